import { expect, type Page, test } from '@playwright/test';

const DARK = 'rgb(18, 16, 14)';
const LIGHT = 'rgb(252, 251, 249)';

const background = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

test('the scheme follows the system until one is chosen, and the choice stays', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/');
  expect(await background(page)).toBe(DARK);

  await page.getByLabel('Theme').selectOption('Light');
  expect(await background(page)).toBe(LIGHT);
  await page.goto('/blog');
  expect(await background(page)).toBe(LIGHT);
  await expect(page.getByLabel('Theme')).toHaveValue('light');

  await page.getByLabel('Theme').selectOption('System');
  expect(await background(page)).toBe(DARK);
  await page.reload();
  expect(await background(page)).toBe(DARK);
});

test('browsers colour their frame as the page is', async ({ page }) => {
  for (const [colorScheme, colour] of [
    ['light', LIGHT],
    ['dark', DARK],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto('/');
    const named = page.locator(`meta[name="theme-color"][media*="${colorScheme}"]`);
    const hex = (await named.getAttribute('content')) ?? '';
    const parts = [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));
    expect(`rgb(${parts.join(', ')})`).toBe(colour);
    expect(await background(page)).toBe(colour);
  }
});

test('the site has icons and a manifest', async ({ page, request }) => {
  await page.goto('/');
  const links = page.locator('link:is([rel="icon"], [rel="apple-touch-icon"], [rel="manifest"])');
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(addresses.length).toBeGreaterThanOrEqual(4);
  const manifest = await (await request.get('/manifest.webmanifest')).json();
  const icons = manifest.icons.map(({ src }: { src: string }) => src);
  for (const address of [...addresses, ...icons, '/favicon.ico']) {
    expect((await request.get(address)).status(), address).toBe(200);
  }
});

test('the stored choice is there before the first paint', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('Theme').selectOption('Dark');
  // The elements' file never arrives: what is seen is the inline script's work alone.
  await page.route('**/elements/**', (route) => route.abort());
  await page.goto('/members');
  expect(await background(page)).toBe(DARK);
});

test('the switch works without JavaScript', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: 'light' });
  const page = await context.newPage();
  await page.goto('/');
  await page.reload();
  const light = await page.screenshot();
  await page.getByLabel('Theme').selectOption('Dark');
  expect((await page.screenshot()).equals(light)).toBe(false);
  await context.close();
});
