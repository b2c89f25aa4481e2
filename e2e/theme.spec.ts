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
  const light = await page.screenshot();
  await page.getByLabel('Theme').selectOption('Dark');
  expect((await page.screenshot()).equals(light)).toBe(false);
  await context.close();
});
