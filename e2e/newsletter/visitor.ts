import { createHmac } from 'node:crypto';
import { type Browser, expect, type Page, test } from '@playwright/test';
import type { Email } from 'postal-mime';
import { expectAccessible } from '../axe';
import { startMailServer } from '../forms/mail-server';
import { FORM_TYPE, FROM_PAGE, ORIGIN, post, visitor } from '../forms/posting';
import { fillIn, MAIL, rows, send, visit } from '../forms/visitor';
import type { SiteCopy } from '../site-copy';
import { testReports } from './reports';

const SCRIPTED = 'scripted@example.org';
const PLAIN = 'plain@example.org';
const ONE_CLICK = 'one-click@example.org';
const GONE = 'gone@example.org';

/** What the site is told beside where mail goes. */
export const BOUNCES = { BOUNCE_SECRET: 'a secret of the tests, long enough' };

/**
 * The tests of the way of a subscriber: from the form by the mail's link to an issue, and
 * out again, by a link and by one click.
 *
 * @param copy gives the site, once it is built.
 */
export function testNewsletter(copy: () => SiteCopy): void {
  test('who subscribes and confirms gets an issue, and no more once they left', async ({
    browser,
  }) => {
    test.setTimeout(240_000);
    const mails = await startMailServer();
    try {
      await subscribeInBrowser(browser, true, SCRIPTED, mails);
      await subscribeInBrowser(browser, false, PLAIN, mails);
      for (const email of [ONE_CLICK, GONE]) await subscribe(email, mails);

      const dry = await newsletter('send', '--since=2020-01-01');
      expect(dry).toContain('To 4 subscribers');
      expect(dry).toContain('Nothing was sent');
      const sent = await newsletter(
        ...['send', '--since=2020-01-01', '--send', '--yes', '--per-minute=6000'],
      );
      expect(sent).toContain('4 sent');

      const issue = await mails.to(SCRIPTED, 2);
      expect(issue.text).toContain('1 Example Street');
      expect(issue.html).toContain('1 Example Street');
      await expectReadable(browser, issue);
      await leaveByLink(browser, true, issue);
      await leaveByLink(browser, false, await mails.to(PLAIN, 2));
      await leaveByOneClick(await mails.to(ONE_CLICK, 2));
      await reportGone(await mails.to(GONE, 2));
      expect(stateOf(SCRIPTED)).toBe('unsubscribed');
      expect(stateOf(PLAIN)).toBe('unsubscribed');
      expect(stateOf(ONE_CLICK)).toBe('unsubscribed');
      expect(stateOf(GONE)).toBe('unsubscribed');
      expect(await newsletter('subscribers')).toMatch(/confirmed +0[\s\S]*suppressed +1/);
    } finally {
      await mails.close();
    }
  });

  testReports(BOUNCES.BOUNCE_SECRET);

  test('the answer never tells whether an address is known', async () => {
    const answers: unknown[] = [];
    for (const email of [GONE, SCRIPTED, 'never-seen@example.org']) {
      const { status, headers, body } = await postForm(email);
      answers.push([status, headers.location, headers['cache-control'], body]);
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toEqual([303, '/newsletter/received', 'no-store', '']);
  });

  function stateOf(email: string): string | undefined {
    const [row] = rows(copy(), 'SELECT state FROM subscribers WHERE email = ?', email);
    return (row as { state: string } | undefined)?.state;
  }

  /** Runs a command of `npm run newsletter` as staff do. */
  async function newsletter(...args: string[]): Promise<string> {
    const { code, output } = await copy().run('npm', ['run', 'newsletter', '--', ...args], MAIL);
    expect(code, output).toBe(0);
    return output;
  }
}

type Mails = Awaited<ReturnType<typeof startMailServer>>;

async function subscribeInBrowser(
  browser: Browser,
  javaScriptEnabled: boolean,
  email: string,
  mails: Mails,
): Promise<void> {
  const page = await visit(browser, javaScriptEnabled);
  await page.goto('/newsletter');
  if (javaScriptEnabled) await expectAccessible(page);
  await fillIn(page, { email, consent: '' });
  await send(page);
  await expect(page.locator('[name="consent"]')).toHaveAttribute('aria-invalid', 'true');
  await fillIn(page, { email, consent: 'yes' });
  await send(page);
  await expect(page).toHaveURL(`${ORIGIN}/newsletter/received`);
  const path = pathIn(await mails.to(email, 1), 'confirm');
  // Scanners of mail follow a link as often as they like.
  for (let time = 0; time < 3; time += 1) await fetch(ORIGIN + path);
  await press(page, javaScriptEnabled, path, {
    button: 'Confirm the subscription',
    title: 'You are subscribed',
  });
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/doesn’t work any more/);
  if (javaScriptEnabled) await expectAccessible(page);
  await page.context().close();
}

/** Follows a link of a mail, and presses the button on its page. */
async function press(
  page: Page,
  isScripted: boolean,
  path: string,
  { button, title }: { button: string; title: string },
): Promise<void> {
  const answer = await page.goto(path);
  const headers = await answer?.headersArray();
  const all = (name: string) =>
    (headers ?? []).filter((each) => each.name.toLowerCase() === name).map(({ value }) => value);
  expect(all('cache-control')).toEqual(['no-store']);
  expect(all('x-robots-tag')).toEqual(['noindex']);
  expect(all('referrer-policy').join()).toMatch(/(?:no-referrer|same-origin)$/);
  if (isScripted) await expectAccessible(page);
  await page.getByRole('button', { name: button }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  if (isScripted) await expectAccessible(page);
}

/** By requests alone, with a forged one before the right one. */
async function subscribe(email: string, mails: Mails): Promise<void> {
  expect((await postForm(email)).status).toBe(303);
  const url = ORIGIN + pathIn(await mails.to(email, 1), 'confirm');
  const foreign: Record<string, string>[] = [{}, { Origin: 'https://evil.example' }];
  for (const headers of foreign) {
    expect((await fetch(url, { method: 'POST', headers })).status).toBe(403);
  }
  const own = await fetch(url, { method: 'POST', headers: FROM_PAGE });
  expect(own.status).toBe(200);
  expect((await fetch(url, { method: 'POST', headers: FROM_PAGE })).status).toBe(404);
}

function postForm(email: string) {
  const body = new URLSearchParams({ email, consent: 'yes' }).toString();
  return post('newsletter', body, { ...FROM_PAGE, ...FORM_TYPE, ...visitor() });
}

async function leaveByLink(
  browser: Browser,
  javaScriptEnabled: boolean,
  issue: Email,
): Promise<void> {
  const page = await visit(browser, javaScriptEnabled);
  const path = pathIn(issue, 'unsubscribe');
  // As long as the mail exists, and as often as one likes.
  for (let time = 0; time < 2; time += 1) {
    await press(page, javaScriptEnabled, path, {
      button: 'Unsubscribe',
      title: 'You are unsubscribed',
    });
  }
  await page.context().close();
}

/** As a mail program does it (RFC 8058): it knows the headers alone. */
async function leaveByOneClick({ headers }: Email): Promise<void> {
  const header = (name: string) => headers.find(({ key }) => key === name)?.value ?? '';
  expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  const [, url = ''] = /^<(https:[^>]+)>$/.exec(header('list-unsubscribe')) ?? [];
  const { pathname, search } = new URL(url);
  const answer = await fetch(ORIGIN + pathname + search, {
    method: 'POST',
    headers: FORM_TYPE,
    body: 'List-Unsubscribe=One-Click',
    redirect: 'manual',
  });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('Set-Cookie')).toBeNull();
}

/** As a mail provider does that has no such mailbox. */
async function reportGone({ messageId }: Email): Promise<void> {
  const body = JSON.stringify({ reports: [{ messageId, kind: 'hard' }] });
  const seconds = Math.floor(Date.now() / 1000);
  const signature = createHmac('sha256', BOUNCES.BOUNCE_SECRET)
    .update(`${seconds}.${body}`)
    .digest('hex');
  const headers = { 'X-Newsletter-Signature': `t=${seconds},v1=${signature}` };
  for (const outcome of ['suppressed', 'known']) {
    const answer = await post('newsletter/bounces', body, headers);
    expect(JSON.parse(answer.body)).toMatchObject({ [outcome]: 1 });
  }
}

/** The issue as a phone shows it: nothing wider than the screen, and no fault in either colours. */
async function expectReadable(browser: Browser, { html = '' }: Email): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({
      colorScheme,
      viewport: { width: 390, height: 800 },
    });
    const page = await context.newPage();
    await page.setContent(html);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    await expect(page.getByRole('link', { name: 'Unsubscribe' })).toHaveCount(1);
    expect(html).not.toMatch(/<img|<script|src=/);
    await context.close();
  }
}

function pathIn({ text = '' }: Email, link: string): string {
  const [, path = ''] = new RegExp(`(/newsletter/${link}\\?token=[\\w-]{43})\\b`).exec(text) ?? [];
  expect(path, text).not.toBe('');
  return path;
}
