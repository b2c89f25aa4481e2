import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { site } from '../lib/site';
import { test } from './audit';
import { LONG, RTL, UNBROKEN } from './hostile-documents';

test('a post answers at what redirect_from names, in every script', async ({ request }) => {
  for (const former of [
    '/old',
    '/blog/older',
    '/a/b.html',
    '/a/b',
    '/old.html',
    encodeURI('/2023/09/30/설치'),
    encodeURI('/옛/글'),
    encodeURI('/2023/09/30/설치.html'),
  ]) {
    const response = await request.get(former, { maxRedirects: 0 });
    expect(response.status(), former).toBe(308);
    expect(response.headers().location, former).toBe(encodeURI('/blog/설치'));
    expect(response.headers()['x-nextjs-cache'], former).toBe('HIT');
  }
});

test('a post is there as markdown, in every script', async ({ request }) => {
  const address = encodeURI('/blog/설치.md');
  const response = await request.get(address);
  expect(response.status()).toBe(200);
  expect(await response.text()).toMatch(/^# 설치 방법\n/);
  const known = { 'If-None-Match': response.headers().etag ?? '' };
  expect((await request.get(address, { headers: known })).status()).toBe(304);
});

test('a page in folders has its address, its way there, and its markdown', async ({ page }) => {
  const path = '/long/rtl/no-page/설치';
  expect((await page.goto(path))?.status()).toBe(200);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(UNBROKEN);
  const trail = page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link');
  await expect(trail).toHaveText(['Home', LONG, RTL]);
  for (const [name, contents] of [
    [`${path}.md`, `# ${UNBROKEN}`],
    ['/sitemap-pages.xml', `${encodeURI(path)}</loc>`],
    ['/llms.txt', `${encodeURI(path)}.md`],
    [`/api/search?q=${UNBROKEN}`, path],
  ] as const) {
    const response = await page.request.get(encodeURI(name));
    expect(response.status(), name).toBe(200);
    expect(await response.text(), name).toContain(contents);
  }
  for (const none of ['/long/rtl/no-page', '/long/rtl/index', '/long/x', '/long/rtl/x/y']) {
    expect((await page.request.get(none)).status(), none).toBe(404);
  }
});

test('an address with index.html is that of its folder', async ({ request }) => {
  for (const [asked, path] of [
    ['/old/index.html', '/old'],
    ['/blog/index.html', '/blog'],
    ['/index.html', '/'],
  ] as const) {
    const response = await request.get(asked, { maxRedirects: 0 });
    expect(response.status(), asked).toBe(308);
    expect(response.headers().location, asked).toBe(path);
  }
  expect((await request.get('/blog/taken-down.html')).status()).toBe(410);
  // What editors keep in the public folder is theirs.
  expect((await request.get('/assets/none/index.html')).url()).toMatch(/index\.html$/);
});

test('a page that was taken down says so', async ({ page }) => {
  const response = await page.goto('/blog/taken-down');
  expect(response?.status()).toBe(410);
  expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page was taken down');
  await expect(page.locator('html')).toHaveAttribute('lang', site.lang);
  await expect(page.locator('link[rel=stylesheet]')).toHaveAttribute('href', '/plain.css');
});

test('all of them were prerendered, and none is a page for the documents step', ({
  buildFolder,
}) => {
  const folder = join(buildFolder, 'server/app');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const path of ['old', 'blog/older', 'a/b', '2023/09/30/설치', 'blog/taken-down']) {
    expect(files).toContain(`${path}.body`);
    expect(files).toContain(`${path}.meta`);
    expect(files).not.toContain(`${path}.html`);
  }
});
