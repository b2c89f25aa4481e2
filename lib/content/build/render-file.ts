import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { wholeAddress } from '../../addresses';
import { imageResolver } from '../../images/files';
import type { ResolveImage } from '../../markdown/images';
import { failureOf } from '../../markdown/problems';
import { type RenderedMarkdown, renderMarkdown } from '../../markdown/render';
import { pathPrefixes } from '../../schema/slugs';
import { site } from '../../site';
import { writeAtOnce } from '../../write-at-once';
import type { Source } from '../check/source';
import { indexEntry, type StoredEntry, storedFile } from '../store-files';
import { storedDocument } from './document';

/** Where documents and pictures are, from the project's folder. */
export interface Folders {
  content: string;
  public: string;
}

/** What rendering a text told, as far as the check asks. */
export type TextFindings = Pick<
  RenderedMarkdown,
  'problems' | 'links' | 'pictures' | 'ids' | 'text'
>;

/** What is known of a file whose text can't be rendered: why. */
export function failedRendering({ parts }: Source, error: unknown): RenderedMarkdown {
  return {
    ...{ html: '', text: '', extract: '', words: 0, minutes: 1, twin: undefined },
    ...{ headings: [], images: [], links: [], pictures: [], ids: [] },
    problems: [{ severity: 'error', line: parts.bodyLine, message: failureOf(error) }],
  };
}

/** What came of a file, and what else it was made of. */
export interface RenderedFile extends TextFindings {
  /** The images that it names, each with a hash of what was found of it. */
  images: [source: string, found: string][];
  /** The document in the store; undefined where it isn't to be stored, or can't be made. */
  stored: StoredEntry | undefined;
  /** What to say of a document that couldn't be made. */
  failure?: string | undefined;
}

/** The fields that name a picture. */
export const PICTURE_FIELDS = ['image', 'featured-img', 'logo'];

/**
 * Renders a file, and puts the document into the store.
 *
 * @param code hash of the code that documents are made with; undefined to store nothing.
 */
export async function renderFile(
  source: Source,
  folders: Folders,
  code: string | undefined,
): Promise<RenderedFile> {
  const images = new Map<string, string>();
  const resolve = resolverOf(source, folders);
  const resolveImage: ResolveImage = (image) => {
    const found = resolve(image);
    images.set(image, hashOf(found));
    return found;
  };
  const rendered = await renderMarkdown(
    source.text,
    { siteUrl: site.origin, resolveImage },
    code === undefined ? undefined : addressOf(source),
  );
  for (const field of PICTURE_FIELDS) {
    const value = source.values[field];
    if (typeof value === 'string') resolveImage(value);
  }
  const { problems, links, pictures, ids, text } = rendered;
  const file = { problems, links, pictures, ids, text, images: [...images], stored: undefined };
  if (code === undefined) return file;
  const key = [code, source.id, source.text, [...images]];
  try {
    return { ...file, stored: await store(source, rendered, hashOf(key)) };
  } catch (error) {
    return { ...file, failure: failureOf(error) };
  }
}

/** All that comes of a document's text, but its page's twin. */
export async function renderSource(source: Source, folders: Folders): Promise<RenderedMarkdown> {
  const resolveImage = resolverOf(source, folders);
  try {
    return await renderMarkdown(source.text, { siteUrl: site.origin, resolveImage });
  } catch (error) {
    return failedRendering(source, error);
  }
}

/** Makes the function that finds the images of a document. */
export function resolverOf({ id }: Pick<Source, 'id'>, folders: Folders): ResolveImage {
  return imageResolver(folders.public, join(folders.content, dirname(id)));
}

/**
 * Puts a document into the store.
 *
 * @param key hash of all that it is made of.
 * @throws if it can't be made: fields of any kind may stand there yet, and names of
 * pictures that there are none of.
 */
export async function store(
  source: Source,
  rendered: RenderedMarkdown,
  key: string,
): Promise<StoredEntry> {
  const document = await storedDocument(source, rendered);
  const file = `${key}.json`;
  await writeAtOnce(storedFile(file), JSON.stringify({ ...document, twin: rendered.twin }));
  return indexEntry(document, file);
}

/** The whole address of the document's own page, if it has a page. */
function addressOf({ type, slug }: Source): string | undefined {
  const prefix = pathPrefixes[type.name];
  return prefix === undefined ? undefined : wholeAddress(prefix + slug);
}

/** A hash of a text, or of a value by its JSON, that can name a file. */
export function hashOf(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return createHash('sha256').update(text).digest('base64url');
}
