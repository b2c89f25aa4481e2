import { join } from 'node:path';
import type { ShownImage } from '../markdown/images';
import type { Publication } from './published';

/** A document as contentlayer stores it. The id is its path below `content/`. */
export interface StoredDocument extends Publication {
  _id: string;
  body?: { raw: string; html: string };
  plain?: string;
  headings?: unknown;
  images?: ShownImage[];
}

/** What only a document's own page needs, and lists don't. */
export type BodyField = 'body' | 'plain' | 'headings';

/** All documents that a build shows by type, without their bodies and what goes with them. */
export type StoreIndex = Record<string, Omit<StoredDocument, BodyField>[]>;

/** What the index holds of a document. */
export function indexEntry({
  body: _,
  plain: __,
  headings: ___,
  ...rest
}: StoredDocument): StoreIndex[string][number] {
  return rest;
}

/** Where the index lies, from the project's folder. */
export const INDEX_FILE = '.generated/content.json';

/** Where the version of the index lies; it changes whenever any document does. */
export const VERSION_FILE = '.generated/content-version.json';

/** Where the dev server keeps what is wrong with the content now, for pages to show. */
export const PROBLEMS_FILE = '.generated/problems.json';

/** The types that contentlayer generates. */
export const TYPES_FILE = '.contentlayer/generated/types.d.ts';

/**
 * The file that contentlayer keeps a document, or with `_index` a whole type, in.
 *
 * @param typeName name of the document type.
 * @param id the document's id.
 */
export function generatedFile(typeName: string, id: string): string {
  // contentlayer's own naming: a leading digit gets an underscore, folders two.
  const name = id.replace(/^(?=\d)/, '_').replaceAll('/', '__');
  return join('.contentlayer/generated', typeName, `${name}.json`);
}
