import { parseDay } from '../../../dates';

/** When a document was published. */
export interface Moment {
  /** `YYYY-MM-DD` in the site's time zone. */
  day: string;
  /** `HH:MM:SS` in the site's time zone; midnight where none is given. */
  time: string;
  /** Milliseconds since the epoch. */
  epoch: number;
  /** ISO 8601 with offset, where a time is given. */
  instant?: string | undefined;
}

/** Time zones that Ruby knows by abbreviations. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  z: '+00:00',
  utc: '+00:00',
  gmt: '+00:00',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
};

const WRITTEN =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:(?:[Tt]|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([A-Za-z]{1,4}|[+-]\d{1,2}(?::?\d{2})?)?)?$/;

/** A day that is written first, as Ruby reads it. */
const DAY_FIRST = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})(?!\d)/;

/**
 * Reads a date as Jekyll does: a day is one in the site's time zone; a time with seconds
 * but no zone is UTC, since YAML says so; one without seconds is the site's.
 *
 * @param zone the site's time zone by its IANA name.
 * @returns undefined for what is no date.
 */
export function readDate(value: unknown, zone: string): Moment | undefined {
  const text = String(value ?? '').trim();
  const match = WRITTEN.exec(text.replace(DAY_FIRST, '$3-$2-$1'));
  if (!match) return readWords(text, zone);
  const [, year = '', month = '', date = '', hour, minute, second, written] = match;
  const day = parseDay(`${year}-${month}-${date}`);
  if (!day) return undefined;
  if (hour === undefined) return momentAt(epochOf(day, '00:00:00', zone), zone);
  const time = `${hour.padStart(2, '0')}:${minute}:${second ?? '00'}`;
  const offset = offsetOf(written);
  if (written !== undefined && offset === undefined) return undefined;
  const isUtc = second !== undefined && !text.includes('/');
  const epoch =
    offset || isUtc ? Date.parse(`${day}T${time}${offset ?? 'Z'}`) : epochOf(day, time, zone);
  return Number.isNaN(epoch) ? undefined : momentAt(epoch, zone, true);
}

/** Dates with the name of a month, such as 11 May 2017. */
function readWords(text: string, zone: string): Moment | undefined {
  if (text.length > 40 || !/[A-Za-z]{3}/.test(text) || !/\d{4}/.test(text)) return undefined;
  const hasTime = text.includes(':');
  const epoch = Date.parse(hasTime ? text : `${text} UTC`);
  if (Number.isNaN(epoch)) return undefined;
  if (hasTime) return momentAt(epoch, zone, true);
  return momentAt(epochOf(new Date(epoch).toISOString().slice(0, 10), '00:00:00', zone), zone);
}

function offsetOf(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  const known = ABBREVIATIONS[written.toLowerCase()];
  if (known) return known;
  const [, sign = '', hours = '', minutes = '00'] =
    /^([+-])(\d{1,2}):?(\d{2})?$/.exec(written) ?? [];
  return sign ? `${sign}${hours.padStart(2, '0')}:${minutes}` : undefined;
}

function momentAt(epoch: number, zone: string, hasTime = false): Moment {
  const offset = offsetAt(epoch, zone);
  const local = new Date(epoch + offset).toISOString();
  const [day, time] = [local.slice(0, 10), local.slice(11, 19)];
  return {
    day,
    time,
    epoch,
    instant: hasTime ? `${day}T${time}${formatOffset(offset)}` : undefined,
  };
}

/** The instant of a local day and time. */
function epochOf(day: string, time: string, zone: string): number {
  const asUtc = Date.parse(`${day}T${time}Z`);
  // The offset of the guess may be that of the other side of a change of clocks.
  const guess = asUtc - offsetAt(asUtc, zone);
  return asUtc - offsetAt(guess, zone);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** How far a time zone is from UTC at an instant, in milliseconds. */
function offsetAt(epoch: number, zone: string): number {
  if (zone === 'UTC' || Number.isNaN(epoch)) return 0;
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  formats.set(zone, format);
  const name = format.formatToParts(epoch).find(({ type }) => type === 'timeZoneName')?.value;
  const [, sign, hours, minutes] = /^GMT([+-])(\d{2}):(\d{2})/.exec(name ?? '') ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
}

function formatOffset(offset: number): string {
  const minutes = Math.abs(offset) / 60_000;
  const parts = [Math.floor(minutes / 60), minutes % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${offset < 0 ? '-' : '+'}${parts.join(':')}`;
}

/** Writes a time as Ruby does, in the site's time zone. */
export function formatTime(time: Date, zone: string): string {
  const { day, time: clock, epoch } = momentAt(time.getTime(), zone);
  return `${day} ${clock} ${formatOffset(offsetAt(epoch, zone)).replace(':', '')}`;
}
