import { expect, type Page } from '@playwright/test';
import { findOnEach, test } from './audit';

const WIDTHS = [320, 390, 820, 1440];
const HEIGHT = 900;

/** What a window of 1280 by 1024 px shows at 400 %. */
const ZOOMED = { width: 320, height: 256 };

/** Readers may set the size of text in their browser; by default it is 16 px. */
const STANDARD = 16;
const TEXT_SIZES = [STANDARD, 2 * STANDARD];

/** The spacing that readers may set (https://www.w3.org/TR/WCAG22/#text-spacing). */
const TEXT_SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`;
const SPACED_WIDTHS = [390, 1440];

test('every text fits every window, and none of it is cut off', async ({ page, documents }) => {
  const devTools = await page.context().newCDPSession(page);
  const setTextSize = (standard: number) =>
    devTools.send('Page.setFontSizes', { fontSizes: { standard } });
  const findings = await findOnEach(page, documents, async () => {
    const found: string[] = [];
    for (const standard of TEXT_SIZES) {
      await setTextSize(standard);
      await expect(page.locator('html')).toHaveCSS('font-size', `${standard}px`);
      found.push(...(await faultsAt(page, WIDTHS)).map((fault) => `${standard} px text ${fault}`));
    }
    await setTextSize(STANDARD);
    await page.setViewportSize(ZOOMED);
    const zoomed = await page.evaluate(() => [...audit.layoutFaults(), ...audit.stuckFaults()]);
    found.push(...zoomed.map((fault) => `at 400 %, ${fault}`));
    await page.evaluate((css) => audit.addStyles(css), TEXT_SPACING);
    const spaced = await faultsAt(page, SPACED_WIDTHS);
    return [...found, ...spaced.map((fault) => `spaced out ${fault}`)];
  });
  expect(findings).toEqual([]);
});

async function faultsAt(page: Page, widths: readonly number[]): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: HEIGHT });
    const faults = await page.evaluate(() => audit.layoutFaults());
    found.push(...faults.map((fault) => `at ${width} px, ${fault}`));
  }
  return found;
}

test('lines of posts are of a length that is easy to read', async ({ page, isHostile }) => {
  test.skip(isHostile, 'a word that can’t be broken leaves the line before it short');
  await page.setViewportSize({ width: 1440, height: HEIGHT });
  await page.goto('/blog');
  const links = page.getByRole('main').locator('a[href^="/blog/"]');
  const paths = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  const sum = { characters: 0, lines: 0 };
  for (const path of new Set(paths)) {
    await page.goto(String(path));
    const { characters, lines } = await page.evaluate(() =>
      audit.charactersPerLine('[itemprop="articleBody"] > p:not(:has(br, img))'),
    );
    sum.characters += characters;
    sum.lines += lines;
  }
  test.skip(sum.lines <= 30, 'the posts have too few full lines for an average');
  const average = sum.characters / sum.lines;
  expect(average).toBeGreaterThanOrEqual(60);
  expect(average).toBeLessThanOrEqual(75);
});
