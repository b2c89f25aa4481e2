import { createHash, timingSafeEqual } from 'node:crypto';

/** Why somebody may not ask for something: a status of HTTP, and what to do. */
export interface Refusal {
  status: 401 | 503;
  message: string;
}

/**
 * Whether a request comes from who knows `CRON_SECRET`, such as a platform's timer.
 *
 * @param authorization the request's header of this name.
 * @param secret what must be known; without it, nobody may ask.
 * @returns undefined if so.
 * @see https://www.rfc-editor.org/rfc/rfc6750#section-2.1
 */
export function refusalOf(
  authorization: string | null,
  secret: string | undefined,
): Refusal | undefined {
  if (!secret)
    return { status: 503, message: 'CRON_SECRET is not set; docs/operations.md says how.' };
  if (isSame(authorization ?? '', `Bearer ${secret}`)) return undefined;
  return { status: 401, message: 'The header Authorization must be "Bearer" and CRON_SECRET.' };
}

/** Compares without telling by the time it takes how much is right. */
function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(hashed(given), hashed(expected));
}

function hashed(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
