import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { now } from './clock';

/** What the app is made of, from the project's folder: the code, its packages, the content. */
const SOURCES = ['app', 'components', 'lib', 'next.config.js', 'package-lock.json', '.generated'];

const LENGTH = 21;

/**
 * Returns the name that Next.js gives a build, by which open pages know that another one is
 * served. Next.js makes it at random; this is the same for the same files and the same clock,
 * so that such builds are equal.
 *
 * @param folder the project's.
 */
export function buildId(folder: string): string {
  const hash = createHash('sha256').update(String(now()));
  for (const path of SOURCES.flatMap((source) => filesAt(folder, source)).sort()) {
    hash.update(`\0${path}\0`).update(readFileSync(join(folder, path)));
  }
  // It stands in addresses, where some blockers of advertisements look for "ad".
  return hash.digest('hex').replaceAll('a', 'x').slice(0, LENGTH);
}

/** The files at a path or below it; none if there is no such path. */
function filesAt(folder: string, path: string): string[] {
  const found = statSync(join(folder, path), { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return [path];
  return readdirSync(join(folder, path), { withFileTypes: true })
    .filter((entry) => entry.isFile() || (entry.isDirectory() && !COPIES.includes(entry.name)))
    .flatMap(({ name }) => filesAt(folder, `${path}/${name}`));
}

/** Copies of the site that tests make below `.generated`. */
const COPIES = ['sites'];
