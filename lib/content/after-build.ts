import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readPicture } from '../images/files';
import { makeVariants } from '../images/variants';
import { documentTypes } from '../schema';
import { SCHEDULE_FILE, scheduleOf } from './schedule';
import { shownDocuments } from './shown';
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
 * Makes of what contentlayer built what the site reads: the smaller copies of
 * images; an index of all documents that this build shows, without their bodies;
 * the schedule of what becomes public later; and a version that changes with any
 * of it, which the store imports so that the dev server refreshes open pages.
 */
export async function publishContent(): Promise<void> {
  const now = Date.now();
  const all: Record<string, StoredDocument[]> = {};
  const hash = createHash('sha256');
  for (const { def } of documentTypes) {
    const { name } = def();
    // With all the bodies it is by far the largest file there is: it is read once.
    const text = await readFile(generatedFile(name, '_index'), 'utf8');
    hash.update(text);
    all[name] = JSON.parse(text);
  }
  const index: StoreIndex = {};
  const images = new Set<string>();
  for (const [name, documents] of Object.entries(shownDocuments(all, now))) {
    for (const { images: shown = [] } of documents) for (const { file } of shown) images.add(file);
    index[name] = documents.map(indexEntry);
  }
  await makeImages(images);
  await writeAtOnce(SCHEDULE_FILE, JSON.stringify(scheduleOf(Object.values(all).flat(), now)));
  await writeAtOnce(INDEX_FILE, JSON.stringify(index));
  // The last step: the dev server refreshes pages when this changes.
  await writeAtOnce(VERSION_FILE, JSON.stringify({ version: hash.digest('hex') }));
}

async function makeImages(files: ReadonlySet<string>): Promise<void> {
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

/** Writes a file that readers see either as it was or whole. */
export async function writeAtOnce(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, text);
  await rename(`${path}.new`, path);
}
