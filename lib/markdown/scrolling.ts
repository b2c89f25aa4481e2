import type { Element, ElementContent, Properties } from 'hast';
import { element } from './tree';

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
