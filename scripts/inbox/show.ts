import type { QueuedMail } from '../../lib/inbox/mail/types';
import { MAIL_STATES } from '../../lib/inbox/mail/types';
import type { Application, HistoryEntry } from '../../lib/inbox/types';
import { STATES } from '../../lib/inbox/types';
import { visible } from '../../lib/visible';
import { type Command, type Input, Misuse } from './command';
import { countOf, FILTER_FLAGS, filterOf, PAGING_FLAGS, pagingOf } from './filter';
import { applicationOf, JSON_FLAG, withInbox } from './session';
import { harmless, harmlessLines, table } from './terminal';

/** The commands that show something and change nothing. */
export const showCommands: Readonly<Record<string, Command>> = {
  list: {
    takes: [],
    says: 'Lists applications, newest first.',
    flags: { ...FILTER_FLAGS, ...PAGING_FLAGS, ...JSON_FLAG },
    run: list,
  },
  show: {
    takes: ['ID'],
    says: 'Shows all that is known of one application, and what happened to it.',
    flags: JSON_FLAG,
    run: show,
  },
  contacts: {
    takes: [],
    says: 'Shows the messages of the contact form, newest first.',
    flags: { ...PAGING_FLAGS, ...JSON_FLAG },
    run: contacts,
  },
  mails: {
    takes: [],
    says: 'Lists messages that the site sends, newest first.',
    flags: {
      state: { value: 'STATE', says: `${MAIL_STATES.join(', ')}; several with commas between` },
      ...PAGING_FLAGS,
      ...JSON_FLAG,
    },
    run: mails,
  },
  stats: {
    takes: [],
    says: 'Counts applications, messages and mails, and says what was erased.',
    flags: JSON_FLAG,
    run: stats,
  },
};

async function list(input: Input): Promise<void> {
  const { page, ...paging } = pagingOf(input);
  const filter = filterOf(input);
  const { items, total } = await withInbox(input, (inbox) => inbox.applications(filter, paging));
  if (input.has('json')) return printJson(input, { items, total });
  const head = ['ID', 'STATE', 'RECEIVED', 'TIER', 'COUNTRY', 'ORGANISATION', 'E-MAIL'];
  const rows = items.map((item) => [
    item.id,
    item.state,
    item.receivedAt.slice(0, 10),
    item.tier,
    item.country,
    item.organisation,
    item.email,
  ]);
  if (items.length > 0) input.terminal.print(table(head, rows));
  input.terminal.remark(countOf(items.length, total, page));
}

async function show(input: Input): Promise<void> {
  const [id = ''] = input.words;
  const found = await withInbox(input, async (inbox) => {
    const application = await applicationOf(inbox, id);
    return { application, history: await inbox.history(application.id) };
  });
  if (input.has('json')) return printJson(input, { ...found.application, history: found.history });
  input.terminal.print([...fieldsOf(found.application), '', ...linesOf(found.history)].join('\n'));
}

function fieldsOf(application: Application): string[] {
  const { why, projectLinks, ...rest } = application;
  const facts: [string, string][] = [
    ['id', rest.id],
    ['state', rest.state],
    ['received', rest.receivedAt],
    ['organisation', rest.organisation],
    ['website', rest.website],
    ['country', rest.country],
    ['tier', rest.tier],
    ['contact', `${rest.contactName}, ${rest.contactRole}`],
    ['e-mail', rest.email],
    ...projectLinks.map((link): [string, string] => ['project', link]),
  ];
  return [
    ...facts.map(([name, value]) => `${name.padEnd(14)}${harmless(value)}`),
    'why',
    harmlessLines(why),
  ];
}

function linesOf(history: readonly HistoryEntry[]): string[] {
  return history.flatMap(({ at, who, state, text }) => [
    `${at}  ${harmless(who)}: ${state ?? 'note'}`,
    ...(text ? [harmlessLines(text)] : []),
  ]);
}

async function contacts(input: Input): Promise<void> {
  const { page, ...paging } = pagingOf(input);
  const { items, total } = await withInbox(input, (inbox) => inbox.contacts(paging));
  if (input.has('json')) return printJson(input, { items, total });
  for (const { id, receivedAt, name, email, subject, message } of items) {
    const head = `${id}  ${receivedAt}  ${harmless(name)} <${harmless(email)}>`;
    input.terminal.print(`${head}\n  ${harmless(subject)}\n${harmlessLines(message, '    ')}\n`);
  }
  input.terminal.remark(countOf(items.length, total, page));
}

async function mails(input: Input): Promise<void> {
  const { page, ...paging } = pagingOf(input);
  const states = input.value('state')?.split(',').map(mailStateOf) ?? MAIL_STATES;
  const { items, total } = await withInbox(input, (inbox) => inbox.mails(states, paging));
  if (input.has('json')) return printJson(input, { items, total });
  const head = ['ID', 'STATE', 'QUEUED', 'TRIES', 'TO', 'SUBJECT', 'LAST ERROR'];
  const rows = items.map((mail) => [
    mail.id,
    mail.state,
    mail.queuedAt.slice(0, 16),
    String(mail.attempts),
    mail.to,
    mail.subject,
    mail.lastError ?? '',
  ]);
  if (items.length > 0) input.terminal.print(table(head, rows));
  input.terminal.remark(countOf(items.length, total, page));
}

function mailStateOf(name: string): QueuedMail['state'] {
  const state = MAIL_STATES.find((each) => each === name.trim());
  if (!state)
    throw new Misuse(`"${name}" is no state of a mail; there are ${MAIL_STATES.join(', ')}`);
  return state;
}

async function stats(input: Input): Promise<void> {
  const found = await withInbox(input, async (inbox) => ({
    ...(await inbox.stats()),
    erasures: await inbox.erasures(),
  }));
  if (input.has('json')) return printJson(input, found);
  const { terminal } = input;
  const { applications, contacts: messages, mails: sent, erasures } = found;
  terminal.print(
    table(
      ['APPLICATIONS', ''],
      STATES.map((state) => [state, String(applications[state])]),
    ),
  );
  terminal.print(`\n${table(['MESSAGES', ''], [['by the contact form', String(messages)]])}`);
  const mailRows = MAIL_STATES.map((state) => [state, String(sent[state])]);
  terminal.print(`\n${table(['MAILS', ''], mailRows)}`);
  if (erasures.length === 0) return;
  const rows = erasures.map((each) => [
    each.at.slice(0, 10),
    each.reason,
    each.who,
    ...[each.applications, each.contacts, each.mails, each.files, each.subscribers].map(String),
  ]);
  const head = [
    'ERASED',
    'REASON',
    'WHO',
    'APPLICATIONS',
    'MESSAGES',
    'MAILS',
    'FILES',
    'SUBSCRIBERS',
  ];
  terminal.print(`\n${table(head, rows)}`);
}

/** Programs that read JSON unescape what is written as `\u…` here; it can do nothing to a terminal. */
export function printJson({ terminal }: Input, value: unknown): void {
  const lines = JSON.stringify(value, undefined, 2).split('\n');
  terminal.print(lines.map(visible).join('\n'));
}
