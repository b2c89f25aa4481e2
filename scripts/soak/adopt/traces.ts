import { access, readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** Where a build puts what is served, and what is served by what it finds there. */
const OUTPUT = ['.next', '.generated', 'public'];

/** Of those, what keeps things between builds, or only says where packages lie. */
const NOT_OUTPUT = /^\.next\/(?:cache|trace|diagnostics|types)\b|\.(?:map|nft\.json)$/;

/** Of a site's content: the names that nobody but this foundation would have on a site. */
const TELLING = ['people', 'events', 'bodies', 'boilerplate'];

/**
 * The words by which a foundation is known: its name, its host and those of its
 * content.
 *
 * @param origin of its site.
 * @param contentDir the folder of its content.
 * @param others the folder of another foundation's, whose words are left out.
 */
export async function tellingWords(
  [name, origin]: readonly [name: string, origin: string],
  contentDir: string,
  others: string,
): Promise<string[]> {
  const names = await telling(contentDir);
  const shared = new Set(await telling(others));
  const words = [name, name.split(' ')[0] ?? name, new URL(origin).host, ...names];
  return [...new Set(words)].filter((word) => !shared.has(word));
}

async function telling(contentDir: string): Promise<string[]> {
  const names: string[] = [];
  for (const folder of TELLING) {
    // A foundation may have none of them.
    const isThere = await access(join(contentDir, folder)).then(
      () => true,
      () => false,
    );
    for (const file of isThere ? await readdir(join(contentDir, folder)) : []) {
      const text = await readFile(join(contentDir, folder, file), 'utf8');
      const title = /^(?:name|title): (.+)$/m.exec(text)?.[1]?.replace(/^(["'])(.*)\1$/, '$2');
      // A word alone, such as "Staff", stands on anybody's site.
      names.push(...[title ?? '', basename(file, '.md')].filter((each) => /[ -]/.test(each)));
    }
  }
  return names;
}

/** The files of a build in which such words stand, with those words. */
export async function tracesOf(words: readonly string[], folder: string): Promise<string[]> {
  const wanted = words.map((word) => ({ word, bytes: Buffer.from(word.toLowerCase()) }));
  const found: string[] = [];
  for (const part of OUTPUT) {
    const names = await readdir(join(folder, part), { recursive: true, withFileTypes: true });
    for (const entry of names) {
      const path = join(entry.parentPath, entry.name).slice(folder.length + 1);
      if (!entry.isFile() || NOT_OUTPUT.test(path)) continue;
      const text = Buffer.from(
        (await readFile(join(folder, path))).toString('latin1').toLowerCase(),
        'latin1',
      );
      const there = wanted.filter(({ bytes }) => text.includes(bytes)).map(({ word }) => word);
      if (there.length > 0) found.push(`${path}: ${there.join(', ')}`);
    }
  }
  return found.sort();
}
