import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readPicture } from '../images/files';
import { makeVariants } from '../images/variants';
import { documentTypes } from '../schema';
import { SCHEDULE_FILE, scheduleOf } from './schedule';
import { isShown, shownDocuments } from './shown';
import {
  generatedFile,
  INDEX_FILE,
  type StoredDocument,
  type StoreIndex,
  TYPES_FILE,
  VERSION_FILE,
} from './store-files';

// What contentlayer's config does when all documents are built, in the build and in dev.

/** Where copies of pictures are kept between builds; hosts keep this folder too. */
const IMAGE_CACHE = '.next/cache/media';

/**
 * Writes what the store reads: an index of all documents that this build shows,
 * without their bodies, and a version that changes with any of them, which the
 * store imports so that the dev server refreshes open pages. With it goes the
 * schedule of what becomes public later.
 */
export async function writeIndex(): Promise<void> {
  const now = Date.now();
  const all: Record<string, StoredDocument[]> = {};
  for (const { def } of documentTypes) {
    const { name } = def();
    all[name] = await readDocuments(name);
  }
  const index: StoreIndex = {};
  const hash = createHash('sha256');
  for (const [name, documents] of Object.entries(shownDocuments(all, now))) {
    hash.update(JSON.stringify(documents));
    index[name] = documents.map(({ body: _, plain: __, headings: ___, ...rest }) => rest);
  }
  await writeAtOnce(SCHEDULE_FILE, JSON.stringify(scheduleOf(Object.values(all).flat(), now)));
  await writeAtOnce(INDEX_FILE, JSON.stringify(index));
  await writeAtOnce(VERSION_FILE, JSON.stringify({ version: hash.digest('hex') }));
}

/** Makes the smaller copies of the images that documents show, of those that this build shows. */
export async function makeImages(): Promise<void> {
  const now = Date.now();
  const files = new Set<string>();
  for (const { def } of documentTypes) {
    for (const document of await readDocuments(def().name)) {
      if (!isShown(document, now)) continue;
      for (const { file } of document.images ?? []) files.add(file);
    }
  }
  let encoded = 0;
  for (const file of files) encoded += await makeVariants(readPicture(file), 'public', IMAGE_CACHE);
  if (encoded > 0) console.log(`Encoded ${encoded} smaller copies of images.`);
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
async function writeAtOnce(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, text);
  await rename(`${path}.new`, path);
}
