import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

const BUILD = '.next';
const PAGES = join(BUILD, 'server/app');
const START_TIMEOUT_MS = 60_000;

/**
 * Serves the built site while something is measured.
 *
 * @param wanted the port, where any won't do.
 * @throws if the site isn't built or can't be served.
 */
export async function whileServed<Result>(
  measure: (port: number) => Promise<Result>,
  wanted?: number,
): Promise<Result> {
  if (!existsSync(join(BUILD, 'BUILD_ID'))) {
    throw new Error('This measure needs a built site: run npm run build first.');
  }
  const port = wanted ?? (await freePort());
  const server = startServer(port);
  try {
    await answer(`http://localhost:${port}`, server);
    return await measure(port);
  } finally {
    server.kill();
  }
}

/** The path of the longest page of a kind. */
export function longest(kind: string): string {
  const [first] = readdirSync(join(PAGES, kind))
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({ name, bytes: statSync(join(PAGES, kind, name)).size }))
    .sort((a, b) => b.bytes - a.bytes);
  if (!first) throw new Error(`the build has no page in ${kind}`);
  return `/${kind}/${encodeURIComponent(first.name.slice(0, -'.html'.length))}`;
}

function startServer(port: number): ChildProcess {
  const next = 'node_modules/next/dist/bin/next';
  return spawn(process.execPath, [next, 'start', '-p', String(port)], { stdio: 'ignore' });
}

/** Waits until a server that was started answers. */
export async function answer(origin: string, server: ChildProcess): Promise<void> {
  const end = Date.now() + START_TIMEOUT_MS;
  while (server.exitCode === null && Date.now() < end) {
    const isThere = await fetch(origin).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isThere) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('The built site can’t be served: see what npm run serve says.');
}

/** A port that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.on('error', fail);
    probe.listen(0, () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => done(port));
    });
  });
}
