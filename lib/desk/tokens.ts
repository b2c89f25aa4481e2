import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Secrets } from '../inbox/secret';
import { isToken } from '../inbox/tokens';

/**
 * A token with its signature, for a cookie.
 *
 * @param use what it is good for: signed for another, it is refused.
 */
export function signed(token: string, use: string, [key]: Secrets): string {
  return `${token}.${signature(token, use, key)}`;
}

/** @returns the token, if one of the keys signed it for this use; otherwise undefined. */
export function unsigned(text: string, use: string, keys: Secrets): string | undefined {
  const [token = '', mac = '', ...more] = text.split('.');
  if (more.length > 0 || !isToken(token)) return undefined;
  return keys.some((key) => isSame(mac, signature(token, use, key))) ? token : undefined;
}

/** What each form of a session carries, so that no other page can send it. */
export function formKey(token: string, [key]: Secrets): string {
  return signature(token, 'form', key);
}

/** Whether a form carries what one of the keys made of the session's token. */
export function isFormKey(text: string, token: string, keys: Secrets): boolean {
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
