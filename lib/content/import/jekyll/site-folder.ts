import { isUtf8 } from 'node:buffer';
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { SourceNote } from '../source-site';

/** The folder of an old site. Nothing outside of it is read, whatever links or paths say. */
export interface SiteFolder {
  /** Its absolute path, without symbolic links. */
  root: string;
  /** Paths of its files, from the root, with slashes; sorted. */
  files: readonly string[];
  /** Links that weren't followed. */
  notes: readonly SourceNote[];
}

/** So large a file may be that is read as text. */
const TEXT_BYTES = 10 * 1024 * 1024;
/** So many files a site may have. */
const FILES = 250_000;
/** Never a part of a site, and large: Jekyll leaves them out, too. */
const SKIPPED = new Set(['node_modules', 'vendor', '.sass-cache', '.jekyll-cache']);

/**
 * Lists the files of a site. Names that begin with a dot are left out. A symbolic link is
 * followed within the site alone, and to a folder only once, so that there is an end.
 *
 * @param isSkipped leaves out a folder by its path from the root.
 * @throws if there are more files than a site has.
 */
export function listSite(folder: string, isSkipped: (path: string) => boolean): SiteFolder {
  const root = realpathSync(folder);
  const files: string[] = [];
  const notes: SourceNote[] = [];

  const add = (path: string) => {
    if (files.length >= FILES) throw new Error(`${folder} has more than ${FILES} files.`);
    files.push(path);
  };
  const walk = (below: string, isLinked: boolean) => {
    for (const entry of readdirSync(join(root, below), { withFileTypes: true })) {
      if (entry.name.startsWith('.') || SKIPPED.has(entry.name)) continue;
      const path = below ? `${below}/${entry.name}` : entry.name;
      if (entry.isFile()) add(path);
      else if (entry.isDirectory()) {
        if (!isSkipped(path)) walk(path, isLinked);
      } else if (entry.isSymbolicLink()) {
        const target = insideOf(root, path);
        if (!target) notes.push(link(path, 'is a symbolic link that leads to nothing in the site'));
        else if (statSync(target).isFile()) add(path);
        else if (isLinked) notes.push(link(path, 'is a link within a linked folder'));
        else if (!isSkipped(path)) walk(path, true);
      }
    }
  };
  walk('', false);
  return { root, files: files.sort(), notes };
}

function link(file: string, message: string): SourceNote {
  return {
    file,
    line: 1,
    kind: 'symbolic link',
    message: `${message}, so it isn't followed`,
    severity: 'error',
  };
}

/**
 * Resolves a path from a site's root.
 *
 * @returns its absolute path without symbolic links; undefined if nothing is there or it
 * lies outside of the root.
 */
export function insideOf(root: string, path: string): string | undefined {
  if (path.includes('\0')) return undefined;
  const place = join(root, path);
  if (!place.startsWith(root + sep)) return undefined;
  try {
    const real = realpathSync(place);
    return real.startsWith(root + sep) ? real : undefined;
  } catch (thrown) {
    if (isMissing(thrown)) return undefined;
    throw thrown;
  }
}

const MISSING = ['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG'];

function isMissing(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && MISSING.includes(String(thrown.code));
}

/**
 * Reads a file of the site as text.
 *
 * @throws with what is wrong if it isn't there, too large, or isn't UTF-8.
 */
export function readSiteText({ root }: Pick<SiteFolder, 'root'>, path: string): string {
  const file = insideOf(root, path);
  if (!file) throw new Error("isn't in the site");
  const { size } = statSync(file);
  if (size > TEXT_BYTES) {
    const limit = TEXT_BYTES / 1024 / 1024;
    throw new Error(`has ${Math.ceil(size / 1024 / 1024)} MB, and ${limit} MB at most are read`);
  }
  const bytes = readFileSync(file);
  if (!isUtf8(bytes)) throw new Error("isn't UTF-8; save it as UTF-8");
  return bytes.toString('utf8').replace(/^\uFEFF/, '');
}
