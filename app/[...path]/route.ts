import { formerPages } from '@/lib/content/former-pages';
import { formerPath } from '@/lib/content/redirects';
import { answerFormer } from '@/lib/former-answer';

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
  // Next.js prerenders 404 and no 410, and with one answer left to the server
  // the whole route would be; the documents step puts 410 in its place.
  return answerFormer(formerPages().get(path), 404);
}
