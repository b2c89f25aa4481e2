import { copyFile, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { openInbox } from './index';
import { sampleApplication, sampleMails } from './samples';
import { fillInbox } from './test-contents';
import { testDatabases } from './test-databases';
import { onEachDatabase } from './test-inboxes';
import { backUpInbox, copyInbox, inboxSums } from './transfer';

const NOW = new Date('2026-03-31T10:00:00.000Z');

/** A file with something in every table. */
async function filled() {
  const database = await testDatabases().files.create();
  return { ...database, id: await fillInbox(database.config) };
}

onEachDatabase(({ create }) => {
  test('a whole inbox moves into an empty one', async () => {
    const source = await filled();
    const target = await create();
    try {
      const sums = await copyInbox(source.config, target.config);
      expect(sums.every(({ rows }) => rows > 0)).toBe(true);
      expect(sums.find(({ table }) => table === 'mails')?.rows).toBe(524);
      expect(await inboxSums(target.config)).toEqual(sums);
      expect(await inboxSums(source.config)).toEqual(sums);
      const inbox = await openInbox(target.config);
      expect(await inbox.history(source.id)).toHaveLength(3);
      expect(await inbox.claimMails(1000, NOW)).toHaveLength(522);
      await inbox.close();
      await expect(copyInbox(source.config, target.config)).rejects.toThrow('must be empty');
    } finally {
      await source.remove();
      await target.remove();
    }
  });
});

test('a backup made while the inbox is written to can be put back', async () => {
  const source = await filled();
  if (source.config.kind !== 'file') throw new Error('This is about files.');
  const { path } = source.config;
  const backup = join(dirname(path), 'backup.db');
  const before = await inboxSums(source.config);
  const inbox = await openInbox(source.config);
  try {
    const writes = Array.from({ length: 20 }, (_, number) =>
      inbox.receiveApplication(sampleApplication({ why: `later ${number}` }), sampleMails, NOW),
    );
    await writes[0];
    await backUpInbox(source.config, backup);
    await Promise.all(writes);
    await expect(backUpInbox(source.config, backup)).rejects.toThrow('exists');
    expect((await readFile(backup)).subarray(0, 15).toString()).toBe('SQLite format 3');
    expect((await inbox.stats()).applications.received).toBe(259 + 20);
    await inbox.close();

    for (const suffix of ['', '-wal', '-shm']) await rm(path + suffix, { force: true });
    await copyFile(backup, path);
    const restored = await openInbox(source.config);
    const { applications, mails } = await restored.stats();
    const later = applications.received - 259;
    expect(later).toBeGreaterThan(0);
    expect(mails.waiting).toBe(522 + 2 * later);
    await restored.close();
    expect(before.find(({ table }) => table === 'mails')?.rows).toBe(524);
  } finally {
    await source.remove();
  }
});
