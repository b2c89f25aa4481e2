import { expect, test } from '@playwright/test';
import PostalMime from 'postal-mime';
import { startTestMailServer } from '../../../e2e/test-mail-server';
import { site } from '../../site';
import { WAITS } from '../mail/deliver';
import { openTransport, type Transport } from '../mail/transport';
import { onEachInbox } from '../test-inboxes';
import { SECRETS, sampleIssue, subscribed } from './samples';
import { sendIssue } from './send';

const NOW = new Date('2026-03-31T10:00:00.000Z');
const READERS = ['a@example.org', 'b@example.org', 'c@example.org', 'd@example.org'];

/** A clock that waiting moves on. */
function clock() {
  let at = NOW.getTime();
  return {
    now: () => new Date(at),
    wait: async (milliseconds: number) => {
      at += milliseconds;
    },
  };
}

function transportTo(port: number): Transport {
  const transport = openTransport({
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    MAIL_FROM: 'Example <news@example.org>',
  });
  if (!transport) throw new Error('no transport');
  return transport;
}

/** Refuses as a mail server does, with a code. */
const refusal = (responseCode: number, message: string) =>
  Object.assign(new Error(message), { responseCode });

onEachInbox((opened) => {
  const made = async () => {
    await subscribed(opened.inbox, READERS, NOW);
    return opened.inbox.createIssue(sampleIssue(), NOW);
  };

  test('an issue arrives with what one click needs, at the pace that was asked for', async () => {
    const server = await startTestMailServer();
    try {
      const issue = await made();
      const { now, wait } = clock();
      const progress: number[] = [];
      const sent = await sendIssue(opened.inbox, transportTo(server.port), issue.id, SECRETS, {
        ...{ perMinute: 30, now, wait },
        onProgress: (soFar) => progress.push(soFar.sent),
      });
      expect(sent).toEqual({ sent: 4, later: 0, failed: 0, uncertain: 0, stopped: undefined });
      expect(progress).toEqual([1, 2, 3, 4]);
      expect(now().getTime() - NOW.getTime()).toBe(4 * 2000);
      const mails = await Promise.all(server.received.map((each) => PostalMime.parse(each)));
      expect(mails.map(({ to }) => to?.[0]?.address).sort()).toEqual(READERS);
      for (const { headers, text = '', messageId } of mails) {
        const header = (name: string) => headers.find(({ key }) => key === name)?.value;
        const [, token = ''] = /News: ([\w-]{43})/.exec(text) ?? [];
        const url = `${site.origin}/newsletter/unsubscribe?token=${token}`;
        expect(header('list-unsubscribe')).toBe(`<${url}>`);
        expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
        expect(header('list-id')).toBe(`<newsletter.${new URL(site.origin).hostname}>`);
        expect(await opened.inbox.canUnsubscribe(token)).toBe(true);
        expect(messageId).toMatch(/^<[0-9A-Z]{16}@/);
      }
      // No header is cut into lines, which some programs don't put together again.
      expect(server.received[0]?.toString()).toMatch(/^List-Unsubscribe: <\S+>\r$/m);
    } finally {
      await server.stop();
    }
  });

  test('a recipient that the server refuses is suppressed, and the others get theirs', async () => {
    const server = await startTestMailServer({
      onRcptTo({ address }, _session, done) {
        if (address === 'b@example.org') return done(refusal(550, 'No such mailbox'));
        if (address === 'c@example.org') return done(refusal(450, 'Come back later'));
        done();
      },
    });
    try {
      const issue = await made();
      const pace = { perMinute: 6000, ...clock() };
      const transport = transportTo(server.port);
      expect(await sendIssue(opened.inbox, transport, issue.id, SECRETS, pace)).toEqual({
        ...{ sent: 2, later: 1, failed: 1, uncertain: 0, stopped: undefined },
      });
      expect(await opened.inbox.subscriberCounts()).toMatchObject({ confirmed: 3, suppressed: 1 });
      expect(await opened.inbox.deliveries(['failed', 'waiting'])).toHaveLength(2);
    } finally {
      await server.stop();
    }
  });

  test('it stops where the fault isn’t the recipient’s, and suppresses nobody', async () => {
    const server = await startTestMailServer({
      onMailFrom: (_address, _session, done) => done(refusal(550, 'You may not send')),
    });
    try {
      const issue = await made();
      const pace = { perMinute: 6000, ...clock() };
      const sent = await sendIssue(opened.inbox, transportTo(server.port), issue.id, SECRETS, pace);
      expect(sent).toMatchObject({ sent: 0, failed: 3 });
      expect(sent.stopped).toContain('You may not send');
      const away = await sendIssue(opened.inbox, transportTo(9), issue.id, SECRETS, pace);
      expect(away).toMatchObject({ sent: 0, later: 1, failed: 0 });
      expect(away.stopped).toBeTruthy();
      expect(await opened.inbox.subscriberCounts()).toMatchObject({ confirmed: 4, suppressed: 0 });
    } finally {
      await server.stop();
    }
  });

  test('an issue that couldn’t be sent counts against a reader only if it was theirs', async () => {
    await subscribed(opened.inbox, READERS.slice(0, 1), NOW);
    for (const [isServer, bounce] of [
      [true, undefined],
      [false, 'soft'],
    ] as const) {
      const issue = await opened.inbox.createIssue(sampleIssue(`/blog/${isServer}`), NOW);
      const { now, wait } = clock();
      const transport: Transport = {
        send: async () => ({ kind: 'later', error: 'Come back later', isServer }),
        place: 'nowhere',
      };
      for (let attempt = 0; attempt <= WAITS.length; attempt += 1) {
        const pace = { perMinute: 6000, now, wait };
        const { later, failed } = await sendIssue(opened.inbox, transport, issue.id, SECRETS, pace);
        expect(later + failed).toBe(1);
        await wait(Math.max(...WAITS));
      }
      const failed = await opened.inbox.deliveries(['failed']);
      expect(failed.find(({ issueId }) => issueId === issue.id)?.bounce).toBe(bounce);
    }
  });
});
