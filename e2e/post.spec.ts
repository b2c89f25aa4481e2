import { expect, type Locator, type Page, test } from '@playwright/test';
import { ARABIC, KOREAN, pathOf, RECAP, RELEASE, REPOSITORY, TUTORIAL } from './hostile-documents';

/** A page of each kind of document, and its file in the content folder. */
const EDITED = [
  [pathOf(KOREAN), `blog/${encodeURIComponent(KOREAN)}`],
  ...['members', 'people', 'projects', 'events'].map((kind) => [`/${kind}/long`, `${kind}/long`]),
  ['/governance/long', 'bodies/long'],
  ['/long', 'pages/long'],
] as const;

const POSTS = [TUTORIAL, RELEASE, RECAP, KOREAN, ARABIC];

test.describe('a block of code', () => {
  test('is copied by its button, which says so', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(pathOf(TUTORIAL));
    const block = page.locator('copy-code').first();
    const button = block.getByRole('button', { name: 'Copy' });
    await expect(button).toHaveCSS('opacity', '0');
    await block.hover();
    await expect(button).toHaveCSS('opacity', '1');

    await button.click();
    await expect(block.getByRole('status')).toHaveText('Copied');
    await expect(block.getByRole('button')).toHaveText('Copied');
    const code = (await block.locator('code').textContent()) ?? '';
    expect(code).toMatch(/setup\.py\n$/);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code.slice(0, -1));

    await expect(block.getByRole('button')).toHaveText('Copy');
    await expect(block.getByRole('status')).toBeEmpty();
  });

  test('says when it couldn’t be copied', async ({ page }) => {
    await page.addInitScript(() =>
      Object.defineProperty(navigator, 'clipboard', { value: undefined }),
    );
    await page.goto(pathOf(TUTORIAL));
    const block = page.locator('copy-code').first();
    await block.getByRole('button').click();
    await expect(block.getByRole('status')).toHaveText('Not copied');
  });

  test('looks the same without JavaScript, and has no button', async ({ browser, page }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    const pictures: Buffer[] = [];
    for (const each of [page, plain]) {
      await each.goto(pathOf(TUTORIAL));
      pictures.push(await each.locator('copy-code').nth(1).screenshot());
    }
    await expect(plain.locator('copy-code').getByRole('button')).toHaveCount(0);
    expect(pictures[0]?.equals(pictures[1] ?? Buffer.of())).toBe(true);
    await context.close();
  });

  test('keeps its button in sight on a touch screen', async ({ browser }) => {
    const context = await browser.newContext({ isMobile: true, hasTouch: true });
    const page = await context.newPage();
    await page.goto(pathOf(TUTORIAL));
    const button = page.locator('copy-code').first().getByRole('button', { name: 'Copy' });
    await expect(button).toHaveCSS('opacity', '1');
    await context.close();
  });
});

test.describe('a video', () => {
  test('asks nothing of another site before the click, and takes the focus after it', async ({
    page,
    baseURL,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(`${baseURL}/`)) asked.push(request.url());
    });
    await page.route('https://www.youtube-nocookie.com/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>A player</title>' }),
    );
    await page.goto(pathOf(RECAP));
    const facade = page.locator('embed-facade').first();
    await facade.scrollIntoViewIfNeeded();
    await page.waitForLoadState('networkidle');
    expect(asked).toEqual([]);

    const address = await facade.getAttribute('data-frame');
    await facade.getByRole('link').click();
    const frame = facade.locator('iframe');
    await expect(frame).toBeFocused();
    await expect(frame).toHaveAttribute('title', 'Keynote: Boring on Purpose');
    await expect.poll(() => asked).toEqual([address]);
  });

  test('leaves a click with Ctrl to the browser, which opens another tab', async ({ page }) => {
    await page.goto(pathOf(RECAP));
    const facade = page.locator('embed-facade').first();
    // Chromium's headless shell has no other tab, so what the browser would do ends here.
    await page.evaluate(() =>
      addEventListener('click', (event) => {
        document.documentElement.dataset.prevented = String(event.defaultPrevented);
        event.preventDefault();
      }),
    );
    await facade.getByRole('link').click({ modifiers: ['ControlOrMeta'] });
    await expect(page.locator('html')).toHaveAttribute('data-prevented', 'false');
    await expect(facade.locator('iframe')).toHaveCount(0);
  });

  test('is a plain link without JavaScript', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(pathOf(RECAP));
    await expect(page.locator('embed-facade').first().getByRole('link')).toHaveAttribute(
      'href',
      /^https:\/\/www\.youtube\.com\/watch\?v=/,
    );
    await context.close();
  });
});

test.describe('what is too wide for the screen', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  const wide: [what: string, post: string, selector: string][] = [
    ['a block of code', TUTORIAL, 'pre'],
    ['a table', RELEASE, '.table-scroll'],
  ];
  for (const [what, post, selector] of wide) {
    test(`${what} is reached and scrolled by the keyboard`, async ({ page }) => {
      await page.goto(pathOf(post));
      const box = await firstThatScrolls(page.locator(selector));
      await tabTo(page, box);
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => box.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
    });
  }

  for (const name of POSTS) {
    test(`${name} as a whole is not`, async ({ page }) => {
      await page.goto(pathOf(name));
      await expect(page.locator('[itemprop="articleBody"]')).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    });
  }
});

test.describe('the outline', () => {
  const outline = (page: Page) => page.getByRole('navigation', { name: 'On this page' });

  test('stands open beside the text, and each link leads to its heading', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(pathOf(TUTORIAL));
    const links = outline(page).getByRole('link');
    const headings = page.locator('[itemprop="articleBody"] :is(h2, h3):not(.sr-only)');
    expect(await links.count()).toBeGreaterThan(10);
    await expect(links).toHaveCount(await headings.count());
    for (const link of await links.all()) {
      const target = page.locator(`[id="${(await link.getAttribute('href'))?.slice(1)}"]`);
      await expect(target).toContainText((await link.textContent()) ?? '');
    }
    // Beside the end of the text it makes way for what follows.
    const middle = Math.floor((await links.count()) / 2);
    await links.nth(middle).click();
    await expect(headings.nth(middle)).toBeInViewport();
    await expect(links.first()).toBeInViewport();
  });

  test('is folded above the text on a small screen', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(pathOf(TUTORIAL));
    const link = outline(page).getByRole('link', { name: 'Step 2: C++' });
    await expect(link).toBeHidden();
    await outline(page).locator('summary').click();
    await link.click();
    await expect(page).toHaveURL(/#step-2-c$/);
  });

  test('is left out of a short post', async ({ page }) => {
    await page.goto('/blog/mended');
    await expect(outline(page)).toHaveCount(0);
  });
});

test('a post tells when it was published and updated, and how long it takes to read', async ({
  page,
}) => {
  await page.goto('/blog/mended');
  const header = page.getByRole('article').locator('header');
  await expect(header).toContainText('6 May 2024 · 1 min read');
  await expect(header.locator('[itemprop="dateModified"]')).toHaveText('7 May 2024');
  await expect(header).toContainText('Updated 7 May 2024');
  await page.goto(pathOf(TUTORIAL));
  await expect(header).not.toContainText('Updated');
});

test('every document’s page leads to where its file is edited, and a list’s does not', async ({
  page,
}) => {
  const link = page.getByRole('link', { name: 'Edit this page' });
  for (const [path, file] of EDITED) {
    await page.goto(path);
    await expect(link, path).toHaveCount(1);
    await expect(link).toHaveAttribute('href', `${REPOSITORY}/edit/main/content/${file}.md`);
  }
  for (const path of ['/', '/blog', '/members', '/people', '/projects', '/events', '/governance']) {
    await page.goto(path);
    await expect(link, path).toHaveCount(0);
  }
});

test('a post says its language, and runs in its direction', async ({ page }) => {
  await page.goto(pathOf(ARABIC));
  await expect(page.getByRole('article')).toHaveAttribute('lang', 'ar');
  for (const part of ['[itemprop="headline"]', '[itemprop="articleBody"]']) {
    await expect(page.locator(part)).toHaveCSS('direction', 'rtl');
  }
  await expect(page.locator('copy-code').first()).toHaveCSS('direction', 'ltr');
});

test('posts lead to the ones before and after them, through the whole blog', async ({ page }) => {
  const neighbour = async (rel: string) =>
    (await page.locator(`nav[aria-label="Other posts"] a[rel="${rel}"]`).all())[0]?.getAttribute(
      'href',
    );
  await page.goto('/blog');
  const total = Number(await page.locator('h1 .indexed').textContent());
  // Whichever post the blog begins with, the newest is at the end of the way forward.
  let path = await page
    .getByRole('article')
    .getByRole('heading')
    .getByRole('link')
    .first()
    .getAttribute('href');
  for (let next = path; next; next = (await neighbour('next')) ?? null) {
    path = next;
    await page.goto(next);
  }
  let newer: string | undefined;
  let count = 0;
  for (let older = path; older; older = (await neighbour('prev')) ?? null) {
    await page.goto(older);
    expect((await neighbour('next')) ?? undefined, `newer than ${older}`).toBe(newer);
    newer = older;
    count += 1;
  }
  expect(count).toBe(total);
});

async function firstThatScrolls(boxes: Locator): Promise<Locator> {
  const index = await boxes.evaluateAll((all) =>
    all.findIndex(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth),
  );
  expect(index).toBeGreaterThanOrEqual(0);
  return boxes.nth(index);
}

async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  await expect(target).toBeFocused();
}
