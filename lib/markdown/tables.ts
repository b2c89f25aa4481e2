import type { Element, ElementContent, Root } from 'hast';
import { INLINE_MARK } from './raw-html';
import { element, replaceElements, textOf } from './tree';

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

/** Puts every table into a region that scrolls where it is too wide, and that a keyboard reaches. */
export function wrapTables(tree: Root): void {
  replaceElements(tree, (table, parent) => {
    if (table.tagName !== 'table' || (parent.type === 'element' && isCell(parent)))
      return undefined;
    const caption = table.children.find(
      (each) => each.type === 'element' && each.tagName === 'caption',
    );
    const label = caption ? textOf(caption).trim() : 'Table';
    return [
      element(
        'div',
        { className: ['table-scroll'], role: 'region', ariaLabel: label, tabIndex: 0 },
        [table],
      ),
    ];
  });
}

function isSeparator(row: ElementContent, cell: RegExp): boolean {
  if (row.type !== 'element' || row.tagName !== 'tr') return false;
  const cells = row.children.filter((each): each is Element => each.type === 'element');
  const texts = cells.map((cell) => textOf(cell).trim());
  // GFM fills a short row up with empty cells.
  return cell.test(texts[0] ?? '') && texts.every((each) => cell.test(each) || each === '');
}

function isCell({ tagName }: Element): boolean {
  return tagName === 'td' || tagName === 'th';
}
