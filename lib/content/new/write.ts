import { mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { replaceFile } from '../replace-file';
import type { Plan, PlannedFile } from './plan';

/**
 * Writes a plan's files. A new file takes the place of none, a changed one only of
 * what was read; if one can't be written, those before it are taken back.
 *
 * It is done without a pause, so that an interrupt which is listened for can't come
 * between two files.
 *
 * @returns what takes back all of it.
 * @throws with a sentence for the editor if a file is there already, has changed
 * meanwhile, or would lie outside the content folder.
 */
export function writePlan({ files }: Plan, contentDir: string): () => void {
  const undo: (() => void)[] = [];
  const takeBack = () => {
    for (const step of undo.splice(0).reverse()) step();
  };
  try {
    for (const file of files) undo.push(write(file, contentDir));
  } catch (error) {
    takeBack();
    throw error;
  }
  return takeBack;
}

/** Writes a file, and gives what takes that back. */
function write({ source: { id, file, text }, replaces }: PlannedFile, contentDir: string) {
  const path = join(contentDir, id);
  mkdirSync(dirname(path), { recursive: true });
  if (!realpathSync(dirname(path)).startsWith(realpathSync(contentDir) + sep)) {
    throw new Error(`${file} would lie outside ${basename(contentDir)}/; nothing was written`);
  }
  if (replaces === undefined) {
    create(path, file, text);
    return () => rmSync(path);
  }
  if (readFileSync(path, 'utf8') !== replaces) {
    throw new Error(`${file} has changed meanwhile; nothing was written, so try again`);
  }
  replaceFile(path, text);
  return () => replaceFile(path, replaces);
}

function create(path: string, file: string, text: string): void {
  try {
    writeFileSync(path, text, { flag: 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      throw new Error(`${file} is there already and isn't overwritten; take another slug`);
    }
    throw error;
  }
}
