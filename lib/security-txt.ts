import { site } from './site';

/** Where the file is, by RFC 9116. */
export const SECURITY_TXT = '/.well-known/security.txt';

/** How long a build vouches for what the file says: a site that nobody builds any more has nobody to write to. */
const MONTHS = 6;

/**
 * The file that says where to report a weakness of the site.
 *
 * @param day of the build, `YYYY-MM-DD`; the file expires half a year later, or on
 * the last day of that month where it is shorter.
 * @see https://www.rfc-editor.org/rfc/rfc9116
 */
export function securityTxt(day: string): string {
  return [
    `Contact: ${site.securityContact}`,
    `Expires: ${monthsAfter(day, MONTHS)}T00:00:00Z`,
    `Preferred-Languages: ${site.lang}`,
    `Canonical: ${site.origin}${SECURITY_TXT}`,
    '',
  ].join('\n');
}

/**
 * Returns the day on which the file has to be made anew: a month before it expires.
 *
 * @param day of the build, `YYYY-MM-DD`.
 */
export function renewalDay(day: string): string {
  return monthsAfter(day, MONTHS - 1);
}

/** The same day some months later. */
function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}
