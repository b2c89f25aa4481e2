import { mailOf } from '../mail/letter';
import type { Mail } from '../mail/types';
import type { Secrets } from '../secret';
import type { Inbox } from '../types';
import { TOKEN_MARK } from './tokens';
import type { IssueContent } from './types';

/** For tests: two secrets, as while one is being changed. */
export const SECRETS: Secrets = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];

export const CONSENT = 'Send me the newsletter by e-mail.';

/** The mail by which a subscription is confirmed, as short as it can be. */
function sampleConfirmation(to: string): Mail {
  const path = `/newsletter/confirm?token=${TOKEN_MARK}`;
  return mailOf({ to, subject: 'Confirm', blocks: [{ kind: 'link', says: 'Confirm', path }] });
}

/** An issue of one post, which no other issue of a test may have. */
export function sampleIssue(post = '/blog/first'): IssueContent {
  return {
    subject: 'News',
    text: `News: ${TOKEN_MARK}\n`,
    html: `<p>News: ${TOKEN_MARK}</p>`,
    posts: [post],
    since: '2026-03-01',
  };
}

/** Asks for the newsletter at an address, as the form does, and settles that. */
export async function subscribe(inbox: Inbox, email: string, now: Date, secrets = SECRETS) {
  await inbox.subscribe({ email, consent: CONSENT }, secrets, now);
  await inbox.settleRequests(sampleConfirmation, async () => secrets, now);
}

/** Takes the mails that wait, and says which token went to which address. */
export async function tokensSent(inbox: Inbox, now: Date): Promise<Map<string, string>> {
  const tokens = new Map<string, string>();
  for (const { to, text, id } of await inbox.claimMails(100_000, now)) {
    const [, token] = /confirm\?token=([\w-]{43})\b/.exec(text) ?? [];
    if (token) tokens.set(to, token);
    await inbox.mailSent(id, now);
  }
  return tokens;
}

/** Subscribes addresses and confirms them by the mails that they get. */
export async function subscribed(inbox: Inbox, emails: readonly string[], now: Date) {
  for (const email of emails) await subscribe(inbox, email, now);
  for (const token of (await tokensSent(inbox, now)).values()) {
    await inbox.confirmSubscription(token, SECRETS, now);
  }
}
