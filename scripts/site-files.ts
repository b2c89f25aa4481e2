import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { siteFiles } from '../lib/content/site-files';
import { isSiteFile } from '../lib/site-files';
import { writeAtOnce } from '../lib/write-at-once';
import { runScript } from './command';

const OUTPUT = 'public';

/**
 * Writes the files for programs where the server and every host find files. What hasn't
 * changed isn't written, so that its ETag stays; what a build before this one made and
 * this one doesn't is taken away, since somebody may have asked for it.
 */
async function writeSiteFiles(): Promise<void> {
  const files = siteFiles();
  for (const [path, write] of files) {
    const text = write();
    const file = join(OUTPUT, path);
    if (!(await holds(file, text))) await writeAtOnce(file, text);
  }
  for (const path of await madePaths()) {
    if (!files.has(path)) await rm(join(OUTPUT, path));
  }
  console.log(`Made ${files.size} files for programs.`);
}

async function holds(file: string, text: string): Promise<boolean> {
  const size = await stat(file).then(
    (found) => found.size,
    () => undefined,
  );
  return size === Buffer.byteLength(text) && (await readFile(file, 'utf8')) === text;
}

async function madePaths(): Promise<string[]> {
  const entries = await readdir(OUTPUT, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(OUTPUT.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .filter(isSiteFile);
}

runScript(writeSiteFiles);
