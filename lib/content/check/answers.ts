import { withoutHtml } from '../../paths';
import { isPublished } from '../published';
import { parseRedirects } from '../redirect-list';
import {
  datedPaths,
  formerPaths,
  gonePaths,
  listPages,
  type MovedDocument,
  pageOf,
  redirectsOf,
} from '../redirects';
import { type AddressFiles, parseGone, parseLedger } from './ledger';
import type { Source } from './source';

/** What answers the addresses of the public site. */
export interface Answers {
  /** The addresses of pages. */
  pages: ReadonlySet<string>;
  /** The address of the page that a former address leads to, without `.html`. */
  redirects: ReadonlyMap<string, string>;
  /** Addresses that say of themselves that their page was taken down, without `.html`. */
  gone: ReadonlySet<string>;
}

/**
 * The documents that have a page on the public site.
 *
 * @param now milliseconds since the epoch: a post may be published later.
 */
export function publicDocuments(sources: readonly Source[], now: number): Source[] {
  return sources.filter(
    ({ type, id, values }) => pageOf(type.name, id) !== undefined && isPublished(values, now),
  );
}

/**
 * Tells what answers the addresses of the public site.
 *
 * @param documents those with a page on the public site.
 */
export function answersOf(
  documents: readonly Source[],
  { ledger = '', gone = '', redirects = '' }: AddressFiles,
): Answers {
  const pages = new Set([
    ...listPages,
    ...documents.flatMap(({ type, id }) => pageOf(type.name, id) ?? []),
  ]);
  const recorded = parseLedger(ledger).entries.map(({ path }) => path);
  const named = parseGone(gone).entries.map(({ path }) => path);
  return {
    pages,
    redirects: redirectsOf(
      documents.map(asMoved),
      pages,
      recorded,
      parseRedirects(redirects).targets,
    ),
    gone: gonePaths(named, recorded),
  };
}

/** The page that an address leads to: itself, or the one that it is redirected to. */
export function targetOf(path: string, { pages, redirects }: Answers): string | undefined {
  const asked = withoutHtml(path);
  return pages.has(asked) ? asked : redirects.get(asked);
}

/** Returns whether an address says of itself that its page was taken down. */
export function isGone(path: string, { gone }: Pick<Answers, 'gone'>): boolean {
  return gone.has(withoutHtml(path));
}

/** All addresses that a document answers: its page's and its former ones. */
export function addressesOf(source: Source): string[] {
  const page = pageOf(source.type.name, source.id);
  if (page === undefined) return [];
  const former = formerPaths(source.values.redirect_from).flatMap(({ path }) => path ?? []);
  return [page, ...former, ...datedPaths(asMoved(source))];
}

/** A document with what tells of its former addresses. */
export function asMoved({ type, id, values }: Source): MovedDocument {
  return { typeName: type.name, id, date: values.date, redirect_from: values.redirect_from };
}

/** Whether a document is a post. */
export function isPost({ type }: Source): boolean {
  return type.name === 'Post';
}
