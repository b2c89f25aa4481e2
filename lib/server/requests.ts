import { subscribe } from 'node:diagnostics_channel';
import { IncomingMessage, ServerResponse } from 'node:http';
import { documentPolicy, POLICY_HEADER, servedHeaders } from '../headers';

/**
 * Does two things before Next.js sees a request that it does neither right. It answers an
 * address with another site's host in it (`GET http://example.org/`) by a redirect there,
 * and `*` by a fault. And it redirects from `/about/` and `//about` before it looks at
 * the headers of lib/headers.ts.
 */
export function mendRequests(): void {
  subscribe('http.server.request.start', (message) => {
    if (typeof message !== 'object' || !message) return;
    if (!('request' in message) || !('response' in message)) return;
    const { request, response } = message;
    if (!(request instanceof IncomingMessage) || !(response instanceof ServerResponse)) return;
    request.url = ownTarget(request.url ?? '');
    if (!isRedirected(request.url)) return;
    for (const { key, value } of servedHeaders()) response.setHeader(key, value);
    response.setHeader(POLICY_HEADER, documentPolicy);
  });
}

/**
 * What a request asks this site for: of a whole address, its path and query, as RFC 9112
 * (section 3.2.2) wants it; of what is no address, one that is answered as malformed.
 */
export function ownTarget(target: string): string {
  if (target.startsWith('/')) return target;
  if (!/^https?:\/\//i.test(target) || !URL.canParse(target)) return '/%';
  const { pathname, search } = new URL(target);
  return pathname + search;
}

/** Whether Next.js answers a path by a redirect of its own: to where it has no slash too many. */
function isRedirected(target: string): boolean {
  const [path = ''] = target.split('?', 1);
  return /.\/$|\/\/|\\/.test(path);
}
