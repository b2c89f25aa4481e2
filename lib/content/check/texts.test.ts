import { expect, test } from '@playwright/test';
import { checkFiles } from './test-folder';

test('a heading that skips a level is told with its line', async () => {
  const file = 'content/blog/2023-01-01-x.md';
  const lines = await checkFiles({ [file]: '---\ntitle: T\n---\n## A\n\n#### B\n\n### C\n' });
  expect(lines).toEqual([
    `${file}:6 warning: a heading of level 4 below one of level 2 skips a level, and the page closes the gap; write it as ###`,
  ]);
});
