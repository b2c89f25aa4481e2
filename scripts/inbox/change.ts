import { readFile } from 'node:fs/promises';
import { dataFolder } from '../../lib/inbox/config';
import { decisionMail, isTold } from '../../lib/inbox/mail/letters';
import { eraseFiles, retainFiles } from '../../lib/inbox/mail/outbox-files';
import type { Mail } from '../../lib/inbox/mail/types';
import { inboxSecrets } from '../../lib/inbox/secret';
import type { Application, Erased, State } from '../../lib/inbox/types';
import { pathIn } from '../command';
import { type Command, type Input, Misuse } from './command';
import { stateOf } from './filter';
import { applicationOf, confirmChange, sendNow, WHO, whoOf, withInbox, YES } from './session';
import { harmless, harmlessLines } from './terminal';

/** The flags of what an applicant is told. */
export const MESSAGE_FLAGS = {
  why: { value: 'TEXT', says: 'Why; it stays in the history, and the applicant never sees it' },
  message: { value: 'TEXT', says: 'What the applicant is told beside the words of the template' },
  'message-file': { value: 'FILE', says: 'The same, from a file' },
  'no-mail': { says: 'Tell the applicant nothing' },
};

/** The commands that change what is kept. */
export const changeCommands: Readonly<Record<string, Command>> = {
  note: {
    takes: ['ID', 'TEXT'],
    says: 'Adds a note to an application’s history. The applicant never sees it.',
    flags: { ...WHO, ...YES },
    run: note,
  },
  move: {
    takes: ['ID', 'STATE'],
    says: 'Changes the state of an application, and tells the applicant of those that concern them.',
    flags: { ...MESSAGE_FLAGS, ...WHO, ...YES },
    run: move,
  },
  resend: {
    takes: ['MAIL-ID'],
    says: 'Lets a failed or uncertain mail be sent again. Of an uncertain one, look first whether it arrived.',
    flags: YES,
    run: resend,
  },
  erase: {
    takes: ['E-MAIL'],
    says: 'Removes all that is kept of a person. That it was done stays, with who did it and numbers alone.',
    flags: { ...WHO, ...YES },
    run: erase,
  },
  retention: {
    takes: [],
    says: 'Removes what is older than the site says that it keeps it.',
    flags: YES,
    run: retention,
  },
};

async function note(input: Input): Promise<void> {
  const [id = '', text = ''] = input.words;
  if (!text.trim()) throw new Misuse('TEXT is empty');
  const who = whoOf(input);
  await withInbox(input, async (inbox) => {
    const application = await applicationOf(inbox, id);
    await confirmChange(input, `Add a note to ${application.id}?`);
    await inbox.note(application.id, { who, text }, new Date());
    input.terminal.print(`${application.id} has a note more.`);
  });
}

async function move(input: Input): Promise<void> {
  const [id = '', state = ''] = input.words;
  const to = stateOf(state);
  const who = whoOf(input);
  const why = whyOf(input);
  await withInbox(input, async (inbox) => {
    const application = await applicationOf(inbox, id);
    if (application.state === to) throw new Error(`${application.id} is ${to} already.`);
    const mail = await mailAbout(input, application, to);
    await confirmMove(input, application, to, mail);
    const from = application.state;
    const step = { from, to, who, why, ...(mail && { mail }) };
    await inbox.move(application.id, step, new Date());
    input.terminal.print(`${application.id} was ${from} and is ${to}.`);
    if (to === 'accepted') {
      input.terminal.print(`npm run inbox -- accept ${application.id} writes the member’s files.`);
    }
    if (mail) await sendNow(inbox, input);
  });
}

/** Shows what will be sent, and makes sure that it shall be done. */
export async function confirmMove(
  input: Input,
  application: Application,
  to: State,
  mail: Mail | undefined,
): Promise<void> {
  const { terminal } = input;
  const name = harmless(application.organisation);
  const question = `Move ${application.id} (${name}) from ${application.state} to ${to}`;
  if (!mail) return confirmChange(input, `${question}, without a mail?`);
  terminal.remark(`To: ${harmless(mail.to)}\nSubject: ${harmless(mail.subject)}\n`);
  terminal.remark(`${harmlessLines(mail.text)}\n`);
  await confirmChange(input, `${question}, and send this?`, true);
}

/** What the applicant is told of a state; undefined if nothing. */
export async function mailAbout(
  input: Input,
  application: Application,
  to: State,
): Promise<Mail | undefined> {
  const { value, has } = input;
  const file = value('message-file');
  const message =
    value('message') ?? (file === undefined ? '' : await readFile(pathIn(input, file), 'utf8'));
  if (value('message') !== undefined && file !== undefined) {
    throw new Misuse('--message and --message-file are the same; give one');
  }
  const isSilent = has('no-mail') || !isTold(to);
  if (isSilent && message) {
    throw new Misuse(
      has('no-mail') ? '--no-mail sends no message' : `an applicant isn’t told of ${to}`,
    );
  }
  if (has('no-mail') || !isTold(to)) return undefined;
  if (to === 'information-asked' && !message.trim()) {
    throw new Misuse('What is asked? Say it by --message=TEXT or --message-file=FILE.');
  }
  return decisionMail(to, application, message);
}

/** Why something is done. */
export function whyOf({ value }: Input): string {
  const why = value('why')?.trim();
  if (!why) throw new Misuse('Why? Say it by --why=TEXT; it stays in the history.');
  return why;
}

async function resend(input: Input): Promise<void> {
  const [id = ''] = input.words;
  await confirmChange(input, `Send mail ${id} again?`);
  await withInbox(input, async (inbox) => {
    if (!(await inbox.resendMail(id, new Date()))) {
      throw new Error(`There is no mail ${id} that failed or is uncertain.`);
    }
    input.terminal.print(`${id} waits to be sent.`);
    await sendNow(inbox, input);
  });
}

async function erase(input: Input): Promise<void> {
  const [email = ''] = input.words;
  if (!email.includes('@')) throw new Misuse('E-MAIL is the address of the person');
  const who = whoOf(input);
  await confirmChange(input, 'Remove all that is kept of this person, for good?', true);
  const removeFiles = () => eraseFiles(dataFolder(input.env), email);
  const erased = await withInbox(input, async (inbox) =>
    inbox.erase(email, who, new Date(), removeFiles, await inboxSecrets(input.env)),
  );
  input.terminal.print(`Erased: ${countsOf(erased)}.`);
  input.terminal.remark(
    'What was backed up, exported or sent by mail is elsewhere; docs/operations.md says what to do.',
  );
}

async function retention(input: Input): Promise<void> {
  await confirmChange(input, 'Remove what is too old to be kept?');
  const now = new Date();
  const removeFiles = () => retainFiles(dataFolder(input.env), now);
  const erased = await withInbox(input, (inbox) => inbox.retain(now, removeFiles));
  input.terminal.print(`Removed: ${countsOf(erased)}.`);
}

function countsOf({ applications, contacts, mails, files, subscribers }: Erased): string {
  return `${applications} applications, ${contacts} messages, ${mails} mails, ${files} files of mails, ${subscribers} subscriptions`;
}
