import { mkdir } from 'node:fs/promises';
import { makeBrand } from './brand';
import { runCommand, timed } from './command';
import { buildElements } from './elements';
import { copyFonts } from './fonts';

/** Without documents contentlayer makes the types alone. */
const NO_CONTENT = '.generated/no-content';

/** Makes what the app is built with: the content, the fonts, the custom elements, the search index. */
export async function prepare(): Promise<void> {
  await Promise.all([prepareParts(), prepareContent()]);
  await timed('Search index', () => runCommand('tsx', ['scripts/search-index.ts']));
}

/** Makes what no content is in: the fonts, the brand's colours and icons, and the custom elements. */
export async function prepareParts(): Promise<void> {
  await Promise.all([buildElements(), copyFonts(), makeBrand()]);
}

/**
 * Checks the content and makes of it what the store reads.
 *
 * @param flags those of scripts/content.ts.
 */
export function prepareContent(...flags: string[]): Promise<void> {
  return timed('Content', () => runCommand('tsx', ['scripts/content.ts', ...flags]));
}

/** Writes what Next.js leaves to others: feeds, sitemaps, data, markdown. It needs the content. */
export function writeSiteFiles(): Promise<void> {
  return timed('Files for programs', () => runCommand('tsx', ['scripts/site-files.ts']));
}

/** Makes the types of documents. */
export async function prepareTypes(): Promise<void> {
  await mkdir(NO_CONTENT, { recursive: true });
  await runCommand('contentlayer2', ['build'], { TYPES_ONLY: NO_CONTENT });
}
