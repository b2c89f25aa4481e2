import type { Element, ElementContent, Root } from 'hast';
import { INLINE_MARK } from './raw-html';
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
