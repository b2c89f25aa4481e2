import { expect, type Page } from '@playwright/test';
import type { startMailServer } from '../forms/mail-server';
import { ORIGIN } from '../forms/posting';

/** The addresses that the served site takes for its staff. */
export const STAFF = { with: 'ann@example.org', without: 'bo@example.org' };

type MailServer = Awaited<ReturnType<typeof startMailServer>>;

/**
 * Signs in as one does: by the link in the mail.
 *
 * @param count how many mails the address has by then.
 * @returns the path of the link, which is used up.
 */
export async function signIn(
  page: Page,
  mails: MailServer,
  email: string,
  count: number,
): Promise<string> {
  await page.goto('/inbox');
  await expect(page).toHaveURL(`${ORIGIN}/inbox/sign-in`);
  await page.getByLabel('Your e-mail address').fill(email);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'on its way' })).toBeVisible();
  const { text = '' } = await mails.to(email, count);
  const path = /\/inbox\/sign-in\/[\w-]{43}/.exec(text)?.[0] ?? '';
  await page.goto(path);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL(`${ORIGIN}/inbox`);
  return path;
}

/** Decides on the application that the page shows, by way of the preview. */
export async function decide(page: Page, state: string, why: string, message = ''): Promise<void> {
  await page.getByLabel('What becomes of it').selectOption(state);
  await page.getByLabel('Why', { exact: true }).fill(why);
  await page.getByLabel('Message to the applicant').fill(message);
  await page.getByRole('button', { name: 'Show what would be sent' }).click();
  await expect(page).toHaveURL(/\/preview$/);
  if (message) await expect(page.getByRole('article', { name: 'Mail' })).toContainText(message);
  await page.getByRole('button', { name: 'Do it, and send this mail' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Done.' })).toBeVisible();
}
