import { expect, type Page, test } from '@playwright/test';

const results = (page: Page) => page.getByRole('region', { name: 'Results' });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search this site' });

test('the field in the header leads to the results, without JavaScript', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/');
  await page
    .getByRole('banner')
    .getByRole('searchbox', { name: 'Search this site' })
    .fill('lightning');
  await page.getByRole('banner').getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL('/search?q=lightning');
  await expect(page.getByRole('searchbox', { name: 'Search for' })).toHaveValue('lightning');
  const first = results(page).getByRole('listitem').first();
  await expect(first.locator('mark').first()).toHaveText(/lightning/i);
  await first.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Lightning');
  await context.close();
});

test('filters narrow a search, are part of its address, and can be taken away', async ({
  page,
}) => {
  await page.goto('/search?q=pytorch');
  const filters = page.getByRole('navigation', { name: 'Filters' });
  await filters.getByRole('link', { name: /^Members/ }).click();
  await expect(page).toHaveURL('/search?q=pytorch&kind=member');
  await filters.getByRole('link', { name: /^Platinum/ }).click();
  await expect(page).toHaveURL('/search?q=pytorch&kind=member&tier=platinum');
  for (const path of await results(page).getByRole('link').all()) {
    expect(await path.getAttribute('href')).toMatch(/^\/members\//);
  }
  await filters.getByRole('link', { name: /Remove filter: Members/ }).click();
  await expect(page).toHaveURL('/search?q=pytorch&tier=platinum');
});

test('slips, accents, beginnings and phrases find what they mean', async ({ page }) => {
  for (const [query, title] of [
    ['lihgtning ai', 'Lightning AI'],
    ['instituto tecnologico', 'Instituto Tecnológico de La Piedad'],
    ['deepsp', 'DeepSpeed'],
    ['"Technical Advisory Council"', 'Technical Advisory Council'],
  ] as const) {
    await page.goto(`/search?q=${encodeURIComponent(query)}`);
    await expect(results(page).getByRole('link', { name: title }).first(), query).toBeVisible();
  }
  await page.goto('/search?q="council technical advisory"');
  await expect(page.getByText(/^Nothing was found/)).toBeVisible();
});

test('pages of results lead on and back', async ({ page }) => {
  await page.goto('/search?kind=person');
  const first = await results(page).getByRole('link').first().textContent();
  await page.getByRole('link', { name: 'Next', exact: true }).click();
  await expect(page).toHaveURL('/search?kind=person&page=2');
  await expect(results(page).getByRole('link').first()).not.toHaveText(first ?? '');
  await page.getByRole('link', { name: 'Previous', exact: true }).click();
  await expect(results(page).getByRole('link').first()).toHaveText(first ?? '');
});

test('what can’t be searched for is said in a sentence', async ({ page, request }) => {
  await page.goto('/search?page=none');
  await expect(page.getByText('page must be a whole number from 1 to 500.')).toBeVisible();
  for (const query of [
    'kind=nothing',
    'page=0',
    'page=1.5',
    'limit=99',
    'year=soon',
    `q=${'x'.repeat(201)}`,
    'q=a&q=b',
  ]) {
    const response = await request.get(`/api/search?${query}`);
    expect(response.status(), query).toBe(400);
    expect((await response.json()).error, query).toMatch(/^[\w ].*[.]$/);
  }
});

test('the answer for programs has hits, facets and a time it may be kept', async ({ request }) => {
  const response = await request.get('/api/search?q=lightning&kind=member&limit=2');
  expect(response.headers()['cache-control']).toMatch(/max-age=\d+/);
  const answer = await response.json();
  expect(answer).toMatchObject({ schemaVersion: 1, query: 'lightning', page: 1 });
  expect(answer.hits[0]).toMatchObject({ path: '/members/lightning-ai', kind: 'member' });
  expect(answer.hits.length).toBeLessThanOrEqual(2);
  expect(answer.facets.tier).toContainEqual({ value: 'platinum', count: expect.any(Number) });
});

test('the dialog is used by keyboard alone', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  const field = dialog(page).getByRole('combobox', { name: 'Search this site' });
  await expect(field).toBeFocused();
  await page.keyboard.type('lightning');
  const options = dialog(page).getByRole('option');
  await expect(options.first()).toContainText('Lightning');
  await expect(dialog(page).getByRole('status')).toHaveText(/^\d+ of \d+ results\.$/);
  await page.keyboard.press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await expect(field).toHaveAttribute('aria-activedescendant', 'search-hits-0');
  await page.keyboard.press('ArrowUp');
  await expect(options.first()).toHaveAttribute('aria-selected', 'false');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Lightning');

  await page.keyboard.press('Control+k');
  await expect(field).toBeFocused();
  await page.keyboard.type('council');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/search?q=council');
  await page.keyboard.press('Control+k');
  await expect(field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
});

test('the dialog asks nothing before two letters, and drops questions that are out of date', async ({
  page,
}) => {
  const asked: string[] = [];
  await page.route('**/api/search**', async (route) => {
    const query = new URL(route.request().url()).searchParams.get('q') ?? '';
    asked.push(query);
    // The first answer comes when the second question has been asked long ago.
    if (query === 'li') await new Promise((done) => setTimeout(done, 3000));
    await route.continue();
  });
  await page.goto('/');
  await page.keyboard.press('/');
  await expect(dialog(page).getByRole('combobox')).toBeFocused();
  await page.keyboard.type('l');
  await page.waitForTimeout(500);
  expect(asked).toEqual([]);
  await page.keyboard.type('i');
  await expect.poll(() => asked).toEqual(['li']);
  await page.keyboard.type('ghtning');
  await expect(dialog(page).getByRole('option').first()).toContainText('Lightning');
  const shown = await dialog(page).getByRole('option').allTextContents();
  await page.waitForTimeout(3500);
  expect(await dialog(page).getByRole('option').allTextContents()).toEqual(shown);
});

test('the search page runs no script but the site’s own', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  const response = await page.goto('/search?q=<script>alert(1)</script>');
  const policy = response?.headers()['content-security-policy'] ?? '';
  expect(policy).toMatch(/'nonce-[\w+/=]+'/);
  expect(policy).not.toMatch(/unsafe/);
  await expect(page.getByRole('searchbox', { name: 'Search for' })).toHaveValue(
    '<script>alert(1)</script>',
  );
  expect(complaints).toEqual([]);
});
