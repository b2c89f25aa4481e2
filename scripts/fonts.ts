import { copyFile, mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { packageFile } from '../lib/packages';

/** The faces that components/fonts.ts names, by their packages. */
const FILES = [
  'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2',
  'atkinson-hyperlegible-mono/files/atkinson-hyperlegible-mono-latin-wght-normal.woff2',
];
const OUTPUT = '.generated/fonts';

/**
 * Puts the fonts where next/font takes them from: it knows paths from the file
 * that names them only, and packages may lie in any folder above.
 */
export async function copyFonts(): Promise<void> {
  await mkdir(OUTPUT, { recursive: true });
  for (const name of FILES) {
    const file = packageFile(`@fontsource-variable/${name}`);
    if (!file) throw new Error(`@fontsource-variable/${name} is missing; run npm ci`);
    await copyFile(file, join(OUTPUT, basename(name)));
  }
}
