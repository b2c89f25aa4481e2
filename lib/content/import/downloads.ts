import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { safeName } from './assets';
import type { Fetched } from './fetch-picture';

/** Folder in the public one that nothing but fetched pictures lies in. */
const FOLDER = 'assets/downloads';
/** So many are fetched at a time. */
const AT_ONCE = 6;

/** What became of the pictures of other hosts. */
export interface Downloads {
  /** Paths below the public folder by address. */
  places: ReadonlyMap<string, string>;
  /** Of these, the ones that were fetched now. */
  fetched: readonly string[];
  /** Why others weren't, by address. */
  failed: ReadonlyMap<string, string>;
}

/** How pictures are fetched and kept. */
export interface DownloadTools {
  publicDir: string;
  fetchPicture(url: string): Promise<Fetched>;
  /** Keeps a file at a path below the public folder. */
  write(path: string, bytes: Buffer): Promise<void>;
  /** Is told how many are done. */
  onProgress?(done: number): void;
}

/**
 * Fetches pictures of other hosts. One that an earlier run fetched isn't fetched again.
 *
 * @param urls in the order in which the site names them: where two have one name, the later
 * one's gets the beginning of its address's hash.
 */
export async function downloadPictures(
  urls: readonly string[],
  { publicDir, fetchPicture, write, onProgress }: DownloadTools,
): Promise<Downloads> {
  const there = filesIn(join(publicDir, FOLDER));
  const places = new Map<string, string>();
  const failed = new Map<string, string>();
  const fetched: string[] = [];
  const missing: [url: string, stem: string][] = [];
  for (const [url, stem] of stemsOf(urls)) {
    const name = there.get(stem.toLowerCase());
    if (name === undefined) missing.push([url, stem]);
    else places.set(url, `${FOLDER}/${name}`);
  }
  let at = 0;
  const fetchNext = async (): Promise<void> => {
    for (let next = missing[at++]; next; next = missing[at++]) {
      const [url, stem] = next;
      const picture = await fetchPicture(url);
      if ('complaint' in picture) failed.set(url, picture.complaint);
      else {
        const path = `${FOLDER}/${stem}.${picture.ending}`;
        await write(path, picture.bytes);
        places.set(url, path);
        fetched.push(url);
      }
      onProgress?.(fetched.length + failed.size);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, fetchNext));
  return { places, fetched, failed };
}

/** The names of the pictures, without endings. */
function stemsOf(urls: readonly string[]): Map<string, string> {
  const stems = new Map<string, string>();
  const taken = new Set<string>();
  for (const url of new Set(urls)) {
    const plain = stemOf(url);
    const hash = createHash('sha256').update(url).digest('hex').slice(0, 8);
    const stem = taken.has(plain.toLowerCase()) ? `${plain}-${hash}` : plain;
    taken.add(stem.toLowerCase());
    stems.set(url, stem);
  }
  return stems;
}

function stemOf(url: string): string {
  const { hostname, pathname } = new URL(url);
  const last = pathname.split('/').filter(Boolean).at(-1) ?? hostname;
  let name = last;
  try {
    name = decodeURIComponent(last);
  } catch {
    // It is a name as it is.
  }
  return safeName(name.replace(/\.\w{1,5}$/, ''))
    .replace(/\s+/g, '-')
    .slice(0, 60);
}

/** The files of a folder by their names without endings. */
function filesIn(folder: string): Map<string, string> {
  try {
    return new Map(
      readdirSync(folder).map((name) => [name.replace(/\.\w+$/, '').toLowerCase(), name]),
    );
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return new Map();
    throw error;
  }
}
