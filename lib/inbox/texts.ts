import { createHash, randomInt } from 'node:crypto';

/** Crockford's digits: those that can be taken for one another are left out. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new id: eight characters that a person can read out. */
export function newId(): string {
  return Array.from({ length: 8 }, () => DIGITS[randomInt(DIGITS.length)]).join('');
}

/** No id is longer than that of a delivery. */
const LONGEST_ID = 16;

/**
 * Returns an id as a person wrote it in the form that is stored: in capitals, with O and I read
 * as what they look like. What can't be one, such as a text with NUL, becomes one that nothing has.
 */
export function readId(id: string): string {
  const read = id.slice(0, 100).trim().toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');
  return read.length <= LONGEST_ID && /^[\w-]+$/.test(read) ? read : '';
}

/** A text as it is compared: the same for capitals and small letters, and for full and half width. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}

/** The same for the same texts in the same order, apart from their case and spaces: SHA-256 in hex. */
export function digestOf(texts: readonly string[]): string {
  const normalised = texts.map((text) => folded(text).replace(/\s+/g, ' '));
  return createHash('sha256').update(JSON.stringify(normalised)).digest('hex');
}
