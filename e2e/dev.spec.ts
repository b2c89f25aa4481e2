import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { PORTS } from './ports';
import { copySite, type SiteCopy } from './site-copy';

const FILE = 'content/blog/2023-01-01-preview.md';
/** A slow machine may take long; what fails would fail after any time. */
const LONG = { timeout: 120_000 };

const post = (text: string, ...fields: string[]) =>
  `${['---', 'layout: blog_detail', 'title: Preview', 'draft: true', ...fields, '---'].join('\n')}\n${text}\n`;
const LONG_TEXT = Array.from({ length: 150 }, (_, at) => `Paragraph ${at}.`).join('\n\n');

/** What an editor can get wrong in a saved file: its text, and what the check says of it. */
const FAULTS: [name: string, text: string, problem: string][] = [
  ['an unknown field', post('Changed.', 'auther: A'), `${FILE}:5 auther: unknown field`],
  ['broken YAML', post('Changed.', 'author: A: B'), `${FILE}:5 author: has a colon in its text`],
  ['no frontmatter any more', '', `${FILE}:1 has no frontmatter`],
  ['a reference to nobody', post('Changed.', 'members: [nobody]'), `${FILE}:5 members: unknown`],
  ['a picture that is missing', post('Changed.', 'image: /x.png'), `${FILE}:5 image: image /x.png`],
];
const TEXT_FAULTS: typeof FAULTS = [
  ['unknown Liquid', post('Changed {{ x }}.'), `${FILE}:6 `],
  ['a missing image', post('Changed.\n\n![x](/assets/none.png)'), `${FILE}:8 `],
];

test('the dev server follows what an editor saves', async ({ page, request }, testInfo) => {
  test.slow();
  let output = () => '';
  const copy = await copySite('dev');
  try {
    await copy.write(FILE, post('As it was.'));
    // It starts although something is wrong, and says what.
    await copy.write('content/blog/2023-01-02-bad.md', post('Bad.', 'date: 2023-13-01'));
    output = startDev(copy);
    const url = `http://localhost:${PORTS.dev}/blog/preview`;
    await expect.poll(() => statusOf(page, url), { timeout: 240_000 }).toBe(200);
    await expect(page.getByText('As it was.')).toBeVisible();
    await expect(page.getByText('Draft: not published')).toBeVisible();
    const errors = page.getByRole('complementary', { name: 'Errors in the content' });
    await expect(errors).toContainText('2023-01-02-bad.md:5 date: "2023-13-01"', LONG);

    await test.step('a file that is taken away', async () => {
      await rm(join(copy.folder, 'content/blog/2023-01-02-bad.md'));
      await expect(errors).toBeHidden(LONG);
    });

    await test.step('a saved text, with the page where it was', async () => {
      await copy.write(FILE, post(LONG_TEXT));
      await expect(page.getByText('Paragraph 149.')).toBeVisible(LONG);
      await page.getByText('Paragraph 75.').evaluate((element) => element.scrollIntoView());
      const before = await page.evaluate(() => window.scrollY);
      expect(before).toBeGreaterThan(1000);
      await copy.write(FILE, post(LONG_TEXT.replace('Paragraph 75.', 'As it is now.')));
      await expect(page.getByText('As it is now.')).toBeInViewport(LONG);
      expect(await page.evaluate(() => window.scrollY)).toBe(before);
    });

    await test.step('a fault, under the page as it was before or as far as it goes', async () => {
      await copy.write(FILE, post('Before the faults.'));
      await expect(page.getByText('Before the faults.')).toBeVisible(LONG);
      for (const [name, text, problem] of [...FAULTS, ...TEXT_FAULTS]) {
        const said = output().length;
        await copy.write(FILE, text);
        await expect(errors, name).toContainText(problem.trim(), LONG);
        expect(output().slice(said), name).toContain(problem);
        const isFrontmatter = FAULTS.some(([fault]) => fault === name);
        const seen = page.getByText(isFrontmatter ? 'Before the faults.' : 'Changed');
        await expect(seen, name).toBeVisible(LONG);
      }
      await copy.write(FILE, post('After the faults.'));
      await expect(page.getByText('After the faults.')).toBeVisible(LONG);
      await expect(errors).toBeHidden(LONG);
    });

    await test.step('a warning, at the end of the page that it is about', async () => {
      await copy.write(FILE, post('See [that](/blog/nowhere).'));
      const warnings = page.getByRole('complementary', { name: 'Warnings' });
      await expect(warnings).toContainText(`${FILE}:6 link to /blog/nowhere`, LONG);
      await expect(errors).toBeHidden();
    });

    await test.step('files for programs, as the content is now', async () => {
      const origin = new URL(url).origin;
      await copy.write(FILE, post('As programs read it.'));
      await expect(page.getByText('As programs read it.')).toBeVisible(LONG);
      const twin = await request.get(`${origin}/blog/preview.md`);
      expect(await twin.text()).toContain('As programs read it.');
      expect(twin.headers()['content-type']).toBe('text/markdown; charset=utf-8');
      for (const file of ['feed.xml', 'feed.json', 'llms.txt', 'api/members.json', 'events.ics']) {
        expect((await request.get(`${origin}/${file}`)).status(), file).toBe(200);
      }
      expect((await request.get(`${origin}/blog/nowhere.md`)).status()).toBe(404);
    });

    await test.step('a new file, and one that gets another name', async () => {
      const [first, second] = ['2023-01-03-new.md', '2023-01-03-renamed.md'].map((name) =>
        join(copy.folder, 'content/blog', name),
      ) as [string, string];
      await copy.write('content/blog/2023-01-03-new.md', post('A new one.'));
      await expect.poll(() => statusOf(page, url.replace('preview', 'new')), LONG).toBe(200);
      await expect(page.getByText('A new one.')).toBeVisible();
      await rename(first, second);
      await expect.poll(() => statusOf(page, url.replace('preview', 'renamed')), LONG).toBe(200);
      await expect.poll(() => statusOf(page, url.replace('preview', 'new')), LONG).toBe(404);
      // The address that it had leads to the new one as soon as the file says so.
      const moved = post('A new one.', 'redirect_from: /blog/new');
      await copy.write('content/blog/2023-01-03-renamed.md', moved);
      const former = () => request.get(url.replace('preview', 'new'), { maxRedirects: 0 });
      await expect.poll(async () => (await former()).status(), LONG).toBe(308);
      await copy.write('content/gone.txt', '/blog/given-up\n');
      const gone = () => request.get(url.replace('preview', 'given-up'));
      await expect.poll(async () => (await gone()).status(), LONG).toBe(410);
    });

    await test.step('a page in folders', async () => {
      const nested = url.replace('blog/preview', 'guides/server/설치');
      const text = (body: string) => `---\ntitle: A guide\ndescription: How to.\n---\n${body}\n`;
      await copy.write('content/pages/guides/server/설치.md', text('Here it is.'));
      await expect.poll(() => statusOf(page, nested), LONG).toBe(200);
      await copy.write('content/pages/guides/server/설치.md', text('Here it is anew.'));
      await expect(page.getByText('Here it is anew.')).toBeVisible(LONG);
    });

    await test.step('code that documents are made with, which needs a new start', async () => {
      const path = join(copy.folder, 'lib/schema/post.ts');
      await copy.write('lib/schema/post.ts', `${await readFile(path, 'utf8')}// Changed.\n`);
      const said = 'lib/schema/post.ts has changed; end this by Ctrl+C and run npm run dev again';
      await expect.poll(output, LONG).toContain(said);
    });
  } finally {
    await testInfo.attach('what the dev server said', { body: output() });
    await copy.remove();
  }
});

/** Starts the dev server; what it gives tells what was printed up to now. */
function startDev(copy: SiteCopy): () => string {
  const { stdout, stderr } = copy.start('npm', ['run', 'dev'], { PORT: String(PORTS.dev) });
  let output = '';
  stdout?.on('data', (data) => (output += data));
  stderr?.on('data', (data) => (output += data));
  return () => output;
}

function statusOf(page: Page, url: string): Promise<number | undefined> {
  return page.goto(url).then(
    (response) => response?.status(),
    () => undefined,
  );
}
