import { expect, test } from '@playwright/test';
import { site } from '../lib/site';

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
    for (const former of [dated, dated.replace('.html', ''), `${path}/`]) {
      const response = await request.get(former, { maxRedirects: 0 });
      expect(response.status(), former).toBe(308);
      expect(response.headers().location, former).toBe(path);
    }
    // The query of a link that was shared doesn't stand in the way.
    expect((await request.get(`${dated}?utm_source=x`)).url()).toMatch(new RegExp(`${path}$`));
  }
});

test('a page answers with .html, too, and says where it is', async ({ page, request }) => {
  for (const path of ['/about', '/blog/lightning-ai-joins-pytorch', '/blog/2023', '/members/amd']) {
    const response = await page.goto(`${path}.html`);
    expect(response?.status(), path).toBe(200);
    const canonical = page.locator('link[rel="canonical"]');
    await expect(canonical).toHaveAttribute('href', `${site.origin}${path}`);
    expect(response?.headers()['cross-origin-resource-policy'], path).toBe('same-origin');
    expect(response?.headers()['content-security-policy'], path).toContain("default-src 'none'");
  }
  for (const none of [
    '/nothing.html',
    '/search.html',
    '/blog/nothing.html',
    '/.html',
    '/a.html/b',
  ]) {
    expect((await request.get(none)).status(), none).toBe(404);
  }
});

test('what was never there is 404, with the page that says so', async ({ request }) => {
  for (const path of ['/nothing', '/blog/nothing', '/2024/11/21/nothing.html', '/a/b/c/d']) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(404);
    expect(await response.text(), path).toContain('There is no page at this address');
  }
});
