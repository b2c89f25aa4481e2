import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { hasCode, unlessMissing } from './missing';

test('what is missing is told apart from what can’t be read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'missing-'));
  try {
    await writeFile(join(folder, 'a'), 'text');
    await mkdir(join(folder, 'b'));
    expect(await unlessMissing(readFile(join(folder, 'a'), 'utf8'), '')).toBe('text');
    expect(await unlessMissing(readFile(join(folder, 'c'), 'utf8'), '')).toBe('');
    expect(await unlessMissing(readFile(join(folder, 'a/c'), 'utf8'), '')).toBe('');
    expect(await unlessMissing(readdir(join(folder, 'c')), [])).toEqual([]);
    await expect(unlessMissing(readFile(join(folder, 'b'), 'utf8'), '')).rejects.toThrow('EISDIR');
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('an error is known by its code alone', () => {
  const failed = Object.assign(new Error('failed'), { code: 1 });
  expect(hasCode(failed, 1)).toBe(true);
  expect(hasCode(failed, 128, 'ENOENT')).toBe(false);
  for (const other of [new Error('1'), { code: 1 }, 'ENOENT', undefined]) {
    expect(hasCode(other, 1, 'ENOENT')).toBe(false);
  }
});
