import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import PostalMime from 'postal-mime';
import type { SMTPServerOptions } from 'smtp-server';
import { startTestMailServer } from '../../../e2e/test-mail-server';
import { site } from '../../site';
import { sampleQueuedMail } from '../samples';
import { deliver, type MailQueue, SOON, WAITS } from './deliver';
import { openTransport, PATIENCE, type Transport } from './transport';

const START = Date.parse('2026-12-01T18:00:00.000Z');

/** A queue in memory that does what the inbox promises, and a clock. */
function queueOf(count: number) {
  const clock = { now: START };
  const mails = Array.from({ length: count }, (_, i) => sampleQueuedMail(`mail-${i}`, START));
  const find = (id: string) => {
    const mail = mails.find((each) => each.id === id);
    if (!mail) throw new Error(`no mail ${id}`);
    return mail;
  };
  const queue: MailQueue = {
    async claimMails(most, now) {
      const due = mails.filter(
        ({ state, nextAttemptAt }) =>
          state === 'waiting' && Date.parse(nextAttemptAt) <= now.getTime(),
      );
      return due.slice(0, most).map((mail) => {
        Object.assign(mail, { state: 'sending', attempts: mail.attempts + 1 });
        return { ...mail };
      });
    },
    async mailSent(id) {
      Object.assign(find(id), { state: 'sent' });
    },
    async mailFailed(id, error, retryAt) {
      Object.assign(find(id), {
        state: retryAt ? 'waiting' : 'failed',
        nextAttemptAt: (retryAt ?? new Date(0)).toISOString(),
        lastError: error,
      });
    },
  };
  return { queue, mails, clock, now: () => new Date(clock.now) };
}

function transportTo(port: number): Transport {
  const transport = openTransport({
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    MAIL_FROM: 'Example <inbox@example.org>',
  });
  if (!transport) throw new Error('no transport');
  return transport;
}

function errorWith(responseCode: number): Error {
  return Object.assign(new Error('No'), { responseCode });
}

test('a message arrives once, with both forms and the headers of a machine', async () => {
  const server = await startTestMailServer();
  const { queue, mails, now } = queueOf(1);
  Object.assign(mails[0] ?? {}, { replyTo: 'staff@example.org' });
  expect(await deliver(queue, transportTo(server.port), now)).toMatchObject({ sent: 1 });
  expect(await deliver(queue, transportTo(server.port), now)).toMatchObject({ sent: 0 });
  await server.stop();
  expect(server.received).toHaveLength(1);
  const mail = await PostalMime.parse(server.received[0] ?? '');
  const { hostname } = new URL(site.origin);
  expect(mail).toMatchObject({
    from: { name: 'Example', address: 'inbox@example.org' },
    to: [{ address: 'ann@example.org' }],
    replyTo: [{ address: 'staff@example.org' }],
    subject: 'Grüße – 你好',
    messageId: `<mail-0@${hostname}>`,
  });
  expect(mail.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated');
  expect(mail.text?.trim()).toBe('Plain words.\n.\nA dot before.');
  expect(mail.html?.trim()).toBe('<p>Plain words.</p>');
  expect(mails[0]?.state).toBe('sent');
});

test('while the server is down a message waits, each time longer, and then goes', async () => {
  const first = await startTestMailServer();
  await first.stop();
  const { queue, mails, clock, now } = queueOf(2);
  expect(await deliver(queue, transportTo(first.port), now)).toMatchObject({ later: 1, sent: 0 });
  expect(mails[0]).toMatchObject({
    state: 'waiting',
    nextAttemptAt: new Date(START + (WAITS[0] ?? 0)).toISOString(),
  });
  expect(mails[0]?.lastError).toContain('ECONNREFUSED');
  // The server took no message, so the second wasn't tried at once.
  expect(mails[1]).toMatchObject({ state: 'waiting', attempts: 0 });
  const second = await startTestMailServer({}, first.port);
  clock.now += WAITS[0] ?? 0;
  expect(await deliver(queue, transportTo(first.port), now)).toMatchObject({ sent: 2 });
  await second.stop();
  expect(second.received).toHaveLength(2);
});

test('after seven attempts a message has failed', async () => {
  const server = await startTestMailServer();
  await server.stop();
  const { queue, mails, clock, now } = queueOf(1);
  for (const wait of WAITS) {
    expect(await deliver(queue, transportTo(server.port), now)).toMatchObject({ later: 1 });
    clock.now += wait - 1;
    expect(await deliver(queue, transportTo(server.port), now)).toMatchObject({ later: 0 });
    clock.now += 1;
  }
  expect(await deliver(queue, transportTo(server.port), now)).toMatchObject({ failed: 1 });
  expect(mails[0]).toMatchObject({ state: 'failed', attempts: WAITS.length + 1 });
});

for (const [step, options] of [
  ['the recipient', { onRcptTo: (_address, _session, done) => done(errorWith(550)) }],
  ['the sender', { onMailFrom: (_address, _session, done) => done(errorWith(553)) }],
  [
    'the message',
    {
      onData(stream, _session, done) {
        stream.resume().on('end', () => done(errorWith(554)));
      },
    },
  ],
] as [string, SMTPServerOptions][]) {
  test(`a refusal of ${step} for good is final, and the next message is tried`, async () => {
    const server = await startTestMailServer(options);
    const { queue, mails, now } = queueOf(2);
    expect(await deliver(queue, transportTo(server.port), now)).toMatchObject({ failed: 2 });
    await server.stop();
    expect(mails.map(({ state }) => state)).toEqual(['failed', 'failed']);
    expect(mails[0]?.lastError).toMatch(/55\d/);
  });
}

test('a refusal for now, of the recipient or of the message, is tried again', async () => {
  const answers = { refuse: true };
  const server = await startTestMailServer({
    onRcptTo: (_address, _session, done) => done(answers.refuse ? errorWith(451) : undefined),
  });
  const { queue, mails, clock, now } = queueOf(2);
  // Greylisting is about one message, so the other is tried, too.
  expect(await deliver(queue, transportTo(server.port), now)).toMatchObject({ later: 2 });
  expect(mails[0]?.lastError).toContain('451');
  answers.refuse = false;
  clock.now += WAITS[0] ?? 0;
  expect(await deliver(queue, transportTo(server.port), now)).toMatchObject({ sent: 2 });
  await server.stop();
  expect(server.received).toHaveLength(2);
});

test('wrong credentials are no fault of a message', async () => {
  const server = await startTestMailServer({
    authOptional: false,
    onAuth: (_auth, _session, done) => done(errorWith(535)),
  });
  const { queue, mails, now } = queueOf(2);
  const transport = openTransport({
    SMTP_URL: `smtp://user:secret@127.0.0.1:${server.port}`,
    MAIL_FROM: 'inbox@example.org',
  });
  if (!transport) throw new Error('no transport');
  expect(transport.place).not.toContain('secret');
  expect(await deliver(queue, transport, now)).toMatchObject({ later: 1, failed: 0 });
  await server.stop();
  expect(mails.map(({ state }) => state)).toEqual(['waiting', 'waiting']);
});

test('when the server vanishes with the message in its hands, it isn’t sent again', async () => {
  const server = await startTestMailServer({
    onData(stream) {
      // It has it all, may well have taken it, and never says so.
      stream.resume().on('end', () => {
        for (const socket of server.sockets) socket.destroy();
      });
    },
  });
  const { queue, mails, clock, now } = queueOf(1);
  expect(await deliver(queue, transportTo(server.port), now)).toMatchObject({ uncertain: 1 });
  await server.stop();
  expect(mails[0]?.state).toBe('sending');
  clock.now += 1000 * 60 * 60;
  expect(await deliver(queue, transportTo(server.port), now)).toMatchObject({ sent: 0, later: 0 });
});

test('when the server vanishes before the message, it is sent again', async () => {
  const server = await startTestMailServer({
    onRcptTo() {
      for (const socket of server.sockets) socket.destroy();
    },
  });
  const { queue, mails, now } = queueOf(1);
  expect(await deliver(queue, transportTo(server.port), now)).toMatchObject({ later: 1 });
  await server.stop();
  expect(mails[0]?.state).toBe('waiting');
});

test('an address that is two fails and goes nowhere', async () => {
  const server = await startTestMailServer();
  const { queue, mails, now } = queueOf(4);
  const bad = ['a@example.org, b@example.org', 'a@example.org\r\nBcc: b@example.org', 'a\0@b.org'];
  for (const [i, to] of bad.entries()) Object.assign(mails[i] ?? {}, { to });
  expect(await deliver(queue, transportTo(server.port), now)).toMatchObject({ failed: 3, sent: 1 });
  await server.stop();
  expect(server.received).toHaveLength(1);
});

test('no message is begun after the time is over', async () => {
  const { queue, mails, clock, now } = queueOf(5);
  const slow: Transport = {
    place: 'nowhere',
    async send() {
      clock.now += 1000;
      return { kind: 'sent' };
    },
  };
  expect(await deliver(queue, slow, now, { time: 3000 })).toMatchObject({ sent: 3 });
  expect(mails.filter(({ state }) => state === 'waiting')).toHaveLength(2);
});

test('the last message comes to its end before a platform ends the function that sends it', async () => {
  const one = Object.values(PATIENCE).reduce((sum, each) => sum + each);
  for (const route of ['contact', 'desk/[action]', 'inbox/deliver', 'join', 'newsletter']) {
    const source = await readFile(`app/api/${route}/route.ts`, 'utf8');
    const [, seconds] = /^export const maxDuration = (\d+);$/m.exec(source) ?? [];
    expect(SOON.time + one, route).toBeLessThan(Number(seconds) * 1000);
  }
});
