import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';

/** Folders of the public one that editors fill; the rest of it a build makes, but for single files. */
const KEPT = /^public\/(?:assets|icons)\//;

test('git takes nothing that a build made for a file of ours', () => {
  const { stdout, status } = spawnSync('git', ['status', '--porcelain', '-uall', 'public'], {
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  const unknown = stdout.split('\n').filter((line) => line.startsWith('??'));
  expect(unknown.filter((line) => !KEPT.test(line.slice(3)))).toEqual([]);
  // There was something to take.
  expect(readdirSync('public')).toContain('feed.xml');
});

test('a page that says that there is no such file is shown as a page', async ({ request }) => {
  for (const path of ['/blog/nowhere.md', '/nowhere.xml', '/events/nowhere/calendar.ics']) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(404);
    expect(response.headers()['content-type'], path).toBe('text/html; charset=utf-8');
  }
});
