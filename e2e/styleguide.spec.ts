import { expect, test } from '@playwright/test';
import { findBrowser, isHeadlessShell } from '../scripts/browser.mjs';

const PAGE = '/styleguide';
/** The version of Chromium that drew the pictures; another one draws letters otherwise. */
const DRAWN_BY = '156';

test('the style guide is not for search engines', async ({ page }) => {
  await page.goto(PAGE);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every component looks as it did, ${colorScheme}`, async ({ browser }) => {
    const isSame =
      process.platform === 'linux' &&
      browser.version().startsWith(`${DRAWN_BY}.`) &&
      isHeadlessShell(findBrowser());
    test.skip(
      !isSame,
      `the pictures were drawn by the headless shell of Chromium ${DRAWN_BY} on Linux`,
    );
    for (const width of [390, 1440]) {
      const context = await browser.newContext({
        colorScheme,
        viewport: { width, height: 900 },
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      await page.goto(PAGE);
      // A font that came too late for the first view is there for the second.
      await page.reload();
      await page.evaluate(() => document.fonts.ready);
      await expect(page).toHaveScreenshot(`${colorScheme}-${width}.png`, {
        fullPage: true,
        maxDiffPixelRatio: 0.005,
        // The page is long, and a busy machine takes more than the default 5 s to draw it.
        timeout: 60_000,
      });
      await context.close();
    }
  });
}
