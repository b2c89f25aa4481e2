import { textAnswer } from '@/lib/answers';
import { siteIndex } from '@/lib/content/twins';

export const dynamic = 'force-static';

/** What is on the site, for language models. */
export function GET() {
  return textAnswer(siteIndex(), 'text/plain; charset=utf-8');
}
