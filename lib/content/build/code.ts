import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unlessMissing } from '../../missing';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../..');
/** Folders all of whose code has a part in what comes of a file. */
const FOLDERS = ['lib/markdown', 'lib/images', 'lib/schema', 'lib/content/build'];
/** The same of single files. A test follows the imports, and says which is missing. */
const FILES = [
  'lib/addresses.ts',
  'lib/content/check/source.ts',
  'lib/content/check/yaml-signs.ts',
  'lib/content/check/yaml-slips.ts',
  'lib/content/store-files.ts',
  'lib/dates.ts',
  'lib/marks.ts',
  'lib/missing.ts',
  'lib/packages.ts',
  'lib/site.ts',
  'lib/write-at-once.ts',
];
/** Stands for all packages. A copy of the project that uses another's has none of its own. */
const PACKAGES = 'package-lock.json';

/** The code that decides what comes of a file, beside the file and its images: paths from the project's folder. */
export async function codeFiles(): Promise<string[]> {
  const files = [...FILES];
  for (const folder of FOLDERS) {
    const names = await readdir(join(ROOT, folder));
    const code = names.filter((name) => /^(?!.*\.test\.ts$).*\.ts$/.test(name));
    files.push(...code.sort().map((name) => `${folder}/${name}`));
  }
  return files;
}

/** A hash of the code that decides what comes of a file, and of the packages that it uses. */
export async function hashOfCode(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of await codeFiles()) hash.update(await readFile(join(ROOT, file)));
  hash.update(await unlessMissing(readFile(join(ROOT, PACKAGES)), ''));
  return hash.digest('base64url');
}
