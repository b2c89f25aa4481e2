import { test } from '@playwright/test';
import { writeDatedPosts, ZONES } from './dates';
import { HOSTILE_SITE } from './hostile-documents';
import { expectBanner, writeHostileContent } from './hostile-site';
import { copySite } from './site-copy';

test('the hostile site is built and served', async ({ baseURL }) => {
  const origin = String(baseURL);
  // A build, beside whatever else two cores have to do.
  test.setTimeout(900_000);
  const copy = await copySite(HOSTILE_SITE);
  await writeHostileContent(copy);
  await writeDatedPosts(copy);
  await copy.build({ TZ: ZONES.hostile });
  await copy.serve(Number(new URL(origin).port));
  await expectBanner(origin);
});
