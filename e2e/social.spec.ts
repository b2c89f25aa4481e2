import { expect, test } from '@playwright/test';
import { site } from '../lib/site';
import { DOCUMENTS } from './routes';

const SIZE = { width: 1200, height: 630 };

/** Where a PNG has its size, by its specification, section 11.2.1. */
const sizeOf = (png: Buffer) => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) });

test('every kind of document has a social picture', async ({ request }) => {
  for (const path of [
    '/social/default.png',
    '/social/blog/lightning-ai-joins-pytorch.png',
    '/social/members/lightning-ai.png',
    '/social/projects/vllm.png',
    '/social/events/pytorch-conference-2025.png',
  ]) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(200);
    expect(response.headers()['content-type'], path).toBe('image/png');
    expect(sizeOf(await response.body()), path).toEqual(SIZE);
  }
});

test('there is no picture of what isn’t there', async ({ request }) => {
  for (const path of [
    '/social/blog/nothing.png',
    '/social/members/lightning-ai.svg',
    '/social/nothing/at-all.png',
    '/social/constructor/name.png',
    '/social/blog/%25E0.png',
    '/social/blog/..%2F..%2Fpackage.png',
  ]) {
    expect((await request.get(path)).status(), path).toBe(404);
  }
});

test('every page names its social picture by a whole address, and its own address', async ({
  page,
  request,
}) => {
  for (const route of DOCUMENTS) {
    await page.goto(route);
    const contentOf = (property: string) =>
      page.locator(`meta[property="${property}"]`).getAttribute('content');
    const picture = new URL((await contentOf('og:image')) ?? '');
    expect(picture.origin, route).toBe(site.origin);
    expect((await request.get(picture.pathname)).status(), route).toBe(200);
    expect(await contentOf('og:url'), route).toBe(site.origin + (route === '/' ? '' : route));
    await expect(page.locator('link[rel="canonical"]'), route).toHaveCount(1);
    await expect(page.locator('meta[name="twitter:card"]')).toHaveAttribute(
      'content',
      'summary_large_image',
    );
  }
});
