import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import lighthouse, { type Result } from 'lighthouse';
import { findBrowser } from '../browser.mjs';
import { type Finding, median, type Progress, type Row } from './measure';

const ROUNDS = 3;
const BUILD = '.next';
const PAGES = join(BUILD, 'server/app');
const START_TIMEOUT_MS = 60_000;

/** How the figures of a Lighthouse report are called here. */
const FIGURES: Readonly<Record<string, (report: Result) => number | null | undefined>> = {
  performance: ({ categories }) => percent(categories.performance?.score),
  accessibility: ({ categories }) => percent(categories.accessibility?.score),
  'best practices': ({ categories }) => percent(categories['best-practices']?.score),
  SEO: ({ categories }) => percent(categories.seo?.score),
  'LCP ms': ({ audits }) => audits['largest-contentful-paint']?.numericValue,
  'TBT ms': ({ audits }) => audits['total-blocking-time']?.numericValue,
  CLS: ({ audits }) => audits['cumulative-layout-shift']?.numericValue,
  kB: ({ audits }) => (audits['total-byte-weight']?.numericValue ?? Number.NaN) / 1000,
};

/**
 * Measures with Lighthouse what a visitor with a phone has of the built site: one
 * page of each kind, each in a browser that has never been there.
 *
 * @throws if the site isn't built.
 */
export async function measureVisitor(progress: Progress): Promise<Finding> {
  if (!existsSync(join(BUILD, 'BUILD_ID'))) {
    throw new Error('The visitor measure needs a built site: run npm run build first.');
  }
  const [sitePort, browserPort] = [await freePort(), await freePort()];
  const browser = await launchBrowser(browserPort);
  const server = startServer(sitePort);
  try {
    const origin = `http://localhost:${sitePort}`;
    await answer(origin, server);
    const rows: Row[] = [];
    for (const path of pages()) {
      const reports: Result[] = [];
      for (let round = 1; round <= ROUNDS; round += 1) {
        progress(`${path}, round ${round} of ${ROUNDS}`);
        reports.push(await visit(`${origin}${path}`, browserPort));
      }
      rows.push({ name: decodeURI(path), figures: mediansOf(reports) });
    }
    return {
      measure: 'visitor',
      title: `Visiting the built site, Lighthouse for phones, median of ${ROUNDS} rounds`,
      rows,
      notes: ['the times are those of a slow phone on a slow line, as Lighthouse simulates them.'],
    };
  } finally {
    server.kill();
    await browser.close();
  }
}

function launchBrowser(port: number): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser(),
    args: [
      `--remote-debugging-port=${port}`,
      // Chromium's sandbox doesn't start for root, as which CI containers run.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
}

/** One page of each kind, where there are several the longest one. */
function pages(): string[] {
  return ['/', '/blog', longest('blog'), '/members', longest('members'), '/governance', '/join'];
}

function longest(kind: string): string {
  const [first] = readdirSync(join(PAGES, kind))
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({ name, bytes: statSync(join(PAGES, kind, name)).size }))
    .sort((a, b) => b.bytes - a.bytes);
  if (!first) throw new Error(`the build has no page in ${kind}`);
  return `/${kind}/${encodeURIComponent(first.name.slice(0, -'.html'.length))}`;
}

/** Runs Lighthouse as it is set up for phones. */
async function visit(url: string, port: number): Promise<Result> {
  const result = await lighthouse(url, { port, logLevel: 'error' });
  const report = result?.lhr;
  if (!report) throw new Error(`Lighthouse has no report of ${url}`);
  if (report.runtimeError) throw new Error(`${url}: ${report.runtimeError.message}`);
  return report;
}

function mediansOf(reports: readonly Result[]): Row['figures'] {
  return Object.fromEntries(
    Object.entries(FIGURES).map(([name, figureOf]) => [
      name,
      median(reports.map((report) => figureOf(report) ?? Number.NaN)),
    ]),
  );
}

const percent = (score: number | null | undefined) => Math.round((score ?? Number.NaN) * 100);

function startServer(port: number): ChildProcess {
  const next = 'node_modules/next/dist/bin/next';
  return spawn(process.execPath, [next, 'start', '-p', String(port)], { stdio: 'ignore' });
}

async function answer(origin: string, server: ChildProcess): Promise<void> {
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

function freePort(): Promise<number> {
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
