import type { LinkReference, Nodes, Parents, Root, Text } from 'mdast';
import { bareAddressEdits, isAddress, isBareAddress } from './bare-addresses';
import { destinationEdits } from './destinations';
import { applyEdits, type Edit, linesAfter, Ranges } from './edits';
import { emphasisEdits } from './emphasis';
import { literalElements } from './literal-elements';
import { markdownHtmlEdits } from './markdown-html';
import { nestingEdits } from './nested-lists';
import { pipeEdits, pipeTableEdits } from './pipes';
import { punctuationEdits } from './punctuation';
import { htmlBlockEdits } from './raw-html';
import { isSeparatorLine, wideningEdits } from './tables';
import { selfClosedEdits } from './tag-ends';

/**
 * The edits within blocks that make CommonMark of what kramdown reads otherwise:
 * curly punctuation, single tildes, and emphasis beside punctuation.
 *
 * @param literal where no words stand.
 * @param taken where formulas and attribute lists stand.
 */
export function dialectEdits(tree: Root, source: string, literal: Ranges, taken: Ranges): Edit[] {
  const found: Edit[][] = [];
  const labels: Edit[] = [];
  const isTaken = (offset: number) => taken.has(offset) || literal.has(offset);
  const visit = (node: Nodes, around: readonly string[]) => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    switch (node.type) {
      case 'delete':
        // ~x~ is text to kramdown: "10~20 or 30~40".
        if (source[start + 1] !== '~') {
          found.push([
            { start, end: start, text: '\\' },
            { start: end - 1, end: end - 1, text: '\\' },
          ]);
        }
        break;
      case 'link':
        // The text of a bare address is the address.
        if (!source.startsWith('[', start)) return;
        break;
      case 'table':
        found.push(wideningEdits(node, source));
        break;
      case 'tableRow':
        if (isSeparatorLine(source.slice(start, end))) return;
        break;
    }
    if (!('children' in node)) return;
    const own = ELEMENTS[node.type];
    const within = own ? [...around, own] : around;
    const inner = emphasisEdits(node, source, within, isTaken);
    found.push(inner);
    let isLabel = false;
    let next = 0;
    node.children.forEach((child, index) => {
      const first = next;
      while ((inner[next]?.start ?? Infinity) < (child.position?.end.offset ?? 0)) next += 1;
      const before = node.children[index - 1];
      const joined = referenceEdits(child, node.children[index + 1], source);
      found.push(joined);
      // A label is no text.
      if (isLabel) isLabel = false;
      else if (child.type === 'text') {
        found.push(
          textEdits(child, source, inner.slice(first, next), !!before && isAddress(before)),
        );
        isLabel = joined.length > 0;
      } else {
        if (child.type === 'linkReference') labels.push(...labelEdits(child, source));
        visit(child, within);
      }
    });
  };
  visit(tree, []);
  return [...found.flat().filter(({ start }) => !literal.has(start)), ...labels];
}

/**
 * Changes the blocks that kramdown sees otherwise: ends raw HTML where it ends
 * it, which makes markdown of what stands behind, and keeps a pipe in the code
 * of a table's cell. What that uncovers may need it again.
 *
 * @returns the text, and the line that each of its lines was, from 1; undefined
 * if there is nothing to change.
 */
export function dialectBlocks(
  tree: Root,
  source: string,
): { text: string; lines: number[] } | undefined {
  // Each of these uncovers what the next looks at.
  for (const find of [selfClosedEdits, markdownHtmlEdits, destinationEdits]) {
    const found = find(tree, source);
    if (found.length > 0) return edited(source, found);
  }
  const edits: Edit[] = [];
  const literal = new Ranges(literalElements(tree));
  const visit = (node: Nodes, parent: Parents | undefined, isQuoted: boolean) => {
    // In a quotation a blank line would end the quotation.
    const isBlock = parent && /^(?:root|listItem|footnoteDefinition)$/.test(parent.type);
    if (node.type === 'html' && isBlock && !isQuoted) {
      const { start, end } = node.position ?? {};
      const html = source.slice(start?.offset, end?.offset);
      edits.push(...htmlBlockEdits(html, start?.offset ?? 0, source));
    }
    if (
      node.type === 'link' &&
      isBareAddress(node, source) &&
      !literal.has(node.position?.start.offset ?? 0)
    ) {
      edits.push(...bareAddressEdits(node, source));
    }
    if (node.type === 'paragraph' && !isQuoted) {
      const { start, end } = node.position ?? {};
      edits.push(...pipeTableEdits(source.slice(start?.offset, end?.offset), start));
    }
    if (node.type === 'tableRow' && !isQuoted) {
      const { start, end } = node.position ?? {};
      edits.push(...pipeEdits(source.slice(start?.offset, end?.offset), start?.offset ?? 0));
    }
    if (!('children' in node)) return;
    edits.push(...nestingEdits(node, source));
    const isInQuotation = isQuoted || node.type === 'blockquote';
    for (const child of node.children) visit(child, node, isInQuotation);
  };
  visit(tree, undefined, false);
  return edits.length > 0 ? edited(source, edits) : undefined;
}

function edited(source: string, edits: readonly Edit[]): { text: string; lines: number[] } {
  return { text: applyEdits(source, edits), lines: linesAfter(source, edits) };
}

/** `[text] [label]` is a link to kramdown; CommonMark wants no space between. */
function referenceEdits(node: Nodes, next: Nodes | undefined, source: string): Edit[] {
  if (node.type !== 'text' || next?.type !== 'linkReference') return [];
  const end = node.position?.end.offset ?? 0;
  const isReference = /\[[^\][]+\][ \n]$/.test(source.slice(node.position?.start.offset, end));
  if (!isReference || next.referenceType !== 'shortcut') return [];
  return [{ start: end - 1, end, text: '' }];
}

/** What is text and label at once is written as both: only the text is set. */
function labelEdits({ referenceType, position }: LinkReference, source: string): Edit[] {
  const start = (position?.start.offset ?? 0) + 1;
  const end = position?.end.offset ?? 0;
  if (referenceType === 'collapsed') {
    return [{ start: end - 1, end: end - 1, text: source.slice(start, end - '][]'.length) }];
  }
  if (referenceType !== 'shortcut') return [];
  return [{ start: end, end, text: `[${source.slice(start, end - 1)}]` }];
}

/** What is no tag for its quotes stays none when they are curled. */
function angleEdits(text: string, start: number): Edit[] {
  return [...text.matchAll(/(?<!\\)<(?=[a-z/][^<>]*["'])/gi)].map(({ index }) => ({
    start: start + index,
    end: start + index,
    text: '\\',
  }));
}

/** Two backslashes break a line, for kramdown; CommonMark wants one. */
function lineBreakEdits(text: string, start: number): Edit[] {
  return [...text.matchAll(/(?<!\\)\\\\(?=\n)/g)].map(({ index }) => ({
    start: start + index,
    end: start + index + 1,
    text: '',
  }));
}

/** @param signs the edits of emphasis in it, which divide it. */
function textEdits(
  { position }: Text,
  source: string,
  signs: readonly Edit[],
  isBehindAddress: boolean,
): Edit[] {
  const start = position?.start.offset ?? 0;
  const end = position?.end.offset ?? 0;
  const text = source.slice(start, end);
  return [
    ...between(signs, start, end).flatMap(([from, to]) =>
      punctuationEdits(source, from, to, isBehindAddress && from === start),
    ),
    ...angleEdits(text, start),
    ...lineBreakEdits(text, start),
  ];
}

/** Emphasis of markdown, by the elements that it becomes. */
const ELEMENTS: Readonly<Record<string, string>> = {
  emphasis: 'em',
  strong: 'strong',
  delete: 'del',
};

/** What of a text stands between edits of it, which are in order. */
function between(
  edits: readonly Edit[],
  start: number,
  end: number,
): (readonly [from: number, to: number])[] {
  const ends = [...edits.map((edit) => edit.start), end];
  return [start, ...edits.map((edit) => edit.end)].map((from, place) => [from, ends[place] ?? end]);
}
