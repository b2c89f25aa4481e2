import { openInbox } from '../inbox';
import { inboxConfig } from '../inbox/config';
import { foundHere } from '../inbox/found';
import { deliverSoon } from '../inbox/mail/deliver';
import { confirmationMail } from '../inbox/newsletter/letters';
import { inboxSecret, inboxSecrets, type Secrets } from '../inbox/secret';
import { type Inbox, InboxUnavailable } from '../inbox/types';
import { log, requestId } from '../log';
import { site } from '../site';
import { laterMoment } from './afterwards';
import type { Form } from './form';
import { formsAreOpen, isOpen } from './open';

let opened: Promise<Inbox> | undefined;

/**
 * The inbox that this process writes to, opened when it is first used.
 *
 * @throws {InboxUnavailable} if none is configured or it can't be opened; the next call tries again.
 */
export function theInbox(): Promise<Inbox> {
  const config = inboxConfig(process.env);
  if (!config) return Promise.reject(new InboxUnavailable('no inbox is configured'));
  opened ??= openInbox(config, { found: foundHere() }).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/**
 * Makes sure that the inbox is there and is the one that this process found first, and so
 * is its secret.
 *
 * @throws {InboxUnavailable} if it isn't.
 */
export async function checkInbox(): Promise<void> {
  await (await theInbox()).check();
  const found = foundHere();
  if (found.secret) await inboxSecret(process.env, found);
}

/** The secrets of the inbox. One is made only for an inbox that is there. */
async function secrets(): Promise<Secrets> {
  const found = foundHere();
  if (!found.secret) await checkInbox();
  return inboxSecrets(process.env, found);
}

/**
 * What the forms of this site have in common on the server, by its environment.
 *
 * @param form which it is, since one may be closed while others are open.
 */
export function formServer(form?: Form) {
  const { env } = process;
  return {
    isOpen: form ? isOpen(form.name, env) : formsAreOpen(env),
    origin: site.origin,
    proxies: {
      isVercel: Boolean(env.VERCEL),
      count: Number(env.TRUSTED_PROXIES || 0),
    },
    secret: async () => (await secrets())[0],
    secrets,
    inbox: theInbox,
    log: (message: string, headers: Headers) =>
      log('error', `Forms: ${message}`, { request: requestId(headers) }),
  };
}

/** Where notices of what arrived go, if anywhere: one e-mail address. */
export const notifiedAddress = () => process.env.INBOX_NOTIFY || undefined;

let next: Promise<void> | undefined;

/**
 * Sends the messages that wait, a moment after the request, for some seconds; whatever goes
 * wrong is reported and tried again later. Requests that come meanwhile share one delivery.
 */
export function sendMails(): Promise<void> {
  next ??= laterMoment().then(() => {
    // What is queued from now on may be too late for this delivery.
    next = undefined;
    return sendMailsNow();
  });
  return next;
}

/** Sends the messages that wait: for what runs after a moment's wait already. */
export async function sendMailsNow(): Promise<void> {
  const { SMTP_URL, MAIL_FROM, DATA_DIR, VERCEL } = process.env;
  try {
    const inbox = await theInbox();
    await inbox.settleRequests(confirmationMail, secrets, new Date());
    await deliverSoon(inbox, { SMTP_URL, MAIL_FROM, DATA_DIR, VERCEL });
  } catch (error) {
    if (!(error instanceof InboxUnavailable)) throw error;
    log('error', `Mail: the inbox can't be reached (${error.message})`);
  }
}
