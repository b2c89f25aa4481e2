import { expect, type Page } from '@playwright/test';
import { site } from '../lib/site';
import { findOnEach, test } from './audit';
import { axeViolations, COLOUR_RULES } from './axe';

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1440, height: 900 };

const SCREENS = [
  ['on a phone', PHONE],
  ['on a desktop', DESKTOP],
] as const;
const SCHEMES = ['light', 'dark'] as const;

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

test('every page is read in both schemes and in forced colours', async ({ page, documents }) => {
  const shapes = new Set<string>();
  await page.setViewportSize(DESKTOP);
  const findings = await findOnEach(page, documents, async () => {
    const shape = await page.evaluate(() => audit.shapeOf());
    // Axe would say the same of other words.
    const found = shapes.has(shape) ? [] : await axeComplaints(page);
    shapes.add(shape);
    found.push(
      ...(await inBothSchemes(page, () =>
        // Links are told by their colour, and have the contrast that axe asks of all text.
        page.evaluate(() => audit.contrastFaults('main p', 'a', { normal: 7, large: 4.5 })),
      )),
    );
    await page.emulateMedia({ forcedColors: 'active' });
    const forced = await forcedColourFaults(page);
    await page.emulateMedia({ forcedColors: 'none' });
    return [...found, ...forced.map((fault) => `in forced colours, ${fault}`)];
  });
  expect(findings).toEqual([]);
});

for (const [screen, viewport] of SCREENS) {
  test(`the keyboard reaches all there is in its order, and shows where it is, ${screen}`, async ({
    page,
    documents,
  }) => {
    await page.setViewportSize(viewport);
    const findings = await findOnEach(page, documents, () => tabThrough(page));
    expect(findings).toEqual([]);
  });
}

test('every page has its landmarks, headings in their order, and first a way to the content', async ({
  page,
  documents,
}) => {
  const findings = await findOnEach(page, documents, async () => {
    for (const landmark of ['banner', 'main', 'contentinfo'] as const) {
      await expect(page.getByRole(landmark), `${landmark} of ${page.url()}`).toHaveCount(1);
    }
    expect(await page.getByRole('navigation').count()).toBeGreaterThan(0);
    await expect(page.locator('html')).toHaveAttribute('lang', site.lang);
    const faults = await page.evaluate(() => audit.structureFaults());
    return [...faults, ...(await skipLinkFaults(page))];
  });
  expect(findings).toEqual([]);
});

/** What axe finds on both screens and in both schemes. */
async function axeComplaints(page: Page): Promise<string[]> {
  const found: string[] = [];
  const look = async (where: string, ...rules: [only: string[], without?: string[]]) => {
    for (const { id, help, nodes } of await axeViolations(page, ...rules)) {
      const places = nodes.slice(0, 3).map(({ html }) => html.slice(0, 160));
      found.push(`${where}, ${id} (${help}), ${nodes.length} times, as in ${places.join(' and ')}`);
    }
  };
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(PHONE);
  // No width changes a colour.
  await look('on a phone', TAGS, COLOUR_RULES);
  await page.setViewportSize(DESKTOP);
  await look('on a desktop', TAGS);
  // The scheme changes nothing but colours.
  await page.emulateMedia({ colorScheme: 'dark' });
  await look('dark on a desktop', COLOUR_RULES);
  return found;
}

/** What forced colours hide, of a page that is shown in them. */
async function forcedColourFaults(page: Page): Promise<string[]> {
  expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
  const faults = await inBothSchemes(page, () =>
    page.evaluate(() => [
      ...audit.contrastFaults('body', undefined, { normal: 4.5, large: 3 }),
      ...audit.forcedColourFaults(),
    ]),
  );
  // From here on focus is shown as if the keyboard had moved it.
  await page.keyboard.press('Tab');
  return [...faults, ...(await page.evaluate(() => audit.focusFaults()))];
}

/** What is wrong with the first thing that Tab reaches, which leads to the content. */
async function skipLinkFaults(page: Page): Promise<string[]> {
  await page.keyboard.press('Tab');
  const link = page.locator(':focus');
  const id = await page.getByRole('main').getAttribute('id');
  await expect(link).toHaveAttribute('href', `#${id}`);
  await expect(link).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const main = document.querySelector('main');
    const focused = document.activeElement;
    const isPast =
      main && focused && main.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING;
    return isPast ? [] : [`Tab goes to ${audit.nameOf(focused)}, before the content`];
  });
}

async function inBothSchemes(page: Page, find: () => Promise<string[]>): Promise<string[]> {
  const findings: string[] = [];
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    for (const finding of await find()) findings.push(`${colorScheme}, ${finding}`);
  }
  return findings;
}

/** Presses Tab through the page and gives what is wrong at its stops. */
async function tabThrough(page: Page): Promise<string[]> {
  const count = await page.evaluate(() => audit.prepareTabbing());
  expect(count, `stops on ${page.url()}`).toBeGreaterThan(0);
  const faults: string[] = [];
  // Browsers stop at boxes that scroll, too; no page has as many of them as of other stops.
  for (let presses = 0; presses < 2 * count; presses += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => ({ faults: audit.tabStop(), isEnd: audit.isAtEnd() }));
    faults.push(...stop.faults);
    if (stop.isEnd) break;
  }
  return [...faults, ...(await page.evaluate(() => audit.missedStops()))];
}
