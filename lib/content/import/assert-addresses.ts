import type { OldAddress } from './answers';

/** What a site answers to one request. */
export interface Answered {
  status: number;
  /** Where it redirects to. */
  location?: string | null;
}

/** So many requests run at a time. */
const AT_ONCE = 8;
const MOST_REDIRECTS = 5;

/**
 * Asks a running site for old addresses, and compares its answers with those of a list.
 *
 * @param origin of the site, such as http://localhost:3000.
 * @param ask sends one request and follows no redirect.
 * @returns what differs, one line an address.
 */
export async function assertAddresses(
  addresses: readonly OldAddress[],
  origin: string,
  ask: (url: string) => Promise<Answered>,
): Promise<string[]> {
  const faults: string[] = [];
  let at = 0;
  const askNext = async (): Promise<void> => {
    for (let next = addresses[at++]; next; next = addresses[at++]) {
      const fault = await faultOf(next, origin, ask);
      if (fault) faults.push(`${next.path} ${fault}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, askNext));
  return faults.sort();
}

async function faultOf(
  { path, answer, target = path }: OldAddress,
  origin: string,
  ask: (url: string) => Promise<Answered>,
): Promise<string | undefined> {
  const wanted = new URL(/^https?:\/\//.test(target) ? target : encodeURI(target), origin);
  let url = new URL(encoded(path), origin);
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    // What lies on other sites isn't asked for.
    if (url.origin !== new URL(origin).origin) break;
    const { status, location } = await ask(url.href);
    if (status >= 300 && status < 400 && location) {
      url = new URL(location, url);
      continue;
    }
    if (answer === 'nothing') {
      if (status === 404 || status === 410) return undefined;
      return `answers with ${status}, but is listed as answered by nothing`;
    }
    if (status !== 200) return `answers with ${status}`;
    break;
  }
  if (answer === 'nothing' || plain(url) === plain(wanted)) return undefined;
  return `leads to ${plain(url)}, not to ${plain(wanted)}`;
}

/** An address in one form, without a fragment, which no server sees. */
function plain({ origin, pathname, search }: URL): string {
  let path = pathname;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    // It stays as it is.
  }
  return `${origin}${path.normalize('NFC').replace(/(?<=.)\/$/, '')}${search}`;
}

/** A decoded path as browsers ask for it. */
function encoded(path: string): string {
  return encodeURI(path).replace(/[?#]/g, encodeURIComponent);
}
