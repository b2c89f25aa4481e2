import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { originWarning, sizeOf } from './build-notes';

test('a build warns of an origin that no site can have, and of no other', () => {
  for (const origin of [
    'https://example.org',
    'https://foundation.example.org',
    'https://www.example.net',
    'http://localhost:3000',
  ]) {
    expect(originWarning(origin), origin).toContain(`origin in lib/site.ts is ${origin}`);
  }
  for (const origin of ['https://counterexample.org', 'https://example.org.uk', 'https://a.dev']) {
    expect(originWarning(origin), origin).toBeUndefined();
  }
});

test('the size of a folder is said in files and megabytes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'size-'));
  try {
    await mkdir(join(folder, 'a/b'), { recursive: true });
    await writeFile(join(folder, 'one'), Buffer.alloc(1_500_000));
    await writeFile(join(folder, 'a/b/two'), Buffer.alloc(60_000));
    expect(await sizeOf(folder)).toBe('2 files, 1.6 MB');
  } finally {
    await rm(folder, { recursive: true });
  }
});
