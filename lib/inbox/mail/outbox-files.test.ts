import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { keptSince, RETENTION } from '../retention';
import { sampleQueuedMail } from '../samples';
import { eraseFiles, retainFiles } from './outbox-files';
import { openTransport } from './transport';
import type { QueuedMail } from './types';

const NOW = new Date('2026-12-01T18:00:00.000Z');
const DAY = 24 * 60 * 60_000;

let folder: string;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outbox-files-'));
});
test.afterEach(() => rm(folder, { recursive: true }));

/** Puts a message into the folder as the site does. */
async function put(id: string, own: Partial<QueuedMail>): Promise<void> {
  const mail = sampleQueuedMail(id, NOW.getTime(), { to: 'office@example.org', ...own });
  expect(await openTransport({ DATA_DIR: folder })?.send(mail)).toEqual({ kind: 'sent' });
}

const left = async () => (await readdir(join(folder, 'outbox'))).sort();

test('what goes to a person, and what answers to them, is removed, and nothing else', async () => {
  const email = `${'long.'.repeat(12)}ann@${'long.'.repeat(30)}example.org`;
  await put('receipt', { to: email });
  await put('capitals', { to: email.toUpperCase() });
  await put('notice', { replyTo: email });
  await put('other', { to: `x${email}`, text: `To: ${email}\n\nReply-To: ${email}` });
  await put('subject', { subject: `To: ${email}`, replyTo: 'grace@example.org' });
  // Of a process that ended while it wrote.
  await writeFile(join(folder, 'outbox/.rest.eml.123'), `To: ${email}\r\nSub`);
  await writeFile(join(folder, 'outbox/notes.txt'), `To: ${email}\r\n\r\n`);
  expect(await eraseFiles(folder, email)).toBe(4);
  expect(await left()).toEqual(['notes.txt', 'other.eml', 'subject.eml']);
  expect(await eraseFiles(folder, email)).toBe(0);
});

test('what is older than mails are kept is removed, and nothing before', async () => {
  const end = Date.parse(keptSince(RETENTION.mail, NOW));
  await put('old', { queuedAt: new Date(end - DAY).toISOString() });
  await put('young', { queuedAt: new Date(end + DAY).toISOString() });
  expect(await retainFiles(folder, NOW)).toBe(1);
  expect(await left()).toEqual(['young.eml']);
});

test('where no message was put into the folder there is nothing to remove', async () => {
  expect(await eraseFiles(folder, 'ann@example.org')).toBe(0);
  expect(await retainFiles(folder, NOW)).toBe(0);
});
