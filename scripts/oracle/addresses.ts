import type { Resolve } from './reading';

/** Where the pages of a site are, to compare links of two sites. */
export interface Pages {
  /** Hosts that the site's own addresses may name. */
  hosts: ReadonlySet<string>;
  /** What both sides call a page, by its path. */
  names: ReadonlyMap<string, string>;
}

/**
 * Makes what resolves the addresses in a page as a browser does: an address of the
 * site itself to its path, or to the name of the page that is there. What is
 * percent-encoded in it and what needn't be are the same, and so are its host with
 * and without `www.`. A relative one that leads nowhere stays as it is written.
 *
 * @param page address of the page, with its origin.
 */
export function resolverFor(page: string, { hosts, names }: Pages): Resolve {
  const own = new Set([...hosts].map(withoutWww));
  return (href) => {
    if (!URL.canParse(href, page)) return href;
    const url = new URL(href, page);
    if (!own.has(withoutWww(url.host))) return decode(url.href);
    const path = decode(url.pathname).replace(/(?:\/index\.html|\/|\.html)$/, '');
    const [name] = ENDINGS.flatMap((ending) => names.get(path + ending) ?? []);
    if (name === undefined && names.size > 0 && /^[^/#?:]+(?:[/#?]|$)/.test(href)) return href;
    return `${name ?? (path || '/')}${decode(url.search + url.hash)}`;
  };
}

/** A host of static files answers a path with any of these by the same page. */
const ENDINGS = ['', '/', '.html', '/index.html'];

function withoutWww(host: string): string {
  return host.replace(/^www\./, '');
}

/** An address as people write it; a stray percent sign stays one. */
function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    // A % that encodes nothing.
    return address;
  }
}
