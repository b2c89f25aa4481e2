import { closest, distance } from 'fastest-levenshtein';
import { parseDay, parseInstant, parseMonth } from '../../dates';
import type { Field, Format } from '../../schema/shared';
import type { Problem } from './problem';
import type { Source } from './source';

/** What each format asks for, in words for an editor, and whether a text meets it. */
const FORMATS: Record<Format, { ask: string; accepts: (text: string) => boolean }> = {
  day: {
    ask: 'a day that exists, as YYYY-MM-DD',
    accepts: (text) => parseDay(text) !== undefined,
  },
  'day-or-month': {
    ask: 'a day that exists, as YYYY-MM-DD, or a month, as YYYY-MM',
    accepts: (text) => (parseDay(text) ?? parseMonth(text)) === text,
  },
  instant: {
    ask: 'a moment with offset, as 2026-03-01T10:00:00-08:00',
    accepts: (text) => parseInstant(text) !== undefined,
  },
  url: { ask: 'an address that starts with https://', accepts: isWebAddress },
  path: { ask: 'a path below public/, as /assets/x.png', accepts: (text) => !/^\w+:/.test(text) },
  slug: { ask: 'a slug', accepts: (text) => /^[\w-]+$/.test(text) },
};

/**
 * Checks a document's frontmatter against its type's fields: nothing required
 * is missing or empty, nothing is unknown, every value has its type and format.
 */
export function checkFields(source: Source): Problem[] {
  const { type, values } = source;
  const problem = (field: string, message: string): Problem => ({
    severity: 'error',
    file: source.file,
    line: source.lineOf(field),
    field,
    message,
  });

  const problems = Object.keys(values)
    .filter((name) => !Object.hasOwn(type.fields, name))
    .map((name) => problem(name, `unknown field${suggestion(name, Object.keys(type.fields))}`));
  for (const [name, field] of Object.entries(type.fields)) {
    const message = complaint(field, name, values[name]);
    if (message) problems.push(problem(name, message));
    else if (field.unused && name in values) {
      const message = 'the site makes no use of it';
      problems.push({ ...problem(name, message), severity: 'warning', isMinor: true });
    }
  }
  return problems;
}

/**
 * Names the allowed word nearest to one that isn't allowed, if it is near enough
 * to be a slip: `; did you mean "title"?`. Otherwise the text is empty.
 */
export function suggestion(word: string, allowed: readonly string[]): string {
  if (allowed.length === 0) return '';
  const nearest = closest(word.toLowerCase(), allowed);
  const near = distance(word.toLowerCase(), nearest) <= Math.max(2, Math.floor(word.length / 3));
  return near ? `; did you mean "${nearest}"?` : '';
}

function complaint(field: Field, name: string, value: unknown): string | undefined {
  const isBlank = value === undefined || value === null || value === '';
  const isEmpty = isBlank || (typeof value === 'string' && value.trim() === '');
  if (isEmpty) {
    if (!field.required) return undefined;
    return value === undefined
      ? `missing; add a line "${name}: …" (${field.description})`
      : `empty; say ${lowerFirst(field.description ?? name)}`;
  }
  switch (field.type) {
    case 'string':
      if (typeof value !== 'string') return notText(name, value);
      return field.format && formatComplaint(field.format, value);
    case 'enum':
      if (field.options.includes(String(value))) return undefined;
      return `unknown value "${value}"; allowed: ${field.options.join(', ')}`;
    case 'list':
      if (!Array.isArray(value)) return `must be a list, as in ${name}: [one, two]`;
      return value.every((item) => typeof item === 'string' && item.trim() !== '')
        ? undefined
        : 'must be a list of texts; put each in quotation marks';
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'must be true or false';
    case 'number':
      return typeof value === 'number' ? undefined : 'must be a number';
    default:
      return undefined;
  }
}

function notText(name: string, value: unknown): string {
  if (typeof value === 'object') return `must be text, not a list or fields of its own`;
  return `must be text; put it in quotation marks: ${name}: "${value}"`;
}

function formatComplaint(format: Format, text: string): string | undefined {
  const { ask, accepts } = FORMATS[format];
  return accepts(text) ? undefined : `"${text}" isn't ${ask}`;
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/.test(text) && URL.canParse(text);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
