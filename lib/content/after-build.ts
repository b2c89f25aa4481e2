import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readPicture } from '../images/files';
import { makeVariants } from '../images/variants';
import { documentTypes } from '../schema';
import {
  generatedFile,
  INDEX_FILE,
  indexEntry,
  type StoredDocument,
  type StoreIndex,
  TYPES_FILE,
  VERSION_FILE,
} from './store-files';

// What contentlayer's config does when all documents are built, in the build and in dev.

/** Where copies of pictures are kept between builds; hosts keep this folder too. */
const IMAGE_CACHE = '.next/cache/media';

/**
 * Writes what the store reads: an index of all documents without their bodies,
 * and a version that changes with any of them, which the store imports so that
 * the dev server refreshes open pages.
 */
export async function writeIndex(): Promise<void> {
  const index: StoreIndex = {};
  const hash = createHash('sha256');
  for (const { def } of documentTypes) {
    const { name } = def();
    const documents = await readDocuments(name);
    hash.update(JSON.stringify(documents));
    index[name] = documents.map(indexEntry);
  }
  await writeAtOnce(INDEX_FILE, JSON.stringify(index));
  await writeAtOnce(VERSION_FILE, JSON.stringify({ version: hash.digest('hex') }));
}

/** Makes the smaller copies of the images that documents show. */
export async function makeImages(): Promise<void> {
  const files = new Set<string>();
  for (const { def } of documentTypes) {
    for (const { images = [] } of await readDocuments(def().name)) {
      for (const { file } of images) files.add(file);
    }
  }
  const encoded = await encodeCopies(files);
  if (encoded > 0) console.log(`Encoded ${encoded} smaller copies of images.`);
}

/**
 * Makes the smaller copies of pictures, those that aren't there yet.
 *
 * @param files paths from the project's folder.
 * @returns how many had to be encoded.
 */
export async function encodeCopies(files: Iterable<string>): Promise<number> {
  let encoded = 0;
  for (const file of files) encoded += await makeVariants(readPicture(file), 'public', IMAGE_CACHE);
  return encoded;
}

/**
 * Mends the types that contentlayer writes: it puts field names in as they are,
 * and `featured-img` isn't an identifier; and it writes the types of computed
 * fields by its own names for them, which aren't TypeScript's.
 */
export async function repairTypes(): Promise<void> {
  const types = await readFile(TYPES_FILE, 'utf8');
  const mended = types
    .replace(/^( +)([\w]+-[\w-]+)(?=\??: )/gm, "$1'$2'")
    .replace(/: json$/gm, ': unknown');
  await writeAtOnce(TYPES_FILE, mended);
}

async function readDocuments(typeName: string): Promise<StoredDocument[]> {
  return JSON.parse(await readFile(generatedFile(typeName, '_index'), 'utf8'));
}

/** Writes a file that readers see either as it was or whole. */
export async function writeAtOnce(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, text);
  await rename(`${path}.new`, path);
}
