import { expect, test } from '@playwright/test';
import { site } from '../lib/site';
import { DOCUMENTS, MISSING } from './routes';

for (const route of [...DOCUMENTS, MISSING]) {
  test(`${route} is a document: no framework script, strict policy, who doesn't operate the site`, async ({
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
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    if (!site.operator) {
      const [, footer = ''] = html.split('<footer');
      expect(footer).toContain(`not operated by the ${site.name}`);
    }

    const policy = response.headers()['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(response.headers()['x-powered-by']).toBeUndefined();
  });
}

test('documents look the same without JavaScript, and nothing on them is complained of', async ({
  browser,
  page,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    // Chromium reports the status of the missing page itself; that is no fault of it.
    const isOwnStatus = message.location().url.endsWith(MISSING);
    if (message.type() === 'error' && !isOwnStatus) complaints.push(message.text());
  });
  for (const route of [...DOCUMENTS, MISSING]) {
    // A font that came too late for one view is there for the next.
    await expect(async () => {
      await Promise.all([page.goto(route), plain.goto(route)]);
      const withScript = await page.screenshot({ fullPage: true });
      const without = await plain.screenshot({ fullPage: true });
      expect(without.equals(withScript), route).toBe(true);
    }).toPass({ timeout: 60_000 });
  }
  expect(complaints).toEqual([]);
  await context.close();
});

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
