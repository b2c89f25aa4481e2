import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { documentTypes } from '../schema';
import {
  generatedFile,
  INDEX_FILE,
  type StoredDocument,
  type StoreIndex,
  TYPES_FILE,
  VERSION_FILE,
} from './store-files';

/**
 * Writes what the store reads: an index of all documents without their bodies,
 * and a version that changes with any of them, which the store imports so that
 * the dev server refreshes open pages. contentlayer calls this after each build.
 */
export async function writeIndex(): Promise<void> {
  const index: StoreIndex = {};
  const hash = createHash('sha256');
  for (const { def } of documentTypes) {
    const { name } = def();
    const json = await readFile(generatedFile(name, '_index'), 'utf8');
    hash.update(json);
    const documents: StoredDocument[] = JSON.parse(json);
    index[name] = documents.map(({ body: _, ...rest }) => rest);
  }
  await writeAtOnce(INDEX_FILE, JSON.stringify(index));
  await writeAtOnce(VERSION_FILE, JSON.stringify({ version: hash.digest('hex') }));
}

/**
 * contentlayer writes field names into its types as they are, and `featured-img`
 * isn't an identifier: puts such names in quotes.
 */
export async function repairTypes(): Promise<void> {
  const types = await readFile(TYPES_FILE, 'utf8');
  await writeAtOnce(TYPES_FILE, types.replace(/^( +)([\w]+-[\w-]+)(?=\??: )/gm, "$1'$2'"));
}

/** Writes a file that readers see either as it was or whole. */
async function writeAtOnce(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, text);
  await rename(`${path}.new`, path);
}
