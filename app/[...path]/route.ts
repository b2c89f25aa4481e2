import { formerPages } from '@/lib/content/former-pages';
import { formerPath } from '@/lib/content/redirects';
import { html } from '@/lib/html';
import { plainPage } from '@/lib/plain-page';

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

/** A page for what was taken down. */
function gonePage(): string {
  const title = 'This page was taken down';
  return plainPage(
    title,
    html`<h1>${title}</h1><p>It was here once and won’t come back. The <a href="/">home page</a> leads to all there is.</p>`,
  );
}
