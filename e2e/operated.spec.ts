import { expect, test } from '@playwright/test';
import { testApplications } from './forms/applications';
import { testInBrowser } from './forms/in-browser';
import { testKilled } from './forms/killed';
import { operatedSite } from './forms/operated-site';
import { APPLICATION, MESSAGE } from './forms/posting';
import { testRequests } from './forms/requests';
import { MAIL } from './forms/visitor';
import { PORTS } from './ports';
import type { SiteCopy } from './site-copy';
import { testStopping } from './stopping/stopping';

const CLOSED = 'The application form isn’t open here';

test('where nobody operates the site, the forms are closed, and nothing can be sent', async ({
  page,
  request,
  baseURL,
}) => {
  await page.goto('/join');
  await expect(page.getByText(CLOSED)).toBeVisible();
  for (const [name, form] of Object.entries({ join: APPLICATION, contact: MESSAGE })) {
    await page.goto(`/${name}`);
    await expect(page.locator('main form')).toHaveCount(0);
    const headers = { Origin: String(baseURL), 'Sec-Fetch-Site': 'same-origin' };
    const answer = await request.post(`/api/${name}`, { form, headers });
    expect(answer.status()).toBe(403);
    expect((await request.get(`/${name}/received`)).status()).toBe(404);
  }
});

test.describe('in a site that somebody operates', () => {
  // One build serves all of these, so they run in one worker.
  test.describe.configure({ mode: 'default' });
  let copy: SiteCopy;
  const built = () => copy;

  test.beforeAll(async () => {
    test.setTimeout(600_000);
    copy = await operatedSite('forms');
    await copy.serve(PORTS.forms, MAIL);
  });

  test.afterAll(() => copy.remove());

  testInBrowser(built);
  testRequests(built);
  testApplications(built);
  testKilled(built);
  testStopping(built);
});
