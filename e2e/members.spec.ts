import { expect, type Page, test } from '@playwright/test';

const MEMBER = '/members/lightning-ai';

/** The paths of all members' pages, former ones too, from the list of members. */
async function memberPaths(page: Page): Promise<string[]> {
  await page.goto('/members');
  return page
    .locator('main li[data-name] a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

/** What a term of the list of facts on a page says. */
const fact = (page: Page, term: string) =>
  page
    .locator('dt')
    .filter({ hasText: new RegExp(`^${term}$`) })
    .locator('+ dd');

test('a member’s page tells its tier now and before, and since when it is a member', async ({
  page,
}) => {
  await page.goto(MEMBER);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lightning AI');
  await expect(fact(page, 'Tier')).toHaveText('Platinum');
  await expect(fact(page, 'Tiers over time').getByRole('listitem')).toHaveText([
    'Premier, 17 October 2023 to January 2026',
    'Platinum since January 2026',
  ]);
  await expect(fact(page, 'Member since')).toHaveText('17 October 2023');
  await expect(page.getByText('As of 15 September 2026', { exact: true })).toBeVisible();
});

test('a member’s page names the holder of its board seat, and where that is known from', async ({
  page,
}) => {
  await page.goto(MEMBER);
  const seat = fact(page, 'Seat on the Governing Board');
  await expect(seat).toContainText('As of May 2025. Source: Undated board page');
  await seat.getByRole('link', { name: 'Luca Antiga' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Luca Antiga');
  await expect(page.getByRole('main').locator(`a[href="${MEMBER}"]`).first()).toBeVisible();
});

test('a member’s page leads to its announcement and its code, and the announcement back', async ({
  page,
}) => {
  await page.goto(MEMBER);
  const links = page.getByRole('region', { name: 'Links' });
  await expect(links.getByRole('link', { name: 'PyTorch Lightning code' })).toHaveAttribute(
    'href',
    'https://github.com/Lightning-AI/pytorch-lightning',
  );
  await fact(page, 'Announcement').getByRole('link').click();
  await expect(page).toHaveURL('/blog/lightning-ai-joins-pytorch');
  await expect(page.getByRole('main').locator(`a[href="${MEMBER}"]`).first()).toBeVisible();
});

test('a member’s page leads to the projects it contributes to', async ({ page }) => {
  await page.goto('/members/snowflake');
  await page
    .getByRole('region', { name: 'Projects' })
    .getByRole('link', { name: 'DeepSpeed' })
    .click();
  await expect(page).toHaveURL('/projects/deepspeed');
});

test('every announcement on this site leads to its member; others are elsewhere', async ({
  page,
  request,
}) => {
  const counts = { here: 0, elsewhere: 0 };
  for (const path of await memberPaths(page)) {
    const html = await (await request.get(path)).text();
    const [, href = '', text = ''] =
      /<dt[^>]*>Announcement<\/dt><dd><a href="([^"]+)"[^>]*>([^<]+)</.exec(html) ?? [];
    if (href.startsWith('/blog/')) {
      const [, main = ''] = (await (await request.get(href)).text()).split('<main');
      expect(main, `links from ${href} to ${path}`).toContain(`href="${path}"`);
      counts.here += 1;
    } else if (href) {
      expect(text, path).toBe('Original announcement');
      expect(href).toMatch(/^https:\/\//);
      counts.elsewhere += 1;
    } else {
      expect(html, path).not.toContain('>Announcement<');
    }
  }
  expect(counts.here).toBeGreaterThan(0);
  expect(counts.elsewhere).toBeGreaterThan(0);
});

test('a former member’s page says so', async ({ page }) => {
  await page.goto('/members');
  await page
    .getByRole('region', { name: /^Former members/ })
    .getByRole('link')
    .first()
    .click();
  await expect(fact(page, 'Membership')).toHaveText(/^Former member, until /);
});

test('the lists by tier and by year are reached from the members', async ({ page }) => {
  for (const [link, title] of [
    ['Platinum', 'Platinum members'],
    ['2023', 'Members since 2023'],
  ] as const) {
    await page.goto('/members');
    await page.getByText('Filter and sort').click();
    await page
      .getByRole('navigation', { name: 'Lists of members' })
      .getByRole('link', { name: link })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
    const listed = await page.locator('main li[data-name]').count();
    await expect(page.getByRole('main')).toContainText(`${listed} of the members`);
    await expect(page.locator('main li').filter({ hasText: 'Lightning AI' })).toBeVisible();
  }
});

test('typing filters the members, and says how many are left', async ({ page }) => {
  await page.goto('/members');
  const items = page.locator('member-filter li[data-name]');
  const all = await items.count();
  await page.getByText('Filter and sort').click();
  await page.getByRole('searchbox', { name: 'Search in members' }).fill('lightning');
  await expect(items.filter({ visible: true })).toHaveCount(1);
  await expect(page.getByRole('status')).toHaveText(`1 of ${all} members`);
  await page.getByRole('searchbox', { name: 'Search in members' }).fill('');
  await expect(items.filter({ visible: true })).toHaveCount(all);
});

test('the members can be put in order, and back', async ({ page }) => {
  await page.goto('/members');
  const names = () =>
    page
      .locator('member-filter li[data-name]')
      .filter({ visible: true })
      .evaluateAll((items) => items.map((item) => item.getAttribute('data-name') ?? ''));
  const byTier = await names();
  await page.getByText('Filter and sort').click();
  await page.getByLabel('Sort by').selectOption('Name');
  expect(await names()).toEqual(byTier.toSorted((a, b) => a.localeCompare(b, 'en')));
  await page.getByLabel('Sort by').selectOption('Newest');
  expect((await names())[0]).toBe('Ant Group');
  await page.getByLabel('Sort by').selectOption('Tier');
  expect(await names()).toEqual(byTier);
});

test('without JavaScript all members are there, and the page looks the same', async ({
  browser,
  page,
}) => {
  await page.goto('/members');
  // A font that came too late for the first view is there for the second.
  await page.reload();
  const count = await page.locator('main li[data-name]').filter({ visible: true }).count();
  const picture = await page.screenshot({ fullPage: true });

  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto('/members');
  await plain.reload();
  await expect(plain.locator('main li[data-name]').filter({ visible: true })).toHaveCount(count);
  expect((await plain.screenshot({ fullPage: true })).equals(picture)).toBe(true);
  await plain.getByText('Filter and sort').click();
  await expect(plain.getByRole('searchbox', { name: 'Search in members' })).toBeHidden();
  await expect(plain.getByRole('link', { name: 'Silver', exact: true })).toBeVisible();
  await context.close();
});

test('the bodies lead to their seats and to the people in them', async ({ page }) => {
  await page.goto('/governance');
  await page.getByRole('link', { name: 'Technical Advisory Council' }).first().click();
  const seats = page.getByRole('region', { name: /^Seats/ });
  await seats.getByRole('link', { name: 'Thomas Viehmann' }).click();
  await expect(page).toHaveURL('/people/thomas-viehmann');
  await page.getByRole('link', { name: 'How to ask for a correction or removal' }).click();
  await expect(page).toHaveURL('/privacy');
});
