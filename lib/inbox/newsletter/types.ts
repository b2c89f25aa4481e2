import type { Mail, MailState } from '../mail/types';
import type { Secrets } from '../secret';

/** What a subscription is: asked for, confirmed by the mail's link, or ended. */
export const SUBSCRIBER_STATES = ['pending', 'confirmed', 'unsubscribed'] as const;
export type SubscriberState = (typeof SUBSCRIBER_STATES)[number];

export interface Subscriber {
  id: string;
  email: string;
  state: SubscriberState;
  /** What the person agreed to, in the words that were shown. */
  consent: string;
  requestedAt: string;
  confirmedAt: string | undefined;
  /** When the subscription ended. */
  leftAt: string | undefined;
}

export type TokenPurpose = 'confirm' | 'unsubscribe';

/** Why nothing is ever sent to an address, whoever subscribes it. */
export const SUPPRESSION_REASONS = ['bounce', 'complaint', 'erasure', 'staff'] as const;
export type SuppressionReason = (typeof SUPPRESSION_REASONS)[number];

/** That a message came back: for good, or for now. */
export type Bounce = 'hard' | 'soft';

/** A bounce, or that its reader told a provider that it is spam. */
export type Report = Bounce | 'complaint';

/** What became of one issue for one subscriber; `skipped` of who left, or is suppressed, before it went. */
export const DELIVERY_STATES = [
  'waiting',
  'sending',
  'sent',
  'uncertain',
  'failed',
  'skipped',
] as const satisfies readonly (MailState | 'skipped')[];
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** The words of an issue. In `text` and `html`, `TOKEN_MARK` stands where each reader's token goes. */
export interface IssueContent {
  subject: string;
  text: string;
  html: string;
  /** The paths of the posts in it. */
  posts: readonly string[];
  /** `YYYY-MM-DD`: posts of earlier days weren't looked at. */
  since: string;
}

export interface Issue extends IssueContent {
  id: string;
  /** When it was made and its readers were settled. */
  at: string;
  deliveries: Readonly<Record<DeliveryState, number>>;
}

/** What is sent to one subscriber now, by whoever claimed it. */
export interface ClaimedDelivery extends Omit<Mail, 'replyTo'> {
  id: string;
  queuedAt: string;
  attempts: number;
  /** For the link that ends the subscription. It is nowhere else, and is made anew for each attempt. */
  token: string;
}

export interface Delivery {
  id: string;
  issueId: string;
  email: string;
  state: DeliveryState;
  attempts: number;
  lastError: string | undefined;
  bounce: Bounce | undefined;
}

/** Suppressions by the secret that they are known by. */
export interface SuppressionKeys {
  /** Made with the present secret. */
  current: number;
  /** Made with the one before; they are lost when it is. */
  previous: number;
  /** Made with a secret that isn't set any more: they no longer hold. */
  lost: number;
}

/** The part of the inbox that keeps the newsletter. All methods throw as the others of `Inbox` do. */
export interface Newsletter {
  /**
   * Takes note that somebody wants the newsletter at an address. Whoever asks learns nothing
   * of the address, by the answer or by its time: nothing of what is known of it is looked at.
   */
  subscribe(
    request: { email: string; consent: string },
    secrets: Secrets,
    now: Date,
  ): Promise<void>;
  /**
   * Looks at the addresses that asked since, and queues the mails by which those confirm that
   * aren't subscribed or suppressed.
   *
   * @param mail makes one, with `TOKEN_MARK` where the token goes.
   * @param secrets is asked only if there is a request.
   */
  settleRequests(
    mail: (to: string) => Mail,
    secrets: () => Promise<Secrets>,
    now: Date,
  ): Promise<void>;
  /** Whether a token would confirm a subscription now; it changes nothing. */
  canConfirm(token: string, now: Date): Promise<boolean>;
  /** @returns whether the token was good: it is so once, for a limited time. */
  confirmSubscription(token: string, secrets: Secrets, now: Date): Promise<boolean>;
  /** Whether a token is one of a subscription, which may have ended already; it changes nothing. */
  canUnsubscribe(token: string): Promise<boolean>;
  /** Ends a subscription; again with the same token it changes nothing. @returns whether the token is known. */
  unsubscribe(token: string, now: Date): Promise<boolean>;

  /** Sends nothing to an address any more, whoever subscribes it; a subscription ends. */
  suppress(email: string, reason: SuppressionReason, secrets: Secrets, now: Date): Promise<void>;
  /** @returns whether it was suppressed. The address may then be subscribed anew. */
  unsuppress(email: string, secrets: Secrets): Promise<boolean>;
  /** Counts suppressions by the secret that they were made with. */
  suppressionKeys(secrets: Secrets): Promise<SuppressionKeys>;

  /** How many subscriptions there are by their state, and how many addresses are suppressed. */
  subscriberCounts(): Promise<Record<SubscriberState | 'suppressed', number>>;
  /** Those in one of these states, by when they were asked for. */
  subscribers(states: readonly SubscriberState[]): Promise<Subscriber[]>;

  /**
   * Makes an issue for all who are subscribed now.
   *
   * @throws `IllegalMove` if one of its posts was in an issue before, or another issue
   * isn't sent to its end.
   */
  createIssue(content: IssueContent, now: Date): Promise<Issue>;
  /** All issues, newest first. */
  issues(): Promise<Issue[]>;
  /**
   * Takes one delivery of an issue that is due, to send it. No other process gets it: it
   * is `sending` until `deliverySent` or `deliveryFailed`. One whose sender vanished
   * becomes `uncertain` after ten minutes and isn't sent again by itself.
   *
   * @returns undefined if none is due.
   */
  claimDelivery(issueId: string, secrets: Secrets, now: Date): Promise<ClaimedDelivery | undefined>;
  deliverySent(id: string, now: Date): Promise<void>;
  /** @param retryAt when to try again; undefined gives up (`failed`). */
  deliveryFailed(id: string, error: string, retryAt: Date | undefined): Promise<void>;
  /** Those of all issues in one of these states. */
  deliveries(states: readonly DeliveryState[]): Promise<Delivery[]>;
  /** Lets one that failed or is uncertain be sent again. @returns whether there was one. */
  resendDelivery(id: string, now: Date): Promise<boolean>;
  /**
   * Takes note that a delivery came back, or of a complaint. A hard bounce and a complaint
   * suppress the address at once, soft ones when several issues in a row had one.
   *
   * @param id of a delivery, in any case.
   * @returns `unknown` if there is no such delivery, `known` if this was said before.
   */
  recordReport(
    id: string,
    report: Report,
    secrets: Secrets,
    now: Date,
  ): Promise<'suppressed' | 'counted' | 'known' | 'unknown'>;
}
