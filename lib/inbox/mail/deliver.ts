import { log } from '../../log';
import type { Environment } from '../config';
import { LONGEST_WAIT } from '../mails';
import { type Outcome, openTransport, type Transport } from './transport';
import type { Mails, QueuedMail } from './types';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long after each failed attempt the next one is made, in milliseconds; after the last, none is. */
export const WAITS: readonly number[] = [
  MINUTE,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  6 * HOUR,
  LONGEST_WAIT,
];

/** When a message is tried again whose attempt failed just now; undefined if it isn't. */
export function nextAttempt(attempts: number, now: Date): Date | undefined {
  const wait = WAITS[attempts - 1];
  return wait === undefined ? undefined : new Date(now.getTime() + wait);
}

/** What became of the messages that were due, in numbers. */
export interface Delivered {
  sent: number;
  /** To be tried again. */
  later: number;
  failed: number;
  uncertain: number;
}

/** What of the inbox a delivery needs. */
export type MailQueue = Pick<Mails, 'claimMails' | 'mailSent' | 'mailFailed'>;

/** When a delivery ends though messages are due. */
export interface Bounds {
  /** Milliseconds after which no further message is begun. */
  time: number;
}

/**
 * Where a platform ends a function after 60 seconds: the last message is begun within 12 after
 * a moment's wait, and a server that answers late may take 40 for it (`PATIENCE`), which leaves
 * 5 for the database.
 * Only one that is as late with several answers of one message is cut off; that message is
 * uncertain then.
 */
export const SOON: Bounds = { time: 12_000 };

/**
 * Sends the messages that are due. They are claimed one at a time: if the process ends
 * in the middle, it is uncertain of this one message whether it was sent, and all
 * others wait. Several processes may do this at once.
 *
 * It ends when nothing is due, or when the server takes no messages at all.
 *
 * @param now gives the time.
 * @throws {InboxUnavailable} if the database can't be written to. What was sent before
 * but couldn't be marked becomes uncertain, and isn't sent again.
 */
export async function deliver(
  inbox: MailQueue,
  transport: Transport,
  now: () => Date,
  bounds: Bounds = { time: Infinity },
): Promise<Delivered> {
  const delivered: Delivered = { sent: 0, later: 0, failed: 0, uncertain: 0 };
  const end = now().getTime() + bounds.time;
  while (now().getTime() < end) {
    const [mail] = await inbox.claimMails(1, now());
    if (!mail) break;
    const outcome = await transport.send(mail);
    delivered[await mark(inbox, mail, outcome, now())] += 1;
    if (outcome.kind === 'later' && outcome.isServer) break;
  }
  return delivered;
}

async function mark(
  inbox: MailQueue,
  mail: QueuedMail,
  outcome: Outcome,
  now: Date,
): Promise<keyof Delivered> {
  switch (outcome.kind) {
    case 'sent':
      await inbox.mailSent(mail.id, now);
      return 'sent';
    case 'refused':
      await inbox.mailFailed(mail.id, outcome.error, undefined);
      return 'failed';
    case 'uncertain':
      // It stays as it is, and the inbox takes it for uncertain in a while: only a person
      // can find out, and let it be sent again.
      return 'uncertain';
    case 'later': {
      const retryAt = nextAttempt(mail.attempts, now);
      await inbox.mailFailed(mail.id, outcome.error, retryAt);
      return retryAt ? 'later' : 'failed';
    }
  }
}

/** Whether this process has said already where messages go. */
let hasSaid = false;

/**
 * Sends what is due, for some seconds at most: for when an answer was given and its
 * receipt waits. What goes wrong is only reported; whoever delivers next goes on.
 */
export async function deliverSoon(inbox: MailQueue, env: Environment): Promise<void> {
  try {
    const transport = openTransport(env);
    if (!hasSaid && !env.SMTP_URL) {
      log('warn', `Mail: ${transport?.place ?? 'SMTP_URL is not set, so messages wait'}.`);
      hasSaid = true;
    }
    if (transport) await deliver(inbox, transport, () => new Date(), SOON);
  } catch (error) {
    log('error', `Mail: ${error instanceof Error ? error.message : String(error)}`);
  }
}
