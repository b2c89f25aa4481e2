import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { site } from '../lib/site';
import { findOnEach, test } from './audit';

type AxeResults = Awaited<ReturnType<AxeBuilder['analyze']>>;

declare global {
  /** What the builder of axe leaves in a page. */
  var axe: { run(options: { runOnly: string[] }): Promise<AxeResults> };
}

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1440, height: 900 };
/** What a window of 1280 by 1024 px shows at 400 %. */
const ZOOMED = { width: 320, height: 256 };

const SCREENS = [
  ['on a phone', PHONE],
  ['on a desktop', DESKTOP],
] as const;
const SCHEMES = ['light', 'dark'] as const;

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** The spacing that readers may set (https://www.w3.org/TR/WCAG22/#text-spacing). */
const TEXT_SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`;

for (const [screen, viewport] of SCREENS) {
  test(`axe has no complaint ${screen}`, async ({ page, documents }) => {
    await page.setViewportSize(viewport);
    const findings = await findOnEach(page, documents, async () => {
      await page.emulateMedia({ colorScheme: 'light' });
      const light = await new AxeBuilder({ page })
        .options({ resultTypes: ['violations'] })
        .withTags(RULES)
        // The other mode is for pages with frames, and takes twice as long.
        .setLegacyMode()
        .analyze();
      // The scheme changes nothing but colours. The builder would put axe into the page again.
      await page.emulateMedia({ colorScheme: 'dark' });
      const dark = await page.evaluate((runOnly) => axe.run({ runOnly }), COLOUR_RULES);
      return [...complaintsOf(light), ...complaintsOf(dark).map((text) => `dark, ${text}`)];
    });
    expect(findings).toEqual([]);
  });

  test(`the keyboard reaches all there is in its order, and shows where it is, ${screen}`, async ({
    page,
    documents,
  }) => {
    await page.setViewportSize(viewport);
    const findings = await findOnEach(page, documents, () => tabThrough(page));
    expect(findings).toEqual([]);
  });
}

test('every page has its landmarks, and headings in their order', async ({ page, documents }) => {
  const findings = await findOnEach(page, documents, async () => {
    for (const landmark of ['banner', 'main', 'contentinfo'] as const) {
      await expect(page.getByRole(landmark), `${landmark} of ${page.url()}`).toHaveCount(1);
    }
    expect(await page.getByRole('navigation').count()).toBeGreaterThan(0);
    await expect(page.locator('html')).toHaveAttribute('lang', site.lang);
    return page.evaluate(() => audit.structureFaults());
  });
  expect(findings).toEqual([]);
});

test('the first thing that Tab reaches leads to the content', async ({ page, documents }) => {
  const findings = await findOnEach(page, documents, async () => {
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
  });
  expect(findings).toEqual([]);
});

test('text to be read has the higher contrast of AAA', async ({ page, documents }) => {
  const findings = await findOnEach(page, documents, () =>
    inBothSchemes(page, () =>
      // Links are told by their colour, and have the contrast that axe asks of all text.
      page.evaluate(() => audit.contrastFaults('main p', 'a', { normal: 7, large: 4.5 })),
    ),
  );
  expect(findings).toEqual([]);
});

test('forced colours hide nothing', async ({ page, documents }) => {
  await page.setViewportSize(DESKTOP);
  await page.emulateMedia({ forcedColors: 'active' });
  const findings = await findOnEach(page, documents, async () => {
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
  });
  expect(findings).toEqual([]);
});

test('no text is cut off when a reader spaces it out', async ({ page, documents }) => {
  const findings = await findOnEach(page, documents, async () => {
    await page.evaluate((css) => audit.addStyles(css), TEXT_SPACING);
    const found: string[] = [];
    for (const [screen, viewport] of SCREENS) {
      await page.setViewportSize(viewport);
      const faults = await page.evaluate(() => audit.layoutFaults());
      found.push(...faults.map((fault) => `${screen}, ${fault}`));
    }
    return found;
  });
  expect(findings).toEqual([]);
});

test('a page at 400 % needs no scrolling sideways, and has room for its text', async ({
  page,
  documents,
}) => {
  await page.setViewportSize(ZOOMED);
  const findings = await findOnEach(page, documents, () =>
    page.evaluate(() => [...audit.layoutFaults(), ...audit.stuckFaults()]),
  );
  expect(findings).toEqual([]);
});

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

function complaintsOf({ violations }: AxeResults): string[] {
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 3).map(({ html }) => html.slice(0, 160));
    return `${id} (${help}), ${nodes.length} times, as in ${places.join(' and ')}`;
  });
}
