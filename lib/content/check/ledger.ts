import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isPublished } from '../published';
import { formerPath, listPages, type MovedPost, pageOf, redirectsOf } from '../redirects';
import type { Problem } from './problem';
import type { Source } from './source';

/** The ledger's file in the content folder. */
export const LEDGER = 'urls.txt';

/** The ledger of every path that was ever published, read. */
export interface Ledger {
  /** The lines of comment at the top. */
  comment: string[];
  entries: { line: number; path: string; isGone: boolean }[];
  /** What is wrong with the lines that are neither. */
  faults: { line: number; message: string }[];
}

const COMMENT = [
  '# Every path that this site has ever published, one a line, sorted. None is taken',
  '# out: readers, search engines and other sites keep their links. "npm run urls"',
  '# adds what is new, "npm run check" stops where a path is lost. A line "gone /path"',
  '# says that a page was taken down on purpose.',
];

/** The text of a content folder's ledger, or undefined if it has none. */
export async function readLedger(contentDir: string): Promise<string | undefined> {
  const path = join(contentDir, LEDGER);
  return existsSync(path) ? readFile(path, 'utf8') : undefined;
}

/** Takes a ledger's text apart. */
export function parseLedger(text: string): Ledger {
  const ledger: Ledger = { comment: [], entries: [], faults: [] };
  const lineOf = new Map<string, number>();
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = index + 1;
    const written = raw.trim();
    if (written === '') continue;
    if (written.startsWith('#') && ledger.entries.length === 0) {
      ledger.comment.push(written);
      continue;
    }
    const [, gone, path = ''] = /^(gone\s+)?(\/.*)$/.exec(written) ?? [];
    const before = lineOf.get(path);
    const message = before
      ? `${path} stands in line ${before} already; take one of the two out`
      : faultOf(written, path);
    if (message) {
      ledger.faults.push({ line, message });
    } else {
      ledger.entries.push({ line, path, isGone: Boolean(gone) });
      lineOf.set(path, line);
    }
  }
  return ledger;
}

/**
 * Adds paths to a ledger; what is in it stays.
 *
 * @returns its text, sorted by path, and the paths that it hadn't.
 */
export function extendLedger(
  { comment, entries }: Ledger,
  paths: Iterable<string>,
): { text: string; added: string[] } {
  const known = new Set(entries.map(({ path }) => path));
  const added = [...new Set(paths)].filter((path) => !known.has(path)).sort();
  const all = [...entries, ...added.map((path) => ({ path, isGone: false }))];
  const lines = all
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, isGone }) => `${isGone ? 'gone ' : ''}${path}`);
  return { text: [...(comment.length > 0 ? comment : COMMENT), ...lines, ''].join('\n'), added };
}

/**
 * The documents that have a page on the public site, by its path.
 *
 * @param now milliseconds since the epoch: a post may be published later.
 */
export function publicDocuments(sources: readonly Source[], now: number): Map<string, Source> {
  const documents = new Map<string, Source>();
  for (const source of sources) {
    const path = pageOf(source.type.name, source.id);
    if (path && isPublished(source.values, now)) documents.set(path, source);
  }
  return documents;
}

/** What answers the paths of the public site. */
export interface PagesAndRedirects {
  /** The paths of pages. */
  pages: ReadonlySet<string>;
  /** The path of the page that a former path leads to. */
  redirects: ReadonlyMap<string, string>;
}

/**
 * What answers the paths of the public site.
 *
 * @param documents those with a page on the public site, by its path.
 */
export function pagesAndRedirects(documents: ReadonlyMap<string, Source>): PagesAndRedirects {
  const pages = new Set([...listPages, ...documents.keys()]);
  const posts = [...documents.values()].filter(isPost);
  return { pages, redirects: redirectsOf(posts.map(asMoved), pages) };
}

/**
 * Makes the function that says where a path leads: to itself if it is a page's, or
 * to the page that it is redirected to; undefined if nothing answers it.
 *
 * @param documents those with a page on the public site, by its path.
 */
export function targets(
  documents: ReadonlyMap<string, Source>,
): (path: string) => string | undefined {
  const { pages, redirects } = pagesAndRedirects(documents);
  return (path) => (pages.has(path) ? path : redirects.get(path));
}

/**
 * Checks that every path of the ledger still answers, and that it holds every
 * page. A content folder without a ledger has promised nothing yet.
 *
 * @param now milliseconds since the epoch.
 */
export async function checkLedger(
  contentDir: string,
  sources: readonly Source[],
  now: number,
): Promise<Problem[]> {
  const text = await readLedger(contentDir);
  if (text === undefined) return [];
  const file = `${basename(contentDir)}/${LEDGER}`;
  const ledger = parseLedger(text);
  const documents = publicDocuments(sources, now);
  const targetOf = targets(documents);

  const errors = [...ledger.faults];
  for (const { line, path, isGone } of ledger.entries) {
    const target = targetOf(path);
    if (isGone && target) {
      const answer = target === path ? 'a page' : `redirected to ${target}`;
      errors.push({ line, message: `${path} is ${answer}; take "gone" out of the line` });
    } else if (!isGone && !target) {
      errors.push({ line, message: lost(path) });
    }
  }
  const warnings = extendLedger(ledger, [...listPages, ...documents.keys()]).added.map((path) => ({
    file: documents.get(path)?.file ?? file,
    message: `${path} isn't in ${file} yet; run npm run urls`,
  }));
  return [
    ...errors.map((each) => ({ severity: 'error' as const, file, ...each })),
    ...warnings.map((each) => ({ severity: 'warning' as const, line: 1, ...each })),
  ];
}

/** A post with what tells of its former paths. */
export function asMoved({ id, values }: Source): MovedPost {
  return { id, date: values.date, redirect_from: values.redirect_from };
}

/** Whether a document is a post. */
export function isPost({ type }: Source): boolean {
  return type.name === 'Post';
}

function faultOf(written: string, path: string): string | undefined {
  if (written.startsWith('#')) return 'comments stand at the top; what follows is sorted';
  const { path: proper, complaint } = formerPath(path);
  if (complaint) return `"${written}" is no path; write one as /blog/x, or "gone /blog/x"`;
  return proper === path ? undefined : `${path} must be written as ${proper}`;
}

function lost(path: string): string {
  return `${path} is neither a page nor redirected; bring it back, add redirect_from: ${path} to the post that took its place, or write "gone ${path}"`;
}
