import { formerPages } from '@/lib/content/former-pages';
import { formerPath } from '@/lib/content/redirects';
import { site } from '@/lib/site';

// Every former path is prerendered: as Next.js's redirects() they would all be
// tried on every request to any page, and platforms take only so many.
export const dynamic = 'force-static';
export const dynamicParams = false;

export function generateStaticParams() {
  return [...formerPages().keys()].map((path) => ({ path: path.slice(1).split('/') }));
}

/** Sends a visitor to where a page is now, or says that it is gone. */
export async function GET(_request: Request, { params }: RouteContext<'/[...path]'>) {
  const { path = '' } = formerPath((await params).path.join('/'));
  const page = formerPages().get(path);
  if (!page || page === 'gone') {
    // Next.js prerenders 404 and no 410, and with one answer left to the server
    // the whole route would be; the documents step puts 410 in its place.
    const headers = { 'Content-Type': 'text/html; charset=utf-8' };
    return new Response(gonePage(), { status: 404, headers });
  }
  return new Response(null, { status: 308, headers: { Location: encodeURI(page.target) } });
}

/** A page for what was taken down. Like the page for server errors it needs one stylesheet only. */
function gonePage(): string {
  return `<!DOCTYPE html><html lang="${site.lang}"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/><title>This page was taken down</title><link rel="stylesheet" href="/plain.css"/></head><body><main><h1>This page was taken down</h1><p>It was here once and won’t come back. The <a href="/">home page</a> leads to all there is.</p></main></body></html>`;
}
