import { readBody } from '../forms/body';
import type { Values } from '../forms/form';
import { isSameOrigin } from '../forms/same-origin';
import type { Proxies } from '../forms/visitor';
import type { Environment } from '../inbox/config';
import type { QueuedMail } from '../inbox/mail/types';
import type { Secrets } from '../inbox/secret';
import { IllegalMove, type Inbox, InboxUnavailable } from '../inbox/types';
import { nameAndPlace } from '../log';
import { ACTIONS, type Doing, Refused } from './actions';
import { type DeskRefusal, refusal } from './answers';
import { signedIn } from './session';
import { ARRIVALS } from './sign-in';
import { isFormKey } from './tokens';

/** What the desk stands on. */
export interface DeskServer {
  env: Environment;
  isOpen: boolean;
  /** Scheme and host that the site is published at. */
  origin: string;
  proxies: Proxies;
  /** The secrets that hold; throws `InboxUnavailable`. */
  keys(): Promise<Secrets>;
  inbox(): Promise<Inbox>;
  /** Does something when the answer is given; what goes wrong is noted. */
  later(work: () => Promise<void>): void;
  /** Sends one message that isn't queued. */
  sendNow(mail: QueuedMail): Promise<void>;
  /** Sends the messages that wait. */
  sendQueued(): Promise<void>;
  patchOf: Doing['patchOf'];
  /** Notes what went wrong, in words without anything of what was sent. */
  log(message: string, headers: Headers): void;
}

/**
 * Answers a request to `/api/desk/…`. Nothing is looked at before it is known that a page
 * of this site sent it, and nothing is done before it is known who asks.
 *
 * @param name the last part of the address.
 * @returns 303 to a page that shows what came of it, a file, or a page that says why
 * nothing was done.
 */
export async function handleDesk(
  request: Request,
  name: string,
  server: DeskServer,
  now = new Date(),
): Promise<Response> {
  const isKnown = Object.hasOwn(ACTIONS, name) || Object.hasOwn(ARRIVALS, name);
  if (!server.isOpen || !isKnown)
    return refusal({ status: 404, message: 'There is no such page.' });
  if (request.method !== 'POST') {
    return refusal({
      status: 405,
      message: 'This address takes what a form sends, and shows nothing.',
      headers: { Allow: 'POST' },
    });
  }
  if (!isSameOrigin(request.headers, server.origin)) return refusal(FOREIGN);
  const body = await readBody(request);
  if (!('values' in body)) {
    return refusal({ status: body.status, message: 'What was sent couldn’t be read as a form.' });
  }
  try {
    return await perform(name, request.headers, body.values, server, now);
  } catch (error) {
    return refusal(refusalOf(error, name, request.headers, server));
  }
}

const FOREIGN: DeskRefusal = {
  status: 403,
  message:
    'This can only be sent from a page of the desk, in the session that the page is of. Go back, copy what you typed, load the page anew, and send it again.',
};

async function perform(
  name: string,
  headers: Headers,
  values: Values,
  server: DeskServer,
  now: Date,
): Promise<Response> {
  const inbox = await server.inbox();
  const arrival = Object.hasOwn(ARRIVALS, name) ? ARRIVALS[name] : undefined;
  if (arrival) return arrival({ headers, values, inbox, server, now });
  const keys = await server.keys();
  const me = await signedIn(headers, inbox, keys, server.env, now);
  if (!me) {
    return refusal({
      status: 401,
      message:
        'You aren’t signed in any more. Go back and copy what you typed, then sign in and send it again.',
    });
  }
  const action = ACTIONS[name];
  if (!action || !isFormKey(values.key ?? '', me.token, keys)) return refusal(FOREIGN);
  const { patchOf } = server;
  const sendLater = () => server.later(() => server.sendQueued());
  return action({ headers, values, inbox, me, now, sendLater, patchOf });
}

function refusalOf(
  error: unknown,
  name: string,
  headers: Headers,
  { log }: DeskServer,
): DeskRefusal {
  if (error instanceof Refused) return error.refusal;
  // Its message names the application's number and states alone.
  if (error instanceof IllegalMove) return { status: 409, message: error.message };
  if (error instanceof InboxUnavailable) {
    log(`${name}: the inbox can't be reached (${error.message})`, headers);
    const message = 'The inbox can’t be reached just now. Go back, and send it again in a minute.';
    return { status: 503, message, headers: { 'Retry-After': '30' } };
  }
  log(`${name}: ${nameAndPlace(error)}`, headers);
  return { status: 500, message: 'Something went wrong on our side. Go back, and try it later.' };
}
