import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { inboxSecrets } from './secret';

test('while a secret is changed, the one before holds as well, and the new one comes first', async () => {
  const old = { INBOX_SECRET: 'old' };
  expect(await inboxSecrets(old)).toEqual([Buffer.from('old')]);
  const changed = { INBOX_SECRET: 'new', INBOX_SECRET_PREVIOUS: 'old' };
  expect(await inboxSecrets(changed)).toEqual([Buffer.from('new'), Buffer.from('old')]);
});

test('processes that need a secret at once make one, and all have the same', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'secret-'));
  const env = { DATA_DIR: join(folder, 'data') };
  const made = await Promise.all(Array.from({ length: 20 }, () => inboxSecrets(env)));
  const kept = await readFile(join(folder, 'data/secret'));
  for (const [secret] of made) expect(secret).toEqual(kept);
  await rm(folder, { recursive: true });
});
