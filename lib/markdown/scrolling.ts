import type { Element, ElementContent, Properties, Root } from 'hast';
import { element, replaceElements, visitElements } from './tree';

/**
 * What an element needs that may scroll sideways: a keyboard reaches it, as not
 * every browser lets it by itself, and what is reached has a name.
 *
 * @param name what a screen reader calls it.
 */
export function scrolling(name: string): Properties {
  return { role: 'group', ariaLabel: name, tabIndex: 0 };
}

/** Puts nodes that may be too wide into an element that scrolls. */
export function scroller(className: string, name: string, children: ElementContent[]): Element {
  return element('div', { className: [className], ...scrolling(name) }, children);
}

/** The same within a line of text. */
export function inlineScroller(
  className: string,
  name: string,
  children: ElementContent[],
): Element {
  return element('span', { className: [className], ...scrolling(name) }, children);
}

/**
 * Takes out of links and summaries what a keyboard would reach within them, which
 * HTML doesn't allow: they are reached themselves, and scroll what they hold.
 */
export function keepOneStop(tree: Root): void {
  visitElements(tree, (outer) => {
    if (outer.tagName !== 'a' && outer.tagName !== 'summary') return;
    replaceElements(outer, ({ tagName, properties }) => {
      if (tagName === 'a' && outer.tagName === 'summary' && isAnchor(properties)) return [];
      if (properties.tabIndex === undefined) return undefined;
      delete properties.tabIndex;
      delete properties.role;
      delete properties.ariaLabel;
      return undefined;
    });
  });
}

function isAnchor({ className }: Properties): boolean {
  return Array.isArray(className) && className.includes('heading-anchor');
}
