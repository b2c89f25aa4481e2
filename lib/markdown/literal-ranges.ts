import type { Nodes, Root } from 'mdast';
import { Ranges } from './edits';
import { literalElements } from './literal-elements';

/**
 * Where no words stand in a text: in code, formulas, HTML, elements such as
 * `<code>`, and in the addresses, titles and labels of links, images and notes.
 */
export function literalRanges(tree: Root, source: string): Ranges {
  const ranges = listRanges(tree, (node) => {
    const { start, end } = offsets(node);
    if (LITERAL.test(node.type)) return [start, end];
    if (node.type !== 'link' && node.type !== 'linkReference') return undefined;
    // Of [text](address "title") the text may hold markdown; of a bare address nothing.
    const last = node.children.at(-1);
    return [last && source[start] === '[' ? offsets(last).end : start, end];
  });
  return new Ranges([...ranges, ...literalElements(tree)]);
}

const LITERAL =
  /^(?:code|inlineCode|math|inlineMath|html|image|imageReference|definition|footnoteReference)$/;

/** Where code stands in a text: what is written there is for readers to see as it is. */
export function codeRanges(tree: Root): Ranges {
  return rangesOf(tree, (node) => {
    const { start, end } = offsets(node);
    return /^(?:code|inlineCode|math|inlineMath)$/.test(node.type) ? [start, end] : undefined;
  });
}

/** Where code, formulas, HTML and elements such as `<code>` stand, in which no bracket means a link. */
export function verbatimRanges(tree: Root): Ranges {
  const ranges = listRanges(tree, (node) => {
    const { start, end } = offsets(node);
    return /^(?:code|inlineCode|math|inlineMath|html)$/.test(node.type) ? [start, end] : undefined;
  });
  return new Ranges([...ranges, ...literalElements(tree)]);
}

/** Where text stands that no markdown is read in. */
export function unreadRanges(tree: Root): Ranges {
  return rangesOf(tree, (node) => {
    const { start, end } = offsets(node);
    return /^(?:code|html|math)$/.test(node.type) ? [start, end] : undefined;
  });
}

type RangeOf = (node: Nodes) => [start: number, end: number] | undefined;

function rangesOf(tree: Root, rangeOf: RangeOf): Ranges {
  return new Ranges(listRanges(tree, rangeOf));
}

function listRanges(tree: Root, rangeOf: RangeOf): [start: number, end: number][] {
  const ranges: [number, number][] = [];
  const visit = (node: Nodes) => {
    if ('children' in node) for (const child of node.children) visit(child);
    const range = rangeOf(node);
    if (range) ranges.push(range);
  };
  visit(tree);
  return ranges;
}

function offsets({ position }: Nodes): { start: number; end: number } {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}
