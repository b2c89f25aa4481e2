import { expect, type Page } from '@playwright/test';
import { EMBED_PATH } from '../lib/headers';
import { site } from '../lib/site';
import { test } from './audit';
import { COLOUR_RULES, expectAccessible } from './axe';
import { openElsewhere } from './elsewhere';

const WIDTHS = [320, 390, 768, 1024, 1440];
const SCHEMES = ['light', 'dark'] as const;

/** Opens a page of another site that frames one of ours. */
async function frame(page: Page, address: string, scheme: string = 'light') {
  await openElsewhere(
    page,
    `<!DOCTYPE html><html lang="en" style="color-scheme: ${scheme}"><title>Elsewhere</title><iframe src="${address}" title="Members" width="600" height="600"></iframe></html>`,
  );
  return page.frameLocator('iframe');
}

test('another site can frame the members, and no other page', async ({ page, baseURL }) => {
  const framed = await frame(page, `${baseURL}${EMBED_PATH}`);
  await expect(framed.getByRole('heading', { level: 1 })).toHaveText(site.name);
  await expect(framed.getByRole('link', { name: 'Lightning AI' })).toBeVisible();
  for (const path of ['/', '/members', '/search', '/no-such-page']) {
    const other = await frame(page, `${baseURL}${path}`);
    await expect(other.getByRole('heading', { level: 1 }), path).toHaveCount(0);
    expect(
      page.frames().map((each) => each.url()),
      path,
    ).toContain('chrome-error://chromewebdata/');
  }
});

test('it shows the members of the list, and says whose they are', async ({ page, request }) => {
  const { items } = await (await request.get('/api/members.json')).json();
  const current = items.filter(({ isFormer }: { isFormer: boolean }) => !isFormer);
  await page.goto(EMBED_PATH);
  await expect(page).toHaveTitle(`Members of the ${site.name}`);
  await expect(page.getByRole('listitem')).toHaveCount(current.length);
  await expect(page.locator('a[href="/members"]')).toBeVisible();
  await expect(page.getByRole('contentinfo')).toContainText(
    site.operator?.name ?? 'not operated by',
  );
});

test('it has no script, and asks not to be found', async ({ request }) => {
  const response = await request.get(EMBED_PATH);
  expect(await response.text()).not.toMatch(/<script|as="script"|modulepreload/i);
  expect(await response.text()).toContain('<meta name="robots" content="noindex"/>');
  expect(response.headers()['content-security-policy']).toContain("script-src 'none'");
  expect(response.headers()).not.toHaveProperty('speculation-rules');
});

test('a link opens beside the page that frames it, and can’t reach back', async ({
  page,
  context,
  baseURL,
}) => {
  const framed = await frame(page, `${baseURL}${EMBED_PATH}`);
  const [opened] = await Promise.all([
    context.waitForEvent('page'),
    framed.getByRole('link', { name: 'Lightning AI' }).click(),
  ]);
  await expect(opened).toHaveURL('/members/lightning-ai');
  expect(await opened.evaluate(() => window.opener)).toBeNull();
  await expect(page).toHaveTitle('Elsewhere');
});

test.describe(() => {
  // Playwright's own choice would stand above that of the page around it.
  test.use({ colorScheme: null });

  test('it follows the colours of the page that frames it', async ({ page, baseURL }) => {
    const grounds: string[] = [];
    for (const scheme of SCHEMES) {
      const framed = await frame(page, `${baseURL}${EMBED_PATH}`, scheme);
      await expect(framed.getByRole('main')).toBeVisible();
      grounds.push(
        await framed.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor),
      );
    }
    expect(grounds).toEqual(['rgb(252, 251, 249)', 'rgb(18, 16, 14)']);
  });
});

test('it has room at every width, and axe has no complaint in either scheme', async ({ page }) => {
  await page.goto(EMBED_PATH);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(() => audit.layoutFaults()), `${width} px`).toEqual([]);
  }
  expect(await page.evaluate(() => audit.structureFaults())).toEqual([]);
  for (const width of [320, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await expectAccessible(page);
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page, COLOUR_RULES);
});
