import { domainToASCII } from 'node:url';

/** How one kind of text is kept, and what it must not hold. */
export interface TextKind {
  /** Makes of what was sent what is kept. */
  tidy(raw: string): string;
  /** What nobody types: control characters, and line ends where there is one line. */
  unprintable: RegExp;
}

/** Marks on one letter beyond what any language needs: putting these in order costs their square. */
const PILED_UP = /\p{M}{31}/u;

/**
 * Says what makes a text too costly to look at, before anything else is done with it: more
 * bytes or characters than it may have, or marks piled up on a letter.
 *
 * @param most in characters, as Unicode counts them.
 * @returns undefined if there is nothing.
 */
export function unreasonable(raw: string, most: number): 'long' | 'piled up' | undefined {
  // A character has four bytes at most, so what has more needn't be counted.
  if (Buffer.byteLength(raw) > most * 4 || charactersOf(raw) > most) return 'long';
  return PILED_UP.test(raw) ? 'piled up' : undefined;
}

/** Returns how many characters a text has, as Unicode counts them. */
export function charactersOf(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** A line: composed (NFC), without space around it, tabs as spaces. */
export const LINE: TextKind = {
  tidy: (raw) => composed(raw).replaceAll('\t', ' ').trim(),
  unprintable: /[\p{Cc}\u2028\u2029]/u,
};

/** A text: composed, without space around it, lines ended by LF. */
export const TEXT: TextKind = {
  tidy: (raw) => composed(raw.replaceAll(/\r\n?/g, '\n')).trim(),
  unprintable: /(?![\t\n])\p{Cc}/u,
};

/** A line that is an e-mail address: its domain in ASCII, in small letters. */
export const EMAIL_LINE: TextKind = { ...LINE, tidy: (raw) => asciiDomain(LINE.tidy(raw)) };

/** Half of a surrogate pair is no character; JSON may hold one. */
function composed(raw: string): string {
  return raw.replaceAll(/\p{Cs}/gu, '\uFFFD').normalize('NFC');
}

/** A domain in other letters becomes what the mail system knows it by (IDNA); what can't be one stays. */
function asciiDomain(address: string): string {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  // Of what else is in it, the conversion drops ends of lines and tabs, which are to be refused.
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(domain)) return address;
  return address.slice(0, at + 1) + (domainToASCII(domain) || domain);
}

/**
 * One e-mail address: what browsers take for one (https://html.spec.whatwg.org/#valid-e-mail-address),
 * with a dot in its domain and no dots in a row. Such an address holds nothing that
 * ends a header of a mail or adds an address to it: no space, line end, comma,
 * semicolon, quotation mark or angle bracket.
 */
export const EMAIL =
  /^(?!\.)(?!.*\.[.@])[\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z](?:[a-z\d-]{0,61}[a-z\d])?$/i;

/** Whether it is the whole address of a page on the web, which can stand in a link as it is. */
export function isWebAddress(address: string): boolean {
  if (/[\s<>"\\]/.test(address) || !URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  const isWeb = protocol === 'https:' || protocol === 'http:';
  return isWeb && /^[^.].*\.[^.]+$/.test(hostname) && !username && !password;
}

/** The lines of a text that aren't empty, without space around them. */
export function lines(text: string): string[] {
  return text
    .split('\n')
    .map((each) => each.trim())
    .filter(Boolean);
}
