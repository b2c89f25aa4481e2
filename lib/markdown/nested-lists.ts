import type { List, Parents } from 'mdast';
import type { Edit } from './edits';

/**
 * The edits that indent a list right below an item of the other kind until it
 * stands in the item: to kramdown bullets below `1.` belong to it, however little
 * they are indented, up to a blank line.
 */
export function nestingEdits({ children }: Parents, source: string): Edit[] {
  const edits: Edit[] = [];
  let isNested = false;
  for (const [index, inner] of children.entries()) {
    const outer = children[index - 1];
    // What stands below a list that is nested may be the next item of the outer one.
    if (isNested || inner.type !== 'list' || outer?.type !== 'list') isNested = false;
    else if (isBelow(inner, outer, source)) {
      const found = indentation(inner, outer, source);
      isNested = found.length > 0;
      edits.push(...found);
    }
  }
  return edits;
}

function isBelow(inner: List, outer: List, source: string): boolean {
  const item = outer.children.at(-1);
  // An item that holds more than its text goes on in kramdown's own ways.
  const isText = item?.children.length === 1 && item.children[0]?.type === 'paragraph';
  const isNext = inner.position?.start.line === (item?.position?.end.line ?? 0) + 1;
  return isText && isNext && inner.ordered !== outer.ordered && isOfKramdown(outer, source);
}

/** Whether kramdown knows the marker of a list: `1)` it doesn't. */
function isOfKramdown({ position }: List, source: string): boolean {
  const start = position?.start.offset ?? 0;
  return /^(?:[-+*]|\d{1,9}\.)/.test(source.slice(start, start + 11));
}

function indentation(inner: List, outer: List, source: string): Edit[] {
  const text = outer.children.at(-1)?.children[0]?.position?.start.offset ?? 0;
  const start = inner.position?.start.offset ?? 0;
  const column = columnOf(source, start);
  const missing = columnOf(source, text) - column;
  if (missing <= 0) return [];
  const item = outer.ordered ? /^\d+\.[ \t]/ : /^[-+*][ \t]/;
  const edits: Edit[] = [];
  const first = source.lastIndexOf('\n', start - 1) + 1;
  let place = first;
  for (const line of source.slice(first, inner.position?.end.offset).split('\n')) {
    const margin = /^[ \t>]*/.exec(line)?.[0].length ?? 0;
    const isNextItem =
      columnOf(source, place + margin) < column + missing && item.test(line.slice(margin));
    if (margin === line.length || isNextItem) break;
    const at = place + Math.min(margin, start - first);
    edits.push({ start: at, end: at, text: ' '.repeat(missing) });
    place += line.length + 1;
  }
  return edits;
}

/** The column of a place, from 0, where tabs end at each fourth. */
function columnOf(source: string, offset: number): number {
  let column = 0;
  for (const character of source.slice(source.lastIndexOf('\n', offset - 1) + 1, offset)) {
    column = character === '\t' ? column + 4 - (column % 4) : column + 1;
  }
  return column;
}
