import stringWidth from 'fast-string-width';
import { visible } from '../../visible';
import type { Problem } from './problem';

/** Which part of a line something is about: offsets in UTF-16 units, as JavaScript counts. */
export interface Span {
  from: number;
  to: number;
}

/** Formats as `styleText` of node:util knows them. */
export type Style = (format: 'bold' | 'dim' | 'red' | 'yellow', text: string) => string;

/** Columns of a terminal that a line of the file may take. */
const WIDTH = 100;

/** Columns that stay before the part in question when a line is cut. */
const LEAD = 30;

/** UTF-16 units to either side that are looked at: more than fit in, and less than a picture in base64. */
const REACH = 1000;

const TAB = '    ';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The lines of a file, as its problems count them. */
export function linesOf(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r?\n/);
}

/** Whether a problem is about a file as a whole: then it is put at line 1, and names no part of it. */
export function isAboutFile({ line, field, near }: Problem): boolean {
  return line === 1 && !field && !near;
}

/**
 * The part of its line that a problem is about: the text that it names, or the
 * name of its field; undefined if neither stands there.
 */
export function spanOf({ near, field }: Problem, line: string): Span | undefined {
  return near ? spanOfText(line, near) : spanOfKey(line, field?.split('.').at(-1) ?? '');
}

/** Parsers of HTML give names in lower case, however they are written. */
function spanOfText(line: string, near: string): Span | undefined {
  const [part = ''] = near.split(/\r?\n/);
  const exact = line.indexOf(part);
  const from = exact < 0 ? line.toLowerCase().indexOf(part.toLowerCase()) : exact;
  return part === '' || from < 0 ? undefined : { from, to: from + part.length };
}

function spanOfKey(line: string, name: string): Span | undefined {
  const from = /^[\s-]*["']?/.exec(line)?.[0].length ?? 0;
  const to = from + name.length;
  const isKey = line.startsWith(name, from) && /^["']?\s*:/.test(line.slice(to));
  return isKey && name !== '' ? { from, to } : undefined;
}

/**
 * Shows the line of a problem between its neighbours, each with its number, and
 * carets under the part in question. Long lines are cut around it.
 *
 * @param lines those of the file.
 * @returns the frame's lines, indented; none for what is said of the file as a
 * whole, or of a line that isn't there.
 */
export function codeFrame(problem: Problem, lines: readonly string[], style: Style): string[] {
  const { line, severity } = problem;
  const text = lines[line - 1];
  if (text === undefined || isAboutFile(problem)) return [];
  const colour = severity === 'error' ? 'red' : 'yellow';
  const digits = String(Math.min(line + 1, lines.length)).length;
  const gutter = (mark: string, number: string) => `  ${mark} ${number.padStart(digits)} |`;
  const neighbour = (number: number) => {
    const content = lines[number - 1];
    // Behind the last line end there is no other line.
    if (content === undefined || (content === '' && number === lines.length)) return [];
    const { shown } = excerpt(content);
    return [style('dim', `${gutter(' ', String(number))} ${shown}`.trimEnd())];
  };

  const { shown, indent = '', carets } = excerpt(text, spanOf(problem, text));
  return [
    ...neighbour(line - 1),
    `${gutter(style(colour, '>'), String(line))} ${shown}`.trimEnd(),
    ...(carets ? [`${gutter(' ', '')} ${indent}${style(colour, carets)}`] : []),
    ...neighbour(line + 1),
  ];
}

/** What a terminal shows as one character. */
interface Cell {
  /** Its offset in the line, in UTF-16 units. */
  at: number;
  text: string;
  /** Its first column, from 0, and how many it takes. */
  column: number;
  width: number;
}

/** What is shown of a line, and the carets to stand below, with the spaces before them. */
function excerpt(line: string, span?: Span): { shown: string; indent?: string; carets?: string } {
  const base = Math.max(0, (span?.from ?? 0) - REACH);
  const end = Math.min(line.length, base + 2 * REACH);
  const cells = cellsOf(line.slice(base, end), base);
  const total = endOf(cells.at(-1));
  const columnOf = (offset: number) => cells.find(({ at }) => at >= offset)?.column ?? total;
  const [from, to] = span ? [columnOf(span.from), columnOf(span.to)] : [0, 0];

  const fits = base === 0 && (to < WIDTH || (end === line.length && total <= WIDTH));
  const first = fits ? 0 : Math.max(0, from - LEAD);
  const kept = cells.filter((cell) => cell.column >= first && endOf(cell) <= first + WIDTH);
  const before = base > 0 || kept[0] !== cells[0] ? '…' : '';
  const after = end < line.length || kept.at(-1) !== cells.at(-1) ? '…' : '';
  const shown = `${before}${kept.map(({ text }) => text).join('')}${after}`;
  if (!span) return { shown };

  const start = (kept[0]?.column ?? 0) - before.length;
  const carets = Math.max(1, Math.min(to, endOf(kept.at(-1))) - from);
  return { shown, indent: ' '.repeat(from - start), carets: '^'.repeat(carets) };
}

function cellsOf(text: string, base: number): Cell[] {
  let column = 0;
  return Array.from(graphemes.segment(text), ({ segment, index }) => {
    const shown = segment === '\t' ? TAB : visible(segment);
    const width = stringWidth(shown);
    column += width;
    return { at: base + index, text: shown, column: column - width, width };
  });
}

function endOf(cell: Cell | undefined): number {
  return cell ? cell.column + cell.width : 0;
}
