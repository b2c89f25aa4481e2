import { expect, test } from '@playwright/test';

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
