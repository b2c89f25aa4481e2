import { parseDay } from '../../dates';

/** Returns a value as text, whatever YAML took it for; undefined where there is none. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return value.toISOString();
  return undefined;
}

/** Returns one value or a list as a list of texts, without what is empty. */
export function textsOf(value: unknown): string[] {
  const items: unknown[] = Array.isArray(value) ? value.flat(1) : [value];
  return items.flatMap((item) => textOf(item) ?? []);
}

/** Returns whether a value holds fields of its own. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
  );
}

/** Returns the calendar day that a value begins with, as YYYY-MM-DD. */
export function dayOf(value: unknown): string | undefined {
  return parseDay((textOf(value) ?? '').replace(/^(\d{4}-\d{1,2}-\d{1,2})T/, '$1 '));
}

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', hellip: '…', middot: '·' },
  ...{ mdash: '—', ndash: '–', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', copy: '©' },
};

/**
 * Returns the words of a field that the old site put into its pages as HTML or markdown:
 * without tags, the markup of links and code, and entities; in one line.
 */
export function plainWords(written: string): string {
  return written
    .replace(/<\/?[a-zA-Z][^<>]*>/g, '')
    .replace(/!?\[([^[\]]*)\]\([^()\s]*\)/g, '$1')
    .replace(/`([^`]*)`/g, '$1')
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (entity, decimal, hex, name) => {
      if (name) return ENTITIES[name] ?? entity;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code >= 0x20 && code <= 0x10_ff_ff && (code < 0xd800 || code > 0xdfff)
        ? String.fromCodePoint(code)
        : entity;
    })
    .replace(/\s+/g, ' ')
    .trim();
}
