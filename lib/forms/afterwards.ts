import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

/** A mail is begun so long after the request that it comes of, in milliseconds: at least, and less than. */
const WAIT = [500, 2500] as const;

/**
 * Waits until a moment that nobody can tell from outside. Whether a mail is sent depends on
 * who is known here, so the work of it must not lie beside the request: the next answer
 * would be late.
 */
export function laterMoment(): Promise<void> {
  return sleep(randomInt(...WAIT));
}
