import type { Element, Nodes } from 'hast';
import { readText } from './text';
import { attribute, childrenOf, elementsIn, isElement, rawTextOf, tidy } from './tree';

/** What groups text, by the name it is compared under. */
const groups: Readonly<Record<string, string>> = {
  ul: 'ul',
  ol: 'ol',
  li: 'li',
  dl: 'dl',
  dt: 'dt',
  dd: 'dd',
  blockquote: 'quote',
  details: 'details',
  summary: 'summary',
  hr: 'rule',
};

/**
 * Lists, quotes and rules and how they are nested, one line for each that stands
 * in none of the others: `ul(li×2 li(ol(li)))`, `quote(ul(li))`.
 */
export function readShapes(node: Nodes): string[] {
  return childrenOf(node).flatMap((child) => {
    if (isElement(child, 'input')) return checkboxOf(child);
    const name = isElement(child) ? groups[child.tagName] : undefined;
    const inside = readShapes(child);
    if (name === undefined) return inside;
    return [inside.length > 0 ? `${name}(${countRepeated(inside).join(' ')})` : name];
  });
}

/** Lists that don't start with 1: the number and the first item's words. */
export function readListStarts(tree: Nodes): string[] {
  return [...elementsIn(tree)]
    .filter((each) => isElement(each, 'ol') && (attribute(each, 'start') ?? '1') !== '1')
    .map((each) => {
      const first = each.children.find((child) => isElement(child, 'li'));
      return `${attribute(each, 'start')}. ${first ? tidy(rawTextOf(first)).slice(0, 60) : ''}`;
    });
}

/**
 * Tables, a line for the start of each and one for each row: its row group, which
 * is numbered if there are several of a name, and the cells with what they span.
 */
export function readTables(tree: Nodes): string[] {
  const tables = [...elementsIn(tree)].filter((each) => isElement(each, 'table'));
  return tables.flatMap((table) => ['table', ...groupsOf(table).flatMap(readGroup)]);
}

function groupsOf(table: Element): { name: string; group: Element }[] {
  const counts = new Map<string, number>();
  return table.children
    .filter((each) => isElement(each, 'caption', 'thead', 'tbody', 'tfoot'))
    .map((group) => {
      const count = (counts.get(group.tagName) ?? 0) + 1;
      counts.set(group.tagName, count);
      return { name: count > 1 ? `${group.tagName} ${count}` : group.tagName, group };
    });
}

function readGroup({ name, group }: { name: string; group: Element }): string[] {
  if (isElement(group, 'caption')) return [`caption: ${readText(group).join(' ')}`];
  const rows = group.children.filter((each) => isElement(each, 'tr'));
  return rows.map((row) => `${name}: ${row.children.flatMap(readCell).join(' | ')}`);
}

function readCell(cell: Nodes): string[] {
  if (!isElement(cell, 'td', 'th')) return [];
  const spans = (['colSpan', 'rowSpan'] as const).flatMap((name) => {
    const value = attribute(cell, name);
    return value === undefined || value === '1' ? [] : [` ${name.toLowerCase()}=${value}`];
  });
  return [`${cell.tagName}${spans.join('')} ${readText(cell).join(' ')}`.trim()];
}

function checkboxOf(input: Element): string[] {
  if (attribute(input, 'type') !== 'checkbox') return [];
  return [attribute(input, 'checked') === undefined ? '☐' : '☑'];
}

function countRepeated(shapes: string[]): string[] {
  const runs: { shape: string; count: number }[] = [];
  for (const shape of shapes) {
    const last = runs.at(-1);
    if (last?.shape === shape) last.count += 1;
    else runs.push({ shape, count: 1 });
  }
  return runs.map(({ shape, count }) => (count > 1 ? `${shape}×${count}` : shape));
}
