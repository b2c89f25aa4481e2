import type { Element, ElementContent, Root } from 'hast';
import { extraCostOf, type Highlight, languageOf } from './highlight';
import { scrolling } from './scrolling';
import { element, replaceElements, text, textOf } from './tree';

/** Code of more characters stays plain: highlighting a megabyte takes seconds. */
export const HIGHLIGHT_AT_MOST = 100_000;
/** So does what comes behind as much as this in one document. */
export const HIGHLIGHT_IN_ALL = 800_000;
/** As much may markdown in one document cost beyond its length: about half a second. */
export const EXTRA_COST_IN_ALL = 500_000;

/** Lines longer than this may be wider than a small screen with large type, so the block can be focused to scroll. */
const NARROW = 14;
const TAB = ' '.repeat(4);
/** Characters as wide as two others. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303F\uFF01-\uFF60]/gu;

/** What the first line of a fence says beside the language. */
interface Fence {
  title: string | undefined;
  /** Numbers of the lines to mark, from 1. */
  marked: ReadonlySet<number>;
}

/** A fenced or indented block of code as it was written, in the order of the text. */
export interface CodeBlock {
  /** The word after the fence, or an empty text. */
  word: string;
  /** What follows the word. */
  meta: string;
}

/**
 * Puts highlighted code, with a label and a button to copy it, in place of each
 * block of code.
 *
 * @param blocks what the fences say; blocks of HTML's own `<pre>` aren't among them.
 */
export function renderCode(tree: Root, blocks: readonly CodeBlock[], highlight: Highlight): void {
  let next = 0;
  let total = 0;
  let extraCost = 0;
  replaceElements(tree, (pre) => {
    if (pre.tagName !== 'pre') return undefined;
    const [code] = pre.children;
    if (code?.type !== 'element' || code.tagName !== 'code') {
      if (isWide(textOf(pre)))
        pre.properties = { ...scrolling('Preformatted text'), ...pre.properties };
      else delete pre.properties.ariaLabel;
      return undefined;
    }
    const written = textOf(code);
    const block = blocks[next];
    const isFence = block !== undefined && classWord(code) === block.word.split(/\s/)[0];
    if (isFence) next += 1;
    const source = written.replace(/\n$/, '');
    const word = isFence ? block.word : classWord(code);
    total += source.length;
    const meant = languageOf(word) ?? 'text';
    extraCost += extraCostOf(source, meant);
    const isTooMuch =
      source.length > HIGHLIGHT_AT_MOST ||
      total > HIGHLIGHT_IN_ALL ||
      (meant === 'markdown' && extraCost > EXTRA_COST_IN_ALL);
    const language = isTooMuch ? 'text' : meant;
    const fence = parseMeta(isFence ? block.meta : '');
    return [codeBlock(highlight(source, language), source, word, fence)];
  });
}

/** Reads ` title="train.py" {3,5-7}`. */
export function parseMeta(meta: string): Fence {
  const title = /\btitle=(?:"([^"]*)"|'([^']*)')/.exec(meta);
  const ranges = /\{([\d,\s-]+)\}/.exec(meta)?.[1]?.split(',') ?? [];
  const marked = new Set<number>();
  for (const range of ranges) {
    const [from = 0, to = from] = range.split('-').map(Number);
    for (let line = from; line <= Math.min(to, from + 10_000); line += 1) marked.add(line);
  }
  return { title: title?.[1] ?? title?.[2], marked };
}

function codeBlock(lines: ElementContent[][], source: string, word: string, fence: Fence): Element {
  const label = word.trim().toLowerCase();
  const name = fence.title ?? (label ? `Code, ${label}` : 'Code');
  const pre = element('pre', isWide(source) ? scrolling(name) : {}, [
    element('code', label ? { className: [`language-${label.split(/\s/)[0]}`] } : {}, [
      ...joined(lines, fence.marked),
      text('\n'),
    ]),
  ]);
  const bar = [
    ...(fence.title ? [element('span', { className: ['code-title'] }, [text(fence.title)])] : []),
    ...(label ? [element('span', { className: ['code-language'] }, [text(label)])] : []),
  ];
  return element('copy-code', { className: ['code-block'] }, [
    ...(bar.length > 0 ? [element('div', { className: ['code-bar'], dataAdded: '' }, bar)] : []),
    pre,
  ]);
}

function isWide(source: string): boolean {
  return source
    .split('\n')
    .some((line) => line.replaceAll('\t', TAB).replace(WIDE, 'xx').length > NARROW);
}

function joined(lines: ElementContent[][], marked: ReadonlySet<number>): ElementContent[] {
  return lines.flatMap((line, index) => {
    const end = index < lines.length - 1 ? [text('\n')] : [];
    if (!marked.has(index + 1)) return [...line, ...end];
    return [element('mark', { className: ['code-line'] }, line), ...end];
  });
}

function classWord(code: Element): string {
  const names = Array.isArray(code.properties.className) ? code.properties.className : [];
  return (
    names
      .map(String)
      .find((name) => name.startsWith('language-'))
      ?.slice('language-'.length) ?? ''
  );
}
