import { expect, test } from '@playwright/test';

test('a page is fetched when a visitor is about to go there, and a file is not', async ({
  page,
}) => {
  const devtools = await page.context().newCDPSession(page);
  const fetched = new Set<string>();
  devtools.on('Preload.prefetchStatusUpdated', ({ prefetchUrl }) => fetched.add(prefetchUrl));
  await devtools.send('Preload.enable');

  await page.goto('/events');
  await page.getByRole('link', { name: 'All events as a calendar file' }).hover();
  await page.getByRole('link', { name: 'Members', exact: true }).hover();
  await expect.poll(() => [...fetched].map((url) => new URL(url).pathname)).toEqual(['/members']);
});
