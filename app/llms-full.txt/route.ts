import { textAnswer } from '@/lib/answers';
import { siteInFull } from '@/lib/content/twins';

export const dynamic = 'force-static';

/** The texts of the site, for language models. */
export function GET() {
  return textAnswer(siteInFull(), 'text/plain; charset=utf-8');
}
