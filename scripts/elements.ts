import { createHash } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as esbuild from 'esbuild';

const SOURCES = 'components';
const OUTPUT = 'public/elements';
const MANIFEST = '.generated/elements.json';

/**
 * Bundles the custom elements into one file whose name holds a hash of it, beside those it loads later, and
 * writes where it lies for the documents to name.
 */
export async function buildElements(): Promise<void> {
  const result = await esbuild.build({ ...(await options(importNow)), minify: true });
  await publish(result);
}

/**
 * Bundles the custom elements whenever one changes, until the process ends. They
 * begin when the page has loaded and the browser is idle: React is at work in the dev
 * server's pages, and takes what an element adds before for a fault of the page.
 */
export async function watchElements(): Promise<void> {
  const context = await esbuild.context({
    ...(await options(importWhenIdle)),
    plugins: [{ name: 'publish', setup: ({ onEnd }) => onEnd(publish) }],
  });
  await context.watch();
}

const importNow = (names: readonly string[]) =>
  names.map((name) => `import './${name}';`).join('\n');

const importWhenIdle = (names: readonly string[]) =>
  `addEventListener('load', () => requestIdleCallback(() => {
    ${names.map((name) => `import('./${name}');`).join('\n')}
  }));`;

async function options(entry: (names: readonly string[]) => string) {
  const files = (await readdir(SOURCES)).filter((name) => name.endsWith('.element.ts')).sort();
  return {
    stdin: {
      contents: entry(files),
      resolveDir: SOURCES,
    },
    bundle: true,
    // What an element imports when it is used is a file of its own.
    splitting: true,
    outdir: OUTPUT,
    chunkNames: '[name].[hash]',
    write: false,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
  } satisfies esbuild.BuildOptions;
}

async function publish({ outputFiles = [] }: esbuild.BuildResult): Promise<void> {
  const entry = outputFiles.find(({ path }) => basename(path) === 'stdin.js');
  if (!entry) return;
  const digest = createHash('sha256').update(entry.contents).digest();
  const name = `elements.${digest.toString('hex').slice(0, 12)}.js`;
  await rm(OUTPUT, { recursive: true, force: true });
  await mkdir(OUTPUT, { recursive: true });
  for (const file of outputFiles) {
    // The others' names hold a hash already, and the entry's text names them.
    await writeFile(join(OUTPUT, file === entry ? name : basename(file.path)), file.contents);
  }
  await mkdir('.generated', { recursive: true });
  const manifest = { src: `/elements/${name}`, integrity: `sha256-${digest.toString('base64')}` };
  await writeFile(MANIFEST, JSON.stringify(manifest));
}
