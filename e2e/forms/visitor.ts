import { readFile } from 'node:fs/promises';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, expect, type Locator, type Page } from '@playwright/test';
import Libsql from 'libsql';
import { PORTS } from '../ports';
import { copySite, type SiteCopy } from '../site-copy';

export const ORIGIN = `http://localhost:${PORTS.forms}`;
/** What tells the site and its staff where mail goes; a test that reads it listens there. */
export const MAIL = {
  SMTP_URL: `smtp://localhost:${PORTS.smtp}`,
  MAIL_FROM: 'Example Foundation <inbox@example.org>',
};
/** What a browser says of a form that it sends. */
export const FROM_PAGE = { Origin: ORIGIN, 'Sec-Fetch-Site': 'same-origin' };
export const FORM_TYPE = { 'Content-Type': 'application/x-www-form-urlencoded' };

export const APPLICATION = {
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
export const MESSAGE = {
  name: 'Aroha Example',
  email: 'aroha@example.org',
  subject: 'A question',
  message: 'How are you?',
};

/** Copies and builds the site as one that somebody operates, so that its forms are open. */
export async function operatedSite(): Promise<SiteCopy> {
  const copy = await copySite('forms');
  const facts = await readFile('lib/site.ts', 'utf8');
  const operator = `operator: { name: 'Example Operator', url: 'https://operator.example.org/' }`;
  await copy.write('lib/site.ts', facts.replace('operator: undefined', operator));
  const { code, output } = await copy.run('npm', ['run', 'build']);
  expect(code, output).toBe(0);
  return copy;
}

/** The file that the inbox of a copy is. */
export const inboxOf = ({ folder }: SiteCopy) => join(folder, 'data/inbox.db');

/** What the database of a copy answers. */
export function rows(copy: SiteCopy, sql: string, ...values: string[]): unknown[] {
  const db = new Libsql(inboxOf(copy), { readonly: true });
  try {
    return db.prepare(sql).all(...values);
  } finally {
    db.close();
  }
}

let visitors = 0;

/** The header by which a test is somebody else for the site: nothing in front of it sets the header. */
export function visitor() {
  visitors += 1;
  return { 'X-Forwarded-For': `10.${visitors >> 8}.${visitors & 255}.1` };
}

export async function visit(browser: Browser, javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({
    baseURL: ORIGIN,
    javaScriptEnabled,
    extraHTTPHeaders: visitor(),
  });
  return context.newPage();
}

/** Types values into the fields of the form, whatever browsers would say of them. */
export async function fillIn(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const field = page.locator(`main [name="${name}"]`);
    const kind = await kindOf(field);
    if (kind === 'checkbox') await field.setChecked(value !== '');
    else if (kind === 'SELECT') await field.selectOption(value);
    else await field.fill(value);
  }
}

export async function expectTyped(
  page: Page,
  values: Readonly<Record<string, string>>,
): Promise<void> {
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
export async function send(page: Page): Promise<void> {
  await page.locator('main form').evaluate((form) => form.setAttribute('novalidate', ''));
  await page.locator('main form button').click();
}

export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}

export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

export function byText(a: unknown, b: unknown): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}

/** Sends a body as it is: browsers and fetch set some of these headers by themselves. */
export function post(
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
