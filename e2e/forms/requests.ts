import { expect, test } from '@playwright/test';
import Libsql from 'libsql';
import type { SiteCopy } from '../site-copy';
import { FORM_TYPE, FROM_PAGE, MESSAGE, ORIGIN, post, visitor } from './posting';
import { byText, expectTyped, fillIn, inboxOf, rows, send, visit } from './visitor';

/** What must come back, and be stored, as nothing but what it is. */
const HOSTILE = [
  `'); DROP TABLE contacts; --`,
  `"><script>alert(1)</script><img src=x onerror=alert(1)>`,
  `</textarea></title><h1>Mine</h1>`,
  `=HYPERLINK("https://example.org","here")`,
  '&lt;b&gt; {{7*7}} %0D%0A \\',
];

/**
 * The tests of what programs send, and of what must not go wrong then.
 *
 * @param copy gives the site, once it is built.
 */
export function testRequests(copy: () => SiteCopy): void {
  test('only this site’s own pages can send, and only by POST', async () => {
    const body = new URLSearchParams(MESSAGE).toString();
    const foreign: Record<string, string>[] = [
      {},
      { Origin: ORIGIN },
      { 'Sec-Fetch-Site': 'same-origin' },
      { ...FROM_PAGE, Origin: 'null' },
      { ...FROM_PAGE, Origin: 'https://evil.example' },
      { ...FROM_PAGE, 'Sec-Fetch-Site': 'cross-site' },
      { ...FROM_PAGE, 'Sec-Fetch-Site': 'none' },
    ];
    for (const headers of foreign) {
      const { status } = await post('contact', body, { ...FORM_TYPE, ...headers });
      expect(status, JSON.stringify(headers)).toBe(403);
    }
    for (const method of ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      const answer = await fetch(`${ORIGIN}/api/contact`, { method });
      expect(answer.status, method).toBe(405);
      expect(answer.headers.get('Allow'), method).toBe('POST');
    }
  });

  test('other kinds of bodies are refused, and long ones before they are read', async () => {
    for (const type of ['text/plain', 'text/html', 'application/octet-stream', '']) {
      const headers: Record<string, string> = type ? { 'Content-Type': type } : {};
      expect((await post('contact', 'a=b', { ...FROM_PAGE, ...headers })).status, type).toBe(415);
    }
    const megabytes = 12;
    const chunk = 'a'.repeat(64 * 1024);
    const chunks = Array<string>(megabytes * 16).fill(chunk);
    const headers = { ...FROM_PAGE, ...FORM_TYPE };
    const length = { 'Content-Length': String(chunks.length * chunk.length) };
    for (const lengths of [length, { 'Transfer-Encoding': 'chunked' }]) {
      const { status, body } = await post('contact', chunks, { ...headers, ...lengths });
      expect(status, JSON.stringify(lengths)).toBe(413);
      expect(body).toContain('64 KB');
    }
  });

  test('every answer is kept out of caches and under the policy of documents', async () => {
    const documents = (await fetch(`${ORIGIN}/about`)).headers.get('Content-Security-Policy');
    expect(documents).toContain("default-src 'none'");
    const good = new URLSearchParams({ ...MESSAGE, subject: 'Kept out of caches' }).toString();
    for (const [body, headers, expected] of [
      [good, { ...FROM_PAGE, ...FORM_TYPE }, 303],
      ['', { ...FROM_PAGE, ...FORM_TYPE }, 422],
      ['', FORM_TYPE, 403],
      ['', FROM_PAGE, 415],
    ] as const) {
      const answer = await post('contact', body, { ...headers, ...visitor() });
      expect(answer.status).toBe(expected);
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(answer.headers['content-security-policy']).toBe(documents);
    }
  });

  test('what fills in the field that nobody sees stores nothing', async () => {
    const body = new URLSearchParams({
      ...MESSAGE,
      subject: 'Trapped',
      homepage: 'https://a.example',
    });
    const answer = await post('contact', body.toString(), { ...FROM_PAGE, ...FORM_TYPE });
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('/contact/received');
    expect(rows(copy(), 'SELECT * FROM contacts WHERE subject = ?', 'Trapped')).toEqual([]);
  });

  test('an address that adds a header or another address is refused', async () => {
    for (const email of [
      'a@example.org, b@example.org',
      'a@example.org;b@example.org',
      'a@example.org\r\nBcc: b@example.org',
      'a@example.org\nb',
      'a@example.org\rb',
      'a@example.org\0',
      'A <a@example.org>',
    ]) {
      const body = JSON.stringify({ ...MESSAGE, email });
      const answer = await post('contact', body, {
        ...{ ...FROM_PAGE, 'Content-Type': 'application/json' },
        ...visitor(),
      });
      expect(answer.status, JSON.stringify(email)).toBe(422);
      expect(Object.keys(JSON.parse(answer.body).errors)).toEqual(['email']);
    }
  });

  test('SQL, HTML and formulas come back escaped and are stored as they were typed', async ({
    browser,
  }) => {
    const page = await visit(browser, false);
    for (const text of HOSTILE) {
      await page.goto('/contact');
      const typed = { name: text, email: text, subject: text, message: `\n${text}\n` };
      await fillIn(page, typed);
      await send(page);
      await expectTyped(page, typed);
      await expect(page.locator('script, img, h1 ~ h1')).toHaveCount(0);
      await page.locator('[name="email"]').fill('hostile@example.org');
      await send(page);
      await expect(page).toHaveURL(`${ORIGIN}/contact/received`);
    }
    const stored = rows(
      copy(),
      'SELECT name, subject, message FROM contacts WHERE email = ?',
      'hostile@example.org',
    );
    expect(stored.toSorted(byText)).toEqual(
      HOSTILE.map((text) => ({ name: text, subject: text, message: text })).toSorted(byText),
    );
    await page.context().close();
  });

  test('of a thousand messages from one address a few are kept, and the rest told to wait', async () => {
    const from = visitor();
    const statuses = new Map<number, number>();
    let last = await post('contact', '', {});
    // As many at a time as a browser would open connections, and more.
    await Promise.all(
      Array.from({ length: 20 }, async (_, worker) => {
        for (let number = 0; number < 50; number += 1) {
          const body = new URLSearchParams({ ...MESSAGE, subject: `Flood ${worker} ${number}` });
          const answer = await post('contact', body.toString(), {
            ...{ ...FROM_PAGE, ...FORM_TYPE },
            ...from,
          });
          statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
          if (answer.status === 429) last = answer;
        }
      }),
    );
    const kept = rows(copy(), `SELECT * FROM contacts WHERE subject LIKE 'Flood %'`).length;
    expect(kept).toBe(5);
    expect(statuses).toEqual(
      new Map([
        [303, kept],
        [429, 1000 - kept],
      ]),
    );
    const wait = Number(last.headers['retry-after']);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(3600);
    expect(last.body).toContain(`value="${MESSAGE.name}"`);
    expect(JSON.stringify(rows(copy(), 'SELECT * FROM limits'))).not.toContain(
      from['X-Forwarded-For'],
    );
  });

  test('while the database is locked, what was typed stays, and all pages are there', async ({
    browser,
  }) => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await visit(browser, javaScriptEnabled);
      await page.goto('/contact');
      const typed = { ...MESSAGE, subject: `Locked out ${javaScriptEnabled}` };
      await fillIn(page, typed);
      const db = new Libsql(inboxOf(copy()));
      try {
        db.exec('BEGIN EXCLUSIVE');
        const answered = page.waitForResponse('**/api/contact');
        await send(page);
        const answer = await answered;
        expect(answer.status()).toBe(503);
        expect(Number(answer.headers()['retry-after'])).toBeGreaterThan(0);
        await expect(page.locator('main')).toContainText('What you typed is still here');
        await expectTyped(page, typed);
        for (const path of ['/', '/join', '/contact', '/members', '/privacy']) {
          expect((await fetch(ORIGIN + path)).status, path).toBe(200);
        }
      } finally {
        db.exec('ROLLBACK');
        db.close();
      }
      await send(page);
      await expect(page).toHaveURL(`${ORIGIN}/contact/received`);
      await page.context().close();
    }
  });
}
