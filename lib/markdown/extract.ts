import type { Element, Root } from 'hast';
import { plainText } from './plain-text';

/** How long an extract is at most, in UTF-16 units: what search engines and cards show of one. */
const LENGTH = 200;

/** What a paragraph doesn't belong to the running text in. */
const ASIDE = /^(?:aside|blockquote|details|dl|figure|footer|ol|pre|table|ul)$/;

const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });
const WORDS = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * The start of a text, for where nobody wrote a description: as many whole
 * sentences of its running text as fit, or so much of the first one as does.
 *
 * @param tree as it was parsed, without markup of ours.
 * @returns a line of text; empty if the tree has no text at all.
 */
export function extractOf(tree: Root): string {
  const paragraphs = paragraphsOf(tree)
    .map((paragraph) => lineOf({ type: 'root', children: [paragraph] }))
    .filter(Boolean);
  return startOf(paragraphs.join(' ') || lineOf(tree));
}

/** The start of a line of text: whole sentences, or words if the first sentence is too long. */
function startOf(text: string): string {
  if (text.length <= LENGTH) return text;
  return within(text, SENTENCES, LENGTH) || `${within(text, WORDS, LENGTH - 1)}…`;
}

/** As many whole segments as fit into a length. */
function within(text: string, segmenter: Intl.Segmenter, length: number): string {
  let end = 0;
  // A segmenter copies all of a text for each segment.
  for (const { segment, index } of segmenter.segment(text.slice(0, 2 * LENGTH))) {
    if (index + segment.trimEnd().length > length) break;
    end = index + segment.length;
  }
  return text.slice(0, end).trimEnd();
}

function paragraphsOf(node: Root | Element): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element' || ASIDE.test(child.tagName)) return [];
    return child.tagName === 'p' ? [child] : paragraphsOf(child);
  });
}

function lineOf(tree: Root): string {
  return plainText(tree).replace(/\s+/g, ' ');
}
