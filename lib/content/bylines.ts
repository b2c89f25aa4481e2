import { headingId } from '../markdown/headings';
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
const SEPARATOR = /\s*[,;\u060c\u3001\uff0c]\s*(?:(?:and|&)\s+)?|\s+(?:and|&)\s+/giu;
/** What follows a comma and still belongs to the name before it. */
const SUFFIX =
  /^(?:[JS]r\.?|I{2,3}|IV|Ph\.?\s?D\.?|M\.?D\.?|Inc\.?|LLC|Ltd\.?)(?=\s*(?:$|[,;&(\uff08]|and\s))/i;
const BRACKETS = /^(?<name>.+?)\s*[(\uff08](?<affiliation>.*)[)\uff09]$/su;

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
  const authors = new Map<string, Author>();
  for (const entry of splitByline(byline)) {
    const { name = entry, affiliation } = BRACKETS.exec(entry)?.groups ?? {};
    const slug = authorSlug(name);
    if (slug && !authors.has(slug)) {
      authors.set(slug, { name, affiliation: affiliation?.trim() || undefined, slug });
    }
  }
  return [...authors.values()];
}

/**
 * The last part of the address of an author's page: the name in lower case with
 * hyphens for spaces, by the rule that headings' ids follow. Letters of any
 * script stay. It is empty if the name has neither letters nor digits.
 */
export function authorSlug(name: string): string {
  const id = headingId(name.normalize('NFC').trim().replace(/\s+/gu, ' '));
  return /[\p{L}\p{N}]/u.test(id) ? id : '';
}

/** Divides a byline at its separators, but not within brackets nor before a suffix of a name. */
function splitByline(byline: string): string[] {
  const text = byline.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const entries: string[] = [];
  let start = 0;
  for (const { 0: separator, index } of text.matchAll(SEPARATOR)) {
    const end = index + separator.length;
    if (isWithinBrackets(text, index)) continue;
    if (/^\s*[,\uff0c]/u.test(separator) && SUFFIX.test(text.slice(end))) continue;
    entries.push(text.slice(start, index));
    start = end;
  }
  entries.push(text.slice(start));
  return entries.map((entry) => entry.trim()).filter(Boolean);
}

function isWithinBrackets(text: string, index: number): boolean {
  const before = text.slice(0, index);
  const count = (bracket: RegExp) => before.match(bracket)?.length ?? 0;
  // A bracket that is never closed holds nothing.
  return count(/[(\uff08]/gu) > count(/[)\uff09]/gu) && /[)\uff09]/u.test(text.slice(index));
}

/**
 * A byline in pieces, the names of its authors apart from what stands between
 * them, so that names can be links.
 */
export function bylineParts(byline: string): { text: string; author?: Author }[] {
  const parts: { text: string; author?: Author }[] = [];
  let rest = byline.normalize('NFC').replace(/\s+/gu, ' ').trim();
  for (const author of authorsOf(byline)) {
    const start = rest.indexOf(author.name);
    if (start < 0) continue;
    if (start > 0) parts.push({ text: rest.slice(0, start) });
    parts.push({ text: author.name, author });
    rest = rest.slice(start + author.name.length);
  }
  return rest ? [...parts, { text: rest }] : parts;
}
