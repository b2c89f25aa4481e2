import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchFiles } from './build';

const INDEX = 'index.json';
const TEXTS = 'texts.txt';
const FOLDED = 'folded.txt';

/** Writes what a search needs into a folder. */
export function writeSearchFiles(folder: string, { index, texts, folded }: SearchFiles): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, TEXTS), texts);
  writeFileSync(join(folder, FOLDED), folded);
  writeFileSync(join(folder, INDEX), index);
}

/**
 * Reads what a search needs from a folder.
 *
 * @throws if it isn't there.
 */
export function readSearchFiles(folder: string): SearchFiles {
  // The paths are known only at run time; the bundler needn't look for what they may match.
  const read = (name: string) => readFileSync(join(/* turbopackIgnore: true */ folder, name));
  return { index: read(INDEX).toString(), texts: read(TEXTS), folded: read(FOLDED) };
}
