import { type NextRequest, NextResponse } from 'next/server';
import { longQueryPage, malformedPage, wrongMethodPage } from './lib/failed-pages';
import { appPolicy, POLICY_HEADER } from './lib/headers';
import { isLongQuery, isMalformed, LONG_QUERY, WRONG_METHOD } from './lib/malformed';
import { hasVercelToolbar } from './lib/preview';

/** The pages that are made when they are asked for. */
const APPS = /^\/(?:search$|inbox(?:\/|$))/;

/**
 * Does what Next.js has no setting for, on the few paths that the matcher names.
 * Documents don't come this way.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  if (pathname === WRONG_METHOD) return refusal(wrongMethodPage(), 405, { Allow: 'GET, HEAD' });
  // Where lib/server doesn't see requests first, as on Vercel, the query is as it was sent.
  if (pathname === LONG_QUERY || isLongQuery(search)) return refusal(longQueryPage(), 414);
  if (isMalformed(pathname)) return refusal(malformedPage(), 400);
  return APPS.test(pathname) ? withNonce(request) : NextResponse.next();
}

/** Answers what Next.js would take for a fault of its own (500). */
function refusal(
  page: string,
  status: 400 | 405 | 414,
  headers: Record<string, string> = {},
): NextResponse {
  return new NextResponse(page, {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers },
  });
}

/**
 * Gives each page that is made when it is asked for a policy with a nonce of its
 * own, by which Next.js marks its scripts.
 */
function withNonce(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64');
  // Nobody's script but ours has a place where staff read what visitors wrote.
  const hasToolbar = hasVercelToolbar() && request.nextUrl.pathname === '/search';
  const policy = appPolicy(nonce, process.env.NODE_ENV === 'development', hasToolbar);
  const headers = new Headers(request.headers);
  headers.set(POLICY_HEADER, policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set(POLICY_HEADER, policy);
  return response;
}

export const config = {
  matcher: [
    '/search',
    '/inbox',
    '/inbox/:path*',
    // Few addresses have a percent sign; those of documents are words and hyphens.
    '/(.*%.*)',
  ],
};
