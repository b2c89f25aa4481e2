import { execFileSync } from 'node:child_process';
import { openInbox } from '../../lib/inbox';
import { type InboxConfig, inboxConfig } from '../../lib/inbox/config';
import { type Delivered, deliver } from '../../lib/inbox/mail/deliver';
import { openTransport, type Transport } from '../../lib/inbox/mail/transport';
import type { Application, Inbox } from '../../lib/inbox/types';
import { hasCode } from '../../lib/missing';
import { type Input, Misuse } from './command';
import { confirm } from './terminal';

/** The flag of all commands that change something. */
export const YES = { yes: { says: 'Ask nothing' } };
/** The flag of all commands that show something. */
export const JSON_FLAG = { json: { says: 'Write JSON, for programs' } };
/** The flag that says who does something. */
export const WHO = {
  who: {
    value: 'NAME',
    says: 'Who does it; otherwise INBOX_WHO, or the name that git knows you by',
  },
};

/**
 * Which inbox the environment names.
 *
 * @throws with a sentence if it names none.
 */
export function configured({ env }: Pick<Input, 'env'>): InboxConfig {
  const config = inboxConfig(env);
  if (!config) throw new Error('There is no inbox here: DATABASE_URL is not set.');
  return config;
}

/** Where an inbox is, in words; no password is in them, and no user's name. */
export function placeOf(config: InboxConfig): string {
  if (config.kind === 'file') return `the file ${config.path}`;
  const { host, pathname } = new URL(config.url);
  return `Postgres at ${host || 'this machine'}, database ${pathname.slice(1) || '(its default)'}`;
}

/**
 * Opens the inbox for as long as something is done with it.
 *
 * @throws `InboxUnavailable` if it isn't there: no command but "init" makes one.
 */
export async function withInbox<T>(
  input: Pick<Input, 'env'>,
  work: (inbox: Inbox) => Promise<T>,
): Promise<T> {
  const inbox = await openInbox(configured(input), { mustExist: true });
  try {
    await inbox.check();
    return await work(inbox);
  } finally {
    await inbox.close();
  }
}

/**
 * Says which inbox will be changed, and makes sure that it shall be.
 *
 * @param mustAsk whether that is asked of any inbox; otherwise only of Postgres.
 */
export async function confirmChange(
  { terminal, env, has }: Input,
  question: string,
  mustAsk = false,
): Promise<void> {
  const config = configured({ env });
  terminal.remark(`Inbox: ${placeOf(config)}.`);
  if (mustAsk || config.kind === 'postgres') await confirm(terminal, has('yes'), question);
}

/**
 * An application by the number that somebody typed.
 *
 * @throws with a sentence if there is none.
 */
export async function applicationOf(inbox: Inbox, id: string): Promise<Application> {
  const application = await inbox.application(id);
  if (!application) throw new Error(`There is no application ${id}.`);
  return application;
}

/** Who gives the command. */
export function whoOf({ value, env, cwd }: Input): string {
  const who = value('who') || env.INBOX_WHO || nameInGit(cwd);
  if (!who) throw new Misuse('Who does it? Say it by --who=NAME, or set INBOX_WHO.');
  return who;
}

function nameInGit(cwd: string): string {
  try {
    const command = ['config', 'user.name'];
    return execFileSync('git', command, { cwd, encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch (error) {
    // There is no git, or nobody told it a name.
    const status = error instanceof Error && 'status' in error ? error.status : undefined;
    if (hasCode(error, 'ENOENT') || status === 1) return '';
    throw error;
  }
}

/**
 * What sends messages from this machine. Where the inbox is a Postgres, which others
 * use, too, it must be a server: what a folder here took would count as sent.
 *
 * @returns undefined if nothing can be sent from here.
 */
export function ownTransport({ env }: Pick<Input, 'env'>): Transport | undefined {
  const isShared = configured({ env }).kind === 'postgres';
  return isShared && !env.SMTP_URL ? undefined : openTransport(env);
}

/** Sends what is due, if that can be done from here, and says what became of it. */
export async function sendNow(inbox: Inbox, { terminal, env }: Input): Promise<void> {
  const transport = ownTransport({ env });
  if (!transport) {
    terminal.remark('SMTP_URL is not set here: the message waits for the next delivery.');
    return;
  }
  const delivered = await deliver(inbox, transport, () => new Date());
  terminal.remark(saidOf(transport, delivered));
}

/** What is said of a delivery. */
export function saidOf({ place }: Transport, delivered: Delivered): string {
  const { sent, later, failed, uncertain } = delivered;
  const counts = [
    `${sent} sent`,
    ...(later ? [`${later} to be tried again`] : []),
    ...(failed ? [`${failed} failed`] : []),
    ...(uncertain ? [`${uncertain} uncertain`] : []),
  ];
  return `Mail by ${place}: ${counts.join(', ')}.`;
}
