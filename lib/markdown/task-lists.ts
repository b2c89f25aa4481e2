import type { Element, ElementContent, Root } from 'hast';
import { isBlock } from './plain-text';
import { saysSomething } from './repair';
import { element, visitElements } from './tree';

/**
 * Puts every box of a task list into a label with the text that stands beside
 * it, which is its name. What follows in blocks of its own isn't part of it.
 */
export function labelTasks(tree: Root): void {
  visitElements(tree, (parent) => {
    const at = parent.children.findIndex(isBox);
    // The label itself holds a box, too.
    if (at === -1 || parent.tagName === 'label') return;
    const behind = parent.children.findIndex((each, index) => index > at && endsText(each));
    const end = behind === -1 ? parent.children.length : behind;
    const named = parent.children.slice(at, end);
    const last = named.at(-1);
    // The line end before a block stays where it was.
    const margin = last?.type === 'text' && !last.value.trim() ? named.splice(-1) : [];
    const label = element('label', {}, named);
    const [box] = named.filter(isBox);
    if (box && !saysSomething(label)) box.properties.ariaLabel = 'Task';
    parent.children.splice(at, end - at, label, ...margin);
  });
}

function isBox(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'input';
}

function endsText(node: ElementContent): boolean {
  if (node.type !== 'element') return false;
  return node.tagName === 'input' || (node.tagName !== 'br' && isBlock(node));
}
