// What is kept of what visitors send, and what staff do with it. Times are UTC, as `2026-12-01T18:00:00.000Z`.

import type { Desk, NewDeskEntry } from './desk/types';
import type { Mail, MailState, Mails, NewMail } from './mail/types';
import type { Newsletter } from './newsletter/types';
import type { Secrets } from './secret';

/** What becomes of an application. An applicant answers by e-mail; staff set the state. */
export const STATES = [
  'received',
  'in-review',
  'information-asked',
  'accepted',
  'declined',
  'withdrawn',
] as const;
export type State = (typeof STATES)[number];

/** What an organisation says when it applies, checked by the form's schema. */
export interface ApplicationFields {
  organisation: string;
  /** A whole address. */
  website: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** The slug of a tier. */
  tier: string;
  contactName: string;
  contactRole: string;
  email: string;
  why: string;
  /** Whole addresses, none or a few. */
  projectLinks: string[];
}

export interface Application extends ApplicationFields {
  /** Eight characters that a person can read out. */
  id: string;
  receivedAt: string;
  /** That of the last change. */
  state: State;
  /** When anything last happened to it. */
  changedAt: string;
}

/** What someone says by the contact form. */
export interface ContactFields {
  name: string;
  email: string;
  subject: string;
  message: string;
}

export interface ContactMessage extends ContactFields {
  id: string;
  receivedAt: string;
}

/** One thing that happened to an application; these are only ever added. */
export interface HistoryEntry {
  at: string;
  /** Who did it: a member of staff as they name themselves, or `applicant`. */
  who: string;
  /** The state from then on; undefined for a note. */
  state: State | undefined;
  /** Why, or what the note says. */
  text: string;
}

/** A change of an application's state. */
export interface Step {
  from: State;
  to: State;
  who: string;
  why: string;
}

export interface ApplicationFilter {
  states?: readonly State[];
  tier?: string;
  country?: string;
  /** Part of the organisation's name, contact's name or e-mail, in any case. */
  text?: string;
  /** Received at this time or later, and before that one. */
  from?: string;
  until?: string;
}

/** Which rows, newest first. */
export interface Paging {
  limit: number;
  offset: number;
}

/** So many in so many seconds, for whoever the key stands for. */
export interface Limit {
  /** What is limited: `join address`, `contact network`. */
  name: string;
  /** A keyed hash; never an address itself. */
  key: string;
  most: number;
  seconds: number;
}

/** A limit that allows no further try for so many seconds. */
export interface LimitReached {
  name: string;
  retryAfter: number;
}

/** What erasure or retention took away, in numbers. */
export interface Erased {
  applications: number;
  contacts: number;
  mails: number;
  /** Messages in the folder that takes the place of a mail server. */
  files: number;
  /** Subscriptions to the newsletter, with what was noted of issues sent. */
  subscribers: number;
}

/** Removes files that are about what goes from the database, and counts them. */
export type FileRemoval = () => Promise<number>;

/**
 * The inbox: all that the site keeps outside of git. Every method throws
 * `InboxUnavailable` when the database can't be reached, is locked for too
 * long, is read-only or full; whatever was written before is then undone, and
 * the same call may succeed later.
 */
export interface Inbox extends Newsletter, Desk, Mails {
  /**
   * Stores an application, its first history entry and the mails about it, all
   * or none.
   *
   * @param mails makes the messages of the application as stored, since they name its id.
   * @returns the application; if the same fields are there already, not yet decided,
   * that one, with nothing stored or mailed anew (`isNew` is false).
   */
  receiveApplication(
    fields: ApplicationFields,
    mails: (application: Application) => NewMail[],
    now: Date,
  ): Promise<{ application: Application; isNew: boolean }>;
  /** Stores a contact message and the mails about it, in the same way; the same one counts as known for a day. */
  receiveContact(
    fields: ContactFields,
    mails: (message: ContactMessage) => NewMail[],
    now: Date,
  ): Promise<{ message: ContactMessage; isNew: boolean }>;

  /** @returns undefined if there is none; ids are compared without regard to case. */
  application(id: string): Promise<Application | undefined>;
  applications(
    filter: ApplicationFilter,
    paging: Paging,
  ): Promise<{ items: Application[]; total: number }>;
  history(id: string): Promise<HistoryEntry[]>;
  contacts(paging: Paging): Promise<{ items: ContactMessage[]; total: number }>;

  /**
   * Sets the state, queues a message to the applicant, writes the log of the desk and
   * drops the draft of a session, as far as there are such, all or none.
   *
   * @throws `IllegalMove` if there is no such application, it has the state
   * already, or isn't in the state that `from` names, which another person may
   * have changed meanwhile.
   */
  move(
    id: string,
    move: Step & { mail?: Mail; session?: string; logged?: NewDeskEntry },
    now: Date,
  ): Promise<Application>;
  /** Adds a note and what the log says of it. @throws `IllegalMove` if there is no such application. */
  note(
    id: string,
    note: { who: string; text: string; logged?: NewDeskEntry },
    now: Date,
  ): Promise<void>;

  /**
   * Counts one try for each of the limits, and says whether all allow it.
   *
   * @returns the one that doesn't; a try that isn't allowed doesn't count.
   */
  take(limits: readonly Limit[], now: Date): Promise<LimitReached | undefined>;
  /** Says the same without counting, and so without the lock of those who write. */
  limited(limits: readonly Limit[], now: Date): Promise<LimitReached | undefined>;

  /**
   * Removes all that is kept of a person: applications, contact messages, mails,
   * history, subscription. That it was done stays, with the time, who did it and numbers
   * alone, and of a subscriber that nothing may be sent to the address, as a keyed hash.
   *
   * @param removeFiles is called before that is final: what it throws leaves the
   * database as it was.
   * @throws {InboxUnavailable} also when the rows are gone, but the file's log can't be
   * emptied of them yet; the same call does that later, and then finds none of them.
   */
  erase(
    email: string,
    who: string,
    now: Date,
    removeFiles: FileRemoval,
    secrets: Secrets,
  ): Promise<Erased>;
  /** Removes what is older than `retention.ts` says, in the same way. */
  retain(now: Date, removeFiles: FileRemoval): Promise<Erased>;
  /** What was removed so far. */
  erasures(): Promise<({ at: string; who: string; reason: 'request' | 'retention' } & Erased)[]>;

  /** How many applications there are by state, and mails by state. */
  stats(): Promise<{
    applications: Record<State, number>;
    contacts: number;
    mails: Record<MailState, number>;
  }>;

  /** @throws {InboxUnavailable} if the database can't be read, or its tables aren't up to date. */
  check(): Promise<void>;

  close(): Promise<void>;
}

/** The database can't be reached or written to just now. */
export class InboxUnavailable extends Error {
  override name = 'InboxUnavailable';
}

/**
 * The inbox that this process used is gone, or another lies in its place. Nothing is written to
 * another until the process is started again, and none is made.
 */
export class InboxLost extends InboxUnavailable {
  override name = 'InboxLost';
}

/** A change that can't be made as things are; the message says why. */
export class IllegalMove extends Error {
  override name = 'IllegalMove';
}
