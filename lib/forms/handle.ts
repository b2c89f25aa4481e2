import type * as z from 'zod';
import { type Inbox, InboxUnavailable, type LimitReached } from '../inbox/types';
import { nameAndPlace } from '../log';
import { type Refusal, received, refused, toMend } from './answers';
import { asksForJson, MOST_BYTES, readBody } from './body';
import { type FieldsSchema, type Form, readForm, TRAP, unreadable, type Values } from './form';
import { isSameOrigin } from './same-origin';
import {
  isForAll,
  limitsFor,
  type Proxies,
  placesOf,
  visitorAddress,
  waitInWords,
} from './visitor';

/** What of the inbox the forms need. */
export type Receiver = Pick<
  Inbox,
  'limited' | 'take' | 'receiveApplication' | 'receiveContact' | 'subscribe'
>;

/** What a form is sent to. */
export interface Recipient<Schema extends FieldsSchema> {
  form: Form<Schema>;
  isOpen: boolean;
  /** Scheme and host that the site is published at. */
  origin: string;
  proxies: Proxies;
  /** What the hashes of addresses are made with; throws `InboxUnavailable`. */
  secret(): Promise<Buffer>;
  /** The store, or the part of it that takes what is sent. */
  inbox(): Promise<Receiver>;
  /** Stores what was sent; throws `InboxUnavailable`. */
  receive(inbox: Receiver, fields: z.output<Schema>, now: Date): Promise<unknown>;
  /** Notes what went wrong with a request, by its headers, in words without any of what was sent. */
  log(message: string, headers: Headers): void;
}

const RETRY_SECONDS = 30;

/**
 * Answers a request to the address that a form is sent to. It does what costs
 * least first: what isn't from this site's pages is never read, then come the lengths of
 * what was typed, then the limits of who sends it, and only then any work with it.
 *
 * @returns 303 to the page that says so if it arrived, or a refusal with a page of
 * its own; for programs that ask for it both as JSON.
 */
export async function handleForm<Schema extends FieldsSchema>(
  request: Request,
  recipient: Recipient<Schema>,
  now = new Date(),
): Promise<Response> {
  const { form } = recipient;
  const isJson = asksForJson(request);
  const refusal = refuseUnread(request, recipient);
  if (refusal) return refused(form, refusal, isJson);
  const body = await readBody(request);
  if (!('values' in body)) return refused(form, notRead(body.status), isJson);
  const { values } = body;
  // A program filled in what no person sees. It shan't learn that it was found out.
  if (values[TRAP]) return received(form, isJson);
  const errors = unreadable(form, values);
  if (errors) return refused(form, toMend(values, errors), isJson);
  const failure = await take(request.headers, recipient, values, now);
  return failure ? refused(form, { ...failure, values }, isJson) : received(form, isJson);
}

function refuseUnread<Schema extends FieldsSchema>(
  { method, headers }: Request,
  { form, isOpen, origin }: Recipient<Schema>,
): Refusal | undefined {
  if (method !== 'POST') {
    return {
      status: 405,
      message: 'This address takes what the form sends, and shows nothing.',
      headers: { Allow: 'POST' },
    };
  }
  if (!isOpen) return { status: 403, message: form.closed };
  if (!isSameOrigin(headers, origin)) {
    return { status: 403, message: 'The form can only be sent from its own page.' };
  }
  return undefined;
}

const UNREADABLE = {
  400: 'What was sent couldn’t be read as a form.',
  413: `What was sent is longer than the ${MOST_BYTES / 1024} KB that this form takes.`,
  415: 'What was sent is of a kind that this form doesn’t take, such as a file.',
} as const;

function notRead(status: keyof typeof UNREADABLE): Refusal {
  return { status, message: UNREADABLE[status] };
}

/** Takes what is of a reasonable length: first of all come the limits of who sends it. */
async function take<Schema extends FieldsSchema>(
  headers: Headers,
  recipient: Recipient<Schema>,
  values: Values,
  now: Date,
): Promise<Refusal | undefined> {
  const { form, proxies, log } = recipient;
  try {
    const places = placesOf(visitorAddress(headers, proxies));
    const { tries, taken } = limitsFor(form.name, places, await recipient.secret(), now);
    const inbox = await recipient.inbox();
    const limited = await inbox.limited([...tries, ...taken], now);
    if (limited) return tooMany(limited);
    const read = readForm(form, values);
    const counted = read.errors ? tries : [...tries, ...taken];
    const reached = await inbox.take(counted, now);
    if (reached) return tooMany(reached);
    if (read.errors) return toMend(values, read.errors);
    await recipient.receive(inbox, read.fields, now);
    return undefined;
  } catch (error) {
    if (error instanceof InboxUnavailable) {
      log(`${form.name}: the inbox can't be reached (${error.message})`, headers);
      return {
        status: 503,
        message:
          'This couldn’t be stored just now, and wasn’t sent. What you typed is still here: send it again in a minute.',
        headers: { 'Retry-After': String(RETRY_SECONDS) },
      };
    }
    // The message of an error may hold what was sent; its name and place don't.
    log(`${form.name}: ${nameAndPlace(error)}`, headers);
    return {
      status: 500,
      message:
        'Something went wrong on our side, and this wasn’t sent. What you typed is still here: send it again later.',
    };
  }
}

function tooMany(limit: LimitReached): Refusal {
  const why = isForAll(limit)
    ? 'Too much is sent by this form at the moment, so this wasn’t taken.'
    : 'Too much was sent from where you are, so this wasn’t taken.';
  const { retryAfter } = limit;
  return {
    status: 429,
    message: `${why} What you typed is still here: send it again in ${waitInWords(retryAfter)}.`,
    headers: { 'Retry-After': String(retryAfter) },
  };
}
