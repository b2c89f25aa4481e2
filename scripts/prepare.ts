import { mkdir } from 'node:fs/promises';
import { runCommand, timed } from './command';
import { buildElements } from './elements';
import { copyFonts } from './fonts';

/** Without documents contentlayer makes the types alone. */
const NO_CONTENT = '.generated/no-content';

/** Makes what the app is built with: the content, the fonts, the custom elements, the search index. */
export async function prepare(): Promise<void> {
  await prepareDev();
  await timed('Search index', () => runCommand('tsx', ['scripts/search-index.ts']));
}

/** Writes what Next.js leaves to others: feeds, sitemaps, data, markdown. It needs the content. */
export function writeSiteFiles(): Promise<void> {
  return timed('Files for programs', () => runCommand('tsx', ['scripts/site-files.ts']));
}

/** The same for the dev server, which makes a search index of its own when somebody searches. */
export async function prepareDev(): Promise<void> {
  await Promise.all([
    buildElements(),
    copyFonts(),
    timed('Content', () => runCommand('tsx', ['scripts/content.ts'])),
  ]);
}

/** Makes the types of documents. */
export async function prepareTypes(): Promise<void> {
  await mkdir(NO_CONTENT, { recursive: true });
  await runCommand('contentlayer2', ['build'], { TYPES_ONLY: NO_CONTENT });
}
