import { LineCounter, parseDocument, type ScalarTag, type Tags } from 'yaml';

/** A place in YAML where it can't be read, and why. */
export interface YamlFault {
  /** Line in the YAML, from 1. */
  line: number;
  message: string;
}

/** So much an anchor may be referred to; nested references multiply. */
const ALIASES = 10_000;

/**
 * Reads YAML as Jekyll does: by version 1.1, where `yes` is true and `<<` merges.
 * Dates stay text, since their time zones matter, and so do sexagesimal numbers.
 */
export function readYaml(text: string): { value: unknown } | YamlFault {
  const read = parseYaml(text);
  if (!('message' in read)) return read;
  // Ruby's parser lets quoted text go on at any depth.
  const indented = parseYaml(indentQuoted(text));
  return 'message' in indented ? read : indented;
}

/** Indents the lines that a quoted text goes on in, whose own white space doesn't count. */
function indentQuoted(text: string): string {
  let quote: string | undefined;
  return text
    .split('\n')
    .map((line) => {
      const open = quote;
      const begin = open ? 0 : quoteIn(line);
      if (begin === -1) return line;
      const sign = open ?? line[begin] ?? '';
      const rest = open ? line : line.slice(begin + 1);
      const isClosed =
        (rest.replaceAll(sign === '"' ? '\\"' : "''", '').split(sign).length - 1) % 2;
      quote = isClosed ? undefined : sign;
      return open ? `${' '.repeat(INDENT)}${line}` : line;
    })
    .join('\n');
}

/** Where a quoted text begins behind the first colon of a line; -1 if none does. */
function quoteIn(line: string): number {
  const behind = line.indexOf(':') + 1;
  const begin = behind + line.slice(behind).search(/\S/);
  return behind > 0 && /^["']$/.test(line[begin] ?? '') ? begin : -1;
}

/** Deeper than any mapping. */
const INDENT = 40;

function parseYaml(text: string): { value: unknown } | YamlFault {
  const counter = new LineCounter();
  try {
    const document = parseDocument(text, {
      version: '1.1',
      strict: false,
      uniqueKeys: false,
      lineCounter: counter,
      logLevel: 'error',
      customTags: rubyTags,
    });
    const [error] = document.errors;
    if (error) {
      return { line: counter.linePos(error.pos[0]).line, message: firstLine(error.message) };
    }
    return { value: document.toJS({ maxAliasCount: ALIASES }) };
  } catch (thrown) {
    // Aliases without end, and lists nested deeper than the stack.
    return { line: 1, message: firstLine(thrown instanceof Error ? thrown.message : `${thrown}`) };
  }
}

/** Ruby's own reading of 1.1: without times, and `y` and `n` are no truths. */
function rubyTags(tags: Tags): Tags {
  return tags.flatMap((tag): Tags[number][] => {
    if (typeof tag === 'string' || tag.collection) return [tag];
    if (tag.tag.endsWith(':timestamp') || tag.format === 'TIME') return [];
    return [tag.tag.endsWith(':bool') ? boolean(tag) : tag];
  });
}

function boolean(tag: ScalarTag): ScalarTag {
  const isTrue = tag.test?.test('true') ?? false;
  const test = isTrue ? /^(?:true|yes|on)$/i : /^(?:false|no|off)$/i;
  return { ...tag, test };
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0]?.replace(/ at line \d+.*/, '') ?? message;
}

/** The top-level keys of YAML with their lines, from 1. */
export function keyLines(yaml: string): Map<string, number> {
  const lines = new Map<string, number>();
  for (const [index, line] of yaml.split('\n').entries()) {
    const key = line.slice(0, Math.max(0, line.indexOf(':')));
    if (/^[^\s#-]/.test(key)) lines.set(key.trim().replace(/^["']|["']$/g, ''), index + 1);
  }
  return lines;
}

/** Whether a value is a mapping. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The texts in a value that may be one text or a list of them. */
export function textsOf(value: unknown): string[] {
  const all = Array.isArray(value) ? value : [value];
  return all.flatMap((each) => (typeof each === 'string' && each !== '' ? [each] : []));
}
