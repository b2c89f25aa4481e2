import { notFound } from 'next/navigation';
import { formerPath } from '@/lib/content/redirects';
import { answerFormer } from '@/lib/former-answer';
import { formerPagesNow } from '@/lib/former-paths';
import { withoutHtml } from '@/lib/paths';

/**
 * What a former address answers while the content changes. The dev server alone has this
 * route, and asks it for each of them (lib/server/former-pages.ts): it goes on taking an
 * address for a page's that was one when it began.
 */
export async function GET(_request: Request, { params }: { params: Promise<{ path: string[] }> }) {
  const { path = '' } = formerPath((await params).path.join('/'));
  const page = formerPagesNow().get(withoutHtml(path));
  if (!page) notFound();
  return answerFormer(page, 410);
}
