import type { Element, ElementContent, Nodes, Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { parseFragment } from 'parse5';

/**
 * Parses a body of HTML the way a browser does: end tags that are missing are
 * added, a `<div>` closes the `<p>` it stands in, a table gets its `<tbody>`, and
 * an `<iframe>` that is never closed holds the rest as its text.
 *
 * The parser isn't the one that our renderer uses, whose faults it would share.
 */
export function parseHtml(html: string): Root {
  const tree = fromParse5(parseFragment(html));
  if (tree.type !== 'root') throw new Error(`A fragment was parsed into a ${tree.type}`);
  return tree;
}

/** Whether a node is an element, of one of the names if any are given. */
export function isElement<Name extends string = string>(
  node: Nodes,
  ...names: Name[]
): node is Element & { tagName: Name } {
  if (node.type !== 'element') return false;
  return names.length === 0 || names.some((name) => name === node.tagName);
}

/** The nodes inside a node, in order. */
export function childrenOf(node: Nodes): Nodes[] {
  return 'children' in node ? node.children : [];
}

/** Every element inside a node, at any depth, in document order. */
export function* elementsIn(node: Nodes): Generator<Element> {
  for (const child of childrenOf(node)) {
    if (isElement(child)) yield child;
    yield* elementsIn(child);
  }
}

/** An attribute's value by its hast name (`className`, `dataAdded`), undefined if it isn't set. */
export function attribute(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  if (value === true) return '';
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** Whether an element has a class. */
export function hasClass(element: Element, name: string): boolean {
  return attribute(element, 'className')?.split(' ').includes(name) ?? false;
}

/** All text inside a node as it stands in the source, white space included. */
export function rawTextOf(node: Nodes): string {
  return node.type === 'text' ? node.value : childrenOf(node).map(rawTextOf).join('');
}

/** Stands for a line break in text, in which any other white space is a space. */
export const LINE_BREAK = '⏎';

/** Text as it is seen: white space collapsed, none at the ends, no break there either. */
export function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ ?⏎ ?/g, ` ${LINE_BREAK} `)
    .replace(/^[\s⏎]+|[\s⏎]+$/g, '');
}

/** A new element, for what the normaliser puts in the place of another. */
export function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[] = [],
): Element {
  return { type: 'element', tagName, properties, children };
}
