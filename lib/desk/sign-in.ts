import type { Values } from '../forms/form';
import { EMAIL, EMAIL_LINE } from '../forms/texts';
import { dailyKey, HOUR, placesOf, visitorAddress, waitInWords } from '../forms/visitor';
import { LINK_LASTS } from '../inbox/desk/sessions';
import { folded } from '../inbox/texts';
import { hashOf, isToken, newToken } from '../inbox/tokens';
import type { Inbox, Limit } from '../inbox/types';
import { goTo, refusal } from './answers';
import { cookieName, setCookie } from './cookie';
import type { DeskServer } from './handle';
import { signInMail } from './letter';
import { isStaff } from './staff';
import { signed } from './tokens';

/** What those do who aren't signed in yet. */
interface Arriving {
  headers: Headers;
  values: Values;
  inbox: Inbox;
  server: DeskServer;
  now: Date;
}

/** The two steps of signing in, by the name in the address. */
export const ARRIVALS: Readonly<Record<string, (arriving: Arriving) => Promise<Response>>> = {
  'sign-in': askForLink,
  enter,
};

/**
 * Mails a link, if the address is one of staff. The answer is given before that is looked
 * up, so neither its words nor its time tell.
 */
async function askForLink({ headers, values, inbox, server, now }: Arriving): Promise<Response> {
  const email = EMAIL_LINE.tidy(values.email ?? '');
  if (!EMAIL.test(email)) return goTo('/inbox/sign-in?fault=address');
  const [key] = await server.keys();
  const limited = await inbox.take(limitsFor(email, headers, server, key, now), now);
  if (limited) {
    return refusal({
      status: 429,
      message: `Too many links were asked for. Look into your mailbox, or try again in ${waitInWords(limited.retryAfter)}.`,
      headers: { 'Retry-After': String(limited.retryAfter) },
    });
  }
  server.later(async () => {
    if (!isStaff(server.env, email)) return;
    const token = newToken();
    await inbox.addSignInLink({ hash: hashOf(token), email }, now);
    await server.sendNow(signInMail(email, token, now));
  });
  return goTo('/inbox/sign-in?done=asked');
}

async function enter({ headers, values, inbox, server, now }: Arriving): Promise<Response> {
  const link = values.token ?? '';
  const token = newToken();
  const session = isToken(link)
    ? await inbox.redeemLink(
        hashOf(link),
        hashOf(token),
        (email) => isStaff(server.env, email),
        now,
      )
    : undefined;
  if (!session) return goTo('/inbox/sign-in?fault=link');
  // A browser says it of every form that is sent; it was looked at already.
  const name = cookieName(headers.get('Origin') ?? '');
  const cookie = setCookie(name, signed(token, name, await server.keys()));
  return goTo('/inbox', { 'Set-Cookie': cookie });
}

/**
 * How many links may be asked for, from where, and for one address. What counts for an
 * address is over when the oldest of its links is: who asks in another's name can't keep
 * them without a link that is good.
 */
function limitsFor(
  email: string,
  headers: Headers,
  { proxies }: DeskServer,
  secret: Buffer,
  now: Date,
): Limit[] {
  const key = dailyKey(secret, now);
  const { address, network } = placesOf(visitorAddress(headers, proxies));
  return [
    { name: 'desk address', key: key(address), most: 10, seconds: HOUR },
    { name: 'desk network', key: key(network), most: 40, seconds: HOUR },
    { name: 'desk mailbox', key: key(folded(email)), most: 5, seconds: LINK_LASTS / 1000 },
  ];
}
