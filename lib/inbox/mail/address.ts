import addressparser from 'nodemailer/lib/addressparser';

/** What HTML takes for an e-mail address: ASCII, one `@`, a domain of letters, digits and hyphens. */
const ADDRESS =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/i;

/** The most that SMTP carries: 256 characters of a path, with its angle brackets. */
const LONGEST = 254;

/** A text that isn't exactly one e-mail address; the message says why, without the text. */
export class BadAddress extends Error {
  override name = 'BadAddress';
}

/**
 * Makes sure that a text is one e-mail address and nothing else, so that no mail goes
 * to a second one and no header is added.
 *
 * @returns the text as it is.
 * @throws {BadAddress} of a text with a line end, NUL, comma or anything else that no
 * single address has.
 * @see https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address
 */
export function oneAddress(text: string): string {
  if (/[\r\n]/.test(text)) throw new BadAddress('an e-mail address has no line ends');
  if (text.includes('\0')) throw new BadAddress('an e-mail address has no NUL in it');
  if (text.includes(',')) throw new BadAddress('one e-mail address is wanted, not several');
  if (text.length > LONGEST) {
    throw new BadAddress(`an e-mail address has ${LONGEST} characters at most`);
  }
  if (!ADDRESS.test(text)) throw new BadAddress("this isn't an e-mail address");
  return text;
}

/**
 * Reads a sender as one writes it: `inbox@example.org`, or with a name,
 * `Example Foundation <inbox@example.org>`.
 *
 * @throws {BadAddress} if it isn't one address, with or without a name.
 */
export function senderOf(text: string): { name: string; address: string } {
  if (/[\r\n\0]/.test(text)) throw new BadAddress('a sender has no line ends and no NUL in it');
  const [first, ...others] = addressparser(text, { flatten: true });
  if (!first || others.length > 0) throw new BadAddress('a sender is one e-mail address');
  return { name: first.name, address: oneAddress(first.address) };
}
