import { answerBounces } from '@/lib/forms/newsletter/bounces';
import { formServer } from '@/lib/forms/server';
import { inboxSecrets } from '@/lib/inbox/secret';

export const dynamic = 'force-dynamic';

/** Takes reports of issues that came back; docs/operations.md says who sends them. */
export function POST(request: Request) {
  return answerBounces(request, {
    ...formServer(),
    key: process.env.BOUNCE_SECRET,
    secrets: () => inboxSecrets(process.env),
  });
}
