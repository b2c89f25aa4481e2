import type { Point } from 'unist';
import type { Edit } from './edits';
import { COLUMNS } from './limits';
import { INLINE_MARK } from './marks';

/** A pipe in code belongs to the code, for kramdown; GFM wants it escaped. */
export function pipeEdits(row: string, start: number): Edit[] {
  const edits: Edit[] = [];
  for (const [from, to] of codeSpans(row)) {
    for (let at = row.indexOf('|', from); at !== -1 && at < to; at = row.indexOf('|', at + 1)) {
      if (row[at - 1] === '\\') continue;
      edits.push({ start: start + at, end: start + at, text: '\\' });
    }
  }
  return edits;
}

/** Where code stands in a line: between as many backticks as there are before it. */
function codeSpans(row: string): [from: number, to: number][] {
  const runs = [...row.matchAll(/`+/g)];
  /** For each run the place of the next one of as many. */
  const next: (number | undefined)[] = [];
  const lastOf = new Map<number, number>();
  for (let place = runs.length - 1; place >= 0; place -= 1) {
    const length = runs[place]?.[0].length ?? 0;
    next[place] = lastOf.get(length);
    lastOf.set(length, place);
  }
  const spans: [number, number][] = [];
  for (let place = 0; place < runs.length; place += 1) {
    const from = runs[place]?.index ?? 0;
    const closing = row[from - 1] === '\\' ? undefined : next[place];
    const end = closing === undefined ? undefined : runs[closing];
    if (closing === undefined || !end) continue;
    spans.push([from, end.index + end[0].length]);
    place = closing;
  }
  return spans;
}

/**
 * Lines of cells are a table to kramdown without a head, and with `+` between
 * the dashes of a separator.
 */
export function pipeTableEdits(paragraph: string, at: Point | undefined): Edit[] {
  const lines = paragraph.split('\n');
  if (at?.offset === undefined || !lines.every((line) => /^\s*\|.*\|\s*$/.test(line))) return [];
  const start = at.offset;
  const separator = lines.findIndex((line) => /^\s*\|[-:|+ \t]+\|\s*$/.test(line));
  if (separator === 1 && lines[1]?.includes('+')) {
    const from = start + (lines[0]?.length ?? 0) + 1;
    return [...lines[1].matchAll(/\+/g)].map(({ index }) => ({
      start: from + index,
      end: from + index + 1,
      text: '|',
    }));
  }
  const columns = (lines[0]?.match(/(?<!\\)\|/g)?.length ?? 1) - 1;
  if (columns < 1 || columns > COLUMNS) return [];
  const margin = `\n${' '.repeat(at.column - 1)}`;
  const head = `|${INLINE_MARK}${' |'.repeat(columns)}${margin}|${'-|'.repeat(columns)}${margin}`;
  return [{ start, end: start, text: head }];
}
