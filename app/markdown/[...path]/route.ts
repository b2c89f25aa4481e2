import { notFound } from 'next/navigation';
import { wholeAddress } from '@/lib/addresses';
import { textAnswer } from '@/lib/answers';
import { twinOf, twinPaths } from '@/lib/content/twins';
import { markdownPath } from '@/lib/paths';

export const dynamic = 'force-static';
export const dynamicParams = false;

export function generateStaticParams() {
  return twinPaths().map((path) => ({ path: markdownPath(path).slice(1).split('/') }));
}

/** A page as markdown, which names the page as what search engines should list. */
export async function GET(_request: Request, { params }: RouteContext<'/markdown/[...path]'>) {
  // Next.js hands on what isn't ASCII as it stands in an address: percent-encoded.
  const file = `/${(await params).path.map(decodeURIComponent).join('/')}`;
  const path = file.replace(/\.md$/, '');
  const twin = twinOf(path);
  if (twin === undefined) notFound();
  return textAnswer(twin, 'text/markdown; charset=utf-8', {
    Link: `<${wholeAddress(path)}>; rel="canonical"`,
  });
}
