import { writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { type SentIssue, sendIssue } from '../../lib/inbox/newsletter/send';
import { DELIVERY_STATES, type Issue, type IssueContent } from '../../lib/inbox/newsletter/types';
import { inboxSecrets } from '../../lib/inbox/secret';
import type { Inbox } from '../../lib/inbox/types';
import { pathIn } from '../command';
import { type Command, type Input, Misuse } from '../inbox/command';
import { confirmChange, JSON_FLAG, ownTransport, withInbox, YES } from '../inbox/session';
import { printJson } from '../inbox/show';
import { harmless, harmlessLines, table } from '../inbox/terminal';
import { NothingToSend, nextIssue, SINCE } from './next-issue';

const PER_MINUTE = 60;
/** After so many deliveries it says how far it is. */
const STEP = 50;

/** The commands that make an issue and send it. */
export const issueCommands: Readonly<Record<string, Command>> = {
  preview: {
    takes: [],
    says: 'Shows the text of the next issue. It changes nothing.',
    flags: {
      ...SINCE,
      html: { value: 'FILE', says: 'Write the HTML form into this file, too' },
    },
    run: preview,
  },
  send: {
    takes: [],
    says: 'Says what would be sent to how many. With --send it is sent; an issue that wasn’t sent to its end goes on first.',
    flags: {
      ...SINCE,
      send: { says: 'Really send it' },
      unattended: {
        says: 'For a timer: it is no failure if there is nothing to send, and one if something waits still',
      },
      'per-minute': { value: 'N', says: `At most so many a minute; ${PER_MINUTE} if not said` },
      ...YES,
    },
    run: send,
  },
  status: {
    takes: [],
    says: 'Lists the issues, and what became of their deliveries.',
    flags: JSON_FLAG,
    run: status,
  },
  deliveries: {
    takes: [],
    says: 'Lists deliveries that failed or of which nobody knows whether they arrived.',
    flags: JSON_FLAG,
    run: deliveries,
  },
  resend: {
    takes: ['DELIVERY-ID'],
    says: 'Lets a failed or uncertain delivery be sent again, by the next "send". Of an uncertain one, look first whether it arrived.',
    flags: YES,
    run: resend,
  },
};

async function preview(input: Input): Promise<void> {
  const issue = await withInbox(input, async (inbox) => nextIssue(input, await inbox.issues()));
  input.terminal.print(`Subject: ${harmless(issue.subject)}\n`);
  input.terminal.print(harmlessLines(issue.text, ''));
  const file = input.value('html');
  if (file === undefined) return;
  await writeFile(pathIn(input, file), issue.html, { flag: 'wx' });
  input.terminal.remark(`${file} is its HTML.`);
}

async function send(input: Input): Promise<void> {
  const perMinute = Number(input.value('per-minute') ?? PER_MINUTE);
  if (!Number.isInteger(perMinute) || perMinute < 1) throw new Misuse('--per-minute is a number');
  try {
    await sendNext(input, perMinute);
  } catch (error) {
    if (!(error instanceof NothingToSend && input.has('unattended'))) throw error;
    input.terminal.print(error.message);
  }
}

async function sendNext(input: Input, perMinute: number): Promise<void> {
  await withInbox(input, async (inbox) => {
    const earlier = await inbox.issues();
    const open = earlier.find(({ deliveries: { waiting } }) => waiting > 0);
    const content = open ?? (await nextIssue(input, earlier));
    const readers = open?.deliveries.waiting ?? (await inbox.subscriberCounts()).confirmed;
    input.terminal.print(said(content, readers, open !== undefined));
    if (!input.has('send')) return input.terminal.print('Nothing was sent; --send does it.');
    if (readers === 0) throw new NothingToSend('Nobody is subscribed. Nothing was made or sent.');
    const transport = ownTransport(input);
    if (!transport) throw new Error('SMTP_URL is not set, so nothing can be sent from here.');
    await confirmChange(input, `Send it by ${transport.place}?`, true);
    const issue = open ?? (await inbox.createIssue(content, new Date()));
    const sent = await sendIssue(inbox, transport, issue.id, await inboxSecrets(input.env), {
      perMinute,
      now: () => new Date(),
      wait: sleep,
      onProgress: progress(input, readers),
    });
    await summarise(input, inbox, issue, sent);
  });
}

function said({ subject, posts }: IssueContent, readers: number, isOpen: boolean): string {
  return [
    isOpen ? 'An issue that wasn’t sent to its end goes on.' : 'A new issue.',
    `Subject: ${harmless(subject)}`,
    ...posts.map((path) => `  ${harmless(path)}`),
    `To ${readers} ${readers === 1 ? 'subscriber' : 'subscribers'}.`,
  ].join('\n');
}

const doneOf = ({ sent, later, failed, uncertain }: SentIssue) => sent + later + failed + uncertain;

function progress({ terminal }: Input, readers: number) {
  return (soFar: SentIssue) => {
    const done = doneOf(soFar);
    if (done % STEP === 0) terminal.remark(`${done} of ${readers} …`);
  };
}

async function summarise(
  { terminal, has }: Input,
  inbox: Inbox,
  { id }: Issue,
  { sent, later, failed, uncertain, stopped }: SentIssue,
): Promise<void> {
  terminal.print(
    `Issue ${id}: ${sent} sent, ${later} to be tried again, ${failed} failed, ${uncertain} uncertain.`,
  );
  const issue = (await inbox.issues()).find((each) => each.id === id);
  const { waiting = 0, sending = 0, skipped = 0 } = issue?.deliveries ?? {};
  if (skipped > 0) terminal.print(`${skipped} had left before their turn.`);
  if (sending > 0) terminal.print(`${sending} in the hands of a process, or of one that vanished.`);
  if (waiting > 0) terminal.print(`${waiting} wait: the same command goes on with them.`);
  if (stopped !== undefined) throw new Error(`It stopped: ${stopped}`);
  if (waiting > 0 && has('unattended')) throw new Error('It has to be started again.');
}

async function status(input: Input): Promise<void> {
  const issues = await withInbox(input, (inbox) => inbox.issues());
  if (input.has('json')) return printJson(input, issues);
  if (issues.length === 0) return input.terminal.remark('There is no issue yet.');
  const rows = issues.map(({ id, at, subject, deliveries: counts }) => [
    ...[id, at.slice(0, 16)],
    ...DELIVERY_STATES.map((state) => String(counts[state])),
    subject,
  ]);
  const states = DELIVERY_STATES.map((state) => state.toUpperCase());
  input.terminal.print(table(['ISSUE', 'MADE', ...states, 'SUBJECT'], rows));
}

async function deliveries(input: Input): Promise<void> {
  const found = await withInbox(input, (inbox) =>
    inbox.deliveries(['sending', 'uncertain', 'failed']),
  );
  if (input.has('json')) return printJson(input, found);
  if (found.length === 0) return input.terminal.remark('All arrived, as far as is known.');
  const rows = found.map(({ id, issueId, state, email, lastError = '' }) => [
    ...[id, issueId, state, email, lastError],
  ]);
  input.terminal.print(table(['DELIVERY', 'ISSUE', 'STATE', 'TO', 'LAST ERROR'], rows));
}

async function resend(input: Input): Promise<void> {
  const [id = ''] = input.words;
  await confirmChange(input, `Send delivery ${id} again?`);
  await withInbox(input, async (inbox) => {
    if (!(await inbox.resendDelivery(id, new Date()))) {
      throw new Error(
        `There is no delivery ${id} that failed or is uncertain. One that is being sent becomes uncertain after ten minutes.`,
      );
    }
    input.terminal.print(`${id} waits for the next "send".`);
  });
}
