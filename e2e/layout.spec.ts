import { expect } from '@playwright/test';
import { findOnEach, test } from './audit';

const WIDTHS = [320, 390, 820, 1440];
const HEIGHT = 900;

/** Readers may set the size of text in their browser; by default it is 16 px. */
const TEXT_SIZES = [
  ['of the usual size', 16],
  ['twice as large', 32],
] as const;

for (const [name, standard] of TEXT_SIZES) {
  test(`text ${name} fits the window, and none of it is cut off`, async ({ page, documents }) => {
    const devTools = await page.context().newCDPSession(page);
    await devTools.send('Page.setFontSizes', { fontSizes: { standard } });
    const findings = await findOnEach(page, documents, async () => {
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(
        `${standard}px`,
      );
      const found: string[] = [];
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: HEIGHT });
        const faults = await page.evaluate(() => audit.layoutFaults());
        found.push(...faults.map((fault) => `at ${width} px, ${fault}`));
      }
      return found;
    });
    expect(findings).toEqual([]);
  });
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
  expect(sum.lines).toBeGreaterThan(30);
  const average = sum.characters / sum.lines;
  expect(average).toBeGreaterThanOrEqual(60);
  expect(average).toBeLessThanOrEqual(75);
});
