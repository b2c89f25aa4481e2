import { site } from '../../site';
import { nextAttempt } from '../mail/deliver';
import type { Letter, Outcome, Transport } from '../mail/transport';
import type { Secrets } from '../secret';
import type { ClaimedDelivery, Newsletter } from './types';

/** What became of the deliveries of an issue that were due, in numbers. */
export interface SentIssue {
  sent: number;
  /** To be tried again. */
  later: number;
  failed: number;
  uncertain: number;
  /** Why it ended before its time; undefined if nothing more was due. */
  stopped: string | undefined;
}

/** What of the inbox sending needs. */
export type IssueQueue = Pick<
  Newsletter,
  'claimDelivery' | 'deliverySent' | 'deliveryFailed' | 'recordReport'
>;

/** How it is sent. */
export interface Pace {
  perMinute: number;
  now(): Date;
  wait(milliseconds: number): Promise<unknown>;
  /** Is told after each delivery. */
  onProgress?(soFar: SentIssue): void;
}

/**
 * After so many messages in a row that the server refused for what they are, the next
 * ones would be refused as well: somebody has to look.
 */
const MOST_REFUSALS = 3;
const MINUTE = 60_000;

/**
 * Sends an issue to all who haven't got it. Each delivery is claimed by itself: if the
 * process ends in the middle, it is uncertain of this one whether it was sent, and all
 * others wait for the next call. Several processes may do this at once.
 *
 * @throws {InboxUnavailable} if the database can't be written to. What was sent before but
 * couldn't be marked becomes uncertain, and isn't sent again.
 */
export async function sendIssue(
  inbox: IssueQueue,
  transport: Transport,
  issueId: string,
  secrets: Secrets,
  { perMinute, now, wait, onProgress }: Pace,
): Promise<SentIssue> {
  const soFar: SentIssue = { sent: 0, later: 0, failed: 0, uncertain: 0, stopped: undefined };
  let refusals = 0;
  while (soFar.stopped === undefined) {
    const begun = now().getTime();
    const delivery = await inbox.claimDelivery(issueId, secrets, now());
    if (!delivery) break;
    const outcome = await transport.send(letterOf(delivery));
    soFar[await mark(inbox, delivery, outcome, secrets, now())] += 1;
    refusals = outcome.kind === 'refused' && !outcome.isRecipient ? refusals + 1 : 0;
    if (outcome.kind === 'later' && outcome.isServer) soFar.stopped = outcome.error;
    if (outcome.kind === 'refused' && refusals >= MOST_REFUSALS) soFar.stopped = outcome.error;
    onProgress?.(soFar);
    await wait(Math.max(0, begun + MINUTE / perMinute - now().getTime()));
  }
  return soFar;
}

/** Returns the message of a delivery, with what mail programs need to show a button that unsubscribes (RFC 2919, 2369, 8058). */
export function letterOf({ token, ...delivery }: ClaimedDelivery): Letter {
  const { origin } = site;
  return {
    ...delivery,
    headers: {
      'List-Id': `<newsletter.${new URL(origin).hostname}>`,
      'List-Unsubscribe': `<${origin}/newsletter/unsubscribe?token=${token}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  };
}

async function mark(
  inbox: IssueQueue,
  { id, attempts }: ClaimedDelivery,
  outcome: Outcome,
  secrets: Secrets,
  now: Date,
): Promise<'sent' | 'later' | 'failed' | 'uncertain'> {
  switch (outcome.kind) {
    case 'sent':
      await inbox.deliverySent(id, now);
      return 'sent';
    case 'refused':
      await inbox.deliveryFailed(id, outcome.error, undefined);
      if (outcome.isRecipient) await inbox.recordReport(id, 'hard', secrets, now);
      return 'failed';
    case 'uncertain':
      // It stays as it is: only a person can find out, and let it be sent again.
      return 'uncertain';
    case 'later': {
      const retryAt = nextAttempt(attempts, now);
      await inbox.deliveryFailed(id, outcome.error, retryAt);
      // That our own server was away says nothing of the reader.
      if (!retryAt && !outcome.isServer) await inbox.recordReport(id, 'soft', secrets, now);
      return retryAt ? 'later' : 'failed';
    }
  }
}
