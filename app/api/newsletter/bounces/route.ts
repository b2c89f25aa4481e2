import { answerBouncesHere } from '@/lib/forms/newsletter/server';

export const dynamic = 'force-dynamic';

/** Takes reports of issues that came back; docs/operations.md says who sends them. */
export function POST(request: Request) {
  return answerBouncesHere(request);
}
