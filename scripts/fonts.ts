import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { brand } from '../lib/brand';
import { packageFile } from '../lib/packages';

const { text, code } = brand.fonts;

/** The faces that components/fonts.ts names, and where they lie in their packages. */
const FILES = {
  text: `${text}/files/${text}-latin-wght-normal.woff2`,
  'text-extended': `${text}/files/${text}-latin-ext-wght-normal.woff2`,
  code: `${code}/files/${code}-latin-wght-normal.woff2`,
};
const OUTPUT = '.generated/fonts';

/**
 * Puts the fonts where next/font takes them from: it knows paths from the file
 * that names them only, and packages may lie in any folder above.
 */
export async function copyFonts(): Promise<void> {
  await mkdir(OUTPUT, { recursive: true });
  for (const [name, path] of Object.entries(FILES)) {
    const file = packageFile(`@fontsource-variable/${path}`);
    if (!file) throw new Error(`@fontsource-variable/${path} is missing; run npm ci`);
    await copyFile(file, join(OUTPUT, `${name}.woff2`));
  }
}
