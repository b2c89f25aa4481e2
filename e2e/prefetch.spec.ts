import { expect, test } from '@playwright/test';

test('a page is drawn when a visitor is about to go there, and a file is not fetched', async ({
  page,
}) => {
  const devtools = await page.context().newCDPSession(page);
  const fetched = new Set<string>();
  const drawn = new Set<string>();
  const pathOf = (url: string) => new URL(url).pathname;
  devtools.on('Preload.prefetchStatusUpdated', ({ prefetchUrl }) =>
    fetched.add(pathOf(prefetchUrl)),
  );
  devtools.on('Preload.prerenderStatusUpdated', ({ key }) => drawn.add(pathOf(key.url)));
  await devtools.send('Preload.enable');

  await page.goto('/blog');
  await page.getByRole('link', { name: 'RSS', exact: true }).hover();
  const members = page.getByRole('link', { name: 'Members', exact: true }).first();
  await members.hover();
  // Chromium draws nothing ahead while a test looks on, but says what it would have drawn.
  await expect.poll(() => [...drawn]).toEqual(['/members']);
  await expect.poll(() => [...fetched]).toEqual(['/members']);
});
