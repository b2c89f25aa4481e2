import type { Nodes, Root } from 'mdast';
import { applyEdits, type Edit } from './edits';
import { unreadRanges } from './literal-ranges';
import type { Problems } from './problems';

/** As many quotations and lists may stand in each other: parsing takes the square of the time. */
const CONTAINERS = 100;
/** As deep may elements stand in each other; functions that call themselves for each end there, too. */
const DEEPEST = 200;
/** As many columns a table may have. */
export const COLUMNS = 500;
/** How many cells of a table may be missing, beside twice as many as it has characters. */
const MISSING_CELLS = 1_000;

/** References to characters times characters of a paragraph: each makes the parser copy all before it. The same holds of addresses in a word. */
const TIMES_LENGTH = 10_000_000;

/** Elements that stand in each other as often as they are written, unlike `<p>` or `<b>`. */
const NESTS =
  /^(?:abbr|address|article|aside|bdo|blockquote|center|cite|dd|del|details|dfn|div|dl|fieldset|figcaption|figure|footer|header|ins|kbd|main|mark|nav|ol|picture|pre|q|samp|section|span|sub|summary|sup|table|time|ul|var)$/;
const TAG = /<(\/?)([a-z][a-z\d]*)(?=[\s/>])/gi;

/** A line that would take far more time than its length, and what to say of it. */
interface Refused extends Edit {
  /** From 1. What stands in its place is of the same length, so that all else stays where it is. */
  line: number;
  message: string;
}

/**
 * Refuses what markdown can say in few characters and takes the square of the time to
 * read: quotations and lists that stand in each other, tables whose rows lack nearly all
 * cells, long paragraphs of references such as `&amp;`, and words of many addresses.
 *
 * @param parse of markdown.
 * @returns the text, with such lines made text, which was reported.
 */
export function withinLimits(
  source: string,
  parse: (text: string) => Root,
  problems?: Problems,
): string {
  const refused = [
    ...deepLines(source),
    ...sparseTables(source),
    ...longReferences(source),
    ...longWords(source),
  ].sort((a, b) => a.start - b.start);
  if (refused.length === 0) return source;
  const text = applyEdits(source, refused);
  // In code and HTML the same is as long as it looks.
  const literal = unreadRanges(parse(text));
  const meant = refused.filter(({ start }) => !literal.has(start));
  for (const { line, message } of meant) problems?.error(line, message);
  return applyEdits(source, meant);
}

/** The line of an element of HTML that stands in too many others; undefined if none does. */
export function tooDeepHtml(tree: Root): number | undefined {
  const open: string[] = [];
  let found: number | undefined;
  const visit = (node: Nodes) => {
    if (found !== undefined) return;
    if ('children' in node) node.children.forEach(visit);
    if (node.type !== 'html' || node.value.startsWith('<!')) return;
    for (const { 1: slash, 2: written = '', index } of node.value.matchAll(TAG)) {
      const name = written.toLowerCase();
      if (!NESTS.test(name)) continue;
      const place = slash ? open.lastIndexOf(name) : open.push(name);
      if (slash && place !== -1) open.length = place;
      if (open.length <= DEEPEST) continue;
      const before = node.value.slice(0, index).split('\n').length - 1;
      found = (node.position?.start.line ?? 1) + before;
      return;
    }
  };
  visit(tree);
  return found;
}

/** What to say of elements that stand in too many others. */
export const tooDeepMessage = `elements stand in each other more than ${DEEPEST} deep; close what was opened`;

/** Whether a tree is nested deeper than any text is, and than functions can call themselves. */
export function isTooDeep(tree: { children?: unknown[] }): boolean {
  let level: { children?: unknown[] }[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    // Of a node's children all that matters is whether they have some, too.
    level = level.flatMap(({ children = [] }) => children as { children?: unknown[] }[]);
  }
  return false;
}

function deepLines(source: string): Refused[] {
  const refused: Refused[] = [];
  let start = 0;
  for (const [index, line] of source.split('\n').entries()) {
    const from = endOfContainers(line);
    if (from !== undefined && !RULE.test(line)) {
      refused.push({
        line: index + 1,
        start: start + from,
        end: start + line.length,
        text: 'x'.repeat(line.length - from),
        message: `quotations and lists stand in each other more than ${CONTAINERS} deep; take out most of the signs that the line begins with`,
      });
    }
    start += line.length + 1;
  }
  return refused;
}

/** A line across the page. */
const RULE = /^[ \t>]*([-*_])[ \t]*(?:\1[ \t]*)*$/;
const CONTAINER = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/y;

/** Where a line goes on behind as many signs of quotations and lists as there may be; undefined if it has fewer. */
function endOfContainers(line: string): number | undefined {
  CONTAINER.lastIndex = 0;
  for (let count = 0; count < CONTAINERS; count += 1) {
    if (!CONTAINER.test(line)) return undefined;
  }
  return CONTAINER.lastIndex < line.length ? CONTAINER.lastIndex : undefined;
}

/** The line below the head of a table. */
const SEPARATOR = /^[:|>+* \t]*-[-:|>+* \t]*$/;

/**
 * Says what stands against reading a table, if anything: its cells, and those that
 * its rows lack, must not be far more than its characters.
 */
export function tableComplaint(
  columns: number,
  rows: number,
  characters: number,
): string | undefined {
  if (columns > COLUMNS) {
    return `the table has ${columns} columns, and ${COLUMNS} at most are read; divide it`;
  }
  if (columns * rows <= 2 * characters + MISSING_CELLS) return undefined;
  return `the table has ${columns} columns, and most of its ${rows} rows lack nearly all cells; write each with as many cells as the head has`;
}

function sparseTables(source: string): Refused[] {
  const refused: Refused[] = [];
  const lines = source.split('\n');
  let start = 0;
  let table: { separator: Omit<Refused, 'message'>; columns: number } | undefined;
  let rows = 0;
  let characters = 0;
  const end = () => {
    const message = table && tableComplaint(table.columns, rows, characters);
    if (table && message) refused.push({ ...table.separator, message });
    table = undefined;
  };
  for (const [index, line] of lines.entries()) {
    rows += 1;
    characters += line.length;
    if (!line.trim()) end();
    const columns = line.split('|').length;
    // Of two such lines below each other, the one with more columns counts.
    if (columns > 2 && columns > (table?.columns ?? 0) && SEPARATOR.test(line)) {
      const text = line.replaceAll('-', 'x');
      const separator = { line: index + 1, start, end: start + line.length, text };
      table = { separator, columns };
      rows = 0;
      characters = 2 * line.length;
    }
    start += line.length + 1;
  }
  end();
  return refused;
}

const REFERENCE = /&(?:#x?)?[a-z\d]+;/gi;

function longReferences(source: string): Refused[] {
  const refused: Refused[] = [];
  for (const { 0: paragraph, index } of source.matchAll(PARAGRAPH)) {
    const references = paragraph.match(REFERENCE)?.length ?? 0;
    if (references * paragraph.length <= TIMES_LENGTH) continue;
    refused.push({
      line: source.slice(0, index).split('\n').length,
      start: index,
      end: index + paragraph.length,
      text: paragraph.replaceAll('&', 'x'),
      message: `a paragraph of ${paragraph.length} characters has ${references} references as &amp;; divide it by blank lines, or write the characters themselves`,
    });
  }
  return refused;
}

/** Lines with no blank one between them. */
const PARAGRAPH = /[^\n]+(?:\n[^\n]*\S[^\n]*)*/g;

function longWords(source: string): Refused[] {
  const refused: Refused[] = [];
  for (const { 0: word, index } of source.matchAll(/\S{1000,}/g)) {
    const addresses = word.match(/www\.|:\/\//gi)?.length ?? 0;
    if (addresses * word.length <= TIMES_LENGTH) continue;
    refused.push({
      line: source.slice(0, index).split('\n').length,
      start: index,
      end: index + word.length,
      text: 'x'.repeat(word.length),
      message: `a word of ${word.length} characters has ${addresses} addresses; write spaces between them`,
    });
  }
  return refused;
}
