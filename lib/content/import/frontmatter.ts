import { parseDay, parseInstant } from '../../dates';
import { tagSlug } from '../../schema/slugs';
import { site } from '../../site';
import { languageOf } from '../check/languages';
import { bylineFields, namesOf } from './people';
import type { SourceDocument, SourceSite } from './source-site';
import { dayOf, isRecord, plainWords, textOf, textsOf } from './values';

/** What the frontmatter of a document becomes. */
export interface MappedFields {
  /** The fields of this site, in the order in which they are written. */
  values: Record<string, unknown>;
  /** Which of the old site's fields became which of ours. */
  mapped: [from: string, to: string][];
  /** The fields that the document sets itself and the site has no use for. */
  leftOut: string[];
  /** What couldn't be taken over as it was. */
  notes: { kind: string; name?: string; field: string; message: string }[];
}

/** What mapping needs to know beside the document. */
export interface MappingContext {
  site: Pick<SourceSite, 'authorNames' | 'url'>;
  /** Fields of the old site by ours, as `--map` names them: they go before the usual ones. */
  renamed: ReadonlyMap<string, string>;
  /** Finds the address that a picture has here, or says what is wrong with it. */
  pictureAt(address: string): { address: string } | { complaint: string };
}

/** The fields of the old site that a field of ours is taken from, the first that says something. */
const SOURCES = {
  title: ['title'],
  byline: ['authors', 'author', 'by'],
  description: ['description', 'excerpt', 'subtitle', 'summary'],
  updated: ['last_modified_at', 'last-modified-at', 'updated'],
  image: ['image', 'featured-image', 'featured_image', 'featured-img', 'featured_img', 'cover'],
  imageAlt: ['imageAlt', 'image_alt', 'image-alt'],
  lang: ['lang', 'language'],
  canonical: ['canonical', 'canonical_url'],
} as const;
const TAGS = ['category', 'categories', 'tags', 'tag'] as const;
/** What the reader has understood already: where the document is, and whether it is public. */
const READ = [
  ...['layout', 'permalink', 'published', 'draft', 'date', 'slug', 'redirect_from', 'redirect_to'],
  ...['excerpt_separator', 'redirect', 'collection'],
];

/** Takes over the frontmatter of a post or page of an old site. */
export function mapFields(document: SourceDocument, context: MappingContext): MappedFields {
  const { fields } = document;
  const used = new Set<string>(READ);
  const result: MappedFields = { values: {}, mapped: [], leftOut: [], notes: [] };
  /** Takes a field of ours from the first of several that `read` makes something of. */
  const take = <T>(
    to: string,
    from: readonly string[],
    read: (value: unknown) => T | undefined,
  ) => {
    const [first] = [...context.renamed]
      .filter(([, ours]) => ours === to)
      .map(([theirs]) => theirs);
    for (const name of first ? [first, ...from] : from) {
      if (fields[name] === undefined || fields[name] === null) continue;
      used.add(name);
      const value = read(fields[name]);
      if (value === undefined) continue;
      // What stands behind the one that counts says the same in other words.
      for (const other of from) if (other in fields) used.add(other);
      result.mapped.push([name, to]);
      return value;
    }
    return undefined;
  };
  const note = (kind: string, field: string, message: string, name?: string) =>
    result.notes.push({ kind, field, message, ...(name ? { name } : {}) });

  const words = (value: unknown) => plainWords(textOf(value) ?? '') || undefined;
  const title = take('title', SOURCES.title, words) ?? titleOf(document);
  const names = take('author', SOURCES.byline, (value) => {
    const found = namesOf(value, context.site.authorNames);
    return found.length > 0 ? found : undefined;
  });
  const description =
    take('description', SOURCES.description, words) ??
    (document.excerpt ? plainWords(document.excerpt) || undefined : undefined);
  const updated = take('updated', SOURCES.updated, (value) => {
    const day = dayOf(value);
    if (!day) note('date that can’t be read', 'updated', `"${textOf(value)}" is no day`);
    return day;
  });
  const lang = take('lang', SOURCES.lang, languageTag) ?? languageOf(`${title} ${document.body}`);
  const canonical = take('canonical', SOURCES.canonical, textOf);
  const image = take('image', SOURCES.image, pictureOf);
  const alt = take('imageAlt', SOURCES.imageAlt, words);
  const picture = image && context.pictureAt(image.path);
  if (picture && 'complaint' in picture) {
    note('picture of a document that isn’t here', 'image', picture.complaint, image?.path);
  }

  const tags = tagsOf(fields, context.renamed);
  for (const name of tags.used) {
    used.add(name);
    result.mapped.push([name, 'tags']);
  }

  Object.assign(result.values, {
    ...(document.kind === 'post' ? { layout: 'blog_detail' } : {}),
    title,
    ...bylineFields(names ?? []),
    ...(description ? { description } : {}),
    ...dateFields(document),
    ...(updated ? { updated } : {}),
    ...(document.isPublic ? {} : { draft: true }),
    ...(fields.pinned === true ? { pinned: true } : {}),
    ...(tags.values.length > 0 ? { tags: tags.values } : {}),
    ...(lang && lang !== site.lang ? { lang } : {}),
    ...(picture && 'address' in picture ? { image: picture.address } : {}),
    ...(picture && 'address' in picture && (alt ?? image?.alt)
      ? { imageAlt: alt ?? image?.alt }
      : {}),
    ...(canonical && isElsewhere(canonical, context.site.url) ? { canonical } : {}),
    ...(document.feedId ? { guid: document.feedId } : {}),
  });
  if (fields.pinned === true) used.add('pinned');
  for (const [theirs, ours] of context.renamed) {
    if (!used.has(theirs) && fields[theirs] !== undefined && !(ours in result.values)) {
      result.values[ours] = fields[theirs];
      result.mapped.push([theirs, ours]);
    }
    used.add(theirs);
  }
  result.leftOut = [...document.ownFields].filter((name) => !used.has(name));
  return result;
}

/** The days of a post: its moment, where one is known, and its day, where that says another. */
function dateFields({ kind, day, instant, isPublic }: SourceDocument): Record<string, string> {
  if (kind !== 'post' || !instant || parseInstant(instant) === undefined) return {};
  // A draft comes out when somebody decides so, and its day may have passed by then.
  if (!isPublic) return {};
  return { ...(day && parseDay(instant) !== day ? { date: day } : {}), publish: instant };
}

function tagsOf(
  fields: Record<string, unknown>,
  renamed: ReadonlyMap<string, string>,
): { values: string[]; used: string[] } {
  const tags = new Map<string, string>();
  const used: string[] = [];
  const more = [...renamed].filter(([, ours]) => ours === 'tags').map(([theirs]) => theirs);
  for (const name of [...more, ...TAGS]) {
    const value = fields[name];
    const isSplit = typeof value === 'string' && (name === 'tags' || name === 'categories');
    const found = isSplit ? value.split(/\s+/) : textsOf(value);
    if (found.some(Boolean)) used.push(name);
    for (const tag of found) {
      const words = plainWords(tag);
      const key = words.normalize('NFC').toLowerCase();
      if (tagSlug(words) && !tags.has(key)) tags.set(key, words);
    }
  }
  return { values: [...tags.values()], used };
}

/** A picture that a field names: its path, or the path with a text that says what it shows. */
/**
 * Returns the addresses of pictures that the fields of a document name, in whichever form.
 *
 * @param renamed fields of the old site by ours, as `--map` names them.
 */
export function picturesIn(
  fields: Readonly<Record<string, unknown>>,
  renamed: ReadonlyMap<string, string>,
): string[] {
  const mapped = [...renamed].filter(([, ours]) => ours === 'image').map(([theirs]) => theirs);
  return [...mapped, ...SOURCES.image].flatMap((name) => pictureOf(fields[name])?.path ?? []);
}

function pictureOf(value: unknown): { path: string; alt?: string } | undefined {
  if (Array.isArray(value)) return pictureOf(value[0]);
  if (!isRecord(value)) {
    const path = textOf(value);
    return path === undefined ? undefined : { path };
  }
  const path = textOf(value.path ?? value.src ?? value.url ?? value.feature);
  const alt = textOf(value.alt);
  return path === undefined ? undefined : { path, ...(alt ? { alt } : {}) };
}

function languageTag(value: unknown): string | undefined {
  const tag = textOf(value)?.replaceAll('_', '-') ?? '';
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    // It is no language's tag.
    return undefined;
  }
}

/** Whether a canonical address is a whole one, and not that of the old site itself. */
function isElsewhere(address: string, oldSite: string | undefined): boolean {
  if (!/^https?:\/\/\S+$/.test(address) || !URL.canParse(address)) return false;
  return !oldSite || new URL(address).host !== new URL(oldSite).host;
}

/** What a document without a title is called: its first heading, or the words of its address. */
function titleOf({ body, slug, kind }: SourceDocument): string {
  const heading = kind === 'page' ? /^#{1,2}[ \t]+(\S.*)$/m.exec(body)?.[1] : undefined;
  const words = heading
    ? plainWords(heading.replace(/[ \t]#+[ \t]*$/, '').replace(/\{[:#][^{}]*\}/, ''))
    : '';
  if (words) return words;
  const name = slug.replace(/[-_]+/g, ' ').trim();
  return name ? name.charAt(0).toUpperCase() + name.slice(1) : 'Untitled';
}
