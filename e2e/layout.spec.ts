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

const ENOUGH_LINES = 50;

test('lines of a post are of a length that is easy to read', async ({ page, documents }) => {
  await page.setViewportSize({ width: 1440, height: HEIGHT });
  const posts = documents.filter((path) => path.startsWith('/blog/'));
  const findings = await findOnEach(page, posts, async () => {
    // Scripts with wide letters have other measures.
    const { characters, lines } = await page.evaluate(() =>
      audit.charactersPerLine('[itemprop="articleBody"]:is(:lang(en)) > p'),
    );
    const average = characters / lines;
    // A few lines, and such as run around pictures, say little.
    const isEasy = lines < ENOUGH_LINES || (average >= 60 && average <= 75);
    return isEasy ? [] : [`${average.toFixed(1)} characters in a line, of ${lines} lines`];
  });
  expect(findings).toEqual([]);
});
