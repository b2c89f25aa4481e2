import type { Nodes, Parents, Root } from 'mdast';
import type { Point } from 'unist';
import { applyEdits, type Edit, type Ranges } from './edits';
import { COLUMNS } from './limits';
import { punctuationEdits } from './punctuation';
import { htmlBlockEdits, INLINE_MARK } from './raw-html';
import { isSeparatorLine, wideningEdits } from './tables';

/**
 * The edits within blocks that make CommonMark of what kramdown reads otherwise:
 * curly punctuation, single tildes, and emphasis beside characters of East Asia.
 */
export function dialectEdits(tree: Root, source: string, literal: Ranges): Edit[] {
  const found: Edit[][] = [];
  const visit = (node: Nodes) => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    switch (node.type) {
      case 'text':
        found.push(punctuationEdits(source, start, end));
        found.push(angleEdits(source.slice(start, end), start));
        found.push(emphasisEdits(source.slice(start, end), start));
        found.push(lineBreakEdits(source.slice(start, end), start));
        return;
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
    node.children.forEach((child, index) => {
      found.push(referenceEdits(child, node.children[index + 1], source));
      visit(child);
    });
  };
  visit(tree);
  return found.flat().filter(({ start }) => !literal.has(start));
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
  const edits: Edit[] = [];
  const visit = (node: Nodes, parent: Parents | undefined) => {
    // In a quotation a blank line would end the quotation.
    if (node.type === 'blockquote') return;
    if (
      node.type === 'html' &&
      parent &&
      /^(?:root|listItem|footnoteDefinition)$/.test(parent.type)
    ) {
      edits.push(...htmlBlockEdits(node.value, node.position?.start.offset ?? 0, source));
    }
    if (node.type === 'paragraph') {
      const { start, end } = node.position ?? {};
      edits.push(...pipeTableEdits(source.slice(start?.offset, end?.offset), start));
    }
    if (node.type === 'tableRow') {
      const { start, end } = node.position ?? {};
      edits.push(...pipeEdits(source.slice(start?.offset, end?.offset), start?.offset ?? 0));
      return;
    }
    if ('children' in node) for (const child of node.children) visit(child, node);
  };
  visit(tree, undefined);
  if (edits.length === 0) return undefined;
  return { text: applyEdits(source, edits), lines: linesAfter(source, edits) };
}

/**
 * For each line of an edited text, the line of the source that it came from.
 * The edits put blank lines in, or in place of one line end.
 */
function linesAfter(source: string, edits: readonly Edit[]): number[] {
  const lines = [1];
  let position = 0;
  let line = 1;
  const copy = (text: string) => {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
      line += 1;
      lines.push(line);
    }
  };
  for (const { start, end, text } of edits) {
    copy(source.slice(position, start));
    line += countLineEnds(source.slice(start, end));
    for (let each = countLineEnds(text); each > 0; each -= 1) lines.push(line);
    position = end;
  }
  copy(source.slice(position));
  return lines;
}

function countLineEnds(text: string): number {
  return text.split('\n').length - 1;
}

const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/**
 * CommonMark leaves `**강조(x)**는` as it is: what closes must not stand between
 * punctuation and a letter. A comment there is neither.
 */
function emphasisEdits(text: string, start: number): Edit[] {
  if (!text.includes('**') || !EAST_ASIAN.test(text)) return [];
  return [...text.matchAll(/\*\*(?=\S)([^*\n]*[^\s*])\*\*/g)].flatMap(({ index, 0: strong }) => {
    const from = start + index;
    return [
      // At the begin of a line a comment alone would begin a block of HTML.
      { start: from, end: from, text: `${INLINE_MARK}<!---->` },
      { start: from + strong.length, end: from + strong.length, text: '<!---->' },
    ];
  });
}

/** `[text] [label]` is a link to kramdown; CommonMark wants no space between. */
function referenceEdits(node: Nodes, next: Nodes | undefined, source: string): Edit[] {
  if (node.type !== 'text' || next?.type !== 'linkReference') return [];
  const end = node.position?.end.offset ?? 0;
  const isReference = /\[[^\][]+\][ \n]$/.test(source.slice(node.position?.start.offset, end));
  if (!isReference || next.referenceType !== 'shortcut') return [];
  return [{ start: end - 1, end, text: '' }];
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

/** A pipe in code belongs to the code, for kramdown; GFM wants it escaped. */
function pipeEdits(row: string, start: number): Edit[] {
  const edits: Edit[] = [];
  for (const [from, to] of codeSpans(row)) {
    for (let at = row.indexOf('|', from); at !== -1 && at < to; at = row.indexOf('|', at + 1)) {
      if (row[at - 1] === '\\') continue;
      edits.push({ start: start + at, end: start + at, text: '\\' });
    }
  }
  return edits;
}

/** Where code stands in a line: between as many backticks as there are before it. */
function codeSpans(row: string): [from: number, to: number][] {
  const runs = [...row.matchAll(/`+/g)];
  /** For each run the place of the next one of as many. */
  const next: (number | undefined)[] = [];
  const lastOf = new Map<number, number>();
  for (let place = runs.length - 1; place >= 0; place -= 1) {
    const length = runs[place]?.[0].length ?? 0;
    next[place] = lastOf.get(length);
    lastOf.set(length, place);
  }
  const spans: [number, number][] = [];
  for (let place = 0; place < runs.length; place += 1) {
    const from = runs[place]?.index ?? 0;
    const closing = row[from - 1] === '\\' ? undefined : next[place];
    const end = closing === undefined ? undefined : runs[closing];
    if (closing === undefined || !end) continue;
    spans.push([from, end.index + end[0].length]);
    place = closing;
  }
  return spans;
}

/**
 * Lines of cells are a table to kramdown without a head, and with `+` between
 * the dashes of a separator.
 */
function pipeTableEdits(paragraph: string, at: Point | undefined): Edit[] {
  const lines = paragraph.split('\n');
  if (at?.offset === undefined || !lines.every((line) => /^\s*\|.*\|\s*$/.test(line))) return [];
  const start = at.offset;
  const separator = lines.findIndex((line) => /^\s*\|[-:|+ \t]+\|\s*$/.test(line));
  if (separator === 1 && lines[1]?.includes('+')) {
    const from = start + (lines[0]?.length ?? 0) + 1;
    return [...lines[1].matchAll(/\+/g)].map(({ index }) => ({
      start: from + index,
      end: from + index + 1,
      text: '|',
    }));
  }
  const columns = (lines[0]?.match(/(?<!\\)\|/g)?.length ?? 1) - 1;
  if (columns < 1 || columns > COLUMNS) return [];
  const margin = `\n${' '.repeat(at.column - 1)}`;
  const head = `|${INLINE_MARK}${' |'.repeat(columns)}${margin}|${'-|'.repeat(columns)}${margin}`;
  return [{ start, end: start, text: head }];
}
