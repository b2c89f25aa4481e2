import { execFileSync } from 'node:child_process';
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { commitOf, defaultBase, gitIfThere } from './git';
import { publishedSinceRecorded } from './published';
import { renamesSince } from './renames';

test('a git that fails is no missing one, nor a missing repository or revision', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'git-'));
  try {
    expect(await gitIfThere(folder, 'rev-parse', '--git-dir')).toBeUndefined();
    expect(await publishedSinceRecorded(folder)).toEqual([]);
    execFileSync('git', ['init', '--quiet'], { cwd: folder });
    expect(await gitIfThere(folder, 'rev-parse', '--git-dir')).toBe('.git');
    expect(await commitOf(folder, 'HEAD')).toBeUndefined();
    expect(await defaultBase(folder)).toBeUndefined();
    expect(await publishedSinceRecorded(folder)).toEqual([]);
    await appendFile(join(folder, '.git/config'), '\n[\n');
    for (const asked of [
      () => gitIfThere(folder, 'rev-parse', '--git-dir'),
      () => commitOf(folder, 'HEAD'),
      () => defaultBase(folder),
      () => publishedSinceRecorded(folder),
      () => renamesSince(folder),
    ]) {
      await expect(asked()).rejects.toThrow('bad config line');
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});
