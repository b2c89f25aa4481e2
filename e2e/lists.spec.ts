import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';

/** All paths that links lead to from some pages, and from what those lead to below the same paths. */
async function reachedFrom(page: Page, start: string, within: RegExp): Promise<Set<string>> {
  const reached = new Set([start]);
  for (const path of reached) {
    await page.goto(path);
    const links = await page
      .getByRole('main')
      .locator('a[href^="/"]')
      .evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
    for (const link of links) if (within.test(link)) reached.add(link);
  }
  return reached;
}

/** The addresses that the build made documents of, by its own list. */
async function prerendered(): Promise<string[]> {
  const { routes } = JSON.parse(await readFile('.next/prerender-manifest.json', 'utf8'));
  return Object.keys(routes);
}

for (const [start, within] of [
  ['/blog', /^\/blog\/(?:\d{4}|page|tags|authors)(?:\/|$)/],
  ['/members', /^\/members\/(?:tier|joined)\//],
] as const) {
  test(`every list is reached by links from ${start}, and says how many it holds`, async ({
    page,
    request,
  }) => {
    const reached = await reachedFrom(page, start, within);
    const lists = (await prerendered()).filter((path) => within.test(path));
    expect(lists.length).toBeGreaterThan(2);
    for (const path of lists) expect([...reached], path).toContain(path);
    for (const path of lists) {
      const html = await (await request.get(path)).text();
      const [, count] = /<h1.*?class="[^"]*\bindexed\b[^"]*"[^>]*>(\d+)</s.exec(html) ?? [];
      expect(Number(count), path).toBeGreaterThan(0);
    }
  });
}

test('a post leads to its topics, its authors and related posts', async ({ page }) => {
  await page.goto('/blog/lightning-ai-joins-pytorch');
  const byline = page.locator('[itemprop="author"]').getByRole('link');
  await expect(byline).toHaveAttribute('href', '/blog/authors/site-editors');
  const related = page.getByRole('region', { name: 'Related posts' }).getByRole('article');
  expect(await related.count()).toBeGreaterThan(0);
  expect(await related.count()).toBeLessThanOrEqual(3);
  await page.goto('/blog/authors/site-editors');
  await expect(page.getByRole('main')).toContainText(/\d+ posts, from .+ to /);
});

test('all is static but what is named here', async () => {
  const [app, { routes, dynamicRoutes }] = await Promise.all(
    ['.next/app-path-routes-manifest.json', '.next/prerender-manifest.json'].map(async (path) =>
      JSON.parse(await readFile(path, 'utf8')),
    ),
  );
  const all = new Set(Object.values<string>(app));
  const dynamic = [...all].filter((route) => !(route in routes) && !(route in dynamicRoutes));
  expect(dynamic.sort()).toEqual([
    '/api/contact',
    '/api/desk/[action]',
    '/api/health',
    '/api/inbox/deliver',
    '/api/join',
    '/api/newsletter',
    '/api/newsletter/bounces',
    '/api/publish',
    '/api/search',
    '/inbox/[[...path]]',
    '/newsletter/confirm',
    '/newsletter/unsubscribe',
    '/search',
    '/social/[section]/[file]',
  ]);
});
