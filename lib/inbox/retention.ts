/** How long something is kept. */
export type Period = { months: number } | { days: number };

/** How long the inbox keeps what it holds: `/privacy` says so, `retain` sees to it. */
export const RETENTION = {
  /** Counted from the decision. */
  accepted: { months: 24 },
  declined: { months: 12 },
  withdrawn: { months: 12 },
  /** An application that isn't decided, from when anything last happened to it. */
  undecided: { months: 18 },
  /** A message by the contact form, from when it came. */
  contact: { months: 6 },
  /** A message that the site sent or couldn't send, from when it was queued. */
  mail: { days: 90 },
  /** A subscription to the newsletter that nobody confirmed, from when it was asked for. */
  unconfirmed: { days: 14 },
  /** One that ended, from then on. */
  unsubscribed: { days: 90 },
  /** Which issue went to whom, from when it was made. */
  delivery: { months: 12 },
  /** How often somebody tried, from when it no longer counts. */
  limit: { days: 2 },
  /** What staff did at the desk, by the numbers of what they did it to. */
  deskLog: { months: 24 },
} as const satisfies Record<string, Period>;

/**
 * The time before which things are too old to be kept. A month back from the 31st
 * is the last day of the month before, if that is shorter.
 *
 * @returns as `types.ts` has times.
 */
export function keptSince(period: Period, now: Date): string {
  const since = new Date(now);
  if ('days' in period) {
    since.setUTCDate(since.getUTCDate() - period.days);
  } else {
    const day = since.getUTCDate();
    since.setUTCMonth(since.getUTCMonth() - period.months);
    if (since.getUTCDate() !== day) since.setUTCDate(0);
  }
  return since.toISOString();
}
