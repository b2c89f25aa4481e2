import { textAnswer } from '@/lib/answers';
import { today } from '@/lib/dates';
import { securityTxt } from '@/lib/security-txt';

export const dynamic = 'force-static';

/** Where to report a weakness of the site. */
export function GET() {
  return textAnswer(securityTxt(today()), 'text/plain; charset=utf-8');
}
