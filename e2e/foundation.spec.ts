import { expect, test } from '@playwright/test';

/** One route of every kind. */
const ROUTES = [
  '/projects',
  '/projects/vllm',
  '/events',
  '/events/pytorch-conference-2023',
  '/join',
  '/about',
  '/mission',
  '/policies',
  '/trademarks',
  '/press',
  '/privacy',
];

test('each of these answers with a document, its headings in their order', async ({ request }) => {
  for (const route of ROUTES) {
    const response = await request.get(route);
    expect(response.status(), route).toBe(200);
    const html = await response.text();
    expect(html, route).not.toMatch(/<script[^>]+src="\/_next\/|__next_f/);
    expect(html, route).not.toMatch(/ style="| on\w+="/);

    const [main = ''] = /<main.*<\/main>/s.exec(html) ?? [];
    const levels = [...main.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
    expect(
      levels.filter((level) => level === 1),
      route,
    ).toHaveLength(1);
    for (const [index, level] of levels.entries()) {
      expect(level, `heading ${index + 1} of ${route}`).toBeLessThanOrEqual(
        (levels[index - 1] ?? 0) + 1,
      );
    }
  }
});

test('addresses that are none of these are 404', async ({ request }) => {
  for (const path of [
    '/nothing',
    '/projects/nothing',
    '/events/nothing',
    '/events/nothing/calendar.ics',
    '/nothing.ics',
    '/about/nothing',
  ]) {
    expect((await request.get(path)).status(), path).toBe(404);
  }
});

test('events are calendar files, one by one and all at once', async ({ request }) => {
  const counts: number[] = [];
  for (const path of ['/events/pytorch-conference-2023/calendar.ics', '/events.ics']) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(200);
    expect(response.headers()['content-type']).toMatch(/^text\/calendar/);
    const text = await response.text();
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*\r\nEND:VCALENDAR\r\n$/);
    expect(text).toContain('DTSTART;VALUE=DATE:20231016\r\nDTEND;VALUE=DATE:20231018\r\n');
    counts.push(text.match(/BEGIN:VEVENT/g)?.length ?? 0);
  }
  expect(counts[0]).toBe(1);
  expect(counts[1]).toBeGreaterThan(1);
});

test('an event leads to its calendar file, and says where its place is not known', async ({
  page,
}) => {
  await page.goto('/events');
  await expect(page.getByRole('main')).toContainText(/As of \d{1,2} [A-Z][a-z]+ \d{4}/);
  await page.getByRole('link', { name: 'PyTorch Conference 2023' }).click();
  await expect(page.getByText('not on record here')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Add to a calendar' })).toHaveAttribute(
    'href',
    '/events/pytorch-conference-2023/calendar.ics',
  );
});

test('a project leads to the members that contribute to it', async ({ page }) => {
  await page.goto('/projects');
  await page.getByRole('link', { name: 'Safetensors' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Hugging Face', exact: true }).click();
  await expect(page).toHaveURL('/members/hugging-face');
});

test('tiers stand side by side, and the table alone scrolls on a narrow screen', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/join');
  const table = page.getByRole('table', { name: 'The tiers of today' });
  await expect(table.getByRole('columnheader')).toHaveText([
    'Platinum',
    'Gold',
    'Silver',
    'Associate',
  ]);
  await expect(table.getByRole('row', { name: 'Fee' })).toContainText('not published here');
  const { inMain, inFrame } = await page.evaluate(() => {
    const overflowOf = (selector: string) => {
      const element = document.querySelector(selector);
      return element ? element.scrollWidth - element.clientWidth : Number.NaN;
    };
    return { inMain: overflowOf('main'), inFrame: overflowOf('main section:has(> table)') };
  });
  expect(inMain).toBe(0);
  expect(inFrame).toBeGreaterThan(0);
});

test('the page about the foundation has its timeline, with years as they are', async ({ page }) => {
  await page.goto('/about');
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await expect(timeline.getByText('2016', { exact: true })).toBeVisible();
  await expect(timeline.getByText('12 September 2022', { exact: true })).toBeVisible();
});

test('the page for the press shows the standing texts', async ({ page }) => {
  await page.goto('/press');
  await expect(page.getByRole('region', { name: 'About the PyTorch Foundation' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'About the Linux Foundation' })).toBeVisible();
});

test('a post about a member shows its card and each standing text once', async ({ page }) => {
  await page.goto('/blog/lightning-ai-joins-pytorch');
  const card = page.getByRole('region', { name: 'The member today' });
  await expect(card.getByRole('link')).toHaveAttribute('href', '/members/lightning-ai');
  await expect(card).toContainText('Platinum member');
  for (const name of ['About the PyTorch Foundation', 'About the Linux Foundation']) {
    await expect(page.getByRole('heading', { level: 2, name })).toHaveCount(1);
  }
});

test('the footer leads to the pages about the foundation, and the feed', async ({ page }) => {
  await page.goto('/');
  const links = page.getByRole('contentinfo').getByRole('navigation').getByRole('link');
  await expect(links).toHaveText([
    'About',
    'Mission',
    'Policies',
    'Trademarks',
    'Press',
    'Privacy',
    'Governance',
    'Join',
    'Contact',
    'Newsletter',
    'Feed',
  ]);
});
