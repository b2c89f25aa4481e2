import type { DeskAction } from './desk/types';
import type { MailState } from './mail/types';
import type {
  Bounce,
  DeliveryState,
  SubscriberState,
  SuppressionReason,
  TokenPurpose,
} from './newsletter/types';
import type { State } from './types';

/** A column of a table; `T` is what TypeScript knows of its values. */
interface Column<T extends string | number | null> {
  type: 'text' | 'integer';
  isNullable: null extends T ? true : false;
  /** Never there: it carries the type. */
  value?: T;
}

// What these return has no `value`, so only a cast can give it the type.
const text = <T extends string = string>(): Column<T> =>
  ({ type: 'text', isNullable: false }) as Column<T>;
const optionalText = <T extends string = string>(): Column<T | null> =>
  ({ type: 'text', isNullable: true }) as Column<T | null>;
const integer = (): Column<number> => ({ type: 'integer', isNullable: false });

/**
 * The tables as this code knows them. The types of rows are inferred from here,
 * and copies and checksums are made by it. Migrations say in their own words how
 * a database gets there, since what a migration does must never change; the
 * contract test holds both databases to this list. Times are text, as in `types.ts`.
 */
export const TABLES = {
  applications: {
    id: text(),
    received_at: text(),
    organisation: text(),
    website: text(),
    country: text(),
    tier: text(),
    contact_name: text(),
    contact_role: text(),
    email: text(),
    why: text(),
    /** JSON, a list of addresses. */
    project_links: text(),
    /** The address as it is compared: see `folded`. */
    email_key: text(),
    /** What a search looks at, folded, since databases fold letters in different ways. */
    searched: text(),
    /** Tells the same submission again; null once decided, since then it may come anew. */
    digest: optionalText(),
    /** That of the last history entry which has one; a trigger keeps it. */
    current_state: text<State>(),
    /** When the last history entry was made; a trigger keeps it. */
    last_at: text(),
  },
  history: {
    application_id: text(),
    /** Counts from 1 in each application. */
    number: integer(),
    at: text(),
    who: text(),
    state: optionalText<State>(),
    text: text(),
  },
  contacts: {
    id: text(),
    received_at: text(),
    name: text(),
    email: text(),
    subject: text(),
    message: text(),
    email_key: text(),
    digest: text(),
  },
  mails: {
    id: text(),
    /** The id of an application, of a contact message or of a subscriber. */
    about: optionalText(),
    recipient: text(),
    recipient_key: text(),
    reply_to: optionalText(),
    subject: text(),
    text: text(),
    html: text(),
    queued_at: text(),
    state: text<MailState>(),
    attempts: integer(),
    next_attempt_at: text(),
    claimed_at: optionalText(),
    sent_at: optionalText(),
    last_error: optionalText(),
  },
  limits: {
    name: text(),
    key: text(),
    tries: integer(),
    /** When counting starts anew. */
    ends_at: text(),
  },
  erasures: {
    id: text(),
    at: text(),
    who: text(),
    reason: text<'request' | 'retention'>(),
    applications: integer(),
    contacts: integer(),
    mails: integer(),
    /** Messages in the folder that takes the place of a mail server. */
    files: integer(),
    subscribers: integer(),
  },
  subscribers: {
    id: text(),
    email: text(),
    /** The address as it is compared: see `addressKey`. */
    email_key: text(),
    state: text<SubscriberState>(),
    /** What the person agreed to, in the words that were shown. */
    consent: text(),
    requested_at: text(),
    confirmed_at: optionalText(),
    /** When the subscription ended. */
    left_at: optionalText(),
  },
  /** Who asked for the newsletter, until that is settled some seconds later. */
  newsletter_requests: {
    id: text(),
    email: text(),
    /** The address as it is compared: see `addressKey`. */
    email_key: text(),
    /** What the person agreed to, in the words that were shown. */
    consent: text(),
    at: text(),
  },
  newsletter_tokens: {
    /** SHA-256 of the token in hex; the token itself is in the mail alone. */
    hash: text(),
    purpose: text<TokenPurpose>(),
    subscriber_id: text(),
    expires_at: optionalText(),
  },
  issues: {
    id: text(),
    at: text(),
    /** A day: posts of earlier days aren't for this issue. */
    since: text(),
    subject: text(),
    text: text(),
    html: text(),
    /** JSON, a list of the paths of its posts. */
    posts: text(),
  },
  deliveries: {
    /** Part of the Message-ID, by which a bounce is told. */
    id: text(),
    issue_id: text(),
    subscriber_id: text(),
    state: text<DeliveryState>(),
    queued_at: text(),
    attempts: integer(),
    next_attempt_at: text(),
    claimed_at: optionalText(),
    sent_at: optionalText(),
    last_error: optionalText(),
    bounce: optionalText<Bounce>(),
  },
  suppressions: {
    /** A keyed hash of the address. */
    hash: text(),
    /** Tells with which secret it was made. */
    secret: text(),
    reason: text<SuppressionReason>(),
    at: text(),
  },
  /** Links by which staff sign in. */
  desk_links: {
    /** SHA-256 of the token in hex. */
    hash: text(),
    email: text(),
    expires_at: text(),
  },
  desk_sessions: {
    id: text(),
    /** SHA-256 of the token in hex. */
    hash: text(),
    email: text(),
    started_at: text(),
    seen_at: text(),
    expires_at: text(),
  },
  /** What a member of staff typed to move an application, until it is done. */
  desk_drafts: {
    session_id: text(),
    application_id: text(),
    /** JSON, texts by name. */
    typed: text(),
  },
  /** Who did what at the desk; rows are only ever added. */
  desk_log: {
    id: text(),
    at: text(),
    who: text(),
    action: text<DeskAction>(),
    /** The id of an application, a mail or a session. */
    about: optionalText(),
    detail: text(),
  },
} as const;

export type TableName = keyof typeof TABLES;

/** Their names, those first that others refer to. */
export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** The tables as kysely wants to know them. */
export type Tables = {
  [Name in TableName]: {
    [Key in keyof (typeof TABLES)[Name]]: (typeof TABLES)[Name][Key] extends Column<infer T>
      ? T
      : never;
  };
};
