import { spawn, spawnSync } from 'node:child_process';
import { load } from '../soak/load';
import { type Finding, median, type Progress } from './measure';
import { answer, freePort, longest, whileServed } from './served';

const ROUNDS = 3;
const REQUESTS = 3000;

/** The web server that docs/deploying.md puts in front, and the port at which it looks for the site. */
const FRONT = 'caddy';
const SITE_PORT = 3001;

/** What is asked for, by its name in the table. */
function asked(): Readonly<Record<string, { path: string; headers?: Record<string, string> }>> {
  const post = longest('blog');
  return {
    'the longest post': { path: post },
    'the same, compressed': { path: post, headers: { 'Accept-Encoding': 'gzip' } },
    'the list of posts': { path: '/blog' },
    'a feed': { path: '/feed.xml' },
    'a search': { path: '/search?q=pytorch' },
    'an unknown page': { path: '/there-is-no-such-page' },
  };
}

/**
 * Measures how many requests a second `next start` answers over 100 connections, by itself
 * and, where Caddy is installed, behind it as deploy/Caddyfile sets it up.
 */
export function measureServe(progress: Progress): Promise<Finding> {
  const hasFront = spawnSync(FRONT, ['version']).status === 0;
  return whileServed(async (port) => {
    const alone = await ratesOf(port, 'alone', progress);
    const behind = hasFront
      ? await behindFront((front) => ratesOf(front, `behind ${FRONT}`, progress))
      : {};
    const rows = Object.entries(alone).map(([name, rate]) => ({
      name,
      figures: { 'requests a second': rate, [`behind ${FRONT}`]: behind[name] ?? Number.NaN },
    }));
    return {
      measure: 'serve',
      title: `Serving the built site by next start, 100 connections, median of ${ROUNDS} rounds`,
      rows,
      notes: [
        'who asks runs on the same machine and takes its share of it.',
        ...(hasFront ? [] : [`${FRONT} isn’t installed, so nothing was measured behind it.`]),
      ],
    };
  }, SITE_PORT);
}

/** Requests a second by what is asked for. */
async function ratesOf(
  port: number,
  how: string,
  progress: Progress,
): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const [name, { path, headers }] of Object.entries(asked())) {
    const rates: number[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      progress(`${name}, ${how}, round ${round} of ${ROUNDS}`);
      const { seconds, unanswered } = await load(port, REQUESTS, [path], headers);
      if (unanswered > 0) throw new Error(`${unanswered} requests for ${path} had no answer`);
      rates.push(REQUESTS / seconds);
    }
    found[name] = Math.round(median(rates));
  }
  return found;
}

async function behindFront<Result>(measure: (port: number) => Promise<Result>): Promise<Result> {
  const port = await freePort();
  const site = `http://localhost:${port}`;
  const front = spawn(FRONT, ['run', '--config', 'deploy/Caddyfile', '--adapter', 'caddyfile'], {
    stdio: 'ignore',
    env: { ...process.env, SITE: site, STATIC: '.next/static' },
  });
  try {
    await answer(site, front);
    return await measure(port);
  } finally {
    front.kill();
  }
}
