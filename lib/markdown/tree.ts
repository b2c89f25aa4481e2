import type { Element, ElementContent, Nodes, Properties, Root } from 'hast';

/** Makes an element. */
export function element(
  tagName: string,
  properties: Properties = {},
  children: ElementContent[] = [],
): Element {
  return { type: 'element', tagName, properties, children };
}

/** Makes a text node. */
export function text(value: string): ElementContent {
  return { type: 'text', value };
}

/** The text inside a node, without that of comments. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** Makes one of texts that stand side by side, as where a comment was taken out between them. */
export function joinTexts(parent: Root | Element): void {
  const joined: Root['children'] = [];
  for (const child of parent.children) {
    const last = joined.at(-1);
    if (child.type === 'element') joinTexts(child);
    if (child.type === 'text' && last?.type === 'text') last.value += child.value;
    else joined.push(child);
  }
  // A root may hold a doctype, an element not; what came from an element goes back into it.
  parent.children = joined as typeof parent.children & ElementContent[];
}

/** What a visitor of elements says of one: keep it, or put these nodes in its place. */
type Verdict = ElementContent[] | undefined;

/**
 * Visits every element of a tree, children first, and puts what the visitor
 * returns in its place. What is put in isn't visited.
 */
export function replaceElements(
  parent: Root | Element,
  visit: (element: Element, parent: Root | Element) => Verdict,
): void {
  const children = [];
  for (const child of parent.children) {
    if (child.type !== 'element') {
      children.push(child);
      continue;
    }
    replaceElements(child, visit);
    children.push(...(visit(child, parent) ?? [child]));
  }
  // A root may hold a doctype, an element not; what came from an element goes back into it.
  parent.children = children as typeof parent.children & ElementContent[];
}

/** Visits every element of a tree, in the order of the text. */
export function visitElements(node: Root | Element, visit: (element: Element) => void): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    visit(child);
    visitElements(child, visit);
  }
}
