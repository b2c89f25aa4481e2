import { textAnswer } from '@/lib/answers';
import { sitemaps } from '@/lib/content/sitemaps';

export const dynamic = 'force-static';
export const dynamicParams = false;

export function generateStaticParams() {
  return [...sitemaps().keys()].map((file) => ({ file }));
}

/** A sitemap. Its address is at the root, since it may only list what lies below it. */
export async function GET(_request: Request, { params }: RouteContext<'/sitemaps/[file]'>) {
  const text = sitemaps().get((await params).file);
  return text
    ? textAnswer(text, 'application/xml; charset=utf-8')
    : new Response(null, { status: 404 });
}
