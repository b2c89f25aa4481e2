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
 * percent-encoded in it and what needn't be are the same.
 *
 * @param page address of the page, with its origin.
 */
export function resolverFor(page: string, { hosts, names }: Pages): Resolve {
  return (href) => {
    if (!URL.canParse(href, page)) return href;
    const url = new URL(href, page);
    if (!hosts.has(url.host)) return decode(url.href);
    const path = decode(url.pathname);
    const name = sameAs(path).flatMap((each) => names.get(each) ?? [])[0];
    return `${name ?? path}${decode(url.search + url.hash)}`;
  };
}

/** Paths that a host of static files answers with the same page. */
function sameAs(path: string): string[] {
  const bare = path.replace(/(?:\/index\.html|\/|\.html)$/, '');
  return [path, bare, `${bare}/`, `${bare}.html`, `${bare}/index.html`];
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
