/**
 * Dates of the site are calendar days, held as text `YYYY-MM-DD` (or `YYYY-MM`
 * where only the month is known). They never pass through a local-time `Date`,
 * so they read the same in every time zone.
 */

const MONTHS = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });

/**
 * Reads the calendar day at the start of a text: `2019-5-8`, `2019-05-08`, or a
 * Jekyll datetime such as `2017-05-11 12:00:00 -0500`, whose day counts as written.
 *
 * @returns the day as `YYYY-MM-DD`, or undefined if the text doesn't start with
 * a day or names one that no calendar has (`2023-02-30`).
 */
export function parseDay(text: string): string | undefined {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})(?=$|[T\s])/.exec(text.trim());
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return `${match[1]}-${pad(month)}-${pad(day)}`;
}

/**
 * Reads a month written `YYYY-MM`.
 *
 * @returns the month as `YYYY-MM`, or undefined if it isn't one.
 */
export function parseMonth(text: string): string | undefined {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? text : undefined;
}

/**
 * Reads an instant in ISO 8601 with an offset, such as `2026-03-01T10:00:00-08:00`.
 *
 * @returns milliseconds since the epoch, or undefined if the text has no offset
 * or isn't a real instant.
 */
export function parseInstant(text: string): number | undefined {
  const match =
    /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(Z|[+-]\d{2}:?\d{2})$/.exec(
      text.trim(),
    );
  if (!match || !parseDay(match[1] ?? '')) return undefined;
  const offset = (match[3] ?? '').replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  const time = Date.parse(`${match[1]}T${match[2]}${offset}`);
  return Number.isNaN(time) ? undefined : time;
}

/**
 * Writes a day or a month for readers: `28 June 2023`, `June 2023`.
 *
 * @param date `YYYY-MM-DD` or `YYYY-MM`; anything else is returned as it is.
 */
export function formatDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  if (!year || !month) return date;
  const name = MONTHS.format(Date.UTC(2000, month - 1, 1));
  return day ? `${day} ${name} ${year}` : `${name} ${year}`;
}

/**
 * Writes an instant for readers, in UTC: `1 December 2026, 18:00 UTC`.
 *
 * @param instant ISO 8601 in UTC.
 */
export function formatInstant(instant: string): string {
  return `${formatDate(instant.slice(0, 10))}, ${instant.slice(11, 16)} UTC`;
}

/**
 * The first of several days as it stands before the last: without the month and
 * the year that both have. `20` of 20 to 21 October 2026.
 *
 * @param start `YYYY-MM-DD`.
 * @param end `YYYY-MM-DD`, a later day.
 */
export function formatRangeStart(start: string, end: string): string {
  const words = formatDate(start).split(' ');
  if (start.slice(0, 7) === end.slice(0, 7)) return words[0] ?? start;
  return (start.slice(0, 4) === end.slice(0, 4) ? words.slice(0, 2) : words).join(' ');
}

/**
 * The latest day as of which any of several documents is known, as `YYYY-MM-DD`;
 * undefined if none says one.
 */
export function latestAsOf(
  documents: readonly { asOf?: string | undefined }[],
): string | undefined {
  return documents
    .flatMap(({ asOf }) => asOf ?? [])
    .sort()
    .at(-1);
}

/** The calendar day after another, both `YYYY-MM-DD`. */
export function dayAfter(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + 1)).toISOString().slice(0, 10);
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
