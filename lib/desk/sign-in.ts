import type { Values } from '../forms/form';
import { EMAIL, EMAIL_LINE } from '../forms/texts';
import { DAY, dailyKey, HOUR, placesOf, visitorAddress, waitInWords } from '../forms/visitor';
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

/** How many links a day anybody can have mailed to one of staff, by asking for them. */
const MOST_LINKS = 12;

/**
 * Mails a link, if the address is one of staff. Whether it is isn't looked at before the
 * answer is given, nor soon after, so neither its words nor any time tell. Anybody may ask in
 * another's name: while one link is good, which is in that person's mailbox, no other is
 * sent, and there is an end to them in a day. Past it, `npm run inbox -- sign-in` issues one.
 */
async function askForLink({ headers, values, inbox, server, now }: Arriving): Promise<Response> {
  const [key] = await server.keys();
  const limited = await inbox.take(limitsFor(headers, server, key, now), now);
  if (limited) {
    return refusal({
      status: 429,
      message: `Too many links were asked for from where you are. Look into your mailbox, or try again in ${waitInWords(limited.retryAfter)}.`,
      headers: { 'Retry-After': String(limited.retryAfter) },
    });
  }
  const email = EMAIL_LINE.tidy(values.email ?? '');
  if (!EMAIL.test(email)) return goTo('/inbox/sign-in?fault=address');
  server.later(async () => {
    if (isStaff(server.env, email)) await mailLink(email, headers, inbox, server);
  });
  return goTo('/inbox/sign-in?done=asked');
}

/** Makes a token now that its mail is handed over, so that it is nowhere else. */
async function mailLink(
  email: string,
  headers: Headers,
  inbox: Inbox,
  server: DeskServer,
): Promise<void> {
  const now = server.now();
  const [secret] = await server.keys();
  const key = dailyKey(secret, now)(folded(email));
  const limit = { name: 'desk mailbox', key, most: MOST_LINKS, seconds: DAY };
  const token = newToken();
  const hash = hashOf(token);
  const added = await inbox.addSignInLink({ hash, email, limit }, now);
  if (added === 'limited') {
    server.log(
      `sign-in: one of staff got ${MOST_LINKS} links today and gets no more by asking; npm run inbox -- sign-in issues one`,
      headers,
    );
  }
  if (added !== 'added') return;
  if (!(await server.sendNow(signInMail(email, token, now)))) await inbox.dropSignInLink(hash);
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

/** How many links may be asked for, from where. None is kept from asking by what others ask. */
function limitsFor(headers: Headers, { proxies }: DeskServer, secret: Buffer, now: Date): Limit[] {
  const key = dailyKey(secret, now);
  const { address, network } = placesOf(visitorAddress(headers, proxies));
  return [
    { name: 'desk address', key: key(address), most: 20, seconds: HOUR },
    { name: 'desk network', key: key(network), most: 80, seconds: HOUR },
  ];
}
