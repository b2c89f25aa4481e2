import { relative } from 'node:path';
import { watch } from 'chokidar';
import { codeFiles } from '../lib/content/build/code';
import { openRenderings } from '../lib/content/build/renderings';
import { LiveContent } from '../lib/content/live';
import { CONTENT, RENDERINGS } from './paths';

/** Made by the build itself. */
const OWN = /^public\/(?:elements|media)(?:\/|$)/;
/** Milliseconds in which a renamed file is taken away here and added there. */
const TOGETHER = 30;

/**
 * Keeps what the store reads as the content folder is, until the process ends.
 *
 * @throws if the content hasn't been built before.
 */
export async function watchContent(): Promise<void> {
  const renderings = await openRenderings(RENDERINGS);
  const live = new LiveContent(CONTENT, (line) => console.log(line), renderings);
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const takeIn = () => {
    timer = undefined;
    const ids = [...changed];
    changed.clear();
    live.update(ids).catch(complain);
  };

  await live.start();
  watch([CONTENT, 'public'], {
    ignoreInitial: true,
    ignored: (path) => OWN.test(slashed(path)) || /(?:^|[\\/])\.[^\\/]/.test(relative('.', path)),
    // A file that is written bit by bit is read when it is whole.
    awaitWriteFinish: { stabilityThreshold: 50, pollInterval: 10 },
  }).on('all', (event, path) => {
    if (event === 'addDir' || event === 'unlinkDir') return;
    const file = slashed(path);
    const isDocument = file.startsWith(`${CONTENT}/`) && file.endsWith('.md');
    if (!isDocument) for (const id of live.documentsWith(file)) changed.add(id);
    if (file.startsWith(`${CONTENT}/`)) changed.add(file.slice(CONTENT.length + 1));
    if (changed.size > 0 && !timer) timer = setTimeout(takeIn, TOGETHER);
  });
  live.readOn().catch(complain);
  // This process has loaded it, and so have the threads that render.
  watch(await codeFiles(), { ignoreInitial: true }).on('change', (path) => {
    console.log(
      `${slashed(path)} has changed; end this by Ctrl+C and run npm run dev again to see it in the content`,
    );
  });
}

function complain(error: unknown): void {
  console.error(error instanceof Error ? error.message : error);
}

const slashed = (path: string) => relative('.', path).replaceAll('\\', '/');
