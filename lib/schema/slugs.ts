import { parseDay } from '../dates';

/** What the name of a post's file says. */
export interface PostFileName {
  /** `YYYY-MM-DD`, or undefined if the name starts with no day or an impossible one. */
  day: string | undefined;
  /** The date as it is written in the name, or undefined if there is none. */
  written: string | undefined;
  slug: string;
}

/**
 * Takes a post's file name apart: `2019-5-8-My-Post.md` is the day 2019-05-08
 * and the slug `My-Post`. As in Jekyll, the slug keeps its case and spaces
 * become hyphens.
 *
 * @param path the file's path or name, with extension.
 */
export function parsePostFileName(path: string): PostFileName {
  const name = baseName(path);
  const match = /^(\d{4}-\d{1,2}-\d{1,2})-(.+)$/.exec(name);
  const slug = (match?.[2] ?? name).trim().replace(/\s+/g, '-');
  return { day: match?.[1] ? parseDay(match[1]) : undefined, written: match?.[1], slug };
}

/**
 * Returns the slug of a document: its URL behind the prefix of its type. A page of text has
 * the path of its file, in which `index` stands for the folder that it is in; all others have
 * the name of their file.
 *
 * @param typeName name of the document's type.
 * @param path the file's path below the content folder, or its name, with extension.
 */
export function slugOf(typeName: string, path: string): string {
  if (typeName === 'Post') return parsePostFileName(path).slug;
  if (typeName !== 'Page') return baseName(path);
  return withoutEnding(path.replace(/^pages\//, '')).replace(/(?:^|\/)index$/, '');
}

/**
 * The URL paths that documents of each type live under. Types without one have
 * no page of their own.
 */
export const pathPrefixes: Readonly<Record<string, string>> = {
  Post: '/blog/',
  Member: '/members/',
  Person: '/people/',
  Body: '/governance/',
  Project: '/projects/',
  Event: '/events/',
  Page: '/',
};

/** Slugs that the site's own lists need beside the documents of a type; of pages, with all below. */
const RESERVED: Readonly<Record<string, RegExp>> = {
  Post: /^(?:\d{4}|tags|authors|page)$/i,
  Member: /^(?:tier|joined)$/i,
  Page: /^(?:blog|members|governance|people|projects|events|join|search|newsletter|contact|inbox|api|embed|elements|feeds|former-pages|icons|markdown|media|assets|site-files|sitemaps?|social|styleguide|index|404|500|_[^/]*)(?:\/|$)/i,
};

/** Ends of the names of files that the site has beside the pages of a type. */
const FILES: Readonly<Record<string, RegExp>> = {
  Page: /\.(?:css|csv|html|ics|js|json|md|rsc|txt|webmanifest|xml)$/i,
};
/** Beside every document's page lies its text as markdown, and `.html` is left out of addresses. */
const TWIN = /\.(?:html|md)$/i;

/**
 * Returns whether a document of this type may not have this slug, because its address, or one
 * above it, belongs to the site itself.
 */
export function isReservedSlug(typeName: string, slug: string): boolean {
  return RESERVED[typeName]?.test(slug) ?? false;
}

/**
 * What a slug ends in that makes a page's address that of a file of the site's
 * own, such as `.md`; undefined if it ends in nothing of the kind.
 */
export function fileEnding(typeName: string, slug: string): string | undefined {
  if (!(typeName in pathPrefixes)) return undefined;
  return (FILES[typeName] ?? TWIN).exec(slug)?.[0];
}

/** Whether a slug can stand in a URL and a file name without being taken for something else. */
export function isUsableSlug(slug: string): boolean {
  return !/^\.|[\s/?#%\\<>"|:*^{}[\]`\p{Cc}\p{Cs}\p{Bidi_Control}]/u.test(slug);
}

/** So many characters and bytes fit into a file's name on any disk, with a day and an ending. */
const MOST_CHARACTERS = 100;
const MOST_BYTES = 200;

/**
 * Returns whether a slug is one that a new document may get: letters and digits of any script
 * with hyphens, dots or underscores between, nothing that can't be seen, and not too long. A
 * program that is given the file's name must not take it for an option.
 */
export function isNewSlug(slug: string): boolean {
  return (
    isUsableSlug(slug) &&
    /^[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Pc}\p{Pd}.]*$/u.test(slug) &&
    !/[\p{Default_Ignorable_Code_Point}]/u.test(slug) &&
    [...slug].length <= MOST_CHARACTERS &&
    Buffer.byteLength(slug) <= MOST_BYTES
  );
}

/** Spaces and signs that a slug has hyphens for. A plus and what is drawn as an emoji stay. */
const BETWEEN_WORDS =
  /(?:(?![+_\p{Extended_Pictographic}\p{Regional_Indicator}])[\p{Z}\p{C}\p{P}\p{S}])+/gu;

/**
 * Returns the last part of the address of a list of posts, by a tag or by an author: the name
 * in lower case, with hyphens between its words. Letters of any script stay. Signs that tell
 * names apart are written out, so that `c`, `c#`, `c++`, `net` and `.net` are five lists.
 */
export function tagSlug(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?<=[\p{L}\p{N}])#(?![\p{L}\p{N}])/gu, '-sharp')
    .replace(/(?<![\p{L}\p{N}])\.(?=[\p{L}\p{N}])/gu, 'dot-')
    .replace(/(?<=\p{L})['\u2019\u02BC](?=\p{L})/gu, '')
    .replace(BETWEEN_WORDS, '-')
    .replace(/^-|-$/g, '');
}

function baseName(path: string): string {
  return withoutEnding(path.replace(/^.*\//, ''));
}

function withoutEnding(path: string): string {
  return path.replace(/\.md$/, '').normalize('NFC');
}
