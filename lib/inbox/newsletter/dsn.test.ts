import { expect, test } from '@playwright/test';
import { site } from '../../site';
import { messagesOf, readReturned } from './dsn';
import { deliveryIdsIn } from './message-id';

const { hostname } = new URL(site.origin);
const ID = 'K7Q2M9XDK7Q2M9XE';

/** A report as a mail server writes it. */
function report({
  action = 'failed',
  status = '5.1.1',
  original = `Message-ID: <${ID}@${hostname}>`,
} = {}) {
  return `From: MAILER-DAEMON@mx.example.org
To: news@example.org
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="x"

--x
Content-Type: text/plain

Your message <OTHER000OTHER000@${hostname}> could not be delivered.
From here on it is technical.

--x
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.org

Final-Recipient: rfc822; gone@example.org
Action: ${action}
Status: ${status}

--x
Content-Type: message/rfc822

From: news@example.org
To: gone@example.org
${original}
Subject: News

Message-ID: <BODY0000BODY0000@${hostname}>
--x--
`;
}

test('a report says which delivery came back, and whether for good', async () => {
  for (const [status, bounce] of [
    ['5.1.1', 'hard'],
    ['5.1.10', 'hard'],
    ['5.2.1', 'hard'],
    ['5.2.2', 'soft'],
    ['5.7.1', 'soft'],
    ['4.4.1', 'soft'],
    ['nonsense', 'soft'],
  ] as const) {
    expect(await readReturned(report({ status })), status).toEqual({ deliveryId: ID, bounce });
  }
});

test('what is no report, or names no delivery of ours by its header, says nothing', async () => {
  for (const message of [
    report({ action: 'delayed' }),
    report({ original: 'X-Other: 1' }),
    report({ original: `Message-ID: <${ID}@elsewhere.example>` }),
    report({ original: `Message-ID: <${ID}@${hostname}.example>` }),
    report().replace('message/delivery-status', 'text/plain'),
    `From: a@example.org\nSubject: Re: News\n\nI saw <${ID}@${hostname}>.\n`,
    'nothing of a message',
    '',
  ]) {
    expect(await readReturned(message)).toBeUndefined();
  }
});

test('an mbox is taken apart, and a message alone stays whole', async () => {
  const quoted = report().replace('\nFrom here', '\n>From here');
  const box = [report(), quoted].map((each) => `From daemon Tue Mar 31 10:00:00 2026\n${each}`);
  const messages = messagesOf(box.join('\n').replace(/\n/g, '\r\n'));
  expect(messages).toHaveLength(2);
  for (const message of messages) {
    expect(message).toContain('\nFrom here');
    expect(await readReturned(message)).toEqual({ deliveryId: ID, bounce: 'hard' });
  }
  expect(messagesOf(report())).toEqual([report()]);
  expect(messagesOf('\n')).toEqual([]);
});

test('ids of deliveries are read in any case, and no others', () => {
  expect(deliveryIdsIn(`<${ID.toLowerCase()}@${hostname.toUpperCase()}>`)).toEqual([ID]);
  expect(deliveryIdsIn(`${ID}1@${hostname} ABC@${hostname} ${ID}@${hostname}-x.org`)).toEqual([]);
});
