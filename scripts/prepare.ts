import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from './command';
import { buildElements } from './elements';
import { copyFonts } from './fonts';

/** What the pictures were when contentlayer last built: it keeps documents that show them. */
const STAMP = '.generated/pictures.txt';
const CONTENTLAYER_CACHE = '.contentlayer/.cache';
const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;
/** Made by the build itself, below `public`. */
const OWN = /^(?:elements|media)\//;

/** Makes what the app is compiled with: the content, the fonts and the bundle of custom elements. */
export async function prepare(): Promise<void> {
  await Promise.all([buildElements(), copyFonts(), buildContent().then(buildSearch)]);
}

/** The same for the dev server, which makes a search index of its own when somebody searches. */
export async function prepareDev(): Promise<void> {
  await Promise.all([buildElements(), copyFonts(), buildContent()]);
}

const buildSearch = () => runCommand('tsx', ['scripts/search-index.ts']);

async function buildContent(): Promise<void> {
  // contentlayer builds a document anew when its file changes, but its HTML
  // holds the size and the hash of pictures as well.
  const stamp = await picturesStamp();
  const before = await readFile(STAMP, 'utf8').catch(() => '');
  if (stamp !== before) await rm(CONTENTLAYER_CACHE, { recursive: true, force: true });
  await runCommand('contentlayer2', ['build']);
  await mkdir('.generated', { recursive: true });
  await writeFile(STAMP, stamp);
}

/** Changes when a picture is added, changed or taken away. */
async function picturesStamp(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of ['public', 'content']) {
    const names = await readdir(folder, { recursive: true });
    for (const name of names.filter((each) => PICTURE.test(each) && !OWN.test(each)).sort()) {
      const { size, mtimeMs } = await stat(join(folder, name));
      hash.update(`${folder}/${name} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

if (process.argv[1]?.endsWith('prepare.ts')) await prepare();
