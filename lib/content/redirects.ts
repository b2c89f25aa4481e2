import { parseDay } from '../dates';
import { withoutHtml } from '../paths';
import { isUsableSlug, parsePostFileName, pathPrefixes, slugOf } from '../schema/slugs';

/** What tells where a document was before: its file, and two fields as its frontmatter has them. */
export interface MovedDocument {
  typeName: string;
  /** Path below the content folder. */
  id: string;
  date?: unknown;
  redirect_from?: unknown;
}

/**
 * A path in the one form that this site writes paths in, or what is wrong with
 * it. The form: decoded, composed (NFC), with a leading slash and no trailing one.
 */
export type FormerPath =
  | { path: string; complaint?: undefined }
  | { path?: undefined; complaint: string };

/** The pages that are no document's own: the home page, the site's lists, and its forms. */
export const listPages = [
  '/',
  '/blog',
  '/blog/authors',
  '/blog/tags',
  '/contact',
  '/events',
  '/governance',
  '/join',
  '/members',
  '/newsletter',
  '/people',
  '/projects',
] as const;

export type ListPage = (typeof listPages)[number];

/**
 * The path of a document's page, or undefined if documents of its type have none.
 *
 * @param typeName name of the document's type.
 * @param id the document's path below the content folder.
 */
export function pageOf(typeName: string, id: string): string | undefined {
  const prefix = pathPrefixes[typeName];
  return prefix && `${prefix}${slugOf(typeName, id)}`;
}

/**
 * Reads what an editor wrote for a path: with or without slashes around it,
 * percent-encoded or not.
 */
export function formerPath(written: unknown): FormerPath {
  if (typeof written !== 'string') {
    return { complaint: 'must be a path or a list of paths, as in [/2019/05/08/old.html]' };
  }
  const text = written.trim();
  if (text === '') return { complaint: 'holds an empty path; write one, or take it out' };
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(text)) {
    return { complaint: `"${text}" is a whole address; write the path alone, as /blog/old` };
  }
  const mark = /[?#]/.exec(text)?.[0];
  if (mark) return { complaint: `"${text}" has a ${mark}; a redirect goes by the path alone` };
  const decoded = decode(text);
  if (decoded === undefined) return { complaint: `"${text}" has a % that encodes nothing` };
  const segments = decoded.normalize('NFC').split('/').filter(Boolean);
  // Old paths may hold spaces, which no slug does.
  if (!segments.every((segment) => isUsableSlug(segment.replaceAll(' ', '-')))) {
    return { complaint: `"${text}" can't be a path; write it as browsers ask for it` };
  }
  return { path: `/${segments.join('/')}` };
}

/** Reads the field `redirect_from`: nothing, a path, or a list of paths. */
export function formerPaths(redirectFrom: unknown): FormerPath[] {
  if (redirectFrom === undefined || redirectFrom === null) return [];
  const items: unknown[] = Array.isArray(redirectFrom) ? redirectFrom : [redirectFrom];
  return items.map(formerPath);
}

/**
 * Where Jekyll had a post: `/2019/05/08/slug.html`. The day is that of `date:`,
 * and the file name's too, since `date:` may have been added later. Other documents
 * had no such address.
 */
export function datedPaths({ typeName, id, date }: MovedDocument): string[] {
  if (typeName !== 'Post') return [];
  const { day, slug } = parsePostFileName(id);
  const days = [typeof date === 'string' ? parseDay(date) : undefined, day];
  return [...new Set(days)]
    .filter((each) => each !== undefined)
    .map((each) => `/${each.replaceAll('-', '/')}/${slug}.html`);
}

/** The page whose former address `/2019/05/08/slug.html` is: `/blog/slug`. Undefined for any other path. */
export function pageOfDated(path: string): string | undefined {
  const [, slug] = /^\/\d{4}\/\d{2}\/\d{2}\/(.+)\.html$/.exec(path) ?? [];
  return slug && `${pathPrefixes.Post}${slug}`;
}

/**
 * The redirects that documents ask for, and those from where Jekyll had posts. Every
 * target is a document's page and no source is a page, so none leads to another. The
 * check reports what this leaves out.
 *
 * @param documents the published ones that have a page.
 * @param pages the paths of all pages.
 * @param recorded all paths that were ever published: a dated one of a post whose day or
 * slug has changed since leads where its page leads.
 * @param listed redirects that are no document's, which may lead anywhere.
 * @returns the path of the page by former path, as `withoutHtml` has it.
 */
export function redirectsOf(
  documents: readonly MovedDocument[],
  pages: ReadonlySet<string>,
  recorded: Iterable<string> = [],
  listed: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> {
  const redirects = new Map<string, string>();
  const add = (former: string, to: string | undefined) => {
    const from = withoutHtml(former);
    // Of the list, a path may lead to itself with or without .html.
    if (!to || withoutHtml(to) === from) return;
    if (!pages.has(from) && !redirects.has(from)) redirects.set(from, to);
  };
  // What an editor wrote goes before what is derived.
  for (const { typeName, id, redirect_from } of documents) {
    for (const { path } of formerPaths(redirect_from)) if (path) add(path, pageOf(typeName, id));
  }
  for (const [path, target] of listed) add(path, target);
  for (const document of documents) {
    for (const path of datedPaths(document)) add(path, pageOf(document.typeName, document.id));
  }
  for (const path of recorded) {
    const page = pageOfDated(path);
    if (page) add(path, pages.has(page) ? page : redirects.get(page));
  }
  return redirects;
}

/**
 * The paths that were given up, as `withoutHtml` has them: those that editors name, and the
 * dated ones of those pages.
 *
 * @param recorded all paths that were ever published.
 */
export function gonePaths(named: Iterable<string>, recorded: Iterable<string>): Set<string> {
  const gone = new Set([...named].map(withoutHtml));
  for (const path of recorded) if (gone.has(pageOfDated(path) ?? '')) gone.add(withoutHtml(path));
  return gone;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    // A % that encodes nothing.
    return undefined;
  }
}
