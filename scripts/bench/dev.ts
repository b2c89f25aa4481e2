import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SiteCopy } from '../../e2e/site-copy';
import { editPost, siteOf } from './build';
import type { Corpus } from './corpus';
import type { Finding, Progress, Row } from './measure';
import { freePort } from './served';

const PATIENCE_MS = 10 * 60_000;
const WRITING_MS = 15_000;

/**
 * Measures what an editor waits for: from `npm run dev` to the first page, with nothing
 * kept and again, and from a saved post to the page that shows it.
 */
export async function measureDev(corpus: Corpus, progress: Progress): Promise<Finding> {
  const copy = await siteOf(corpus);
  const rows: Row[] = [];
  try {
    for (const name of ['first page, nothing kept', 'first page, the next time']) {
      progress(`dev: ${name}`);
      const { stop, ms } = await startDev(copy);
      rows.push({ name, figures: { seconds: ms / 1000 } });
      // Nobody stops at the first page, and Next.js keeps what it compiled a little later.
      await sleep(WRITING_MS);
      await stop();
    }
    const { stop, port } = await startDev(copy);
    try {
      for (let round = 1; round <= 3; round += 1) {
        progress(`dev: a saved post, round ${round} of 3`);
        rows.push({
          name: `saved post ${round}`,
          figures: { seconds: await saved(copy, port, round) },
        });
      }
    } finally {
      await stop();
    }
  } finally {
    await copy.remove();
  }
  const title = `The dev server with ${corpus.posts} posts, seconds`;
  return { measure: 'dev', title, rows, notes: [] };
}

/** Starts the dev server and waits until the list of posts is there. */
async function startDev(
  copy: SiteCopy,
): Promise<{ stop(): Promise<void>; port: number; ms: number }> {
  const port = await freePort();
  const begin = performance.now();
  const child = spawn('npm', ['run', 'dev'], {
    cwd: copy.folder,
    env: { ...process.env, PORT: String(port) },
    stdio: 'ignore',
    // A group of its own, so that what it starts ends with it.
    detached: true,
  });
  await untilHas(port, '/blog', '<h1');
  return { port, ms: performance.now() - begin, stop: () => end(child) };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.pid) process.kill(-child.pid, 'SIGTERM');
  if (child.exitCode === null) await new Promise((done) => child.on('exit', done));
  // What it started may be a moment longer.
  await sleep(1000);
}

/** @returns seconds from the save until the page has what was added. */
async function saved(copy: SiteCopy, port: number, round: number): Promise<number> {
  const sentence = `This sentence was added in round ${round}.`;
  const slug = editPost(copy, '').name.replace(/^[\d-]+|\.md$/g, '');
  const path = `/blog/${encodeURIComponent(slug)}`;
  await untilHas(port, path, '<h1');
  const begin = performance.now();
  editPost(copy, sentence);
  await untilHas(port, path, sentence);
  return (performance.now() - begin) / 1000;
}

async function untilHas(port: number, path: string, text: string): Promise<void> {
  const giveUp = Date.now() + PATIENCE_MS;
  while (Date.now() < giveUp) {
    const page = await fetch(`http://localhost:${port}${path}`)
      .then((answer) => (answer.ok ? answer.text() : ''))
      // The server isn't there yet.
      .catch(() => '');
    if (page.includes(text)) return;
    await sleep(20);
  }
  throw new Error(`${path} didn’t show in time what it should`);
}
