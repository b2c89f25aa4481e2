import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../axe';
import { startMailServer } from '../forms/mail-server';
import { APPLICATION, FORM_TYPE, FROM_PAGE, ORIGIN, post, visitor } from '../forms/posting';
import { rows, visit } from '../forms/visitor';
import type { SiteCopy } from '../site-copy';
import { decide, STAFF, signIn } from './staff';

const ROOMS = ['', '/messages', '/mails', '/counts', '/log'];

/**
 * The tests of the staff desk.
 *
 * @param copy gives the site, which is served with a list of staff.
 */
export function testDesk(copy: () => SiteCopy): void {
  for (const how of ['with', 'without'] as const) {
    test(`staff decide on applications at the desk, ${how} JavaScript`, async ({ browser }) => {
      const mails = await startMailServer();
      const page = await visit(browser, how === 'with');
      const name = `Desk ${how} script`;
      try {
        for (const each of ['declined', 'accepted']) await apply(`${name} ${each}`);
        const link = await signIn(page, mails, STAFF[how], 1);
        await find(page, `${name} declined`);
        await page.getByLabel('What becomes of it').selectOption('information-asked');
        await page.getByLabel('Why', { exact: true }).fill('No project is named');
        await page.getByRole('button', { name: 'Show what would be sent' }).click();
        const message = page.getByLabel('Message to the applicant');
        await expect(message).toHaveAccessibleDescription(/Say what you want to know/);
        await expect(page.getByLabel('Why', { exact: true })).toHaveValue('No project is named');
        await decide(page, 'information-asked', 'No project is named', 'Which project?');
        await decide(page, 'declined', 'No answer came', 'Come again.');
        const history = page.getByRole('region', { name: /^History/ });
        await expect(history).toContainText('No answer came');
        await expect(history).toContainText(STAFF[how]);
        await page.getByLabel('Note', { exact: true }).fill('Called them.');
        await page.getByRole('button', { name: 'Add the note' }).click();
        await expect(history).toContainText('Called them.');

        await find(page, `${name} accepted`);
        await decide(page, 'accepted', 'The board agreed');
        await patched(page, `desk-${how}-script-accepted`);
        await page.getByRole('link', { name: 'Log', exact: true }).click();
        await expect(page.getByRole('main')).toContainText('received to accepted, with a mail');
        await page.getByRole('button', { name: 'Sign out' }).click();
        await expect(page.getByRole('status')).toContainText('signed out');
        for (const room of ROOMS) {
          await page.goto(`/inbox${room}`);
          await expect(page).toHaveURL(`${ORIGIN}/inbox/sign-in`);
        }
        await page.goto(link);
        await page.getByRole('button', { name: 'Sign in', exact: true }).click();
        await expect(page.getByRole('main').getByRole('alert')).toContainText('used already');
      } finally {
        await page.context().close();
        await mails.close();
      }
    });
  }

  test('the desk’s pages have no fault that axe finds, and stay out of caches', async ({
    browser,
  }) => {
    test.slow();
    const mails = await startMailServer();
    const page = await visit(browser, true);
    try {
      await page.goto('/inbox/sign-in');
      await inBothSchemes(page);
      await signIn(page, mails, STAFF.with, 1);
      for (const room of [...ROOMS, '?text=none+has+this', '?from=2026-02-30']) {
        const answer = await page.goto(`/inbox${room}`);
        expect(answer?.headers()).toMatchObject({
          'cache-control': expect.stringContaining('no-store'),
          'x-robots-tag': 'noindex',
          'content-security-policy': expect.stringContaining("'nonce-"),
        });
        await inBothSchemes(page);
      }
      await find(page, 'Desk with script declined');
      await page.getByLabel('What becomes of it').selectOption('in-review');
      await page.getByLabel('Why', { exact: true }).fill('Once more');
      await inBothSchemes(page);
      await page.getByRole('button', { name: 'Show what would be sent' }).click();
      await inBothSchemes(page);
    } finally {
      await page.context().close();
      await mails.close();
    }
  });

  test('who isn’t signed in sees nothing, and learns of nobody’s address', async ({ browser }) => {
    const page = await visit(browser, false);
    await page.goto('/inbox/sign-in');
    await page.getByLabel('Your e-mail address').fill('stranger@example.org');
    await page.getByRole('button', { name: 'Send me a link' }).click();
    await expect(page.getByRole('status')).toContainText('If the address is one of the staff’s');
    const forged = { name: 'desk', value: `${'a'.repeat(43)}.${'b'.repeat(43)}`, url: ORIGIN };
    await page.context().addCookies([forged]);
    await page.goto('/inbox/applications/AAAA0000');
    await expect(page).toHaveURL(`${ORIGIN}/inbox/sign-in`);
    expect(rows(copy(), 'SELECT * FROM desk_links WHERE email LIKE ?', 'stranger%')).toEqual([]);
    await page.context().close();
  });
}

async function apply(organisation: string): Promise<void> {
  const email = `${organisation.toLowerCase().replaceAll(' ', '-')}@example.org`;
  const body = new URLSearchParams({ ...APPLICATION, organisation, email }).toString();
  const answer = await post('join', body, { ...FROM_PAGE, ...FORM_TYPE, ...visitor() });
  expect(answer.status).toBe(303);
}

/** Looks for an application by its name, and opens it. */
async function find(page: Page, organisation: string): Promise<void> {
  await page.goto('/inbox');
  await page.getByLabel('Name or e-mail').fill(organisation.toUpperCase());
  await page.getByLabel('Country').selectOption('NZ');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await page.getByRole('link', { name: organisation }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(organisation);
}

/** Downloads the files of the member, and has git make them of the patch. */
async function patched(page: Page, slug: string): Promise<void> {
  await page.getByLabel(/What the organisation does/).fill('Makes examples.');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download the patch' }).click(),
  ]);
  const folder = await mkdtemp(join(tmpdir(), 'desk-'));
  try {
    execFileSync('git', ['init', '-q'], { cwd: folder });
    execFileSync('git', ['apply', await download.path()], { cwd: folder });
    const member = await readFile(join(folder, `content/members/${slug}.md`), 'utf8');
    expect(member).toContain('Makes examples.');
    expect(member).not.toContain('@example.org');
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function inBothSchemes(page: Page): Promise<void> {
  for (const [width, colorScheme] of [
    [390, 'dark'],
    [1440, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
    const isWider = () => document.documentElement.scrollWidth > window.innerWidth;
    expect(await page.evaluate(isWider), `${page.url()} at ${width}`).toBe(false);
  }
}
