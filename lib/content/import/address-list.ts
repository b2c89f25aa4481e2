import { statSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { Parser } from 'htmlparser2';

/** More addresses or bytes than any site of this kind has. */
const MOST = 200_000;
const LARGEST = 200 * 1024 * 1024;

/**
 * Reads the addresses that an old site had, from the folder it was built to or from its
 * sitemap, as decoded paths.
 *
 * @throws with a sentence for the editor if there are none.
 */
export async function readAddresses(path: string): Promise<string[]> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new Error(`${path} is neither a folder nor a sitemap.`);
  const addresses = found.isDirectory() ? await inFolder(path) : await inSitemap(path, found.size);
  if (addresses.length === 0) throw new Error(`There are no addresses in ${path}.`);
  if (addresses.length > MOST) throw new Error(`${path} has more than ${MOST} addresses.`);
  return [...new Set(addresses)].sort();
}

async function inFolder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/')}`)
    .filter((path) => !/\/\./.test(path))
    .map((path) => path.replace(/\/index\.html?$/i, '/').normalize('NFC'));
}

async function inSitemap(path: string, size: number): Promise<string[]> {
  if (size > LARGEST) throw new Error(`${path} is too large for a sitemap.`);
  const addresses: string[] = [];
  let text: string | undefined;
  const parser = new Parser(
    {
      onopentag(name) {
        if (name === 'loc') text = '';
      },
      ontext(data) {
        if (text !== undefined) text += data;
      },
      onclosetag(name) {
        if (name !== 'loc' || text === undefined) return;
        const address = text.trim();
        if (URL.canParse(address)) addresses.push(decoded(new URL(address).pathname));
        text = undefined;
      },
    },
    { xmlMode: true },
  );
  parser.end(await readFile(path, 'utf8'));
  return addresses;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    // A % that encodes nothing.
    return path;
  }
}
