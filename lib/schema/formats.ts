import type { Format } from './shared';

/**
 * What each format asks for, in words for an editor, and a pattern (ECMAScript) that
 * such texts have, for tools that know no more. The check looks closer: that a day
 * exists, no pattern tells.
 */
export const formats: Readonly<Record<Format, { ask: string; pattern: string }>> = {
  day: {
    ask: 'a day that exists, as YYYY-MM-DD',
    pattern: '^\\s*\\d{4}-\\d{1,2}-\\d{1,2}(?:$|[T\\s])',
  },
  'day-or-month': {
    ask: 'a day that exists, as YYYY-MM-DD, or a month, as YYYY-MM',
    pattern: '^\\d{4}-\\d{2}(?:-\\d{2})?$',
  },
  date: {
    ask: 'a day, month or year that exists, as YYYY-MM-DD, YYYY-MM or YYYY',
    pattern: '^\\d{4}(?:-\\d{2}(?:-\\d{2})?)?$',
  },
  instant: {
    ask: 'a moment with offset, as 2026-03-01T10:00:00-08:00',
    pattern: '^\\s*\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}[\\d:.]* ?(?:Z|[+-]\\d{2}:?\\d{2})\\s*$',
  },
  url: { ask: 'an address that starts with https://', pattern: '^https?://\\S+$' },
  path: { ask: 'a path below public/, as /assets/x.png', pattern: '^(?!\\w+:)' },
  // One of another host is left out, with a warning.
  picture: { ask: 'a path below public/, as /assets/x.png', pattern: '^(?!\\w+:)' },
  slug: { ask: 'a slug', pattern: '^[\\w-]+$' },
  language: {
    ask: 'a language, as ko, pt-BR or zh-Hans',
    pattern: '^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$',
  },
};
