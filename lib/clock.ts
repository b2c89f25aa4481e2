import { parseInstant } from './dates';

/**
 * The one clock of builds, checks and previews. What a server does when it is asked
 * (`lib/inbox`, `lib/forms`, `app/api`) goes by the machine's.
 */

/**
 * Returns the moment that a build takes for now, in milliseconds since the epoch:
 * `BUILD_CLOCK` if it is set, else that of the machine. scripts/build.ts sets it for all of
 * its processes, so that a build that goes on past midnight is of one day.
 *
 * @throws if `BUILD_CLOCK` is no moment.
 */
export function now(): number {
  const { BUILD_CLOCK } = process.env;
  if (!BUILD_CLOCK) return Date.now();
  const moment = parseInstant(BUILD_CLOCK);
  if (moment !== undefined) return moment;
  throw new Error('BUILD_CLOCK must be a moment with offset, such as 2026-03-01T10:00:00Z.');
}

/** Returns the calendar day that it is now, `YYYY-MM-DD`. The day of the site turns at midnight UTC. */
export function today(): string {
  return new Date(now()).toISOString().slice(0, 10);
}

/**
 * Returns the moment at which a day of the site begins, in milliseconds since the epoch.
 *
 * @param day `YYYY-MM-DD`, or `YYYY-MM` for the first of a month.
 */
export function startOfDay(day: string): number {
  return Date.parse(`${day.length > 7 ? day : `${day}-01`}T00:00:00Z`);
}
