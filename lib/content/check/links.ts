import { statSync } from 'node:fs';
import { join } from 'node:path';
import { MEMBER_FEEDS } from '../../feeds/paths';
import { site } from '../../site';
import { isSiteFile } from '../../site-files';
import { listPages, pageOf, redirectsOf } from '../redirects';
import { suggestion } from './fields';
import { asMoved, isPost } from './ledger';
import { listAddresses } from './lists';
import type { Problem } from './problem';
import { linkToUnpublished } from './publication';
import type { Source } from './source';
import type { RenderedSource } from './texts';

/** Pages that no sitemap lists: made on request, and for other sites to frame. */
const OTHER_PAGES = ['/search', '/embed/members'];

/**
 * Finds links to pages, files and fragments of this site that it lacks. What is
 * wrong within the page itself was found where its text was rendered.
 *
 * @param now milliseconds since the epoch.
 */
export function checkLinks(
  rendered: readonly RenderedSource[],
  publicDir: string,
  now: number,
): Problem[] {
  const sources = rendered.map(({ source }) => source);
  const pages = new Map<string, ReadonlySet<string> | undefined>();
  const documents = new Map<string, Source>();
  for (const path of [...listPages, ...OTHER_PAGES, ...listAddresses(sources)]) {
    pages.set(path, undefined);
  }
  for (const { source, rendered: document } of rendered) {
    const path = pageOf(source.type.name, source.id);
    if (!path) continue;
    pages.set(path, new Set(document.ids));
    documents.set(path, source);
  }

  const redirects = redirectsOf(sources.filter(isPost).map(asMoved), new Set(pages.keys()));

  return rendered.flatMap(({ source, rendered: { links } }) =>
    links.flatMap(({ address, line }) => {
      const target = internalTarget(address, pageOf(source.type.name, source.id) ?? '/');
      if (!target) return [];
      const path = redirects.get(target.path) ?? pageOfTwin(target.path, documents);
      const warning = (message: string): Problem[] => [
        { severity: 'warning', file: source.file, line, message, near: address },
      ];
      if (!pages.has(path)) {
        if (isFile(path, pages, publicDir)) return [];
        const hint =
          suggestion(path, [...pages.keys()]) || '; mend the address, or take the link out';
        return warning(`link to ${address}, a page that this site lacks${hint}`);
      }
      const document = documents.get(path);
      const early = document ? linkToUnpublished(source, document, { address, line }, now) : [];
      if (early.length > 0) return early;
      const ids = pages.get(path);
      const { fragment } = target;
      if (!fragment || fragment === 'top' || !ids || ids.has(fragment)) return [];
      return warning(
        `link to ${address}: ${path} has no heading or id "${fragment}"; copy the link of the heading from that page`,
      );
    }),
  );
}

/** The page that a path ending in .md is the markdown of; any other path as it is. */
function pageOfTwin(path: string, documents: ReadonlyMap<string, Source>): string {
  const page = path.replace(/\.md$/, '');
  return documents.has(page) ? page : path;
}

/**
 * Whether a file answers a path: one that editors keep in the public folder, or one that a
 * build makes. What an earlier build left there says nothing of the next.
 */
function isFile(path: string, pages: ReadonlyMap<string, unknown>, publicDir: string): boolean {
  if (!isSiteFile(path.slice(1))) {
    return statSync(join(publicDir, path), { throwIfNoEntry: false })?.isFile() ?? false;
  }
  if (path.endsWith('.md')) return false;
  // Beside the site's own feeds and those about members, tags and authors have some, and
  // each event has a calendar.
  const [, folder, file] = /^(\/.+)\/((?:feed|atom)\.\w+|calendar\.ics)$/.exec(path) ?? [];
  if (folder === undefined || folder === MEMBER_FEEDS) return true;
  const hasFeeds = /^\/blog\/(?:tags|authors)\/[^/]+$/.test(folder);
  return pages.has(folder) && (hasFeeds || file === 'calendar.ics');
}

/** The path and fragment of this site that an address leads to; undefined if it leads elsewhere. */
function internalTarget(
  address: string,
  from: string,
): { path: string; fragment: string } | undefined {
  // Fragments of the page itself are checked where it is rendered.
  if (address.startsWith('#') || !URL.canParse(address, `${site.origin}${from}`)) return undefined;
  const url = new URL(address, `${site.origin}${from}`);
  if (url.origin !== site.origin) return undefined;
  const path = decode(url.pathname).replace(/(?<!\/)\/+$/, '') || '/';
  return { path, fragment: decode(url.hash.slice(1)) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    return text;
  }
}
