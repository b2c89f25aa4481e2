import { answerLinkHere } from '@/lib/forms/newsletter/server';

export const dynamic = 'force-dynamic';

/** Where the link leads that confirms a subscription to the newsletter. */
function answer(request: Request) {
  return answerLinkHere('confirm', request);
}

export { answer as GET, answer as POST };
