import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { site } from '../lib/site';
import { PORTS } from './ports';
import { copySite, type SiteCopy } from './site-copy';

const ORIGIN = `http://localhost:${PORTS.redirects}`;

test('every post answers at the addresses it had on the old site', async ({ page, request }) => {
  await page.goto('/blog');
  const posts = await page.getByRole('article').evaluateAll((articles) =>
    articles.map((article) => ({
      day: article.querySelector('time')?.getAttribute('datetime') ?? '',
      path: article.querySelector(':is(h2, h3) a')?.getAttribute('href') ?? '',
    })),
  );
  expect(posts.length).toBeGreaterThanOrEqual(5);
  for (const { day, path } of posts) {
    const dated = `/${day.replaceAll('-', '/')}${path.slice('/blog'.length)}.html`;
    for (const former of [dated, `${path}/`]) {
      const response = await request.get(former, { maxRedirects: 0 });
      expect(response.status(), former).toBe(308);
      expect(response.headers().location, former).toBe(path);
    }
    // The query of a link that was shared doesn't stand in the way.
    expect((await request.get(`${dated}?utm_source=x`)).url()).toMatch(new RegExp(`${path}$`));
  }
});

test('what was never there is 404, with the page that says so', async ({ request }) => {
  for (const path of ['/nothing', '/blog/nothing', '/2024/11/21/nothing.html', '/a/b/c/d']) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(404);
    expect(await response.text(), path).toContain('There is no page at this address');
  }
});

test.describe('in a site of its own', () => {
  // One build serves all of these, so they run in one worker.
  test.describe.configure({ mode: 'default' });
  let copy: SiteCopy;

  test.beforeAll(async () => {
    test.setTimeout(600_000);
    copy = await copySite('redirects');
    await copy.write(
      'content/blog/2023-9-30-설치.md',
      '---\ntitle: 설치 방법\nlang: ko\nredirect_from: [/old, blog/older/, /a/b.html, "/%EC%98%9B/글"]\n---\n글.\n',
    );
    await copy.write('content/urls.txt', 'gone /blog/taken-down\n');
    const { code, output } = await copy.run('npm', ['run', 'build']);
    expect(code, output).toBe(0);
    await copy.serve(PORTS.redirects);
  });

  test.afterAll(() => copy.remove());

  test('a post answers at what redirect_from names, in every script', async ({ request }) => {
    for (const former of [
      '/old',
      '/blog/older',
      '/a/b.html',
      encodeURI('/옛/글'),
      encodeURI('/2023/09/30/설치.html'),
    ]) {
      const response = await request.get(`${ORIGIN}${former}`, { maxRedirects: 0 });
      expect(response.status(), former).toBe(308);
      expect(response.headers().location, former).toBe(encodeURI('/blog/설치'));
      expect(response.headers()['x-nextjs-cache'], former).toBe('HIT');
    }
  });

  test('a post is there as markdown, in every script', async ({ request }) => {
    const address = `${ORIGIN}${encodeURI('/blog/설치.md')}`;
    const response = await request.get(address);
    expect(response.status()).toBe(200);
    expect(await response.text()).toMatch(/^# 설치 방법\n/);
    const known = { 'If-None-Match': response.headers().etag ?? '' };
    expect((await request.get(address, { headers: known })).status()).toBe(304);
  });

  test('a page that was taken down says so', async ({ page }) => {
    const response = await page.goto(`${ORIGIN}/blog/taken-down`);
    expect(response?.status()).toBe(410);
    expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page was taken down');
    await expect(page.locator('html')).toHaveAttribute('lang', site.lang);
    await expect(page.locator('link[rel=stylesheet]')).toHaveAttribute('href', '/plain.css');
  });

  test('all of them were prerendered, and none is a page for the documents step', () => {
    const folder = join(copy.folder, '.next/server/app');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    for (const path of [
      'old',
      'blog/older',
      'a/b.html',
      '2023/09/30/설치.html',
      'blog/taken-down',
    ]) {
      expect(files).toContain(`${path}.body`);
      expect(files).toContain(`${path}.meta`);
      expect(files).not.toContain(`${path}.html`);
    }
  });
});
