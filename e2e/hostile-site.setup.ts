import { expect, test } from '@playwright/test';
import { HOSTILE_SITE } from './hostile-documents';
import { expectBanner, writeHostileContent } from './hostile-site';
import { copySite } from './site-copy';

test('the hostile site is built and served', async ({ baseURL }) => {
  const origin = String(baseURL);
  // A build, beside whatever else two cores have to do.
  test.setTimeout(900_000);
  const copy = await copySite(HOSTILE_SITE);
  await writeHostileContent(copy);
  const { code, output } = await copy.run('npm', ['run', 'build']);
  expect(code, output).toBe(0);
  await copy.serve(Number(new URL(origin).port));
  await expectBanner(origin);
});
