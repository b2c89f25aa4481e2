import type { Nodes } from 'hast';
import { childrenOf, isElement, parseHtml, rawTextOf, tidy } from './tree';

/** Elements that a browser shows nothing of. */
export const UNSEEN = ['noembed', 'noframes', 'noscript', 'script', 'style', 'template', 'title'];

/** Elements that a browser shows in place of what stands in them, or not as it is written. */
const REPLACED = ['audio', 'canvas', 'iframe', 'object', 'select', 'textarea', 'video', 'xmp'];

const END = '⟨end of the post⟩';
const LENGTH = 80;

/**
 * Finds what a browser loses of a body of HTML: text in elements that it doesn't
 * show, and the page behind the body where an element of the body holds it.
 *
 * @returns a line for each.
 */
export function readLost(html: string): string[] {
  const tree = parseHtml(`${html}<p>${END}</p>`);
  const isApart = tree.children.some((each) => isElement(each, 'p') && rawTextOf(each) === END);
  return [...hiddenTexts(tree), ...(isApart ? [] : ['the page behind the post'])];
}

function hiddenTexts(node: Nodes): string[] {
  return childrenOf(node).flatMap((child) => {
    // The style and the scripts of a page are no text, whatever they hold.
    if (isElement(child, 'script', 'style')) return [];
    if (!isElement(child, ...UNSEEN, ...REPLACED)) return hiddenTexts(child);
    const text = tidy(rawTextOf(child));
    return text === '' ? [] : [`${child.tagName}: ${text.slice(0, LENGTH)}`];
  });
}
