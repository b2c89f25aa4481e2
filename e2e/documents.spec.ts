import { expect, test } from '@playwright/test';
import { site } from '../lib/site';
import { DOCUMENTS, MISSING } from './routes';

for (const route of [...DOCUMENTS, MISSING]) {
  test(`${route} is a document: no framework script, strict policy, no complaint`, async ({
    page,
    request,
  }) => {
    const response = await request.get(route);
    const html = await response.text();
    expect(response.status()).toBe(route === MISSING ? 404 : 200);
    expect(html).not.toMatch(/<script[^>]+src="\/_next\//);
    expect(html).not.toContain('__next_f');
    // What the dev server tells editors.
    expect(html).not.toContain('Errors in the content');
    expect(html).not.toMatch(/ style="| on\w+="|as="script"/);

    const policy = response.headers()['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(response.headers()['x-powered-by']).toBeUndefined();

    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      // Chromium reports the status of the missing page itself; that is no fault of it.
      const isOwnStatus = route === MISSING && message.location().url.endsWith(MISSING);
      if (message.type() === 'error' && !isOwnStatus) complaints.push(message.text());
    });
    await page.goto(route);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    expect(complaints).toEqual([]);
  });

  test(`${route} looks the same without JavaScript`, async ({ browser, page }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await page.goto(route);
    await plain.goto(route);
    // A font that came too late for one view is there for the next.
    await expect(async () => {
      await page.reload();
      await plain.reload();
      const withScript = await page.screenshot({ fullPage: true });
      expect((await plain.screenshot({ fullPage: true })).equals(withScript)).toBe(true);
    }).toPass({ timeout: 60_000 });
    await context.close();
  });

  test(`${route} says who doesn't operate the site`, async ({ page }) => {
    test.skip(Boolean(site.operator), 'lib/site.ts names an operator');
    await page.goto(route);
    const footer = page.getByRole('contentinfo');
    await expect(footer).toContainText(`not operated by the ${site.name}`);
  });
}

test('the elements’ file is small, named by its hash, and cached for good', async ({ request }) => {
  const html = await (await request.get('/')).text();
  const src = /<script type="module" src="(\/elements\/elements\.[0-9a-f]{12}\.js)"/.exec(
    html,
  )?.[1];
  const response = await request.get(src ?? '/missing');
  expect(response.status()).toBe(200);
  expect(response.headers()['cache-control']).toContain('immutable');
  const { gzipSync } = await import('node:zlib');
  expect(gzipSync(await response.body()).length).toBeLessThanOrEqual(2048);
});

test('an address under a list that isn’t there is 404', async ({ request }) => {
  for (const path of [
    '/blog/nothing',
    '/members/nobody',
    '/blog/../../etc/passwd',
    '/tiers/gold',
  ]) {
    expect((await request.get(path)).status(), path).toBe(404);
  }
});
