import { createHash, randomBytes } from 'node:crypto';

const BYTES = 32;
/** 256 bits in base64url: the last character carries four of them. */
const TOKEN = /^[\w-]{42}[AEIMQUYcgkosw048]$/;

/** A new token: 256 bits of chance. */
export function newToken(): string {
  return randomBytes(BYTES).toString('base64url');
}

/** Whether a text could be a token; what couldn't is looked up nowhere. */
export function isToken(text: string): boolean {
  return TOKEN.test(text);
}

/** What is kept in the place of a token, which can't be made of it again: SHA-256 in hex. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
