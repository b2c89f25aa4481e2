import { expect, test } from '@playwright/test';

test('the home page leads to the latest posts and the members', async ({ page }) => {
  await page.goto('/');
  await expect(
    page.getByRole('region', { name: 'From the blog' }).getByRole('article'),
  ).toHaveCount(4);
  const members = page.getByRole('region', { name: 'Members' });
  await members.getByRole('link', { name: 'Lightning AI' }).click();
  await expect(page).toHaveURL('/members/lightning-ai');
});

test('the blog lists posts newest first', async ({ page }) => {
  await page.goto('/blog');
  const days = await page
    .getByRole('article')
    .getByRole('time')
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
  expect(days.length).toBeGreaterThanOrEqual(5);
  expect(days).toEqual([...days].sort().reverse());
});

test('a post names its parts, and has one body', async ({ page }) => {
  await page.goto('/blog/lightning-ai-joins-pytorch');
  const article = page.locator('article[itemtype="https://schema.org/BlogPosting"]');
  await expect(article.locator('[itemprop="headline"]')).toHaveRole('heading');
  await expect(article.locator('[itemprop="author"]')).not.toBeEmpty();
  await expect(article.locator('time[datetime="2023-10-17"]')).toHaveText('17 October 2023');
  await expect(page.locator('[itemprop="articleBody"]')).toHaveCount(1);
});

test('a member is listed under its tier, and its page leads to its announcement', async ({
  page,
}) => {
  await page.goto('/members');
  const tier = page.getByRole('region', { name: 'Platinum' });
  await tier.getByRole('link', { name: 'Lightning AI' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lightning AI');
  await page
    .getByRole('main')
    .getByRole('link', { name: /Premier member/ })
    .first()
    .click();
  await expect(page).toHaveURL('/blog/lightning-ai-joins-pytorch');
});

test('tiers stand in their order', async ({ page }) => {
  await page.goto('/members');
  const tiers = await page.getByRole('heading', { level: 2 }).allTextContents();
  const names = tiers.map((tier) => tier.replace(/ \d+$/, ''));
  expect(names).toEqual(['Platinum', 'Gold', 'Silver', 'Associate', 'Former members']);
});
