import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, type Page } from '@playwright/test';
import { findOnEach, test } from './audit';
import { builtDocuments } from './built-files';

const KILOBYTE = 1000;

/** What the first view of a page may transfer, of everything that it loads, compressed as it is sent. */
const LIMITS: readonly (readonly [path: string, kilobytes: number])[] = [
  ['/', 150],
  ['/blog/lightning-ai-joins-pytorch', 100],
];

/** Of every post, in bytes: our script and stylesheets compressed, and HTML that isn't its text. */
const POST_LIMITS = { script: 6_000, style: 14_000, around: 17_000 };
/** On the hostile site, where names of 200 characters stand in titles and lists. */
const HOSTILE_AROUND = 22_000;
/** Markup around what is in the text, such as the frames of tables. */
const TEXT_FACTOR = 1.15;

/** Longer than the 100 ms that Chromium waits for a font before it shows the text in another. */
const FONT_DELAY_MS = 200;

for (const [path, kilobytes] of LIMITS) {
  test(`the first view of ${path} transfers at most ${kilobytes} kB`, async ({
    page,
    isHostile,
  }) => {
    test.skip(isHostile, 'the limit is for pages of the usual length');
    const devTools = await page.context().newCDPSession(page);
    const addresses = new Map<string, string>();
    const sizes: [address: string, bytes: number][] = [];
    devTools.on('Network.requestWillBeSent', ({ requestId, request }) =>
      addresses.set(requestId, request.url),
    );
    devTools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
      sizes.push([addresses.get(requestId) ?? requestId, encodedDataLength]),
    );
    await devTools.send('Network.enable');
    await page.goto(path, { waitUntil: 'networkidle' });

    const list = sizes.map(([address, bytes]) => `${bytes} ${address}`).join('\n');
    expect(sizes.length, list).toBeGreaterThan(1);
    const total = sizes.reduce((sum, [, bytes]) => sum + bytes, 0);
    expect(total, list).toBeLessThanOrEqual(kilobytes * KILOBYTE);
  });
}

test('a post is little more than its text', async ({ buildFolder, isHostile }) => {
  const posts = builtDocuments(buildFolder).filter(({ path }) =>
    /^\/blog\/(?!\d{4}$|tags$|authors$)[^/]+$/.test(path),
  );
  expect(posts.length).toBeGreaterThan(isHostile ? 0 : 4);
  const findings: string[] = [];
  for (const { file, path } of posts) {
    const html = await readFile(file, 'utf8');
    const sums = {
      script: await compressed(buildFolder, [...html.matchAll(/<script[^>]* src="([^"]+)"/g)]),
      style: await compressed(buildFolder, [...html.matchAll(/ href="([^"]+\.css)"/g)]),
      around: Buffer.byteLength(html) - TEXT_FACTOR * textBytes(html),
    };
    const limits = isHostile ? { ...POST_LIMITS, around: HOSTILE_AROUND } : POST_LIMITS;
    for (const [name, limit] of Object.entries(limits)) {
      const bytes = Math.round(sums[name as keyof typeof sums]);
      if (bytes > limit) findings.push(`${path}: ${name} ${bytes}`);
    }
    expect(Math.min(sums.script, sums.style), path).toBeGreaterThan(0);
  }
  expect(findings).toEqual([]);
});

for (const [screen, viewport] of [
  ['a phone', { width: 390, height: 844 }],
  ['a desktop', { width: 1440, height: 900 }],
] as const) {
  test(`nothing on a page moves while it loads on ${screen}, or comes from another host`, async ({
    page,
    documents,
    baseURL,
  }) => {
    await page.setViewportSize(viewport);
    await page.addInitScript(() => audit.observeShifts());
    await page.route(/\.(?:woff2?|ttf|otf)(?:\?|$)/, async (route) => {
      await new Promise((done) => setTimeout(done, FONT_DELAY_MS));
      await route.continue();
    });
    let asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const findings = await findOnEach(page, documents, async () => {
      await scrollToEnd(page);
      const addresses = asked;
      asked = [];
      expect(addresses.length).toBeGreaterThan(1);
      const elsewhere = addresses.filter((address) => new URL(address).origin !== baseURL);
      return [...elsewhere, ...(await page.evaluate(() => audit.shifts()))];
    });
    expect(findings).toEqual([]);
  });
}

/** Scrolls through the page, so that what is loaded late loads, and waits until it is shown. */
async function scrollToEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
      scrollTo({ top, behavior: 'instant' });
      await new Promise(requestAnimationFrame);
    }
    await document.fonts.ready;
  });
  await page.waitForFunction(() =>
    [...document.images].every((image) => image.complete || !image.checkVisibility()),
  );
  await page.evaluate(async () => {
    // What has come is laid out in the next frame and reported after it.
    for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
    await new Promise((done) => setTimeout(done));
  });
}

/** The bytes of what a page names, compressed as a server sends it. */
async function compressed(buildFolder: string, found: RegExpMatchArray[]): Promise<number> {
  const sizes = [...new Set(found.map(([, address = '']) => address))].map(async (address) => {
    const file = address.startsWith('/_next/')
      ? join(buildFolder, address.slice('/_next/'.length))
      : join(buildFolder, '../public', address);
    return gzipSync(await readFile(file)).length;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** The bytes of the texts in a page that editors wrote. */
function textBytes(html: string): number {
  const [, ...rest] = html.split(/<div[^>]* class="prose"[^>]*>/);
  const ends = rest.map((part) => endOfDiv(part));
  return rest.reduce((sum, part, at) => sum + Buffer.byteLength(part.slice(0, ends[at])), 0);
}

/** Where a `div` ends whose begin was cut off. */
function endOfDiv(html: string): number {
  let depth = 1;
  for (const tag of html.matchAll(/<(\/?)div\b/g)) {
    depth += tag[1] ? -1 : 1;
    if (depth === 0) return tag.index;
  }
  return html.length;
}
