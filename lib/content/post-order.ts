import { parseDay, parseInstant } from '../dates';
import { compareTexts } from '../words';

/** What a post says of when it was published, as its file has it. */
export interface PostTimes {
  /** The field `date`: a day, perhaps with a time. */
  date?: string | undefined;
  publish?: string | undefined;
  /** The day in the file's name, `YYYY-MM-DD`. */
  day?: string | undefined;
}

/**
 * Returns the instant by which a post is sorted, ISO 8601 in UTC, and its day, `YYYY-MM-DD`.
 * `date` goes before `publish`, as for what readers see; where both name one day, the time is
 * that of `publish`. A post of which only the day is known stands at noon in UTC: feeds give it
 * that time, since noon is in the same day from Los Angeles to Seoul. A time without an offset
 * is taken for UTC, wherever the site is built.
 *
 * @returns undefined if no day is known.
 */
export function postTime({
  date,
  publish,
  day: named,
}: PostTimes): { day: string; instant: string } | undefined {
  // A field without a value counts as left out.
  const written = date || publish;
  const day = written ? parseDay(written) : named;
  if (day === undefined) return undefined;
  const isOfDay = publish && parseDay(publish) === day;
  const time = timeOf(date) ?? (isOfDay ? timeOf(publish) : undefined);
  return { day, instant: new Date(time ?? Date.parse(`${day}T12:00:00Z`)).toISOString() };
}

/** Compares two posts: the newest first, and those of one instant by slug. */
export function byNewest(
  a: { instant: string; slug: string },
  b: { instant: string; slug: string },
): number {
  return compareTexts(b.instant, a.instant) || compareTexts(a.slug, b.slug);
}

/** Reads a day with a time, such as `2017-5-11 9:00:00 -0500`; undefined if there is no time. */
function timeOf(written: string | undefined): number | undefined {
  const [, date = '', hour = '', rest = ''] =
    /^(\d{4}-\d{1,2}-\d{1,2})[T ]+(\d{1,2})(:\d{2}.*)$/.exec(written?.trim() ?? '') ?? [];
  const instant = `${parseDay(date)}T${hour.padStart(2, '0')}${rest}`;
  return parseInstant(instant) ?? parseInstant(`${instant}Z`);
}
