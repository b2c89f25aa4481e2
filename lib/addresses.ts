import { site } from './site';

/**
 * A path of the site, or an address elsewhere, as a whole address in the letters
 * that RFC 3986 allows; browsers leave a few others as they are.
 *
 * @throws if it is neither.
 */
export function wholeAddress(address: string): string {
  const { protocol, host, pathname, search, hash } = new URL(address, site.origin);
  const rest = (pathname + search + hash).replace(/[[\]\\^`{|}]/g, encodeURIComponent);
  return `${protocol}//${host}${rest}`;
}
