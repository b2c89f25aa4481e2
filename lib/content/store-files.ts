import { join } from 'node:path';
import type { ShownImage } from '../markdown/images';
import type { Publication } from './published';

/** A document as contentlayer defines it. The id is its path below `content/`. */
export interface StoredDocument extends Publication {
  _id: string;
  body?: { raw: string; html: string };
  plain?: string;
  headings?: unknown;
  images?: ShownImage[];
  /** Of a member or a project: its mark, which has an address if it is a picture. */
  mark?: { src?: string } | null;
}

/** What only a document's own page needs, and lists don't. */
export type BodyField = 'body' | 'plain' | 'headings';

/** What the index holds of a document: all but its body, and where the whole of it lies. */
export type StoredEntry = Omit<StoredDocument, BodyField> & {
  /** Name of the document's file in the store's folder. */
  _file: string;
};

/** All documents that a build shows by type, without their bodies and what goes with them. */
export type StoreIndex = Record<string, StoredEntry[]>;

/**
 * What the index holds of a document.
 *
 * @param file name of the document's file in the store's folder.
 */
export function indexEntry(
  { body: _, plain: __, headings: ___, ...rest }: StoredDocument,
  file: string,
): StoredEntry {
  return { ...rest, _file: file };
}

/**
 * The folder of whole documents, each in a file that is named by the hash of all
 * that it was made of: what is there is right for ever, and hosts keep this
 * folder between builds.
 */
export const STORE_FOLDER = '.next/cache/content';

/** Where the index lies, from the project's folder. */
export const INDEX_FILE = '.generated/content.json';

/** Where the version of the index lies; it changes whenever any document does. */
export const VERSION_FILE = '.generated/content-version.json';

/** Where the dev server keeps what is wrong with the content now, for pages to show. */
export const PROBLEMS_FILE = '.generated/problems.json';

/** The path of a document's file, from the project's folder. */
export const storedFile = (name: string) => join(STORE_FOLDER, name);
