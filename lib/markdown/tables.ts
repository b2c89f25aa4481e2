import type { Element, ElementContent, Root } from 'hast';
import type { Table, TableRow } from 'mdast';
import type { Edit } from './edits';
import { tableComplaint } from './limits';
import { INLINE_MARK } from './marks';
import { scroller } from './scrolling';
import { element, replaceElements, textOf, visitElements } from './tree';

const SEPARATOR = /^:?-+(?:\+:?-+:?)*:?$/;
const FOOT_SEPARATOR = /^:?=+(?:\+:?=+:?)*:?$/;

/**
 * Makes of a table what kramdown makes of it: a row of dashes begins a new group
 * of rows, a row of equals signs the foot, and a head that was only put in to
 * make it a table goes.
 */
export function shapeTables(tree: Root): void {
  replaceElements(tree, (part) => {
    if (part.tagName === 'thead') return textOf(part).trim() === INLINE_MARK ? [] : undefined;
    if (part.tagName !== 'tbody') return undefined;
    const groups: Element[] = [element('tbody', part.properties)];
    for (const row of part.children) {
      if (isSeparator(row, SEPARATOR)) groups.push(element('tbody'));
      else if (isSeparator(row, FOOT_SEPARATOR)) groups.push(element('tfoot'));
      else groups.at(-1)?.children.push(row);
    }
    if (groups.length === 1) return undefined;
    return groups.filter(({ children }) => children.some((row) => row.type === 'element'));
  });
}

/** How wide the head of a table is, and how wide its widest row. */
export function widthsOf(table: Table, source: string): { head: number; widest: number } {
  const head = table.children[0]?.children.length ?? 0;
  let widest = head;
  for (const row of table.children) {
    // kramdown counts no cells of a line of dashes.
    if (row.children.length <= widest || isSeparatorLine(sliceOf(row, source))) continue;
    widest = row.children.length;
  }
  return { head, widest };
}

/** What stands against giving a table as many columns as its widest row has cells, if anything. */
export function wideningComplaint(table: Table, source: string): string | undefined {
  const { widest } = widthsOf(table, source);
  return tableComplaint(widest, table.children.length, sliceOf(table, source).length);
}

/**
 * The edits that give a table as many columns as its widest row has cells, as
 * kramdown does: GFM leaves the cells out that the head has no column for.
 */
export function wideningEdits(table: Table, source: string): Edit[] {
  const { head, widest } = widthsOf(table, source);
  const headEnd = table.children[0]?.position?.end.offset;
  if (widest === head || headEnd === undefined || wideningComplaint(table, source)) return [];
  const end = lineEndAt(source, headEnd);
  const separatorEnd = lineEndAt(source, end + 1);
  return [
    widen(source, end, ' |'.repeat(widest - head)),
    widen(source, separatorEnd, '-|'.repeat(widest - head)),
  ];
}

/** Adds cells at the end of a line, whose last cell may lack its bar. */
function widen(source: string, end: number, cells: string): Edit {
  const line = source.slice(source.lastIndexOf('\n', end - 1) + 1, end);
  const isClosed = /(?<!\\)\|\s*$/.test(line);
  return { start: end, end, text: isClosed ? cells : `|${cells}` };
}

function lineEndAt(source: string, offset: number): number {
  const end = source.indexOf('\n', offset);
  return end === -1 ? source.length : end;
}

function sliceOf({ position }: Table | TableRow, source: string): string {
  return source.slice(position?.start.offset, position?.end.offset);
}

/** Whether a line of a table's source is one of dashes or equals signs, between groups of rows. */
export function isSeparatorLine(row: string): boolean {
  return /^[\s|:>+=-]+$/.test(row) && /[-=]/.test(row);
}

/** Says of every heading cell that doesn't whether it is that of a column or of a row. */
export function scopeHeads(tree: Root): void {
  visitElements(tree, (group) => {
    if (!/^(?:thead|tbody|tfoot)$/.test(group.tagName)) return;
    for (const row of childrenOf(group)) {
      const cells = childrenOf(row);
      const isHead = group.tagName === 'thead' || cells.every(({ tagName }) => tagName === 'th');
      for (const cell of cells) {
        // The corner of a table is the head of nothing.
        if (cell.tagName === 'th' && isEmpty(cell)) cell.tagName = 'td';
        if (cell.tagName === 'th') cell.properties.scope ??= isHead ? 'col' : 'row';
        else delete cell.properties.scope;
      }
    }
  });
}

/** The cells of a head that a name takes in: those that tell tables apart come first. */
const NAMING_CELLS = 3;

/**
 * Puts every table into a group that scrolls where it is too wide, and that a
 * keyboard reaches. It is named by its caption, or else by the first cells of its
 * head. It is no landmark: a long post has dozens of tables.
 */
export function wrapTables(tree: Root): void {
  replaceElements(tree, (table, parent) => {
    if (table.tagName !== 'table' || (parent.type === 'element' && isCell(parent)))
      return undefined;
    return [scroller('table-scroll', nameOf(table), [table])];
  });
}

function nameOf(table: Element): string {
  const part = (name: string) => childrenOf(table).find(({ tagName }) => tagName === name);
  const caption = part('caption');
  const [row] = childrenOf(part('thead') ?? element('thead'));
  const cells = childrenOf(row ?? element('tr')).map((cell) => textOf(cell).trim());
  const head = cells.filter(Boolean).slice(0, NAMING_CELLS).join(', ');
  return (caption && textOf(caption).trim()) || (head ? `Table: ${head}` : 'Table');
}

function isEmpty(cell: Element): boolean {
  return textOf(cell).trim() === '' && childrenOf(cell).length === 0;
}

function childrenOf({ children }: Element): Element[] {
  return children.filter((each): each is Element => each.type === 'element');
}

function isSeparator(row: ElementContent, cell: RegExp): boolean {
  if (row.type !== 'element' || row.tagName !== 'tr') return false;
  const texts = childrenOf(row).map((cell) => textOf(cell).trim());
  // GFM fills a short row up with empty cells.
  return cell.test(texts[0] ?? '') && texts.every((each) => cell.test(each) || each === '');
}

function isCell({ tagName }: Element): boolean {
  return tagName === 'td' || tagName === 'th';
}
