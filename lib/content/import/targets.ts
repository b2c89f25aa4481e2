import {
  fileEnding,
  isReservedSlug,
  isUsableSlug,
  parsePostFileName,
  pathPrefixes,
  slugOf,
} from '../../schema/slugs';
import { compareTexts } from '../../words';
import { formerPath, listPages } from '../redirects';
import type { SourceDocument } from './source-site';

/** Where a document of the old site goes. */
export interface Target {
  /** Path of its file below the content folder. */
  id: string;
  /** Path of its page here. */
  path: string;
  /** Why it isn't at the address that it would have by itself, if it isn't. */
  moved?: string;
}

/** The documents that are brought over, each with its place, and those that aren't, with why. */
export interface Targets {
  places: ReadonlyMap<SourceDocument, Target>;
  /** Documents that the site has pages of its own for, and redirects. */
  leftOut: ReadonlyMap<SourceDocument, string>;
}

/** Folder for pages whose own addresses the site needs for its lists. */
const ASIDE = 'archive';
/** As long as a slug gets: the name of a file with a day, a marker and an ending fits any disk. */
const MOST_BYTES = 180;

/**
 * Gives every document of an old site a place here. Posts that only their day or the case of
 * their letters tells apart come in all: the later one's slug gets its date. The same site
 * gets the same places again, also where its documents are here already.
 *
 * @param existing ids of the documents in the content folder.
 */
export function placeDocuments(
  documents: readonly SourceDocument[],
  existing: readonly string[],
): Targets {
  const taken = new Map<string, string>();
  for (const id of existing) {
    const typeName = id.startsWith('blog/') ? 'Post' : id.startsWith('pages/') ? 'Page' : undefined;
    if (typeName) taken.set(keyOf(typeName, slugOf(typeName, id)), id.normalize('NFC'));
  }
  const claim = (typeName: string, id: string) => {
    const key = keyOf(typeName, slugOf(typeName, id));
    if ((taken.get(key) ?? id) !== id) return false;
    taken.set(key, id);
    return true;
  };

  const places = new Map<SourceDocument, Target>();
  const leftOut = new Map<SourceDocument, string>();
  const claimed = new Set<string>();
  const place = (document: SourceDocument, typeName: string, ids: Iterable<string>) => {
    let tried = 0;
    for (const id of ids) {
      tried += 1;
      if (claimed.has(id.toLowerCase()) || !claim(typeName, id)) continue;
      claimed.add(id.toLowerCase());
      const path = `${pathPrefixes[typeName]}${slugOf(typeName, id)}`;
      places.set(document, { id, path, ...(tried > 1 ? { moved: 'another has its slug' } : {}) });
      return;
    }
  };

  const lastDay = documents.reduce((last, { day = '' }) => (day > last ? day : last), '');
  for (const document of [...documents].sort(byAge)) {
    if (document.redirectsTo !== undefined) continue;
    if (document.kind === 'post') {
      // A draft has no day yet; that of the newest post is the same in every run.
      place(document, 'Post', postIds(document.slug, document.day ?? (lastDay || '2000-01-01')));
      continue;
    }
    const segments = pageSegments(document.address);
    const own = `/${segments.join('/')}`;
    if (/^\/(?:404)?$/.test(own) || listPages.some((path) => path === own)) {
      leftOut.set(document, `the site's own page ${own} answers there`);
      continue;
    }
    const isReserved = isReservedSlug('Page', segments[0] ?? '');
    place(document, 'Page', pageIds(isReserved ? [ASIDE, ...segments] : segments));
    const target = places.get(document);
    if (target && isReserved) target.moved = `/${segments[0]} belongs to the site's own pages`;
  }
  return { places, leftOut };
}

/** The files that a post may get, the most wanted first. */
function* postIds(written: string, day: string): Generator<string> {
  const slug = cutSlug(safeSegment(written.replace(/\s+/g, '-')) || 'post');
  const isOwn = !isReservedSlug('Post', slug) && !fileEnding('Post', slug);
  const dated = `${slug.replace(/\.(?=\w+$)/, '-')}-${day}`;
  if (isOwn && parsePostFileName(`${day}-${slug}.md`).slug === slug) yield `blog/${day}-${slug}.md`;
  yield `blog/${day}-${dated}.md`;
  for (let at = 2; ; at += 1) yield `blog/${day}-${dated}-${at}.md`;
}

/** The same for a page. */
function* pageIds(segments: readonly string[]): Generator<string> {
  const path = segments.map((segment) => cutSlug(safeSegment(segment)) || 'page').join('/');
  const safe = fileEnding('Page', path) ? path.replace(/\.(?=\w+$)/, '-') : path;
  // A folder's own page is written as `index` there; a file of that name would be it.
  const named = /(?:^|\/)index$/.test(safe) ? `${safe}-page` : safe;
  yield `pages/${named}.md`;
  for (let at = 2; ; at += 1) yield `pages/${named}-${at}.md`;
}

/** The parts of a page's address, without what a server adds or leaves out. */
function pageSegments(address: string): string[] {
  const { path = '' } = formerPath(address.replace(/\/index\.html?$/i, '/'));
  const plain = path === '' ? address : path;
  return plain
    .replace(/\.html?$/i, '')
    .split('/')
    .filter((segment) => segment && segment !== '.' && segment !== '..');
}

/** A part of an address in letters that files and addresses can have. */
function safeSegment(written: string): string {
  const segment = written.normalize('NFC').trim();
  if (isUsableSlug(segment) && !segment.includes('..')) return segment;
  return [...segment]
    .map((letter) => (isUsableSlug(`x${letter}`) ? letter : '-'))
    .join('')
    .replace(/\.{2,}/g, '.')
    .replace(/-{2,}/g, '-')
    .replace(/^[-.]+/, '')
    .replace(/(?<!-)-+$/, '');
}

function cutSlug(slug: string): string {
  let cut = slug;
  while (Buffer.byteLength(cut) > MOST_BYTES) cut = [...cut].slice(0, -1).join('');
  return cut;
}

function keyOf(typeName: string, slug: string): string {
  return `${typeName} ${slug.toLowerCase()}`;
}

function byAge(a: SourceDocument, b: SourceDocument): number {
  const [first, second] = [a, b].map(({ day = '9999', instant = '' }) => [day, instant] as const);
  return (
    compareTexts(first?.[0] ?? '', second?.[0] ?? '') ||
    compareTexts(first?.[1] ?? '', second?.[1] ?? '') ||
    compareTexts(a.file, b.file)
  );
}
