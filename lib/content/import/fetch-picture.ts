import { lookup } from 'node:dns';
import type { IncomingMessage } from 'node:http';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { imageSize } from 'image-size';

/** A picture that was fetched, or why it wasn't. */
export type Fetched = { bytes: Buffer; ending: string } | { complaint: string };

/** Bounds of fetching one picture. */
export interface FetchOptions {
  /** Milliseconds for all of it, redirects included. */
  timeout?: number;
  /** Bytes. */
  largest?: number;
  /** Whether an address may be connected to; by default no private one, nor one of this machine. */
  isAllowed?: (address: string) => boolean;
}

const TIMEOUT = 15_000;
const LARGEST = 10 * 1024 * 1024;
const MOST_REDIRECTS = 5;

/** What a picture's contents are called, by what image-size calls them, as the site serves them. */
const ENDINGS: Readonly<Record<string, string>> = {
  ...{ png: 'png', jpg: 'jpg', jpeg: 'jpg', gif: 'gif', webp: 'webp', svg: 'svg', avif: 'avif' },
};

/** Addresses that no public site has. */
const PRIVATE = new BlockList();
for (const [net, bits] of [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
  ] as const),
  ...([
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
  ] as const),
  ...([
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
  ] as const),
  ...([
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
  ] as const),
] as const) {
  PRIVATE.addSubnet(net, bits, 'ipv4');
}
/** All that is handed out to the public network lies in 2000::/3. */
const PUBLIC_6 = new BlockList();
PUBLIC_6.addSubnet('2000::', 3, 'ipv6');
/** Of it, these lead to addresses of the older kind, or nowhere. */
const LEADS_ELSEWHERE_6 = new BlockList();
LEADS_ELSEWHERE_6.addSubnet('2001::', 23, 'ipv6');
LEADS_ELSEWHERE_6.addSubnet('2001:db8::', 32, 'ipv6');
LEADS_ELSEWHERE_6.addSubnet('2002::', 16, 'ipv6');

/** Returns whether an IP address is one of the public network. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !PRIVATE.check(address, 'ipv4');
  if (isIP(address) !== 6) return false;
  return PUBLIC_6.check(address, 'ipv6') && !LEADS_ELSEWHERE_6.check(address, 'ipv6');
}

/**
 * Fetches a picture. What it is tells its contents and neither its name nor what the server
 * says. Each address that is connected to, after a redirect too, is checked when it is.
 */
export async function fetchPicture(url: string, options: FetchOptions = {}): Promise<Fetched> {
  const { timeout = TIMEOUT, largest = LARGEST, isAllowed = isPublicAddress } = options;
  const signal = AbortSignal.timeout(timeout);
  try {
    let next = url;
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
      const response = await ask(next, signal, isAllowed);
      const { statusCode = 0, headers } = response;
      if (statusCode >= 300 && statusCode < 400 && headers.location) {
        response.destroy();
        next = new URL(headers.location, next).href;
        continue;
      }
      if (statusCode !== 200) {
        response.destroy();
        return { complaint: `its server answered ${statusCode}` };
      }
      return pictureOf(await read(response, largest));
    }
    return { complaint: `it was redirected more than ${MOST_REDIRECTS} times` };
  } catch (error) {
    if (signal.aborted) return { complaint: `it took longer than ${timeout / 1000} s` };
    return { complaint: error instanceof Error ? error.message : String(error) };
  }
}

/** @throws if the address may not be asked. */
function ask(
  address: string,
  signal: AbortSignal,
  isAllowed: (address: string) => boolean,
): Promise<IncomingMessage> {
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new Error(`${url.protocol} is no address of the web`);
  }
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // An address instead of a name is connected to without looking it up.
  if (isIP(host) && !isAllowed(host)) throw new Error(refusal(host));
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const headers = { Accept: 'image/*', 'User-Agent': 'import' };
    request(url, { signal, lookup: checked(isAllowed), headers, agent: false }, resolve)
      .on('error', reject)
      .end();
  });
}

/** Looks a name up, and gives out only addresses that may be connected to. */
function checked(isAllowed: (address: string) => boolean): LookupFunction {
  return (hostname, options, done) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      const refused = error ? undefined : found.find(({ address }) => !isAllowed(address));
      const [first] = found ?? [];
      if (error) done(error, '', 0);
      else if (refused || !first) done(new Error(refusal(refused?.address ?? hostname)), '', 0);
      else if (options.all) done(null, found);
      else done(null, first.address, first.family);
    });
  };
}

function refusal(address: string): string {
  return `${address} is a private address, from which nothing is fetched`;
}

async function read(response: IncomingMessage, largest: number): Promise<Buffer> {
  const tooLarge = () => new Error(`it is larger than ${largest / 1024 / 1024} MB`);
  if (Number(response.headers['content-length']) > largest) {
    response.destroy();
    throw tooLarge();
  }
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > largest) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A picture by its contents. */
function pictureOf(bytes: Buffer): Fetched {
  try {
    const { type = '' } = imageSize(bytes);
    const ending = ENDINGS[type];
    if (ending) return { bytes, ending };
    return { complaint: `it is a picture of a kind that isn’t shown here: ${type}` };
  } catch {
    // It throws at whatever it doesn't know.
    return { complaint: 'it is no picture' };
  }
}
