import type { NewDeskEntry } from '../desk/types';
import type { Limit, Paging } from '../types';

/** A message to one address. */
export interface Mail {
  /** One address, without a name. */
  to: string;
  /** Where an answer goes, if not to the sender. */
  replyTo?: string;
  subject: string;
  text: string;
  html: string;
}

/** A message as it is queued. */
export interface NewMail extends Mail {
  /** Once it is reached, the message is left out; what it is about is stored all the same. */
  limit?: Limit;
}

/** What became of a message that waits to be sent. */
export const MAIL_STATES = ['waiting', 'sending', 'sent', 'uncertain', 'failed'] as const;
export type MailState = (typeof MAIL_STATES)[number];

export interface QueuedMail extends Mail {
  id: string;
  /** The id of the application, contact message or subscriber that it is about. */
  about: string | undefined;
  queuedAt: string;
  state: MailState;
  /** How often sending it was tried since it was queued, or since staff let it be sent again. */
  attempts: number;
  /** Not before this time; of one that waits. */
  nextAttemptAt: string;
  /** What the last attempt ended with, if it failed. */
  lastError: string | undefined;
}

/** The queue of messages to send: part of the inbox, with its failures. */
export interface Mails {
  /**
   * Takes messages that are due to send them. No other process gets them: they
   * are `sending` until `mailSent` or `mailFailed`; those whose sender vanished
   * become `uncertain` after ten minutes and aren't sent again by themselves.
   */
  claimMails(most: number, now: Date): Promise<QueuedMail[]>;
  mailSent(id: string, now: Date): Promise<void>;
  /** @param retryAt when to try again; undefined gives up (`failed`). */
  mailFailed(id: string, error: string, retryAt: Date | undefined): Promise<void>;
  mails(
    states: readonly MailState[],
    paging: Paging,
  ): Promise<{ items: QueuedMail[]; total: number }>;
  /**
   * Lets a failed or uncertain message be sent again, and be tried as often as a new one.
   *
   * @returns whether there was one; without, nothing is logged.
   */
  resendMail(id: string, now: Date, logged?: NewDeskEntry): Promise<boolean>;
}
