import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, expect, test } from '@playwright/test';
import type { SiteCopy } from '../site-copy';
import { startMailServer } from './mail-server';
import { APPLICATION, ORIGIN } from './posting';
import { fillIn, MAIL, rows, send, visit } from './visitor';

const STAFF = { ...MAIL, INBOX_WHO: 'Staff Example' };

/**
 * The tests of the way from an application to a member's page: sent by the form, asked
 * about, accepted.
 *
 * @param copy gives the site, once it is built.
 */
export function testApplications(copy: () => SiteCopy): void {
  for (const javaScriptEnabled of [true, false]) {
    const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript';
    test(`who applies ${how} is answered, and becomes a member`, async ({ browser }) => {
      const mails = await startMailServer();
      try {
        const email = `${javaScriptEnabled ? 'with' : 'without'}@example.org`;
        const organisation = organisationOf(javaScriptEnabled);
        await apply(browser, javaScriptEnabled, { ...APPLICATION, email, organisation });
        const [row] = rows(copy(), 'SELECT id FROM applications WHERE email = ?', email);
        const { id } = row as { id: string };
        const receipt = await mails.to(email, 1);
        expect(receipt.subject).toContain(id);

        const question = 'Which project do you mean?';
        const flags = ['--why=No project is named', `--message=${question}`, '--yes'];
        await staff('move', id, 'information-asked', ...flags);
        expect((await mails.to(email, 2)).text).toContain(question);

        await staff('accept', id, '--why=The board agreed', '--yes');
        const decision = await mails.to(email, 3);
        expect(decision.subject).toContain(id);
        const history = await staff('show', id);
        expect(history).toMatch(/received[\s\S]*information-asked[\s\S]*accepted/);
        expect(history).toContain(STAFF.INBOX_WHO);
      } finally {
        await mails.close();
      }
    });
  }

  /** Runs a command of `npm run inbox` as staff do. */
  async function staff(...args: string[]): Promise<string> {
    const { code, output } = await copy().run('npm', ['run', 'inbox', '--', ...args], STAFF);
    expect(code, output).toBe(0);
    return output;
  }
}

/**
 * The test of the files that were made of applications.
 *
 * @param copy gives the site, whose staff have accepted the applications.
 */
export function testReview(copy: () => SiteCopy): void {
  test('the files of new members pass the check, and are reviewed', async () => {
    const { output } = await copy().run('npm', ['run', 'check']);
    expect(output).toMatch(/Checked \d+ documents, 0 errors/);
    for (const organisation of ORGANISATIONS) await review(copy(), slugOf(organisation));
  });
}

/**
 * The test of what is public of those applications.
 *
 * @param copy gives the site, built with the files that were reviewed.
 */
export function testNewMembers(copy: () => SiteCopy): void {
  test('members whose files were reviewed have pages', async () => {
    for (const organisation of ORGANISATIONS) {
      const path = `.next/server/app/members/${slugOf(organisation)}.html`;
      const page = await readFile(join(copy().folder, path), 'utf8');
      expect(page).toContain(`${organisation}</h1>`);
      expect(page).toContain(`href="${APPLICATION.website}"`);
      // Who applied, and why, is nobody's business but the inbox's.
      expect(page).not.toMatch(/with(?:out)?@example\.org/);
      expect(page).not.toContain(APPLICATION.contactName);
    }
  });
}

async function apply(
  browser: Browser,
  javaScriptEnabled: boolean,
  application: Readonly<Record<string, string>>,
): Promise<void> {
  const page = await visit(browser, javaScriptEnabled);
  await page.goto('/join');
  await fillIn(page, application);
  await send(page);
  await expect(page).toHaveURL(`${ORIGIN}/join/received`);
  await page.context().close();
}

const organisationOf = (javaScriptEnabled: boolean) =>
  `Applicant ${javaScriptEnabled ? 'with' : 'without'} JavaScript`;

const ORGANISATIONS = [true, false].map(organisationOf);

const slugOf = (organisation: string) => organisation.toLowerCase().replaceAll(' ', '-');

/** Does what whoever reviews the files does in the end. */
async function review(copy: SiteCopy, slug: string): Promise<void> {
  const posts = await readdir(join(copy.folder, 'content/blog'));
  const post = posts.find((name) => name.includes(slug));
  for (const file of [`members/${slug}.md`, `blog/${post}`]) {
    const text = await readFile(join(copy.folder, 'content', file), 'utf8');
    await copy.write(`content/${file}`, text.replace('draft: true\n', ''));
  }
}
