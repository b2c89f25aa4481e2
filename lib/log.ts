import { randomUUID } from 'node:crypto';
import { format, stripVTControlCharacters } from 'node:util';

/** What a line of the log is about, beside its message. */
export interface LogFields {
  /** The request that it belongs to, as `requestId` has it; by default one is made. */
  request?: string;
  /**
   * Whether every word of the message is the site's own, with nothing in it of what a
   * visitor, a variable or another program said. Then its examples of addresses stay.
   */
  isOwn?: boolean;
}

type Level = 'info' | 'warn' | 'error';

/** In a stack, `node_modules/@scope` is a folder. */
const EMAIL = /(?<![^\s<>"'(),:;=[\]])[^\s<>"'(),:;=[\]]+(?<!\/node_modules\/)@[^\s<>"'(),:;[\]]+/g;
const IPV4 = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/g;
/** Two groups or more with `::` between, or all eight. */
const IPV6 =
  /(?<![\w:])(?:(?:[\da-f]{1,4}:){7}[\da-f]{1,4}|(?:[\da-f]{1,4}(?::[\da-f]{1,4})*)?::(?:[\da-f]{1,4}(?::[\da-f]{1,4})*)?(?:%\w+)?)(?![\w:])/gi;
const PASSWORD = /(?<=\b[a-z]+:\/\/)[^\s/@]+(?=@)/gi;

/**
 * Writes one line of JSON to the log, and nothing personal: what looks like an e-mail
 * address, an address of the internet or a password in a URL is taken out, whoever put
 * it into the message. Libraries and mail servers quote what they were given.
 */
export function log(
  level: Level,
  message: string,
  { request = randomUUID(), isOwn = false }: LogFields = {},
) {
  const text = isOwn ? message : withoutPersons(message);
  const line = { time: new Date().toISOString(), level, message: text, request };
  const { [level]: write } = holder[UNWRAPPED] ?? console;
  write(JSON.stringify(line).replace(UNSAFE, escaped));
}

/** What JSON leaves as it is and terminals or viewers of logs act on: more controls, line ends, directions. */
const UNSAFE = /[\x7f-\x9f\u2028-\u202e\u2066-\u2069]/g;

const escaped = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * The console's methods from before `logConsole`. Every bundle of the server has a copy of this
 * file, and all have to find them; and others may wrap the console's methods again.
 */
const UNWRAPPED = Symbol.for('foundation-website.console');
const holder: typeof globalThis & { [UNWRAPPED]?: Pick<Console, Level> } = globalThis;

/** The console's methods, and the level of what is written by each. */
const METHODS = [
  ['debug', 'info'],
  ['log', 'info'],
  ['info', 'info'],
  ['warn', 'warn'],
  ['error', 'error'],
] as const;
/** What is longer quotes something as long as anybody likes; finding persons in it takes time. */
const LONGEST = 4000;

/**
 * Makes a line of the log of whatever is written to the console from now on. Next.js and
 * packages quote addresses and errors, in which what a visitor sent may begin a line that
 * looks like one of another origin.
 *
 * @returns what undoes it.
 */
export function logConsole(): () => void {
  if (holder[UNWRAPPED]) return () => {};
  const own = { ...console };
  holder[UNWRAPPED] = own;
  for (const [name, level] of METHODS) {
    console[name] = (...said: unknown[]) =>
      log(level, stripVTControlCharacters(format(...said)).slice(0, LONGEST));
  }
  return () => {
    Object.assign(console, own);
    delete holder[UNWRAPPED];
  };
}

/**
 * What a request is called in the log: as the platform or a proxy called it, so that
 * its log and ours can be read together, or else by a new name. A claim of the
 * visitor's own can do no more than be a name.
 */
export function requestId(headers: Headers): string {
  const given = headers.get('X-Vercel-Id') ?? headers.get('X-Request-Id') ?? '';
  return /^[\w.:=/+-]{1,120}$/.test(given) && given === withoutPersons(given)
    ? given
    : randomUUID();
}

/**
 * An error's name and where it arose, without its message, which may hold what was sent.
 *
 * @returns the name alone, if it can't be told where in the stack the message ends.
 */
export function nameAndPlace(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { name, message, stack = '' } = error;
  // A message may look like a place, so it is looked for as a whole, with the first place after it.
  const start = stack.indexOf(`${message}\n    at `);
  return start < 0 ? name : name + stack.slice(start + message.length);
}

/** A text without what names a person or a machine. */
export function withoutPersons(text: string): string {
  return text
    .replace(PASSWORD, '[password]')
    .replace(EMAIL, '[e-mail]')
    .replace(IPV4, '[address]')
    .replace(IPV6, '[address]');
}
