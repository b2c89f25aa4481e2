import { statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { MEMBER_FEEDS } from '../../feeds/paths';
import { withoutHtml } from '../../paths';
import { site } from '../../site';
import { isSiteFile } from '../../site-files';
import { parseRedirects } from '../redirect-list';
import { gonePaths, listPages, pageOf, redirectsOf } from '../redirects';
import { asMoved, isGone } from './answers';
import { suggestion } from './fields';
import { type AddressFiles, parseGone, parseLedger } from './ledger';
import { listAddresses } from './lists';
import type { Problem } from './problem';
import { linkToUnpublished } from './publication';
import { type Source, typeOf } from './source';
import type { RenderedSource } from './texts';

/** Pages that no sitemap lists: made on request, and for other sites to frame. */
const OTHER_PAGES = ['/search', '/embed/members'];

/**
 * Finds links to pages, files and fragments of this site that it lacks. What is
 * wrong within the page itself was found where its text was rendered.
 *
 * @param sources all documents, also those that can't be rendered.
 * @param files the addresses that were ever published, and those that were given up.
 * @param now milliseconds since the epoch.
 */
export function checkLinks(
  sources: readonly Source[],
  rendered: readonly RenderedSource[],
  files: AddressFiles,
  publicDir: string,
  now: number,
): Problem[] {
  const ids = new Map(
    rendered.map(({ source, rendered: document }) => [source.id, new Set(document.ids)]),
  );
  const pages = new Map<string, ReadonlySet<string> | undefined>();
  const documents = new Map<string, Source>();
  for (const path of [...listPages, ...OTHER_PAGES, ...listAddresses(sources)]) {
    pages.set(path, undefined);
  }
  for (const source of sources) {
    const path = pageOf(source.type.name, source.id);
    if (!path) continue;
    pages.set(path, ids.get(source.id));
    documents.set(path, source);
  }
  const recorded = parseLedger(files.ledger ?? '').entries.map(({ path }) => path);
  const named = parseGone(files.gone ?? '').entries.map(({ path }) => path);
  const gone = gonePaths(named, recorded);
  const { targets } = parseRedirects(files.redirects ?? '');
  const listed = new Set([...targets.keys()].map(withoutHtml));
  const redirects = redirectsOf(sources.map(asMoved), new Set(pages.keys()), recorded, targets);

  return rendered.flatMap(({ source, rendered: { links } }) =>
    links.flatMap(({ address, line }) => {
      const target = internalTarget(address, pageOf(source.type.name, source.id) ?? '/');
      if (!target) return [];
      const asked = withoutHtml(target.path);
      const onward = redirects.get(asked);
      // A redirect of the list may lead to a file, or to another site.
      if (onward !== undefined && listed.has(asked) && !pages.has(onward)) return [];
      const found = pages.has(asked) ? asked : target.path;
      const path = onward ?? pageOfTwin(found, documents);
      const warning = (message: string): Problem[] => [
        {
          ...{ severity: 'warning', file: source.file, line, message },
          ...{ near: address, target: path },
        },
      ];
      const meant = pageOfFile(address, source);
      if (meant && documents.has(meant)) {
        return warning(`link to ${address}, a file and not its page; write ${meant}`);
      }
      if (!pages.has(path)) {
        if (isFile(path, pages, publicDir)) return [];
        if (isGone(path, { gone })) {
          return warning(`link to ${address}, a page that was taken down; take the link out`);
        }
        const hint = isHost(address)
          ? `; to link to another site, write https://${address}`
          : suggestion(path, [...pages.keys()]) || '; mend the address, or take the link out';
        return warning(`link to ${address}, a page that this site lacks${hint}`);
      }
      const document = documents.get(path);
      const early = document ? linkToUnpublished(source, document, { address, line }, now) : [];
      if (early.length > 0) return early;
      const { fragment } = target;
      const headings = pages.get(path);
      if (!fragment || fragment === 'top' || !headings || headings.has(fragment)) return [];
      return warning(
        `link to ${address}: ${path} has no heading or id "${fragment}"; copy the link of the heading from that page`,
      );
    }),
  );
}

/** The page of the document that a relative link names by its file: `/blog/x` of `2026-01-31-x.md`. */
function pageOfFile(address: string, source: Source): string | undefined {
  const [path = ''] = decode(address).split(/[?#]/);
  if (path.startsWith('/') || !/\.md$/i.test(path)) return undefined;
  const id = posix.join(dirname(source.id), path);
  const type = typeOf(id);
  return type && pageOf(type.name, id);
}

/** Whether an address without a scheme begins with what is the name of a host elsewhere. */
function isHost(address: string): boolean {
  const [host = ''] = address.split(/[/?#]/);
  return /^www\../i.test(host) || /\.(?:ai|com|dev|edu|gov|io|net|org)$/i.test(host);
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
    // A % that encodes nothing.
    return text;
  }
}
