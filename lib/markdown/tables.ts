import type { Element, ElementContent, Root } from 'hast';
import { element, replaceElements, textOf } from './tree';

const SEPARATOR = /^:?-+:?$/;

/** Makes a row of dashes in a table's body what it means: the begin of a new group of rows. */
export function splitRowGroups(tree: Root): void {
  replaceElements(tree, (body) => {
    if (body.tagName !== 'tbody' || !body.children.some(isSeparator)) return undefined;
    const groups: ElementContent[][] = [[]];
    for (const row of body.children) {
      if (isSeparator(row)) groups.push([]);
      else groups.at(-1)?.push(row);
    }
    return groups
      .filter((rows) => rows.some((row) => row.type === 'element'))
      .map((rows) => element('tbody', body.properties, rows));
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

function isSeparator(row: ElementContent): boolean {
  if (row.type !== 'element' || row.tagName !== 'tr') return false;
  const cells = row.children.filter((each): each is Element => each.type === 'element');
  const texts = cells.map((cell) => textOf(cell).trim());
  // GFM fills a short row up with empty cells.
  return (
    SEPARATOR.test(texts[0] ?? '') && texts.every((each) => SEPARATOR.test(each) || each === '')
  );
}

function isCell({ tagName }: Element): boolean {
  return tagName === 'td' || tagName === 'th';
}
