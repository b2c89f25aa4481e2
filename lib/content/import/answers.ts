import { statSync } from 'node:fs';
import { join } from 'node:path';
import { BLOG_FEEDS, feedFormats, feedPath } from '../../feeds/paths';
import { withoutHtml } from '../../paths';
import { type Answers, targetOf } from '../check/answers';
import { formerPath, listPages } from '../redirects';
import { Assets } from './assets';
import type { SourceAddress, SourceDocument, SourceSite } from './source-site';
import type { Target } from './targets';

/** An address of the old site, and what answers there now. */
export interface OldAddress {
  /** Decoded path. */
  path: string;
  kind: 'post' | 'page' | 'redirect' | 'feed' | 'asset' | 'generated' | 'listed';
  answer: 'same' | 'redirect' | 'nothing';
  /** Where a redirect leads. */
  target?: string;
  /** Why nothing answers, or what does. */
  why?: string;
}

/** What tells what answers an old address. */
export interface AnswersHere {
  /** Those of all documents, imported ones included. */
  answers: Answers;
  places: ReadonlyMap<SourceDocument, Target>;
  /** Why documents were left out. */
  leftOut: ReadonlyMap<SourceDocument, string>;
  /** Paths below the public folder, by that in lower case, of files that are copied. */
  copied: ReadonlySet<string>;
  publicDir: string;
}

/**
 * Lists every address that an old site had with what answers it here.
 *
 * @param listed addresses from elsewhere, such as its sitemap.
 */
export function answerAddresses(
  site: SourceSite,
  listed: readonly string[],
  here: AnswersHere,
): OldAddress[] {
  const addresses = new Map<string, OldAddress>();
  const add = (written: string, kind: OldAddress['kind'], why: string) => {
    const { path } = formerPath(written);
    if (path === undefined || addresses.has(path)) return;
    addresses.set(path, { path, kind, ...answerOf(path, here, why) });
  };
  const isGone = 'no document of this site answers it';
  for (const document of site.documents) {
    // What the old site didn't publish had no address.
    if (!document.isPublic) continue;
    const why = here.leftOut.get(document) ?? isGone;
    add(document.address, document.redirectsTo === undefined ? document.kind : 'redirect', why);
  }
  for (const document of site.documents) {
    if (!document.isPublic) continue;
    const why = here.leftOut.get(document) ?? isGone;
    for (const address of document.formerAddresses) add(address, 'redirect', why);
  }
  for (const { path, kind, file } of site.addresses) add(path, kind, reasonOf(kind, file ?? path));
  for (const path of listed) add(path, 'listed', 'the old site made it of no document or file');
  return [...addresses.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function answerOf(
  path: string,
  { answers, copied, publicDir }: AnswersHere,
  why: string,
): Pick<OldAddress, 'answer' | 'target' | 'why'> {
  const target = targetOf(path, answers);
  // With .html a page is served as it is without; index.html is redirected to its folder.
  if (target === withoutHtml(path) && !path.endsWith('/index.html')) {
    const isList = listPages.some((page) => page === target);
    return { answer: 'same', ...(isList ? { why: 'the site’s own page' } : {}) };
  }
  if (target !== undefined) return { answer: 'redirect', target };
  if (copied.has(path.slice(1)) || isOwnFeed(path) || OWN_FILES.includes(path))
    return { answer: 'same' };
  if (statSync(join(publicDir, path), { throwIfNoEntry: false })?.isFile()) {
    return { answer: 'same', why: 'a file of this site’s public folder' };
  }
  return { answer: 'nothing', why };
}

/** Files of the site's own that other sites have at the same address. */
const OWN_FILES = ['/sitemap.xml', '/robots.txt'];

function isOwnFeed(path: string): boolean {
  return feedFormats.some((format) => feedPath(BLOG_FEEDS, format) === path);
}

function reasonOf(kind: OldAddress['kind'], file: string): string {
  if (kind === 'generated') return `the old site's own code made it (${file})`;
  if (Assets.isOfTheme(file)) return `a file of the old site's theme; copy ${file} if it is needed`;
  return `${file} wasn't copied`;
}

/** Returns whether an address is that of a further page of a list of posts. */
export function isListPage({ kind, path }: SourceAddress): boolean {
  return kind === 'generated' && /\/page[-/:]?\d+(?:\/(?:index\.html)?|\.html)?$/.test(path);
}

/** Returns the feed of this site that takes the place of an old one. */
export function feedFor(path: string): string {
  const name = /\.json$/i.test(path) ? 'feed.json' : /atom/i.test(path) ? 'atom.xml' : 'feed.xml';
  const format = feedFormats.find(({ file }) => file === name) ?? feedFormats[0];
  return feedPath(BLOG_FEEDS, format);
}
