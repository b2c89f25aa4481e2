import { isLongQuery, LONG_QUERY, WRONG_METHOD } from '../malformed';

/** Where nothing lies: Next.js answers with our page for addresses that lead nowhere. */
export const NOTHING = '/_next/nothing';

/**
 * Returns what a request asks this site for, as Next.js is to read it: of a whole address, its
 * path and query, as RFC 9112 (section 3.2.2) wants it; of what is no address, one that is
 * answered as malformed; of what can't be asked by its method, one that is answered so. Paths
 * that only Next.js knows lead nowhere. A query reaches the few routes that read one, within
 * the limits that hold for it: Next.js takes seconds for thousands of parameters.
 */
export function ownTarget(method: string, target: string): string {
  if (method === 'TRACE') return WRONG_METHOD;
  if (!target.startsWith('/')) {
    if (!/^https?:\/\//i.test(target) || !URL.canParse(target)) return '/%';
    const { pathname, search } = new URL(target);
    return ownTarget(method, pathname + search);
  }
  const [written = ''] = target.split('?', 1);
  const path = readable(written);
  if (!isTaken(method, path)) return WRONG_METHOD;
  if (CLOSED.test(path)) return NOTHING;
  if (!TAKES_QUERY.test(path)) return path;
  const query = target.slice(written.length);
  return isLongQuery(query) ? LONG_QUERY : path + query;
}

/** Letters, digits, `-`, `_` and `~`, as they stand behind a percent sign. Dots would lead up. */
const NEEDLESSLY_ENCODED = /%(?:2d|3\d|[46][1-9a-f]|[57][\da]|5f|7e)/gi;

/**
 * Returns a path without the encoding that RFC 3986 (section 6.2.2.2) calls needless. Next.js
 * decodes paths before it looks for a page, so they have to be judged in that form.
 */
function readable(path: string): string {
  return path.replace(NEEDLESSLY_ENCODED, (code) =>
    String.fromCharCode(Number.parseInt(code.slice(1), 16)),
  );
}

/**
 * What decides for itself which methods it takes; mail programs send to the links of a
 * newsletter. What has a dot in its name is a file, also in `/api`.
 */
const TAKES_MORE = /^\/(?:api\/[^.?]*|newsletter\/(?:confirm|unsubscribe))$/;

/** Returns whether a path may be asked for by a method. */
function isTaken(method: string, path: string): boolean {
  return method === 'GET' || method === 'HEAD' || TAKES_MORE.test(path);
}

/** The routes that read a query. */
const TAKES_QUERY =
  /^\/(?:search|api\/search|inbox(?:\/.*)?|newsletter\/(?:confirm|unsubscribe))\/?$/;

/**
 * What Next.js answers by itself and no page of ours asks for: its image optimizer, its data
 * and error pages, the payloads of its router, and routes by the names of their files, as
 * `/blog/[slug]`. Nothing of ours begins with an underscore.
 */
const CLOSED =
  /^\/_(?!next\/static\/)|^\/(?:index|404|500)$|\.rsc$|\.segments\/|\/(?:\[|%5b)[^/]*(?:\]|%5d)(?:\/|$)/i;
