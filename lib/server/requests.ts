import { subscribe } from 'node:diagnostics_channel';
import { type IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { DESK_COOKIES } from '../desk-cookies';
import { documentPolicy, POLICY_HEADER, servedHeaders } from '../headers';
import { WRONG_METHOD } from '../malformed';
import { sendOwnPages } from './own-pages';
import { ownTarget } from './targets';

/**
 * Puts right, before Next.js sees a request, what it doesn't do right. It answers an address
 * with another site's host in it (`GET http://example.org/`) by a redirect there, and by a
 * fault (500) `*`, the method TRACE, and any method but GET and HEAD for a file. It
 * redirects from `/about/` and `//about` before it looks at the headers of lib/headers.ts.
 * And it takes time that grows with the square of a query or a cookie.
 */
export function mendRequests(): void {
  subscribe('http.server.request.start', (message) => {
    if (typeof message !== 'object' || !message) return;
    if (!('request' in message) || !('response' in message)) return;
    const { request, response } = message;
    if (!(request instanceof IncomingMessage) || !(response instanceof ServerResponse)) return;
    const target = ownTarget(request.method ?? '', request.url ?? '');
    request.url = target;
    if (target === WRONG_METHOD) request.method = 'GET';
    dropUnused(request.headers, target);
    sendOwnPages(target, response);
    if (!isRedirected(target)) return;
    for (const { key, value } of servedHeaders()) response.setHeader(key, value);
    response.setHeader(POLICY_HEADER, documentPolicy);
  });
}

/** Headers by which Next.js is asked for what no page of ours asks for, or is told what it is to believe. */
const OF_NEXT = /^(?:rsc$|next-|x-nextjs-|x-middleware-|x-invoke-|x-matched-|x-prerender-)/;
const READS_COOKIES = /^\/(?:inbox|api\/desk)(?:[/?]|$)/;
const DESK_COOKIE = new RegExp(`^\\s*(?:${Object.values(DESK_COOKIES).join('|')})=`);
/** More than a browser sends, which may have one of an earlier address. */
const MOST_COOKIES = 8;

/**
 * Takes out of a request's headers what nothing of this site reads: headers of Next.js's own,
 * and cookies, but for those of the desk at the desk.
 */
export function dropUnused(headers: IncomingHttpHeaders, target: string): void {
  for (const name of Object.keys(headers)) if (OF_NEXT.test(name)) delete headers[name];
  const cookies = READS_COOKIES.test(target) ? (headers.cookie ?? '').split(';') : [];
  const kept = cookies.filter((cookie) => DESK_COOKIE.test(cookie)).slice(0, MOST_COOKIES);
  if (kept.length > 0) headers.cookie = kept.join(';');
  else delete headers.cookie;
}

/** Whether Next.js answers a path by a redirect of its own: to where it has no slash too many. */
function isRedirected(target: string): boolean {
  const [path = ''] = target.split('?', 1);
  return /.\/$|\/\/|\\/.test(path);
}
