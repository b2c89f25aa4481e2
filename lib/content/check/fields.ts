import { closest, distance } from 'fastest-levenshtein';
import { parseDay, parseInstant, parseMonth } from '../../dates';
import { hostOf } from '../../markdown/addresses';
import { formats } from '../../schema/formats';
import { type Field, type Format, itemFields } from '../../schema/shared';
import { jekyllAdvice } from './jekyll-fields';
import { nearMiss } from './near-miss';
import type { Problem } from './problem';
import type { Source } from './source';

/** Whether a text meets what a format asks for. */
const ACCEPTS: Record<Format, (text: string) => boolean> = {
  day: (text) => parseDay(text) !== undefined,
  'day-or-month': (text) => (parseDay(text) ?? parseMonth(text)) === text,
  date: (text) => /^\d{4}$/.test(text) || (parseDay(text) ?? parseMonth(text)) === text,
  instant: (text) => parseInstant(text) !== undefined,
  url: isWebAddress,
  path: (text) => !/^\w+:/.test(text),
  picture: (text) => !/^(?!https?:)\w+:/.test(text),
  slug: (text) => /^[\w-]+$/.test(text),
  language: isLanguage,
};

/** A field of a document, or of a thing in one of its lists, with its value. */
export interface PlacedField {
  /** Where it stands: `tier`, or `roles`, 0, `seat`. */
  path: readonly (string | number)[];
  field: Field;
  value: unknown;
}

/**
 * Checks a document's frontmatter against its type's fields: nothing required
 * is missing or empty, nothing is unknown, every value has its type and format.
 */
export function checkFields(source: Source): Problem[] {
  const problem = (
    path: PlacedField['path'],
    message: string,
    severity: Problem['severity'] = 'error',
  ): Problem => ({
    severity,
    file: source.file,
    line: source.lineOf(...path),
    field: path.join('.'),
    message,
  });

  const unknown = unknownFields(source.type.fields, source.values, []);
  return [
    ...source.cleaned.map((path) =>
      problem(path, 'its control characters are left out; take them out', 'warning'),
    ),
    ...unknown.map(({ path, known, value }) => {
      const name = String(path.at(-1));
      const advice = path.length === 1 ? jekyllAdvice(name, value, known) : undefined;
      if (advice) return problem(path, advice.message, advice.severity);
      const near = nearMiss(name, known);
      return near
        ? problem(path, `unknown field; did you mean "${near}"?`)
        : problem(
            path,
            'unknown field, so it has no effect; mend its name, or take it out',
            'warning',
          );
    }),
    ...placedFields(source).flatMap(({ path, field, value }) => {
      // Any text may stand there on the old site.
      if (field.type === 'enum' && path[0] === 'layout' && isOtherLayout(field, value)) {
        const advice = jekyllAdvice('layout', value, []);
        return advice ? [problem(path, advice.message, advice.severity)] : [];
      }
      const message = complaint(field, String(path.at(-1)), value);
      if (message) return [problem(path, message)];
      const doubtful =
        cutText(source, path, field) ?? quotedText(source, path, value) ?? elsewhere(field, value);
      if (doubtful) return [problem(path, doubtful, 'warning')];
      if (!field.unused || value === undefined) return [];
      const unused = problem(path, 'the site makes no use of it', 'warning');
      return [{ ...unused, isMinor: true as const }];
    }),
  ];
}

/** All fields that a document's type has, with those of the things in its lists. */
export function placedFields({ type, values }: Pick<Source, 'type' | 'values'>): PlacedField[] {
  return placeFields(type.fields, values, []);
}

function placeFields(
  fields: Record<string, Field>,
  values: Record<string, unknown>,
  at: PlacedField['path'],
): PlacedField[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const own = { path: [...at, name], field, value: values[name] };
    const nested = itemFields(field);
    if (!nested || !Array.isArray(own.value)) return [own];
    const items: unknown[] = own.value;
    return [
      own,
      ...items.flatMap((item, index) =>
        isFields(item) ? placeFields(nested, item, [...own.path, index]) : [],
      ),
    ];
  });
}

function unknownFields(
  fields: Record<string, Field>,
  values: Record<string, unknown>,
  at: PlacedField['path'],
): { path: PlacedField['path']; known: string[]; value: unknown }[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const path = [...at, name];
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!field) return [{ path, known: Object.keys(fields), value }];
    const nested = itemFields(field);
    if (!nested || !Array.isArray(value)) return [];
    const items: unknown[] = value;
    return items.flatMap((item, index) =>
      isFields(item) ? unknownFields(nested, item, [...path, index]) : [],
    );
  });
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
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

function isOtherLayout(field: Field, value: unknown): boolean {
  return typeof value === 'string' && field.type === 'enum' && !field.options.includes(value);
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
      if (itemFields(field)) return listComplaint(value, field);
      if (!Array.isArray(value)) return `must be a list, as in ${name}: [one, two]`;
      return value.every((item) => typeof item === 'string' && item.trim() !== '')
        ? undefined
        : 'must be a list of texts; put each in quotation marks';
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'must be true or false';
    case 'number':
      return typeof value === 'number' ? undefined : `must be a number, as in ${name}: 10`;
    default:
      return undefined;
  }
}

/**
 * What YAML leaves out of a text without quotation marks: all behind a # with a space
 * before it. Behind a day or a name of another document that is a comment.
 */
function cutText({ parts, lineOf }: Source, path: PlacedField['path'], field: Field) {
  if (field.type !== 'string' || field.format || field.references) return undefined;
  if (!parts.yaml?.includes(' #')) return undefined;
  const line = parts.yaml.split('\n')[lineOf(...path) - parts.yamlLine] ?? '';
  const key = /^[\s-]*\w[\w-]*:\s+/.exec(line)?.[0] ?? '';
  const text = line.slice(key.length);
  const at = text.search(/\s#/);
  if (!key || at === -1 || /^["'|>#[{]/.test(text)) return undefined;
  const cut = text.slice(at + 1);
  return `"${cut}" isn't shown; put the whole text in quotation marks, or write comments on a line of their own`;
}

/** A whole text in the quotation marks of word processors, which YAML takes for part of it. */
function quotedText({ parts }: Source, path: PlacedField['path'], value: unknown) {
  const texts: unknown[] = Array.isArray(value) ? value : [value];
  for (const text of texts) {
    if (typeof text !== 'string') continue;
    const [, open, inner, close] = /^([“”„‟«‘‚])([^“”‟»]*)([“”‟»’])$/.exec(text) ?? [];
    // In straight ones they are meant.
    if (
      inner === undefined ||
      parts.yaml?.includes(`"${text}"`) ||
      parts.yaml?.includes(`'${text}'`)
    )
      continue;
    const name = Array.isArray(value) ? '' : `${path.at(-1)}: `;
    return `${open} and ${close} would be shown around it; write straight quotation marks: ${name}"${inner}", or both if they are meant: "${text}"`;
  }
  return undefined;
}

/** A picture of another host, which the site's policy blocks. */
function elsewhere({ format }: Field, value: unknown): string | undefined {
  if (format !== 'picture' || typeof value !== 'string' || hostOf(value) === undefined) {
    return undefined;
  }
  return `image ${value} is on another site, so it isn't shown; save it under public/assets and name it from there`;
}

function listComplaint(value: unknown, field: Field): string | undefined {
  if (Array.isArray(value) && value.every(isFields)) return undefined;
  const names = Object.keys(itemFields(field) ?? {}).join(', ');
  return `must be a list of things with fields, each beginning with "- " (${names})`;
}

function notText(name: string, value: unknown): string {
  if (typeof value === 'object')
    return `must be text, not a list or fields of its own; put the whole text in quotation marks`;
  return `must be text; put it in quotation marks: ${name}: "${value}"`;
}

function formatComplaint(format: Format, text: string): string | undefined {
  if (ACCEPTS[format](text)) return undefined;
  const padded = withZeros(format, text);
  if (padded) return `"${text}" lacks a zero; write ${padded}`;
  return `"${text}" isn't ${formats[format].ask}`;
}

/**
 * A day or month with its zeros: `2023-09-03` of `2023-9-3`.
 *
 * @param text as a field has it that asks for the format; what stands behind the day stays.
 * @returns undefined if it lacks none, or isn't what the format asks for with them either.
 */
export function withZeros(format: Format, text: string): string | undefined {
  if (!DATED.includes(format)) return undefined;
  const padded = text.replace(
    /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?=$|[T\s])/,
    (_, ...[year, month, day]: string[]) =>
      [year, month, day]
        .map((part) => part?.padStart(2, '0'))
        .filter(Boolean)
        .join('-'),
  );
  return padded !== text && ACCEPTS[format](padded) ? padded : undefined;
}

const DATED: readonly Format[] = ['day', 'day-or-month', 'date', 'instant'];

/** By the shape of a language's tag (RFC 5646), which is all that browsers ask for. */
function isLanguage(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    // It throws for what has another shape.
    return false;
  }
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/.test(text) && URL.canParse(text);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
