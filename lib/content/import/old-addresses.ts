import { posix } from 'node:path';
import { formerPath, listPages } from '../redirects';
import type { SourceDocument, SourceSite } from './source-site';
import type { Target } from './targets';

/** What an address in a text of the old site leads to. */
export type Meant =
  /** A page that is here now; the rest is its query and fragment. */
  | { kind: 'page'; path: string; rest: string }
  /** A file of the old site, and the address it had, if that is what the text names. */
  | { kind: 'file'; file: string; path: string | undefined; rest: string }
  /** Something of the old site that isn't here. */
  | { kind: 'missing'; path: string; rest: string; isWhole: boolean }
  /** Another site, or a place in the same page. */
  | { kind: 'elsewhere' };

const OWN_LIQUID = /^\{\{-?\s*site\.(url|baseurl)\s*(?:\|[^{}]*)?-?\}\}/;

/**
 * Makes the function that tells what an address means which stands in a text of the old site.
 *
 * @param places where its documents are here.
 */
export function oldAddresses(
  site: SourceSite,
  places: ReadonlyMap<SourceDocument, Target>,
): (written: string, from: SourceDocument) => Meant {
  const pages = new Map<string, string>();
  // A page that only redirected leads where it led.
  const redirects = new Map<string, string>();
  for (const document of site.documents) {
    const target = places.get(document)?.path;
    for (const address of [document.address, ...document.formerAddresses]) {
      const { path } = formerPath(address);
      if (path === undefined) continue;
      if (document.redirectsTo !== undefined) redirects.set(path, document.redirectsTo);
      else if (target && !pages.has(path)) pages.set(path, target);
    }
  }
  // What the reader wrote for a tag of the old site leads there already.
  for (const { path } of places.values()) if (!pages.has(path)) pages.set(path, path);
  const host = site.url && URL.canParse(site.url) ? bareHost(new URL(site.url).host) : undefined;

  function meant(written: string, from: SourceDocument, hops = 0): Meant {
    const address = withoutLiquid(written.trim(), site);
    if (address === '' || /^[#?]/.test(address) || /\{[{%]/.test(address)) {
      return { kind: 'elsewhere' };
    }
    const [origin] = /^(?:https?:)?\/\/[^/?#\s]+/i.exec(address) ?? [];
    const local = address.slice(origin?.length ?? 0);
    if (origin !== undefined) {
      if (bareHost(origin.replace(/^.*\/\//, '')) !== host) return { kind: 'elsewhere' };
    } else if (/^[a-z][a-z\d+.-]*:/i.test(address)) {
      return { kind: 'elsewhere' };
    }
    const end = local.search(/[?#]/);
    const plain = end === -1 ? local : local.slice(0, end);
    const rest = local.slice(plain.length);
    const base = from.address.slice(0, from.address.lastIndexOf('/') + 1);
    const absolute =
      origin === undefined && !plain.startsWith('/') ? posix.join(base, plain) : plain || '/';
    // Of a bare host, and of what lies beside the old site on its host, nothing is known.
    const { path } = formerPath(absolute === '/' ? '/' : absolute);
    if (path === undefined) return { kind: 'elsewhere' };
    if (origin !== undefined && site.baseurl && !`${path}/`.startsWith(`${site.baseurl}/`)) {
      return { kind: 'elsewhere' };
    }
    const page =
      pages.get(path) ??
      pages.get(`${path}.html`) ??
      pages.get(path.replace(/\/index\.html?$/i, '') || '/');
    if (page !== undefined) return { kind: 'page', path: page, rest };
    if (listPages.some((each) => each === path)) return { kind: 'page', path, rest };
    const onward = redirects.get(path);
    if (onward !== undefined && hops < 5) return meant(onward, from, hops + 1);
    const file = site.fileOf(origin === undefined ? plain : absolute, from);
    if (file !== undefined) {
      const isAddress = site.fileOf(path, from) === file;
      return { kind: 'file', file, path: isAddress ? path : undefined, rest };
    }
    return { kind: 'missing', path, rest, isWhole: origin !== undefined };
  }
  return (written, from) => meant(written, from);
}

/** An address with what the old site put in for its own name and base path. */
function withoutLiquid(address: string, site: Pick<SourceSite, 'url' | 'baseurl'>): string {
  let [rest, before] = [address, ''];
  for (let match = OWN_LIQUID.exec(rest); match; match = OWN_LIQUID.exec(rest)) {
    before += match[1] === 'url' ? (site.url ?? '') : site.baseurl;
    rest = rest.slice(match[0].length);
  }
  return before + rest;
}

function bareHost(host: string): string {
  return host.toLowerCase().replace(/^www\./, '');
}
