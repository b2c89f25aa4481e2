import type { Element, ElementContent, Root, Text } from 'hast';
import type { AttributeList } from './attribute-syntax';

type Child = Root['children'][number];

/**
 * The children of an element, looked at one after the other, for what stands at the
 * marks among them. What is asked of all behind a mark is known from one look at them.
 */
export class Siblings {
  private readonly keptChildren: Child[] = [];
  /** For each place the first element from there on. */
  private readonly nextElements: (Element | undefined)[] = [];
  /** From here on there is nothing but white space. */
  private readonly end: number;
  /** The last child that was kept and isn't white space. */
  private previous: Child | undefined;

  constructor(private readonly parent: Root | Element) {
    const { children } = parent;
    let next: Element | undefined;
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index];
      if (child?.type === 'element') next = child;
      this.nextElements[index] = next;
    }
    this.end = children.findLastIndex((child) => !isSpace(child)) + 1;
  }

  /** A child that is no mark. */
  keep(child: Child): void {
    const last = this.keptChildren.at(-1);
    if (isSpace(child) && last && isSpace(last)) {
      // What marks divided is one white space; many would be compared with each other.
      last.value += child.value;
      return;
    }
    this.keptChildren.push(child);
    if (!isSpace(child)) this.previous = child;
  }

  /** What was kept. */
  get kept(): ElementContent[] {
    // A root may hold a doctype, an element not; what came from an element goes back into it.
    return this.keptChildren as ElementContent[];
  }

  /**
   * The element that a mark stands at: the one right before it; else the one
   * right after it; else, on the last line of a block, the block itself.
   */
  targetAt(index: number, { isBefore }: AttributeList): Element | undefined {
    const { parent, previous } = this;
    const next = this.nextElements[index + 1];
    if (isBefore && next) return next;
    const before = this.keptChildren.at(-1);
    if (before?.type === 'element') return before;
    if (!previous && parent.type === 'element' && parent.tagName === 'li') return parent;
    const gap = before?.type === 'text' ? before.value : undefined;
    const isOwnLine = gap === undefined || gap.slice(gap.trimEnd().length).includes('\n');
    if (isOwnLine && parent.type === 'element' && isTextBlock(parent.tagName)) {
      return index + 1 >= this.end ? parent : undefined;
    }
    if (previous?.type === 'element') return previous;
    return previous ? undefined : next;
  }
}

function isSpace(node: Child): node is Text {
  return node.type === 'text' && !node.value.trim();
}

function isTextBlock(tagName: string): boolean {
  return /^(?:p|li|h[1-6]|td|th|dd|dt)$/.test(tagName);
}
