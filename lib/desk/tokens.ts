import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const BYTES = 32;
/** A token as it is written: 256 bits in base64url. */
const TOKEN = /^[\w-]{43}$/;

/** Keys that hold: what is made takes the first. */
export type Keys = readonly [Buffer, ...Buffer[]];

/** A new token: 256 bits of chance. */
export function newToken(): string {
  return randomBytes(BYTES).toString('base64url');
}

/** Whether a text could be a token; what couldn't is looked up nowhere. */
export function isToken(text: string): boolean {
  return TOKEN.test(text);
}

/** What is kept in the place of a token, which can't be made of it again. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/**
 * A token with its signature, for a cookie.
 *
 * @param use what it is good for: signed for another, it is refused.
 */
export function signed(token: string, use: string, [key]: Keys): string {
  return `${token}.${signature(token, use, key)}`;
}

/** @returns the token, if one of the keys signed it for this use; otherwise undefined. */
export function unsigned(text: string, use: string, keys: Keys): string | undefined {
  const [token = '', mac = '', ...more] = text.split('.');
  if (more.length > 0 || !isToken(token)) return undefined;
  return keys.some((key) => isSame(mac, signature(token, use, key))) ? token : undefined;
}

/** What each form of a session carries, so that no other page can send it. */
export function formKey(token: string, [key]: Keys): string {
  return signature(token, 'form', key);
}

/** Whether a form carries what one of the keys made of the session's token. */
export function isFormKey(text: string, token: string, keys: Keys): boolean {
  return keys.some((key) => isSame(text, signature(token, 'form', key)));
}

function signature(token: string, use: string, key: Buffer): string {
  return createHmac('sha256', key).update(`desk ${use} ${token}`).digest('base64url');
}

/** Takes as long whatever differs. */
function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
