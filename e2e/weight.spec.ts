import { expect, type Page } from '@playwright/test';
import { findOnEach, test } from './audit';

const KILOBYTE = 1000;

/** What the first view of a page may transfer, of everything that it loads, compressed as it is sent. */
const LIMITS: readonly (readonly [path: string, kilobytes: number])[] = [
  ['/', 150],
  ['/blog/lightning-ai-joins-pytorch', 100],
];

/** Longer than browsers wait for a font before they show the text in another. */
const FONT_DELAY_MS = 500;

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

for (const [screen, viewport] of [
  ['a phone', { width: 390, height: 844 }],
  ['a desktop', { width: 1440, height: 900 }],
] as const) {
  test(`nothing on a page moves while it loads, on ${screen}`, async ({ page, documents }) => {
    await page.setViewportSize(viewport);
    await page.addInitScript(() => audit.observeShifts());
    await page.route(/\.(?:woff2?|ttf|otf)(?:\?|$)/, async (route) => {
      await new Promise((done) => setTimeout(done, FONT_DELAY_MS));
      await route.continue();
    });
    const findings = await findOnEach(page, documents, async () => {
      await scrollToEnd(page);
      return page.evaluate(() => audit.shifts());
    });
    expect(findings).toEqual([]);
  });
}

test('no page asks anything of another host', async ({ page, documents, baseURL }) => {
  let asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const findings = await findOnEach(page, documents, async () => {
    await scrollToEnd(page);
    const addresses = asked;
    asked = [];
    expect(addresses.length).toBeGreaterThan(1);
    return addresses.filter((address) => new URL(address).origin !== baseURL);
  });
  expect(findings).toEqual([]);
});

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
