import { readBody } from '../forms/body';
import type { Values } from '../forms/form';
import { isSameOrigin } from '../forms/same-origin';
import { unreasonable } from '../forms/texts';
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
  /** Gives the time of what is done later. */
  now(): Date;
  /** Does something at a moment after the answer is given; what goes wrong is noted. */
  later(work: () => Promise<void>): void;
  /** Sends one message that isn't queued. @returns whether it may have arrived. */
  sendNow(mail: QueuedMail): Promise<boolean>;
  /** Sends the messages that wait. */
  sendQueued(): Promise<void>;
  patchOf: Doing['patchOf'];
  /** Notes what went wrong, in words without anything of what was sent. */
  log(message: string, headers: Headers): void;
}

/**
 * Answers a request to `/api/desk/…`. Nothing is looked at before it is known that a page
 * of this site sent it, and nothing is read before it is known who asks, where that matters.
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
  try {
    return await perform(name, request, server, now);
  } catch (error) {
    return refusal(refusalOf(error, name, request.headers, server));
  }
}

const FOREIGN: DeskRefusal = {
  status: 403,
  message:
    'This can only be sent from a page of the desk, in the session that the page is of. Go back, copy what you typed, load the page anew, and send it again.',
};

/** Asks first who is there, then how long what was sent is, and only then does anything with it. */
async function perform(
  name: string,
  request: Request,
  server: DeskServer,
  now: Date,
): Promise<Response> {
  const { headers } = request;
  const inbox = await server.inbox();
  const arrival = Object.hasOwn(ARRIVALS, name) ? ARRIVALS[name] : undefined;
  if (arrival) {
    return arrival({ headers, values: await readTexts(request), inbox, server, now });
  }
  const keys = await server.keys();
  const me = await signedIn(headers, inbox, keys, server.env, now);
  if (!me) {
    return refusal({
      status: 401,
      message:
        'You aren’t signed in any more. Go back and copy what you typed, then sign in and send it again.',
    });
  }
  const values = await readTexts(request);
  const action = ACTIONS[name];
  if (!action || !isFormKey(values.key ?? '', me.token, keys)) return refusal(FOREIGN);
  const { patchOf } = server;
  const sendLater = () => server.later(() => server.sendQueued());
  return action({ headers, values, inbox, me, now, sendLater, patchOf });
}

/** The most characters of what is typed in a field; of any other, the most of an e-mail address. */
const MOST: Readonly<Record<string, number>> = {
  ...{ text: 10_000, why: 10_000, message: 10_000, description: 500, slug: 100 },
};
const MOST_OF_LINE = 254;

/**
 * Reads what a form sent.
 *
 * @throws {Refused} if it can't be read, or a field is too long or holds what no one can type.
 */
async function readTexts(request: Request): Promise<Values> {
  const body = await readBody(request);
  if (!('values' in body)) {
    const message = 'What was sent couldn’t be read as a form.';
    throw new Refused({ status: body.status, message });
  }
  for (const [name, value] of Object.entries(body.values)) {
    const most = MOST[name] ?? MOST_OF_LINE;
    const fault = unreasonable(value, most);
    if (!fault && !value.includes('\0')) continue;
    const message =
      fault === 'long'
        ? `A text is longer than the ${most.toLocaleString('en')} characters that it may have. Go back and shorten it.`
        : 'A text has control characters, or marks piled up on a letter, which may have come in by pasting. Go back and take them out.';
    throw new Refused({ status: 422, message });
  }
  return body.values;
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
