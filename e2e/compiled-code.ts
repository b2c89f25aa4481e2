import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where Turbopack keeps what it compiled. */
const CACHE = '.next/cache/turbopack';
const CONFIG = 'next.config.js';

/**
 * Gives a copy of the project what Turbopack compiled when the project was built. It is good
 * for the same paths below the root of a build, so the copy becomes a root of its own, with
 * the packages in it as hard links. Nothing that was made of the content is taken over.
 *
 * @param folder of the copy.
 */
export async function shareCompiledCode(folder: string): Promise<void> {
  const cache = join(folder, CACHE);
  if (!existsSync(CACHE) || existsSync(cache)) return;
  // Where `cp` makes no hard links, the copy compiles everything, with the project's packages.
  if (spawnSync('cp', ['-al', 'node_modules', folder]).status !== 0) return;
  await cp(CACHE, cache, { recursive: true });
  const config = await readFile(CONFIG, 'utf8');
  const rooted = config.replace(
    '  return {\n',
    '  return {\n    turbopack: { root: import.meta.dirname },\n',
  );
  if (rooted === config) throw new Error(`${CONFIG} has no place for the root.`);
  await writeFile(join(folder, CONFIG), rooted);
}
