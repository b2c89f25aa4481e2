import { readFile } from 'node:fs/promises';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import Libsql from 'libsql';
import { PORTS } from './ports';
import { copySite, type SiteCopy } from './site-copy';

const ORIGIN = `http://localhost:${PORTS.forms}`;
/** What a browser says of a form that it sends. */
const FROM_PAGE = { Origin: ORIGIN, 'Sec-Fetch-Site': 'same-origin' };
const FORM_TYPE = { 'Content-Type': 'application/x-www-form-urlencoded' };
const CLOSED = 'The application form isn’t open here';

const APPLICATION = {
  organisation: 'Example Compute',
  website: 'https://example.org',
  country: 'NZ',
  tier: 'silver',
  contactName: 'Aroha Example',
  contactRole: 'Head of research',
  email: 'aroha@example.org',
  why: 'We maintain an example.',
  projectLinks: 'https://example.org/code\nhttps://example.org/papers',
  agreement: 'yes',
};
const MESSAGE = {
  name: 'Aroha Example',
  email: 'aroha@example.org',
  subject: 'A question',
  message: 'How are you?',
};

/** What must come back, and be stored, as nothing but what it is. */
const HOSTILE = [
  `'); DROP TABLE contacts; --`,
  `"><script>alert(1)</script><img src=x onerror=alert(1)>`,
  `</textarea></title><h1>Mine</h1>`,
  `=HYPERLINK("https://example.org","here")`,
  '&lt;b&gt; {{7*7}} %0D%0A \\',
];

test('where nobody operates the site, the forms are closed, and nothing can be sent', async ({
  page,
  request,
  baseURL,
}) => {
  await page.goto('/join');
  await expect(page.getByText(CLOSED)).toBeVisible();
  for (const [name, form] of Object.entries({ join: APPLICATION, contact: MESSAGE })) {
    await page.goto(`/${name}`);
    await expect(page.locator('main form')).toHaveCount(0);
    const headers = { Origin: String(baseURL), 'Sec-Fetch-Site': 'same-origin' };
    const answer = await request.post(`/api/${name}`, { form, headers });
    expect(answer.status()).toBe(403);
    expect((await request.get(`/${name}/received`)).status()).toBe(404);
  }
});

test.describe('in a site that somebody operates', () => {
  // One build serves all of these, so they run in one worker.
  test.describe.configure({ mode: 'default' });
  let copy: SiteCopy;

  test.beforeAll(async () => {
    test.setTimeout(600_000);
    copy = await copySite('forms');
    const facts = await readFile('lib/site.ts', 'utf8');
    const operator = `operator: { name: 'Example Operator', url: 'https://operator.example.org/' }`;
    await copy.write('lib/site.ts', facts.replace('operator: undefined', operator));
    const { code, output } = await copy.run('npm', ['run', 'build']);
    expect(code, output).toBe(0);
    await copy.serve(PORTS.forms);
  });

  test.afterAll(() => copy.remove());

  for (const javaScriptEnabled of [true, false]) {
    const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript';

    test(`an application is stored, and the next page says what happens, ${how}`, async ({
      browser,
    }) => {
      const page = await visit(browser, javaScriptEnabled);
      const application = { ...APPLICATION, organisation: `Example ${how}` };
      await page.goto('/join');
      await fillIn(page, application);
      await page.getByRole('button', { name: 'Send the application' }).click();
      await expect(page).toHaveURL(`${ORIGIN}/join/received`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'Your application has arrived',
      );
      const { agreement: _, projectLinks, ...fields } = application;
      expect(
        rows('SELECT * FROM applications WHERE organisation = ?', application.organisation),
      ).toMatchObject([
        {
          ...{ organisation: fields.organisation, website: fields.website, why: fields.why },
          ...{ country: 'NZ', tier: 'silver', contact_name: fields.contactName },
          ...{ contact_role: fields.contactRole, email: fields.email },
          project_links: JSON.stringify(projectLinks.split('\n')),
        },
      ]);
      await page.context().close();
    });

    test(`each fault is named at its field and above, and what was typed stays, ${how}`, async ({
      browser,
    }) => {
      const page = await visit(browser, javaScriptEnabled);
      for (const [name, right] of Object.entries({ join: APPLICATION, contact: MESSAGE })) {
        for (const faulty of Object.keys(right)) {
          if (faulty === 'projectLinks') continue;
          await page.goto(`/${name}`);
          const typed = { ...right, [faulty]: '' };
          await fillIn(page, typed);
          await send(page);
          const field = page.locator(`[name="${faulty}"]`);
          await expect(field, `${name} ${faulty}`).toHaveAttribute('aria-invalid', 'true');
          await expect(page.locator('[aria-invalid]')).toHaveCount(1);
          await expect(page).toHaveTitle(/^Error: /);
          await expect(page.locator('.form-summary')).toBeFocused();
          await expectTyped(page, typed);
          const link = page.locator('.form-summary a');
          await expect(field).toHaveAccessibleDescription(
            new RegExp(`${escaped((await link.textContent()) ?? '')}$`),
          );
          await link.click();
          await expect(field).toBeFocused();
        }
      }
      await page.context().close();
    });
  }

  test('an error goes when its field is mended, and the form can be sent', async ({ browser }) => {
    const page = await visit(browser, true);
    await page.goto('/contact');
    await fillIn(page, { ...MESSAGE, email: 'aroha@example.org, b@example.org', subject: '' });
    await send(page);
    await expect(page.locator('[aria-invalid]')).toHaveCount(2);
    await page.locator('[name="subject"]').fill('Mended');
    await expect(page.locator('[aria-invalid]')).toHaveCount(1);
    await page.locator('[name="email"]').fill('mended@example.org');
    await expect(page.locator('[aria-invalid]')).toHaveCount(0);
    await expect(page.locator('.form-error:visible')).toHaveCount(0);
    await send(page);
    await expect(page).toHaveURL(`${ORIGIN}/contact/received`);
    expect(rows('SELECT subject FROM contacts WHERE email = ?', 'mended@example.org')).toEqual([
      { subject: 'Mended' },
    ]);
    await page.context().close();
  });

  test('who is offline is told so and loses nothing; two presses send once', async ({
    browser,
  }) => {
    const page = await visit(browser, true);
    await page.goto('/contact');
    await fillIn(page, { ...MESSAGE, subject: 'Twice' });
    await page.context().setOffline(true);
    await send(page);
    await expect(page.locator('.form-summary')).toContainText('What you typed is still here');
    await expectTyped(page, { ...MESSAGE, subject: 'Twice' });
    await page.context().setOffline(false);
    let sent = 0;
    let release = () => {};
    const held = new Promise<void>((done) => (release = done));
    await page.route('**/api/contact', async (route) => {
      sent += 1;
      await held;
      await route.continue();
    });
    const button = page.locator('main form button');
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toHaveText('Sending…');
    await page.keyboard.press('Enter');
    await expect(button).toBeFocused();
    release();
    await expect(page).toHaveURL(`${ORIGIN}/contact/received`);
    expect(sent).toBe(1);
    await page.context().close();
  });

  test('the forms have no fault that axe finds, empty or with errors', async ({ browser }) => {
    const page = await visit(browser, true);
    for (const [width, colorScheme] of [
      [390, 'dark'],
      [1440, 'light'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      for (const name of ['join', 'contact']) {
        await page.goto(`/${name}`);
        await expectAccessible(page);
        await send(page);
        await expect(page.locator('.form-summary')).toBeFocused();
        await expectAccessible(page);
        // As browsers do it without JavaScript, which axe needs.
        await page.locator('main form').evaluate((form: HTMLFormElement) => form.submit());
        await expect(page).toHaveURL(`${ORIGIN}/api/${name}`);
        await expect(page.locator('.form-summary')).toBeFocused();
        await expectAccessible(page);
      }
    }
    await page.context().close();
  });

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
    expect(rows('SELECT * FROM contacts WHERE subject = ?', 'Trapped')).toEqual([]);
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
    const kept = rows(`SELECT * FROM contacts WHERE subject LIKE 'Flood %'`).length;
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
    expect(JSON.stringify(rows('SELECT * FROM limits'))).not.toContain(from['X-Forwarded-For']);
  });

  test('while the database is locked, what was typed stays, and all pages are there', async ({
    browser,
  }) => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await visit(browser, javaScriptEnabled);
      await page.goto('/contact');
      const typed = { ...MESSAGE, subject: `Locked out ${javaScriptEnabled}` };
      await fillIn(page, typed);
      const db = new Libsql(join(copy.folder, 'data/inbox.db'));
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

  test('what says that something arrived is for nobody to find', async ({ page }) => {
    for (const name of ['join', 'contact']) {
      await page.goto(`${ORIGIN}/${name}/received`);
      await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
    }
    expect(await (await fetch(`${ORIGIN}/sitemap-pages.xml`)).text()).not.toContain('/received');
  });

  /** What the database of the copy answers. */
  function rows(sql: string, ...values: string[]): unknown[] {
    const db = new Libsql(join(copy.folder, 'data/inbox.db'), { readonly: true });
    try {
      return db.prepare(sql).all(...values);
    } finally {
      db.close();
    }
  }
});

let visitors = 0;

/** The header by which a test is somebody else for the site: nothing in front of it sets the header. */
function visitor() {
  visitors += 1;
  return { 'X-Forwarded-For': `10.${visitors >> 8}.${visitors & 255}.1` };
}

async function visit(browser: Browser, javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({
    baseURL: ORIGIN,
    javaScriptEnabled,
    extraHTTPHeaders: visitor(),
  });
  return context.newPage();
}

/** Types values into the fields of the form, whatever browsers would say of them. */
async function fillIn(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const field = page.locator(`main [name="${name}"]`);
    const kind = await kindOf(field);
    if (kind === 'checkbox') await field.setChecked(value !== '');
    else if (kind === 'SELECT') await field.selectOption(value);
    else await field.fill(value);
  }
}

async function expectTyped(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const field = page.locator(`main [name="${name}"]`);
    const isBox = (await kindOf(field)) === 'checkbox';
    if (isBox) await expect(field).toBeChecked({ checked: value !== '' });
    else await expect(field).toHaveValue(value);
  }
}

function kindOf(field: Locator): Promise<string> {
  return field.evaluate((element) => element.getAttribute('type') ?? element.tagName);
}

/** Sends the form past what the browser checks by itself, so that the site has to. */
async function send(page: Page): Promise<void> {
  await page.locator('main form').evaluate((form) => form.setAttribute('novalidate', ''));
  await page.locator('main form button').click();
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function byText(a: unknown, b: unknown): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}

/** Sends a body as it is: browsers and fetch set some of these headers by themselves. */
function post(
  form: string,
  body: string | readonly string[],
  headers: Readonly<Record<string, string>>,
): Promise<{ status: number; headers: IncomingHttpHeaders; body: string }> {
  return new Promise((done, fail) => {
    const request = httpRequest(`${ORIGIN}/api/${form}`, { method: 'POST', headers });
    request.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (data: string) => (text += data));
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
      response.on('error', fail);
    });
    request.on('error', fail);
    for (const chunk of [body].flat()) request.write(chunk);
    request.end();
  });
}
