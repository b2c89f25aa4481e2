import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { copyAtOnce, makeAtOnce, writeAtOnce } from './write-at-once';

let folder: string;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'write-'));
});

test.afterEach(() => rm(folder, { recursive: true, force: true }));

test('a file is there under its name when it is whole, and not before', async () => {
  const path = join(folder, 'deep/x.txt');
  await makeAtOnce(path, async (draft) => {
    await writeFile(draft, 'ha');
    expect(await readdir(join(folder, 'deep'))).not.toContain('x.txt');
    await writeFile(draft, 'half and half');
  });
  expect(await readFile(path, 'utf8')).toBe('half and half');
  await copyAtOnce(path, join(folder, 'y.txt'));
  expect(await readFile(join(folder, 'y.txt'), 'utf8')).toBe('half and half');
});

test('what fails leaves the file as it was, and nothing beside it', async () => {
  const path = join(folder, 'x.txt');
  await writeAtOnce(path, 'before');
  const failing = makeAtOnce(path, async (draft) => {
    await writeFile(draft, 'ha');
    throw new Error('the disk is full');
  });
  await expect(failing).rejects.toThrow('the disk is full');
  expect(await readFile(path, 'utf8')).toBe('before');
  await expect(copyAtOnce(join(folder, 'none.txt'), path)).rejects.toThrow('ENOENT');
  expect(await readdir(folder)).toEqual(['x.txt']);
});

test('many may write the same file at one time', async () => {
  const path = join(folder, 'x.txt');
  const texts = Array.from({ length: 20 }, (_, index) => `${index}`.repeat(10_000));
  await Promise.all(texts.map((text) => writeAtOnce(path, text)));
  expect(texts).toContain(await readFile(path, 'utf8'));
  expect(await readdir(folder)).toEqual(['x.txt']);
});
