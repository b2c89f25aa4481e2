import { textAnswer } from '@/lib/answers';
import { feedFile, feedParams } from '@/lib/content/feeds';

export const dynamic = 'force-static';
export const dynamicParams = false;

export function generateStaticParams() {
  return feedParams();
}

/** A feed, at its own address below `/feeds`: lib/rewrites.ts leads here from where it belongs. */
export async function GET(_request: Request, { params }: RouteContext<'/feeds/[...path]'>) {
  const feed = feedFile((await params).path);
  if (!feed) return new Response('There is no such feed.', { status: 404 });
  return textAnswer(feed.text, feed.type);
}
