import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { openInbox } from './index';
import { deliver } from './mail/deliver';
import type { Transport } from './mail/transport';
import { sampleApplication, sampleContact, sampleMails } from './samples';
import { onEachInbox } from './test-inboxes';
import { runTimer } from './timer';
import { InboxUnavailable } from './types';

const SECRET = { CRON_SECRET: 'a secret' };
const asking = (authorization: string) => new Headers({ Authorization: authorization });
const KNOWN = asking('Bearer a secret');
const NOW = new Date('2026-12-01T18:00:00.000Z');

test('who doesn’t know the secret gets nothing done', async () => {
  const open = () => Promise.reject(new Error('opened'));
  expect(await runTimer(new Headers(), SECRET, open, () => NOW)).toMatchObject({ status: 401 });
  for (const header of ['', 'Bearer', 'Bearer a secre', 'Basic a secret', 'a secret']) {
    expect(await runTimer(asking(header), SECRET, open, () => NOW)).toMatchObject({ status: 401 });
  }
  expect(await runTimer(KNOWN, {}, open, () => NOW)).toMatchObject({ status: 503 });
  expect(await runTimer(asking('Bearer '), { CRON_SECRET: '' }, open, () => NOW)).toMatchObject({
    status: 503,
  });
});

test('where there is nothing to work on, nothing that lacks is a fault', async () => {
  const open = () => Promise.reject(new Error('opened'));
  for (const [headers, env, status] of [
    [new Headers(), {}, 200],
    [KNOWN, SECRET, 200],
    [asking('Bearer wrong'), SECRET, 401],
  ] as const) {
    expect(await runTimer(headers, env, open, () => NOW, true)).toMatchObject({ status });
  }
});

test('while the database is away, it says so, and why in the log', async () => {
  const open = () => Promise.reject(new InboxUnavailable('away: secret'));
  const own = console.error;
  const lines: string[] = [];
  console.error = (line: string) => lines.push(line);
  try {
    const answer = await runTimer(KNOWN, SECRET, open, () => NOW);
    expect(answer).toEqual({ status: 503, message: "The inbox can't be reached." });
  } finally {
    console.error = own;
  }
  expect(lines).toEqual([expect.stringContaining("Timer: the inbox can't be reached (away")]);
});

test('mail goes, what is too old goes, and no name is in the answer', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'timer-'));
  const inbox = await openInbox({ kind: 'file', path: join(folder, 'inbox.db') });
  const old = new Date('2020-01-01T00:00:00.000Z');
  await inbox.receiveContact(sampleContact(), () => [], old);
  await inbox.receiveApplication(sampleApplication(), sampleMails, NOW);
  const open = async () => inbox;
  const waiting = await runTimer(KNOWN, { ...SECRET, VERCEL: '1' }, open, () => NOW);
  // The message that waits is no reason to keep what is too old.
  expect(waiting).toEqual({
    status: 503,
    message:
      'SMTP_URL is not set: messages wait. Too old and removed: 0 applications, 1 messages, 0 mails, 0 files, 0 subscriptions.',
  });
  const wrong = { ...SECRET, SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'nobody' };
  expect(await runTimer(KNOWN, wrong, open, () => NOW)).toMatchObject({
    status: 503,
    message: expect.stringContaining('MAIL_FROM'),
  });
  const answer = await runTimer(KNOWN, { ...SECRET, DATA_DIR: folder }, open, () => NOW);
  expect(answer).toMatchObject({ status: 200, message: expect.stringContaining('2 sent') });
  expect(await readdir(join(folder, 'outbox'))).toHaveLength(2);
  await inbox.close();
  await rm(folder, { recursive: true });
});

onEachInbox((opened) => {
  /** Takes all messages, and keeps their ids. */
  function takesAll() {
    const sent: string[] = [];
    const transport: Transport = {
      place: 'nowhere',
      async send({ id }) {
        await new Promise((done) => setTimeout(done, 5));
        sent.push(id);
        return { kind: 'sent' };
      },
    };
    return { sent, transport };
  }

  test('several deliveries at once send each message once', async () => {
    const { inbox, config } = opened;
    const other = await openInbox(config);
    for (let i = 0; i < 10; i += 1) {
      const fields = sampleApplication({ email: `a${i}@example.org`, organisation: `Number ${i}` });
      await inbox.receiveApplication(fields, sampleMails, NOW);
    }
    const { sent, transport } = takesAll();
    const all = [inbox, other, inbox, other].map((each) => deliver(each, transport, () => NOW));
    const counts = await Promise.all(all);
    expect(counts.reduce((sum, each) => sum + each.sent, 0)).toBe(20);
    expect(new Set(sent).size).toBe(20);
    expect(sent).toHaveLength(20);
    expect((await other.stats()).mails).toMatchObject({ sent: 20, waiting: 0, sending: 0 });
    await other.close();
  });

  test('what was with a sender that vanished is uncertain until staff look', async () => {
    const { inbox } = opened;
    await inbox.receiveApplication(sampleApplication(), sampleMails, NOW);
    // The server may have taken the message, and the process ends before it says so.
    const dying: Transport = { place: 'nowhere', send: () => Promise.reject(new Error('killed')) };
    await expect(deliver(inbox, dying, () => NOW)).rejects.toThrow('killed');
    const later = new Date(NOW.getTime() + 11 * 60_000);
    const { sent, transport } = takesAll();
    expect(await deliver(inbox, transport, () => later)).toMatchObject({ sent: 1 });
    const { items } = await inbox.mails(['uncertain'], { limit: 10, offset: 0 });
    const [uncertain] = items;
    if (!uncertain) throw new Error('none is uncertain');
    expect(sent).not.toContain(uncertain.id);
    expect(await inbox.resendMail(uncertain.id, later)).toBe(true);
    expect(await deliver(inbox, transport, () => later)).toMatchObject({ sent: 1 });
    expect(sent).toContain(uncertain.id);
  });
});
