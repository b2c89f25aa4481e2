import { subscribe } from 'node:diagnostics_channel';
import { IncomingMessage, ServerResponse } from 'node:http';
import { documentPolicy, POLICY_HEADER, servedHeaders } from '../headers';
import { WRONG_METHOD } from '../malformed';

/**
 * Puts right, before Next.js sees a request, what it doesn't do right. It answers an address
 * with another site's host in it (`GET http://example.org/`) by a redirect there, and by a
 * fault (500) `*`, the method TRACE, and any method but GET and HEAD for a file. And it
 * redirects from `/about/` and `//about` before it looks at
 * the headers of lib/headers.ts.
 */
export function mendRequests(): void {
  subscribe('http.server.request.start', (message) => {
    if (typeof message !== 'object' || !message) return;
    if (!('request' in message) || !('response' in message)) return;
    const { request, response } = message;
    if (!(request instanceof IncomingMessage) || !(response instanceof ServerResponse)) return;
    request.url = ownTarget(request.method ?? '', request.url ?? '');
    if (request.url === WRONG_METHOD) request.method = 'GET';
    if (!isRedirected(request.url)) return;
    for (const { key, value } of servedHeaders()) response.setHeader(key, value);
    response.setHeader(POLICY_HEADER, documentPolicy);
  });
}

/**
 * What a request asks this site for: of a whole address, its path and query, as RFC 9112
 * (section 3.2.2) wants it; of what is no address, one that is answered as malformed; of
 * what can't be asked by its method, one that is answered so.
 */
export function ownTarget(method: string, target: string): string {
  if (method === 'TRACE') return WRONG_METHOD;
  if (target.startsWith('/')) return isTaken(method, target) ? target : WRONG_METHOD;
  if (!/^https?:\/\//i.test(target) || !URL.canParse(target)) return '/%';
  const { pathname, search } = new URL(target);
  return ownTarget(method, pathname + search);
}

/**
 * What decides for itself which methods it takes; mail programs send to the links of a
 * newsletter. What has a dot in its name is a file, also in `/api`.
 */
const TAKES_MORE = /^\/(?:api\/[^.?]*(?:\?|$)|newsletter\/(?:confirm|unsubscribe)(?:\?|$))/;

/** Whether what is asked for may have the method. */
function isTaken(method: string, target: string): boolean {
  return method === 'GET' || method === 'HEAD' || TAKES_MORE.test(target);
}

/** Whether Next.js answers a path by a redirect of its own: to where it has no slash too many. */
function isRedirected(target: string): boolean {
  const [path = ''] = target.split('?', 1);
  return /.\/$|\/\/|\\/.test(path);
}
