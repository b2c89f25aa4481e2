import type { Secrets } from '../../inbox/secret';
import { isToken } from '../../inbox/tokens';
import { type Inbox, InboxUnavailable } from '../../inbox/types';
import { nameAndPlace } from '../../log';
import { isSameOrigin } from '../same-origin';
import { buttonPage, donePage, failedPage, type Link, unknownPage } from './pages';

/** What of the inbox the links need. */
export type Subscriptions = Pick<
  Inbox,
  'canConfirm' | 'confirmSubscription' | 'canUnsubscribe' | 'unsubscribe'
>;

/** What the links of the newsletter's mails lead to. */
export interface LinkServer {
  /** Whether there is an inbox that a link can mean. */
  isOpen: boolean;
  /** Scheme and host that the site is published at. */
  origin: string;
  /** Throws `InboxUnavailable`. */
  secrets(): Promise<Secrets>;
  inbox(): Promise<Subscriptions>;
  /** Notes what went wrong, in words without any of what was sent. */
  log(message: string, headers: Headers): void;
}

/**
 * Answers who follows a link of a mail (GET) with a page whose button does what the link
 * says, and who presses it (POST). A mail program that unsubscribes with one click sends
 * the same POST: without cookies, without an origin, and without wanting to be sent
 * elsewhere. So whoever has the token can end a subscription from anywhere; to begin one
 * takes the page itself. A body isn't read: all that counts is in the address.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8058
 */
export async function answerLink(
  link: Link,
  request: Request,
  server: LinkServer,
  now = new Date(),
): Promise<Response> {
  const token = new URL(request.url).searchParams.get('token') ?? '';
  if (!server.isOpen || !isToken(token)) return unknownPage(link);
  const isPressed = request.method === 'POST';
  if (isPressed && link === 'confirm' && !isSameOrigin(request.headers, server.origin)) {
    return failedPage(403);
  }
  try {
    const inbox = await server.inbox();
    if (!isPressed) {
      const isGood =
        link === 'confirm' ? inbox.canConfirm(token, now) : inbox.canUnsubscribe(token);
      return (await isGood) ? buttonPage(link, token) : unknownPage(link);
    }
    const isDone =
      link === 'confirm'
        ? inbox.confirmSubscription(token, await server.secrets(), now)
        : inbox.unsubscribe(token, now);
    return (await isDone) ? donePage(link) : unknownPage(link);
  } catch (error) {
    if (error instanceof InboxUnavailable) {
      server.log(`newsletter: the inbox can't be reached (${error.message})`, request.headers);
      return failedPage(503);
    }
    server.log(`newsletter: ${nameAndPlace(error)}`, request.headers);
    return failedPage(500);
  }
}
