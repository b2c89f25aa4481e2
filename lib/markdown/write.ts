import type { Nodes } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mathToMarkdown } from 'mdast-util-math';
import { toMarkdown } from 'mdast-util-to-markdown';

/** Stands for an ampersand that begins no reference: whoever copies an address wants no backslash in it. No text has it. */
const AMPERSAND = '\uFDEF';

/**
 * Writes markdown in the one form that all of the site's own has, without an end of line.
 *
 * @param tree what to write; it is changed.
 */
export function writeMarkdown(tree: Nodes): string {
  markAmpersands(tree);
  return toMarkdown(tree, {
    extensions: [gfmToMarkdown({ tablePipeAlign: false }), mathToMarkdown()],
    bullet: '-',
    rule: '-',
  })
    .trimEnd()
    .replaceAll(AMPERSAND, '&');
}

function markAmpersands(node: Nodes): void {
  const marked = (text: string) => text.replace(/&(?!#?\w{1,31};)/g, AMPERSAND);
  if (node.type === 'text') node.value = marked(node.value);
  if (node.type === 'link' || node.type === 'image') node.url = marked(node.url);
  if ('children' in node) node.children.forEach(markAmpersands);
}
