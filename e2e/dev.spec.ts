import { rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { copySite } from './site-copy';

const PORT = 3127;
const FILE = 'content/blog/2023-01-01-preview.md';
/** A machine may be busy with other tests. */
const PATIENCE = { timeout: 120_000 };

const post = (text: string, fields = '') =>
  `---\nlayout: blog_detail\ntitle: Preview\ndraft: true\n${fields}---\n${text}\n`;
const long = (text: string) => post(`${'A paragraph that fills the page.\n\n'.repeat(200)}${text}`);

test('the dev server shows what is saved, or what is wrong with it', async ({ page }) => {
  const copy = await copySite('dev');
  try {
    await copy.write(FILE, post('As it was.'));
    const server = copy.start('npm', ['run', 'dev'], { PORT: String(PORT) });
    let terminal = '';
    for (const output of [server.stdout, server.stderr]) {
      output?.on('data', (data) => (terminal += data));
    }
    const url = `http://localhost:${PORT}/blog/preview`;
    const status = () =>
      page.goto(url).then(
        (response) => response?.status(),
        () => undefined,
      );
    await expect.poll(status, { timeout: 180_000 }).toBe(200);
    await expect(page.getByText('As it was.')).toBeVisible();
    await expect(page.getByText('Draft: not published')).toBeVisible();
    const errors = page.getByRole('alert', { name: 'Errors' });

    await test.step('a saved text shows, and the page stays where it was scrolled to', async () => {
      await copy.write(FILE, long('The end as it was.'));
      await expect(page.getByText('The end as it was.')).toBeAttached(PATIENCE);
      await page.getByText('The end as it was.').scrollIntoViewIfNeeded();
      const before = await page.evaluate(() => scrollY);
      expect(before).toBeGreaterThan(1000);
      await copy.write(FILE, long('The end as it is now.'));
      await expect(page.getByText('The end as it is now.')).toBeVisible(PATIENCE);
      expect(await page.evaluate(() => scrollY)).toBe(before);
    });

    for (const [what, text, message] of [
      [
        'a field that there isn’t',
        post('New.', 'auther: x\n'),
        /preview\.md:5 .*did you mean "author"/,
      ],
      ['broken YAML', post('New.', 'author: "x\n'), /preview\.md:\d+ frontmatter isn't YAML/],
      ['nothing at all', '', /preview\.md:1 has no frontmatter/],
      ['Liquid', post('New {% include x %}.'), /preview\.md:6 .*include/],
      ['a missing picture', post('New.\n\n![x](/no.png)'), /preview\.md:8 .*no\.png/],
    ] as const) {
      await test.step(`${what} is named in the page and in the terminal`, async () => {
        await copy.write(FILE, text);
        await expect(errors).toContainText(message, PATIENCE);
        expect(terminal).toMatch(message);
        await expect(page.getByRole('heading', { level: 1, name: 'Preview' })).toBeVisible();
      });
    }

    await test.step('what is mended shows, and the message goes', async () => {
      await copy.write(FILE, post('Mended.'));
      await expect(page.getByText('Mended.')).toBeVisible(PATIENCE);
      await expect(errors).toBeHidden(PATIENCE);
    });

    await test.step('a renamed file is at its new address, a deleted one at none', async () => {
      const renamed = join(copy.folder, 'content/blog/2023-01-02-renamed.md');
      await rename(join(copy.folder, FILE), renamed);
      const statusOf = async (slug: string) =>
        (await page.request.get(`http://localhost:${PORT}/blog/${slug}`)).status();
      await expect.poll(() => statusOf('renamed'), PATIENCE).toBe(200);
      await expect.poll(() => statusOf('preview'), PATIENCE).toBe(404);
      await unlink(renamed);
      await expect.poll(() => statusOf('renamed'), PATIENCE).toBe(404);
    });
  } finally {
    await copy.remove();
  }
});
