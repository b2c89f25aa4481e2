import { Ranges } from '../markdown/edits';
import { tagSlug } from '../schema/slugs';
import { site } from '../site';

/** One of those who wrote a post, by the byline. */
export interface Author {
  /** The name, without what stands in brackets behind it. */
  name: string;
  /** What stands in brackets behind the name, such as an employer. */
  affiliation: string | undefined;
  /** The last part of the address of the author's page: lower case, hyphens for spaces. */
  slug: string;
}

/** What stands between two names: a comma or semicolon, "and" or "&", or both. */
const SEPARATOR = /(?<!\s)\s*[,;\u060c\u3001\uff0c]\s*(?:(?:and|&)\s+)?|(?<!\s)\s+(?:and|&)\s+/giu;
/** What follows a comma and still belongs to the name before it. */
const SUFFIX =
  /^(?:[JS]r\.?|I{2,3}|IV|Ph\.?\s?D\.?|M\.?D\.?|Inc\.?|LLC|Ltd\.?)(?=\s*(?:$|[,;&(\uff08]|and\s))/i;

/** A suffix with what must follow it is no longer than this. */
const LONGEST_SUFFIX = 16;

/** The byline of a post as one string: its own, or the site's for posts that have none. */
export function bylineOf({
  authors,
  author,
}: {
  authors?: readonly string[] | undefined;
  author?: string | undefined;
}): string {
  return authors?.join(', ') ?? author ?? site.defaultAuthor;
}

/**
 * The authors that a byline names, in its order, each once.
 *
 * `Ann Example (Example Org), Bo Sample, and Cy Doe` has three. Commas and
 * "and" within brackets divide nothing.
 */
export function authorsOf(byline: string): Author[] {
  return placedAuthors(plain(byline)).map(({ author }) => author);
}

/**
 * Returns the last part of the address of an author's page, by the rule that tags follow. It
 * is empty if the name has neither letters nor digits.
 */
export function authorSlug(name: string): string {
  const slug = tagSlug(name);
  return /[\p{L}\p{N}]/u.test(slug) ? slug : '';
}

/** A byline with no spaces but single ones between words. */
function plain(byline: string): string {
  return byline.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** The authors that a byline names, each once, and where the name begins. */
function placedAuthors(text: string): { author: Author; start: number }[] {
  const authors = new Map<string, { author: Author; start: number }>();
  for (const { entry, start } of splitByline(text)) {
    const { name, affiliation } = nameOf(entry);
    const slug = authorSlug(name);
    if (slug && !authors.has(slug)) {
      const author = { name, affiliation: affiliation.trim() || undefined, slug };
      authors.set(slug, { author, start });
    }
  }
  return [...authors.values()];
}

/** A name, and what stands in brackets behind it. */
function nameOf(entry: string): { name: string; affiliation: string } {
  const bracket = entry.slice(1).search(/[(\uff08]/u) + 1;
  if (bracket === 0 || !/[)\uff09]$/u.test(entry)) return { name: entry, affiliation: '' };
  return { name: entry.slice(0, bracket).trimEnd(), affiliation: entry.slice(bracket + 1, -1) };
}

/**
 * Divides a byline at its separators, but not within brackets nor before a suffix of a
 * name. It tells where each part begins.
 */
function splitByline(text: string): { entry: string; start: number }[] {
  const entries: { entry: string; start: number }[] = [];
  const add = (start: number, end: number) => {
    const entry = text.slice(start, end).trimStart();
    if (entry) entries.push({ entry: entry.trimEnd(), start: end - entry.length });
  };
  const brackets = bracketsOf(text);
  let start = 0;
  for (const { 0: separator, index } of text.matchAll(SEPARATOR)) {
    const end = index + separator.length;
    if (brackets.has(index)) continue;
    if (/^\s*[,\uff0c]/u.test(separator) && SUFFIX.test(text.slice(end, end + LONGEST_SUFFIX)))
      continue;
    add(start, index);
    start = end;
  }
  add(start, text.length);
  return entries;
}

/** Where text stands in brackets. A bracket that is never closed holds nothing. */
function bracketsOf(text: string): Ranges {
  const ranges: [start: number, end: number][] = [];
  const lastClosing = Math.max(text.lastIndexOf(')'), text.lastIndexOf('\uff09'));
  let depth = 0;
  let start = 0;
  for (const { 0: bracket, index } of text.matchAll(/[()\uff08\uff09]/gu)) {
    if (index > lastClosing) break;
    const isOpening = bracket === '(' || bracket === '\uff08';
    if (isOpening && depth === 0) start = index;
    depth += isOpening ? 1 : -1;
    if (!isOpening && depth === 0) ranges.push([start, index]);
  }
  if (depth > 0) ranges.push([start, lastClosing]);
  return new Ranges(ranges);
}

/**
 * A byline in pieces, the names of its authors apart from what stands between
 * them, so that names can be links.
 */
export function bylineParts(byline: string): { text: string; author?: Author }[] {
  const parts: { text: string; author?: Author }[] = [];
  const text = plain(byline);
  let end = 0;
  for (const { author, start } of placedAuthors(text)) {
    if (start > end) parts.push({ text: text.slice(end, start) });
    parts.push({ text: author.name, author });
    end = start + author.name.length;
  }
  return end < text.length ? [...parts, { text: text.slice(end) }] : parts;
}
