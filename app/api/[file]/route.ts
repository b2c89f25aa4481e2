import { notFound } from 'next/navigation';
import { textAnswer } from '@/lib/answers';
import { dataFiles } from '@/lib/content/data';

export const dynamic = 'force-static';
export const dynamicParams = false;

export function generateStaticParams() {
  return [...dataFiles().keys()].map((file) => ({ file }));
}

/** Pages of any site may read the data. A correction is seen after five minutes. */
const HEADERS = {
  'Access-Control-Allow-Origin': '*',
  'Cache-Control': 'public, max-age=300',
};

/** The foundation's data for programs; docs/data.md says what is in them. */
export async function GET(_request: Request, { params }: RouteContext<'/api/[file]'>) {
  const file = dataFiles().get((await params).file);
  if (!file) notFound();
  return textAnswer(file.text, file.type, HEADERS);
}
