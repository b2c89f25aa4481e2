import { createHmac } from 'node:crypto';
import { addressKey } from '../newsletter/address';
import type { Secrets } from '../secret';
import type { Limit } from '../types';

/** How many messages an address gets in a day because somebody typed it into one of the forms. */
export const MOST_TO_ONE = 5;
const DAY_SECONDS = 24 * 3600;

/**
 * Returns the limit of what goes to an address that a stranger typed, over all forms: whoever
 * types it may aim at its owner.
 */
export function recipientLimit(email: string, [secret]: Secrets): Limit {
  const key = createHmac('sha256', secret)
    .update(`mails to ${addressKey(email)}`)
    .digest('base64url');
  return { name: 'mails to one', key, most: MOST_TO_ONE, seconds: DAY_SECONDS };
}
