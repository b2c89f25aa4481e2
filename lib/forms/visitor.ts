import { createHmac } from 'node:crypto';
import { isIPv4, isIPv6 } from 'node:net';
import type { Limit } from '../inbox/types';

/** Where requests come through before they reach this server. */
export interface Proxies {
  /** Vercel sets a header of its own, which no visitor can set. */
  isVercel: boolean;
  /**
   * How many proxies add to `X-Forwarded-For`. Next.js writes the peer's address there if the
   * header is missing, and it always is where no proxy is trusted (lib/server/forwarded.ts).
   */
  count: number;
}

/**
 * The address of who sent a request, as far as proxies can be believed: each adds
 * the address of its peer at the end of `X-Forwarded-For`, and what stands before
 * those is the visitor's own claim.
 *
 * @returns undefined if there is none.
 */
export function visitorAddress(headers: Headers, { isVercel, count }: Proxies): string | undefined {
  if (isVercel) return headers.get('X-Vercel-Forwarded-For') ?? undefined;
  const addresses = (headers.get('X-Forwarded-For') ?? '')
    .split(',')
    .map((address) => address.trim().replace(/^::ffff:(?=\d+\.)/i, ''));
  const address = addresses.at(-Math.min(Math.max(count, 1), addresses.length));
  return address && (isIPv4(address) || isIPv6(address)) ? address : undefined;
}

/** What a visitor is counted by: one line, and the network that it is in. */
export interface Places {
  /** The address; of IPv6 the /64, which one subscriber has. */
  address: string;
  /** The /24, of IPv6 the /48. */
  network: string;
}

/** Visitors whose address isn't known are counted as one. */
export function placesOf(address: string | undefined): Places {
  if (!address) return { address: 'unknown', network: 'unknown' };
  if (isIPv4(address)) return { address, network: address.split('.').slice(0, 3).join('.') };
  const groups = groupsOf(address);
  return { address: groups.slice(0, 4).join(':'), network: groups.slice(0, 3).join(':') };
}

const GROUPS = 8;

/** The groups of an IPv6 address, each in its shortest form; those of an IPv4 address in it as they are. */
function groupsOf(address: string): string[] {
  const [head = [], tail = []] = address
    .replace(/%[\s\S]*/, '')
    .split('::')
    .map((half) => half.split(':').filter(Boolean).map(shortest));
  const zeros = Array<string>(Math.max(GROUPS - head.length - tail.length, 0)).fill('0');
  return [...head, ...zeros, ...tail];
}

const shortest = (group: string) => group.toLowerCase().replace(/^0+(?=.)/, '');

/** How many may be sent an hour: from one address, from its network, and by all. */
const MOST = { address: 5, network: 20, everywhere: 200 };
/** In seconds, as limits have it. */
export const HOUR = 3600;
export const DAY = 24 * HOUR;

/**
 * Makes the keys of limits: hashes that nobody without the secret can make or trace back,
 * and other ones each day.
 */
export function dailyKey(secret: Buffer, now: Date): (text: string) => string {
  const day = now.toISOString().slice(0, 10);
  return (text) => createHmac('sha256', secret).update(`${day} ${text}`).digest('base64url');
}

/** How long somebody has to wait who is over a limit: `a minute`, `5 minutes`. */
export function waitInWords(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? 'a minute' : `${minutes} minutes`;
}

/** So many tries may be faulty for each that is right. */
const TRIES = 12;

/** The limits for what one visitor sends by a form. */
export interface FormLimits {
  /** Of whatever is sent, faulty or not: looking at it costs something. */
  tries: Limit[];
  /** Of what is taken. */
  taken: Limit[];
}

/** Returns the limits for what one visitor sends by a form. */
export function limitsFor(form: string, places: Places, secret: Buffer, now: Date): FormLimits {
  const key = dailyKey(secret, now);
  const of = (place: keyof Places, what: string, most: number) => ({
    name: `${form} ${what}${place}`,
    ...{ key: key(places[place]), most, seconds: HOUR },
  });
  return {
    tries: [
      of('address', 'tries ', MOST.address * TRIES),
      of('network', 'tries ', MOST.network * TRIES),
    ],
    taken: [
      of('address', '', MOST.address),
      of('network', '', MOST.network),
      { name: `${form} ${EVERYWHERE}`, key: 'all', most: MOST.everywhere, seconds: HOUR },
    ],
  };
}

const EVERYWHERE = 'everywhere';

/** Whether a limit is that of all visitors together. */
export const isForAll = (limit: { name: string }): boolean => limit.name.endsWith(EVERYWHERE);
