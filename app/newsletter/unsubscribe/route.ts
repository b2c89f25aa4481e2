import { answerLinkHere } from '@/lib/forms/newsletter/server';

export const dynamic = 'force-dynamic';

/** Where the link leads that ends a subscription, and what mail programs post to. */
function answer(request: Request) {
  return answerLinkHere('unsubscribe', request);
}

export { answer as GET, answer as POST };
