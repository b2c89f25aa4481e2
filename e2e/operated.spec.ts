import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { compareDates, writeDatedPosts, ZONES } from './dates';
import { testDesk } from './desk';
import { STAFF } from './desk/staff';
import { testApplications, testNewMembers, testReview } from './forms/applications';
import { testInBrowser } from './forms/in-browser';
import { testKilled } from './forms/killed';
import { operatedSite } from './forms/operated-site';
import { APPLICATION, MESSAGE } from './forms/posting';
import { testRequests } from './forms/requests';
import { MAIL } from './forms/visitor';
import { BOUNCES, testNewsletter } from './newsletter/visitor';
import { PORTS } from './ports';
import { testPublishing, writeScheduledPost } from './publishing/publishing';
import { testSiteFiles } from './publishing/site-files';
import { testSeed, writeSeed } from './seed';
import type { SiteCopy } from './site-copy';
import { testStopping } from './stopping/stopping';

const CLOSED = 'The application form isn’t open here';
const SUBSCRIPTION = { email: 'ann@example.org', consent: 'yes' };

/** What the site has beside the project's own content. */
async function prepare(copy: SiteCopy): Promise<void> {
  await writeDatedPosts(copy);
  await writeSeed(copy);
  await writeScheduledPost(copy);
}

test('where nobody operates the site, the forms are closed, and nothing can be sent', async ({
  page,
  request,
  baseURL,
}) => {
  await page.goto('/join');
  await expect(page.getByText(CLOSED)).toBeVisible();
  for (const [name, form] of Object.entries({
    join: APPLICATION,
    contact: MESSAGE,
    newsletter: SUBSCRIPTION,
  })) {
    await page.goto(`/${name}`);
    await expect(page.locator('main form')).toHaveCount(0);
    const headers = { Origin: String(baseURL), 'Sec-Fetch-Site': 'same-origin' };
    const answer = await request.post(`/api/${name}`, { form, headers });
    expect(answer.status()).toBe(403);
    expect((await request.get(`/${name}/received`)).status()).toBe(404);
  }
  for (const path of ['/inbox', '/inbox/sign-in', '/inbox/log']) {
    expect((await request.get(path)).status(), path).toBe(404);
  }
});

test.describe('in a site that somebody operates', () => {
  // One build serves all of these, so they run in one worker.
  test.describe.configure({ mode: 'default' });
  let copy: SiteCopy;
  const built = () => copy;

  test.beforeAll(async () => {
    test.setTimeout(900_000);
    copy = await operatedSite('forms', prepare, { TZ: ZONES.operated });
    await copy.serve(PORTS.forms, { ...MAIL, ...BOUNCES, STAFF: Object.values(STAFF).join() });
  });

  test.afterAll(() => copy.remove());

  test('dates read the same in Los Angeles as where the tests run', () => {
    const { faults, count } = compareDates(join(copy.folder, '.next'));
    expect(faults).toEqual([]);
    expect(count).toBeGreaterThan(100);
  });

  testSeed(built);
  testSiteFiles(built);
  testInBrowser(built);
  testRequests(built);
  testNewsletter(built);
  testDesk(built);
  testApplications(built);
  testReview(built);
  testPublishing(built);
  testNewMembers(built);
  testKilled(built);
  testStopping(built);
});
