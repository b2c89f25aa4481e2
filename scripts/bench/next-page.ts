import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../browser.mjs';
import { type Finding, median, type Progress } from './measure';
import { freePort, longest, whileServed } from './served';

const ROUNDS = 5;
const FIRST = '/blog';
const TOLD = '/told';
/** For a browser that starts, draws two pages and tells, in milliseconds. */
const PATIENCE = 60_000;
/** How long the first page is read: long enough to draw another one beside it. */
const READING = 2000;

interface Told {
  /** Milliseconds from the click until its largest part is drawn, as the visitor has it. */
  drawn: number;
  /** Whether it was drawn before the click. */
  wasAhead: boolean;
}

/**
 * Measures how long a visitor waits for the second page, with and without its being drawn
 * ahead. Chromium draws nothing ahead while DevTools look on, so nothing drives it: the pages
 * go through a server that adds a script, which follows the link and tells what it saw.
 * The rule's moment is the one thing that differs from the site's own: at once, for want of a pointer.
 *
 * @throws if the site isn't built.
 */
export function measureNextPage(progress: Progress): Promise<Finding> {
  const post = longest('blog');
  return whileServed(async (port) => {
    const rows = [];
    for (const isAhead of [true, false]) {
      const told: Told[] = [];
      for (let round = 1; round <= ROUNDS; round += 1) {
        progress(`${isAhead ? 'drawn ahead' : 'asked for'}, round ${round} of ${ROUNDS}`);
        told.push(await visitTwo(port, post, isAhead));
      }
      rows.push({
        name: isAhead ? 'drawn ahead' : 'asked for',
        figures: {
          'ms from the click': median(told.map(({ drawn }) => drawn)),
          'of them drawn before it': told.filter(({ wasAhead }) => wasAhead).length,
        },
      });
    }
    return {
      measure: 'next-page',
      title: `From ${FIRST} to the longest post, until its largest part is drawn, median of ${ROUNDS} rounds`,
      rows,
      notes: ['on this machine, without a slow line or a slow processor.'],
    };
  });
}

async function visitTwo(site: number, post: string, isAhead: boolean): Promise<Told> {
  const profile = await mkdtemp(join(tmpdir(), 'visitor-'));
  const port = await freePort();
  let tell: (told: Told) => void = () => undefined;
  const told = new Promise<Told>((done) => {
    tell = done;
  });
  const server = createServer((request, response) => {
    answerWith(script(post, isAhead), site, tell, request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  }).listen(port);
  const browser = spawn(
    findBrowser() ?? 'chromium',
    [
      '--headless=new',
      '--no-first-run',
      `--user-data-dir=${profile}`,
      // Chromium's sandbox doesn't start for root, as which CI containers run.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `http://localhost:${port}${FIRST}`,
    ],
    { stdio: 'ignore' },
  );
  const late = setTimeout(() => browser.kill(), PATIENCE);
  try {
    const ended = new Promise<never>((_, fail) => {
      browser.once('exit', () => fail(new Error('The browser ended before it told anything.')));
    });
    return await Promise.race([told, ended]);
  } finally {
    clearTimeout(late);
    browser.removeAllListeners('exit');
    const isGone = new Promise((done) => browser.once('exit', done));
    browser.kill();
    await isGone;
    server.close();
    server.closeAllConnections();
    // Its processes write on for a moment.
    await rm(profile, { recursive: true, maxRetries: 10, retryDelay: 200 });
  }
}

async function answerWith(
  added: string,
  site: number,
  tell: (told: Told) => void,
  { method, url = '/', headers }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  if (pathname === TOLD) {
    response.writeHead(204).end();
    tell({
      drawn: Number(searchParams.get('drawn')),
      wasAhead: searchParams.get('ahead') === 'true',
    });
    return;
  }
  const accept = headers.accept ?? '*/*';
  const answer = await fetch(`http://localhost:${site}${url}`, { method, headers: { accept } });
  const type = answer.headers.get('content-type') ?? '';
  const body = Buffer.from(await answer.arrayBuffer());
  const isPage = type.startsWith('text/html');
  // Without the headers of the site, whose policy allows no such script.
  response.writeHead(answer.status, { 'Content-Type': type });
  response.end(
    isPage ? body.toString().replace('</head>', `<script>${added}</script></head>`) : body,
  );
}

/** Runs in both pages. */
function script(post: string, isAhead: boolean): string {
  const rules = { prerender: [{ urls: [post], eagerness: 'immediate' }] };
  return `
if (location.pathname === ${JSON.stringify(FIRST)}) {
  const rules = document.createElement('script');
  rules.type = 'speculationrules';
  rules.text = ${JSON.stringify(JSON.stringify(rules))};
  if (${isAhead}) document.head.append(rules);
  setTimeout(() => {
    localStorage.setItem('clicked', performance.timeOrigin + performance.now());
    location.href = ${JSON.stringify(post)};
  }, ${READING});
} else {
  const tell = () => {
    const [navigation] = performance.getEntriesByType('navigation');
    const wasAhead = navigation.activationStart > 0;
    let last = 0;
    new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntries()) last = Math.max(last, startTime);
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    setTimeout(() => {
      const drawn = performance.timeOrigin + Math.max(last, navigation.activationStart) - localStorage.getItem('clicked');
      fetch('${TOLD}?ahead=' + wasAhead + '&drawn=' + drawn);
    }, 1000);
  };
  if (document.prerendering) document.addEventListener('prerenderingchange', tell, { once: true });
  else tell();
}`;
}
