import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import PostalMime from 'postal-mime';
import { signInMail } from '../../desk/letter';
import { issueContent } from '../newsletter/issue-content';
import { confirmationMail } from '../newsletter/letters';
import { SECRETS } from '../newsletter/samples';
import { letterOf } from '../newsletter/send';
import { sampleApplication, sampleContact, sampleQueuedMail } from '../samples';
import { newToken } from '../tokens';
import { applicationMails, contactMails, decisionMail, TOLD_STATES } from './letters';
import { type Letter, openTransport } from './transport';
import type { Mail } from './types';

const NOW = new Date('2026-03-01T08:05:09.000Z');
const AT = NOW.toISOString();
const STAFF = 'office@example.org';

/** What visitors may put where a subject is made of it. */
const NAMES = [
  'Example',
  'Grüße – 你好 🎉',
  'x'.repeat(200),
  '=?utf-8?q?=E2=80=AEno?=',
  'a =?b?Q?c',
];

/** Every kind of message that the site sends, by its name. */
function letters(name: string): [kind: string, letter: Letter][] {
  const stored = { id: 'ABCD2345', receivedAt: AT };
  const application = {
    ...{ ...sampleApplication({ organisation: name }), ...stored },
    ...{ state: 'received' as const, changedAt: AT },
  };
  const contact = { ...sampleContact({ subject: name }), ...stored };
  const queued = (mail: Mail) => sampleQueuedMail('ABCD2345', NOW.getTime(), mail);
  const token = newToken();
  const sender = { name: 'Example Operator', postalAddress: ['1 Example Street'] };
  const post = { path: '/blog/a', title: name, byline: 'Ann', date: '2026-03-01', summary: 'One.' };
  const { subject, text, html } = issueContent([post], sender, '2026-02-01');
  const [receipt, notice] = applicationMails(application, STAFF, SECRETS);
  const [contactReceipt, contactNotice] = contactMails(contact, STAFF, SECRETS);
  const delivery = { id: 'ABCD2345ABCD2345', to: 'ann@example.org', queuedAt: AT, attempts: 1 };
  return [
    ...Object.entries({ receipt, notice, contactReceipt, contactNotice }).map(
      ([kind, mail]): [string, Letter] => [kind, queued(mail as Mail)],
    ),
    ...TOLD_STATES.map((state): [string, Letter] => [
      state,
      queued(decisionMail(state, application, 'Hello.')),
    ]),
    ['confirmation', queued(confirmationMail('ann@example.org'))],
    ['sign-in', signInMail('ann@example.org', token, NOW)],
    ['issue', letterOf({ ...delivery, subject, text, html, token })],
  ];
}

const ATOM = "[\\w!#$%&'*+/=?^`{|}~-]+";
const ADDRESS = `${ATOM}(?:\\.${ATOM})*@[a-zA-Z\\d-]+(?:\\.[a-zA-Z\\d-]+)+`;
const MAILBOX = new RegExp(
  `^(?:(?:"(?:[^"\\\\]|\\\\.)*"|${ATOM}(?: ${ATOM})*) <${ADDRESS}>|${ADDRESS})$`,
);
/** RFC 5322, section 3.3, without its obsolete forms. */
const DATE =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d [+-]\d{4}$/;
/** RFC 2047, section 2: an encoded word has 75 characters at most. */
const ENCODED_WORD = /^=\?[\w-]+\?[BQ]\?[!->@-~]*\?=$/i;

/** What each header must be, by the standard that it is of. No message may have any other. */
const HEADERS: Readonly<Record<string, RegExp>> = {
  From: MAILBOX,
  To: MAILBOX,
  'Reply-To': MAILBOX,
  Date: DATE,
  'Message-ID': /^<[\w!#$%&'*+/=?^`{|}~.-]+@[\w.-]+>$/,
  Subject: /^[ -~]+$/,
  // RFC 2045
  'MIME-Version': /^1\.0$/,
  'Content-Type': /^multipart\/alternative; boundary="[\w'()+,./:=? -]{1,69}[\w'()+,./:=?-]"$/,
  // RFC 3834
  'Auto-Submitted': /^auto-generated$/,
  // RFC 2919, RFC 2369, RFC 8058
  'List-ID': /^<[a-z\d-]+(?:\.[a-z\d-]+)+>$/,
  'List-Unsubscribe': /^<https:\/\/[^\s<>,]+>$/,
  'List-Unsubscribe-Post': /^List-Unsubscribe=One-Click$/,
};
const NEEDED = ['From', 'To', 'Date', 'Message-ID', 'Subject', 'MIME-Version', 'Content-Type'];

/** What is wrong with the head of a raw message. */
function faultsOf(raw: string): string[] {
  const [head = ''] = raw.split('\r\n\r\n', 1);
  const faults = head
    .split('\r\n')
    .filter((line) => line.length > 998 || !/^[ -~\t]+$/.test(line) || !line.trim());
  const seen: string[] = [];
  for (const field of head.replace(/\r\n(?=[ \t])/g, '').split('\r\n')) {
    const [, name = '', value = ''] = /^([!-9;-~]+):[ \t]*(.*?)[ \t]*$/.exec(field) ?? [];
    if (!HEADERS[name]?.test(value)) faults.push(field);
    if (seen.includes(name)) faults.push(`${name} twice`);
    seen.push(name);
  }
  // A line with an encoded word has 76 characters at most, and what begins as one is one.
  for (const line of /^Subject:(?:.*\r\n[ \t])*.*/m.exec(head)?.[0].split('\r\n') ?? []) {
    if (!line.includes('=?')) continue;
    const words = line
      .replace(/^Subject:/, '')
      .trim()
      .split(' ');
    if (line.length > 76 || !words.every((word) => ENCODED_WORD.test(word))) faults.push(line);
  }
  return [...faults, ...NEEDED.filter((name) => !seen.includes(name))];
}

test('every header of every kind of message is as its standard has it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'headers-'));
  const from = ['inbox@example.org', 'Example Foundation <inbox@example.org>'];
  try {
    for (const [number, name] of NAMES.entries()) {
      const env = { DATA_DIR: join(folder, String(number)), MAIL_FROM: from[number % 2] };
      for (const [kind, letter] of letters(name)) {
        const id = `${letter.id}-${kind}`;
        expect(await openTransport(env)?.send({ ...letter, id }), kind).toEqual({ kind: 'sent' });
        const raw = await readFile(join(env.DATA_DIR, `outbox/${id}.eml`), 'latin1');
        expect(faultsOf(raw), `${kind} about ${name}`).toEqual([]);
        const read = await PostalMime.parse(raw);
        expect(read.subject, kind).toBe(letter.subject);
        expect(Date.parse(read.date ?? ''), kind).toBe(NOW.getTime());
      }
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});
