/** An element as a finding names it: `a.muted "All posts"`. */
export function nameOf(element: Element | null | undefined): string {
  if (!element) return 'nothing';
  const id = element.id && `#${element.id}`;
  const classes = [...element.classList].slice(0, 3).map((name) => `.${name}`);
  const text = (element.textContent ?? '').trim().replace(/\s+/g, ' ');
  const words = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return `${element.tagName.toLowerCase()}${id}${classes.join('')} "${words}"`;
}

/** Adds rules to the page. Its policy forbids `style` elements, not what is done by the object model. */
export function addStyles(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}

/** Whether an element is shown at all, if only where one has to scroll to. */
export function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
}

/** Whether an element is for screen readers alone, or in one that is: a box of a pixel, cut off. */
export function isVisuallyHidden(element: Element): boolean {
  for (let box: Element | null = element; box; box = box.parentElement) {
    const { clip, clipPath } = getComputedStyle(box);
    if (clip === 'auto' && clipPath === 'none') continue;
    const { width, height } = box.getBoundingClientRect();
    if (width <= 2 && height <= 2) return true;
  }
  return false;
}

export interface ShownText {
  /** The element that the text stands in. */
  element: Element;
  text: string;
  /** A box for each of its lines. */
  lines: DOMRect[];
}

/** All texts that a reader sees. */
export function shownTexts(): ShownText[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: ShownText[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent?.trim().replace(/\s+/g, ' ');
    if (!element || !text || element.closest('script, style, template, noscript, option')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
    if (lines.length > 0 && isShown(element) && !isVisuallyHidden(element)) {
      texts.push({ element, text, lines });
    }
  }
  return texts;
}
