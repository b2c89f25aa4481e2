import { constants, existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Problem } from '../check/problem';

/** A file to be copied. */
export interface Copy {
  /** Path of the file from the folder of the project; begins as the folder was given. */
  from: string;
  /** Where it goes, from there, too. */
  to: string;
  /**
   * Whether it can: the place is free, holds the same file already, or is taken
   * by another one. Symbolic links aren't followed, since they may lead anywhere.
   */
  state: 'free' | 'there' | 'taken' | 'link';
}

/** A file below a folder. */
export interface Entry {
  /** Path from the folder. */
  path: string;
  isLink: boolean;
}

/** Lists the files and symbolic links below a folder by path. Dotfiles are left out. */
export async function listEntries(folder: string): Promise<Entry[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => ({
      path: relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'),
      isLink: entry.isSymbolicLink(),
    }))
    .filter(({ path }) => !/(?:^|\/)\./.test(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * Plans to copy files from one folder to another.
 *
 * @param cwd the project's folder, from which the two are given.
 * @param nameOf gives a file's path in the new folder by its path in the old one.
 */
export async function planCopies(
  cwd: string,
  entries: readonly Entry[],
  fromDir: string,
  toDir: string,
  nameOf = (path: string) => path,
): Promise<Copy[]> {
  const copies: Copy[] = [];
  const planned = new Set<string>();
  for (const { path, isLink } of entries) {
    const from = join(fromDir, path);
    // Names from some disks are decomposed; addresses aren't.
    const to = join(toDir, nameOf(path.normalize('NFC')));
    const state = isLink
      ? 'link'
      : planned.has(to)
        ? 'taken'
        : await stateOf(resolve(cwd, from), resolve(cwd, to));
    planned.add(to);
    copies.push({ from, to, state });
  }
  return copies;
}

/** Copies a file of a project's folder to a place that is free, and fails if it is no longer. */
export async function carryOut(cwd: string, { from, to }: Copy): Promise<void> {
  const place = resolve(cwd, to);
  await mkdir(dirname(place), { recursive: true });
  await copyFile(resolve(cwd, from), place, constants.COPYFILE_EXCL);
}

/** Why a file can't be copied, if it can't. */
export function obstacle({ from, to, state }: Copy): Problem[] {
  const problem = (message: string): Problem[] => [
    { severity: 'error', file: from, line: 1, message },
  ];
  if (state === 'taken') return problem(`${to} is another file already, and isn't overwritten`);
  if (state === 'link') return problem("is a symbolic link, which isn't followed; copy the file");
  return [];
}

async function stateOf(from: string, to: string): Promise<Copy['state']> {
  if (!existsSync(to)) return 'free';
  const [source, target] = await Promise.all([stat(from), stat(to)]);
  if (!target.isFile() || source.size !== target.size) return 'taken';
  const [bytes, there] = await Promise.all([readFile(from), readFile(to)]);
  return bytes.equals(there) ? 'there' : 'taken';
}
