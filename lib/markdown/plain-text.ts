import type { Element, Nodes, Root } from 'hast';

const BLOCKS =
  /^(?:address|article|aside|blockquote|br|caption|dd|details|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’_-]*/gu;

/** How many a reader takes in a minute. */
const WORDS_PER_MINUTE = 230;
const CHARACTERS_PER_MINUTE = 500;

/** How much there is to read. */
export interface Length {
  /** Words; of Chinese, Japanese and Korean, characters. */
  words: number;
  /** Minutes it takes to read, at least 1. */
  minutes: number;
}

/** The text of a tree as a reader sees it, blocks on lines of their own, without notes' ways back. */
export function plainText(tree: Root): string {
  return collect(tree)
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n[\s]*/g, '\n')
    .trim();
}

/** Whether an element stands on lines of its own. A line break counts as one that does. */
export function isBlock({ tagName }: Element): boolean {
  return BLOCKS.test(tagName);
}

/** Counts the words of a text and the minutes it takes to read. */
export function lengthOf(text: string): Length {
  const characters = text.match(CJK)?.length ?? 0;
  const words = wordsOf(text).length;
  const minutes = (words - characters) / WORDS_PER_MINUTE + characters / CHARACTERS_PER_MINUTE;
  return { words, minutes: Math.max(1, Math.round(minutes)) };
}

/** The words of a text, in no order to rely on; of Chinese, Japanese and Korean, its characters. */
export function wordsOf(text: string): string[] {
  return [...(text.match(CJK) ?? []), ...(text.replace(CJK, ' ').match(WORD) ?? [])];
}

function collect(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (node.type === 'element') {
    const { properties } = node;
    if ('dataFootnoteBackref' in properties || 'dataFootnoteRef' in properties) return '';
    if (properties.id === 'footnote-label') return '';
    const inner = node.children.map(collect).join('');
    return isBlock(node) ? `\n${inner}\n` : inner;
  }
  return node.children.map(collect).join('');
}
