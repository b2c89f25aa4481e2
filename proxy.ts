import { type NextRequest, NextResponse } from 'next/server';
import { appPolicy, POLICY_HEADER } from './lib/headers';

/**
 * Gives each page that is made when it is asked for a policy with a nonce of its
 * own, by which Next.js marks its scripts. Documents need no such thing, and
 * don't come this way: the matcher names the few paths that do.
 */
export function proxy(request: NextRequest) {
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64');
  const policy = appPolicy(nonce, process.env.NODE_ENV === 'development');
  const headers = new Headers(request.headers);
  headers.set(POLICY_HEADER, policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set(POLICY_HEADER, policy);
  return response;
}

export const config = { matcher: ['/search'] };
