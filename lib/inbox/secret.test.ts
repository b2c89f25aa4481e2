import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { openInbox } from './index';
import { openTransport } from './mail/transport';
import { sampleQueuedMail } from './samples';
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

test('the data folder and what is in it are for its owner alone, whatever is made first', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'secret-'));
  const env = { DATA_DIR: join(folder, 'data') };
  const umask = process.umask(0);
  try {
    await inboxSecrets(env);
    const inbox = await openInbox({ kind: 'file', path: join(env.DATA_DIR, 'inbox.db') });
    await inbox.stats();
    await openTransport(env)?.send(sampleQueuedMail('one', 0));
    const names = await readdir(folder, { recursive: true });
    expect(names).toEqual(expect.arrayContaining(['data/inbox.db-wal', 'data/outbox/one.eml']));
    for (const name of names) {
      expect((await stat(join(folder, name))).mode & 0o077, name).toBe(0);
    }
    await inbox.close();
  } finally {
    process.umask(umask);
    await rm(folder, { recursive: true });
  }
});

test('a secret that was read is made no second time, and no other is taken for it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'secret-'));
  const env = { DATA_DIR: join(folder, 'data') };
  const found = {};
  const [first] = await inboxSecrets(env, found);
  await rm(env.DATA_DIR, { recursive: true });
  await expect(inboxSecrets(env, found)).rejects.toMatchObject({ name: 'InboxLost' });
  expect(await readdir(folder)).toEqual([]);
  await inboxSecrets(env);
  await expect(inboxSecrets(env, found)).rejects.toMatchObject({ name: 'InboxLost' });
  await writeFile(join(env.DATA_DIR, 'secret'), first);
  expect(await inboxSecrets(env, found)).toEqual([first]);
  await rm(folder, { recursive: true });
});
