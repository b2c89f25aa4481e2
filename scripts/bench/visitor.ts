import { type Browser, chromium } from '@playwright/test';
import lighthouse, { type Result } from 'lighthouse';
import { findBrowser } from '../browser.mjs';
import { withPostByAstro } from './astro-post';
import { type Finding, median, type Progress, type Row } from './measure';
import { freePort, longest, whileServed } from './served';

const ROUNDS = 5;

/** How the figures of a Lighthouse report are called here. */
const FIGURES: Readonly<Record<string, (report: Result) => number | null | undefined>> = {
  performance: ({ categories }) => percent(categories.performance?.score),
  accessibility: ({ categories }) => percent(categories.accessibility?.score),
  'best practices': ({ categories }) => percent(categories['best-practices']?.score),
  SEO: ({ categories }) => percent(categories.seo?.score),
  'LCP ms': ({ audits }) => audits['largest-contentful-paint']?.numericValue,
  'TBT ms': ({ audits }) => audits['total-blocking-time']?.numericValue,
  CLS: ({ audits }) => audits['cumulative-layout-shift']?.numericValue,
  // 1 if going back shows the page as it was left, without loading it.
  'back/forward cache': ({ audits }) => audits['bf-cache']?.score,
  requests: ({ audits }) => tableOf(audits).length,
  'script kB': ({ audits }) => kilobytesOf(audits, 'Script'),
  'style kB': ({ audits }) => kilobytesOf(audits, 'Stylesheet'),
  'font kB': ({ audits }) => kilobytesOf(audits, 'Font'),
  kB: ({ audits }) => (audits['total-byte-weight']?.numericValue ?? Number.NaN) / 1000,
};

/**
 * Measures with Lighthouse what a visitor with a phone has of the built site: one
 * page of each kind, each in a browser that has never been there.
 *
 * @param withPeers visits the longest post as Astro makes it, too.
 * @throws if the site isn't built.
 */
export function measureVisitor(progress: Progress, withPeers: boolean): Promise<Finding> {
  const paths = pages();
  if (!withPeers) return visitAll(paths, progress);
  return withPostByAstro(longest('blog'), progress, (path) => visitAll([...paths, path], progress));
}

async function visitAll(paths: readonly string[], progress: Progress): Promise<Finding> {
  const browserPort = await freePort();
  return whileServed(async (port) => {
    const browser = await launchBrowser(browserPort);
    try {
      const rows: Row[] = [];
      for (const path of paths) {
        const reports: Result[] = [];
        for (let round = 1; round <= ROUNDS; round += 1) {
          progress(`${path}, round ${round} of ${ROUNDS}`);
          reports.push(await visit(`http://localhost:${port}${path}`, browserPort));
        }
        rows.push({ name: decodeURI(path), figures: mediansOf(reports) });
      }
      return {
        measure: 'visitor',
        title: `Visiting the built site, Lighthouse for phones, median of ${ROUNDS} rounds`,
        rows,
        notes: [
          'the times are those of a slow phone on a slow line, as Lighthouse simulates them.',
        ],
      };
    } finally {
      await browser.close();
    }
  });
}

/** One page of each kind, where there are several the longest one. */
function pages(): string[] {
  return ['/', '/blog', longest('blog'), '/members', longest('members'), '/governance', '/join'];
}

function launchBrowser(port: number): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser(),
    // Visitors' browsers keep pages for going back.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    args: [
      `--remote-debugging-port=${port}`,
      // Chromium's sandbox doesn't start for root, as which CI containers run.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
}

/** Runs Lighthouse as it is set up for phones. Now and then Chromium records nothing; then once more. */
async function visit(url: string, port: number, isAgain = false): Promise<Result> {
  const result = await lighthouse(url, { port, logLevel: 'error' });
  const report = result?.lhr;
  if (!report) throw new Error(`Lighthouse has no report of ${url}`);
  if (report.runtimeError?.code === 'NO_NAVSTART' && !isAgain) return visit(url, port, true);
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

/** What a page loaded, as Lighthouse lists it: of what kind, and its bytes as they were sent. */
function tableOf(audits: Result['audits']): { kind: string; bytes: number }[] {
  const { details } = audits['network-requests'] ?? {};
  const items = details?.type === 'table' ? details.items : [];
  return items.map(({ resourceType, transferSize }) => ({
    kind: String(resourceType),
    bytes: Number(transferSize) || 0,
  }));
}

function kilobytesOf(audits: Result['audits'], wanted: string): number {
  const sizes = tableOf(audits).map(({ kind, bytes }) => (kind === wanted ? bytes : 0));
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}
