import { execFile, spawnSync } from 'node:child_process';
import { expect, test } from '@playwright/test';

const hasJekyll = spawnSync('jekyll', ['--version']).status === 0;

test('readers of the fixtures see what Jekyll shows, but for what is accepted', async () => {
  test.skip(!hasJekyll, 'jekyll is not installed');
  test.setTimeout(120_000);
  const fixtures = ['lib/markdown/fixtures/posts', '--url', 'https://foundation.example.org'];
  const args = ['--import', 'tsx', 'scripts/oracle/compare.ts', ...fixtures];
  const output = await new Promise<string>((done) => {
    execFile(process.execPath, args, (_error, stdout) => done(stdout));
  });
  expect(output).toMatch(/^(\d+) posts compared: \1 equal, 0 different\.$/m);
});
