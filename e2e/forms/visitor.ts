import { join } from 'node:path';
import { type Browser, expect, type Locator, type Page } from '@playwright/test';
import Libsql from 'libsql';
import { PORTS } from '../ports';
import type { SiteCopy } from '../site-copy';
import { ORIGIN, visitor } from './posting';

/** What tells the site and its staff where mail goes; a test that reads it listens there. */
export const MAIL = {
  SMTP_URL: `smtp://localhost:${PORTS.smtp}`,
  MAIL_FROM: 'Example Foundation <inbox@example.org>',
};
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

export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

export function byText(a: unknown, b: unknown): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}
