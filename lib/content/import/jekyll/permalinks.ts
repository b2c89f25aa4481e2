import { decoded } from './paths';

/** The ways that Jekyll makes slugs of texts. */
type SlugMode = 'raw' | 'default' | 'pretty' | 'ascii' | 'latin';

const REPLACED: Readonly<Record<SlugMode, RegExp>> = {
  raw: /\s+/g,
  default: /[^\p{M}\p{L}\p{Nd}]+/gu,
  pretty: /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu,
  ascii: /[^A-Za-z0-9]+/g,
  latin: /[^\p{M}\p{L}\p{Nd}]+/gu,
};

/**
 * Makes a slug as Jekyll does.
 *
 * @param mode by Jekyll's name; with any other, such as none, the text only loses its capitals.
 */
export function slugify(text: string, mode = 'default', isCased = false): string {
  const cased = (slug: string) => (isCased ? slug : slug.toLowerCase());
  if (!isMode(mode)) return cased(text);
  const plain = mode === 'latin' ? text.normalize('NFD').replace(/\p{M}/gu, '') : text;
  return cased(plain.replace(REPLACED[mode], '-').replace(/^-|-$/g, ''));
}

function isMode(mode: string): mode is SlugMode {
  return Object.hasOwn(REPLACED, mode);
}

const STYLES: Readonly<Record<string, string>> = {
  none: '/:categories/:title:output_ext',
  date: '/:categories/:year/:month/:day/:title:output_ext',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  weekdate: '/:categories/:year/W:week/:short_day/:title:output_ext',
};

/** The template of posts' addresses for the setting `permalink`. */
export function postTemplate(permalink: string): string {
  return STYLES[permalink] ?? permalink;
}

/** A template with the ending that a site's setting `permalink` gives to other documents. */
export function withEnding(template: string, permalink: string): string {
  if (permalink === 'pretty' || permalink.endsWith('/')) return `${template}/`;
  const isStyle = ['date', 'ordinal', 'none'].includes(permalink);
  return isStyle || permalink.endsWith(':output_ext') ? `${template}:output_ext` : template;
}

/** What stands for the placeholders of a template, by their names. */
export type Placeholders = Readonly<Record<string, string>>;

/**
 * Fills in a template of addresses.
 *
 * @returns the address, decoded, beginning with a slash.
 * @throws if the template has a placeholder that isn't there.
 */
export function fillTemplate(template: string, placeholders: Placeholders): string {
  const filled = template.replace(/:([a-z_]+)/g, (written, name: string) => {
    const known = [name, name.replace(/_$/, '')].find((each) => Object.hasOwn(placeholders, each));
    if (known === undefined) {
      throw new Error(`permalink ${template} has ${written}, which Jekyll doesn't know`);
    }
    return `${placeholders[known]}${name.slice(known.length)}`;
  });
  return tidy(decoded(filled));
}

/** An address as Jekyll tidies it: without dots that lead up, and with single slashes. */
export function tidy(address: string): string {
  return `/${address}`.replaceAll('..', '/').replaceAll('./', '').replace(/\/+/g, '/');
}

/**
 * The placeholders that are made of a date.
 *
 * @param day `YYYY-MM-DD`.
 * @param time `HH:MM:SS`.
 */
export function datePlaceholders(day: string, time: string): Placeholders {
  const [year = '', month = '', date = ''] = day.split('-');
  const [hour = '', minute = '', second = ''] = time.split(':');
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
  const weekday = moment.getUTCDay() || 7;
  const dayOfYear = (moment.getTime() - Date.UTC(Number(year), 0, 1)) / DAY + 1;
  const thursday = new Date(moment.getTime() + (4 - weekday) * DAY);
  const weekYear = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(weekYear, 0, 1)) / DAY / 7) + 1;
  const [monthName, dayName] = [MONTH.format(moment), WEEKDAY.format(moment)];
  return {
    year,
    month,
    day: date,
    hour,
    minute,
    second,
    i_day: String(Number(date)),
    i_month: String(Number(month)),
    short_month: monthName.slice(0, 3),
    long_month: monthName,
    short_year: year.slice(-2),
    w_year: String(weekYear),
    week: String(week).padStart(2, '0'),
    w_day: String(weekday),
    short_day: dayName.slice(0, 3),
    long_day: dayName,
    y_day: String(dayOfYear).padStart(3, '0'),
  };
}

const DAY = 24 * 60 * 60 * 1000;
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });
const WEEKDAY = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });

/**
 * Other addresses by which a web server, such as GitHub's, answered with the same page.
 *
 * @param address decoded, beginning with a slash.
 */
export function alsoReachedBy(address: string): string[] {
  if (address.endsWith('/')) {
    return [`${address}index.html`, ...(address === '/' ? [] : [address.slice(0, -1)])];
  }
  if (address.endsWith('/index.html')) return [address.slice(0, -'index.html'.length)];
  if (address.endsWith('.html')) return [address.slice(0, -'.html'.length)];
  return /\.\w+$/.test(address) ? [] : [`${address}.html`];
}
