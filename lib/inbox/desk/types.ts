import type { Application, ApplicationFilter, Limit, Paging } from '../types';

/** What the log of the desk names. */
export type DeskAction =
  | 'sign-in'
  | 'sign-out'
  | 'link'
  | 'revoke'
  | 'view'
  | 'note'
  | 'move'
  | 'resend'
  | 'export'
  | 'patch';

/** One thing that a member of staff did at the desk. It holds nothing of what visitors wrote. */
export interface DeskEntry {
  at: string;
  /** The address of the member of staff, or who did it at a terminal. */
  who: string;
  action: DeskAction;
  /** The id of an application, a mail or a session. */
  about: string | undefined;
  /** What more is to be known: states, numbers, which filter. */
  detail: string;
}

/** An entry as it is written; it gets the time of what it is about. */
export type NewDeskEntry = Omit<DeskEntry, 'at'>;

/** A member of staff who is signed in. */
export interface DeskSession {
  /** By which it is named to revoke it; of no use to sign in. */
  id: string;
  email: string;
  startedAt: string;
  /** When it was last used, give or take a minute. */
  seenAt: string;
  /** When it ends, however much it is used. */
  expiresAt: string;
}

/** A link to sign in, before it is mailed. */
export interface NewSignInLink {
  /** SHA-256 of the link's token, which isn't kept. */
  hash: string;
  email: string;
  /**
   * Of a link that anybody may have asked for: how many of these the person gets, and none
   * while one is good.
   */
  limit?: Limit;
  /** What the log says of a link that isn't mailed. */
  issued?: NewDeskEntry;
}

/** Texts by name, as they were typed. */
export type Typed = Readonly<Record<string, string>>;

/** What the staff desk keeps: part of the inbox, with its failures. */
export interface Desk {
  /**
   * Adds a link to sign in, which is good for 15 minutes.
   *
   * @returns `good` if the person has one that is good, `limited` if the limit is reached;
   * nothing is added then.
   */
  addSignInLink(link: NewSignInLink, now: Date): Promise<'added' | 'good' | 'limited'>;
  /** Takes a link away that couldn't be mailed, so that another may be asked for. */
  dropSignInLink(hash: string): Promise<void>;
  /**
   * Uses a link up and begins a session. Of many who use it at once, one gets it.
   *
   * @param isStaff whether an address may still sign in.
   * @returns undefined if there is no such link, or no longer.
   */
  redeemLink(
    hash: string,
    sessionHash: string,
    isStaff: (email: string) => boolean,
    now: Date,
  ): Promise<DeskSession | undefined>;
  /**
   * The session of a token, which counts as used by that.
   *
   * @returns undefined if there is none, or it was revoked or is over: after 12 hours, or
   * an hour in which nothing was asked for.
   */
  deskSession(hash: string, now: Date): Promise<DeskSession | undefined>;
  /** All that are good now, newest first. */
  deskSessions(now: Date): Promise<DeskSession[]>;
  /**
   * Ends sessions, and says so in the log.
   *
   * @param which the id of one, the address of whose they are, or all of them.
   * @returns how many there were.
   */
  endDeskSessions(
    which: { id: string } | { email: string } | 'all',
    by: { who: string; action: 'sign-out' | 'revoke' },
    now: Date,
  ): Promise<number>;

  /** Keeps what was typed about an application in a session, in the place of what was kept before. */
  keepDraft(sessionId: string, applicationId: string, typed: Typed): Promise<void>;
  draft(sessionId: string, applicationId: string): Promise<Typed | undefined>;

  /**
   * As `applications`, for a list that is looked at: it counts no further than it has to.
   *
   * @returns `total` is right up to `COUNTED`; if there are more, `isMore` is true.
   */
  findApplications(
    filter: ApplicationFilter,
    paging: Paging,
  ): Promise<{ items: Application[]; total: number; isMore: boolean }>;

  /** Notes what only reads; a change takes its entry with it, as `move` does. */
  logAtDesk(entry: NewDeskEntry, now: Date): Promise<void>;
  /** The newest first; `isMore` says whether there are older ones. */
  deskLog(paging: Paging): Promise<{ items: DeskEntry[]; isMore: boolean }>;
}

/** So far the applications of a list are counted. */
export const COUNTED = 1000;
