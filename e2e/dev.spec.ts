import { expect, test } from '@playwright/test';
import { copySite } from './site-copy';

const PORT = 3127;
const FILE = 'content/blog/2023-01-01-preview.md';
const post = (text: string) =>
  `---\nlayout: blog_detail\ntitle: Preview\ndraft: true\n---\n${text}\n`;

test('a saved file shows on the page that is open in the dev server', async ({ page }) => {
  const copy = await copySite('dev');
  try {
    await copy.write(FILE, post('As it was.'));
    copy.start('npm', ['run', 'dev'], { PORT: String(PORT) });
    const url = `http://localhost:${PORT}/blog/preview`;
    await expect
      .poll(
        () =>
          page.goto(url).then(
            (response) => response?.status(),
            () => undefined,
          ),
        {
          timeout: 180_000,
        },
      )
      .toBe(200);
    await expect(page.getByText('As it was.')).toBeVisible();
    await expect(page.getByText('Draft: not published')).toBeVisible();

    await copy.write(FILE, post('As it is now.'));
    await expect(page.getByText('As it is now.')).toBeVisible({ timeout: 120_000 });
  } finally {
    await copy.remove();
  }
});
