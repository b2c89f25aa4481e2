import { isShown, nameOf, type ShownText, shownTexts } from './page';

/** Of half a line's box, glyphs fill less; horizontally they fill it. */
const SLACK = { x: 1, y: 0.25 };

type Axis = 'x' | 'y';

const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]';

/** Where the page is wider than the window, and where text is cut off or out of reach. */
export function layoutFaults(): string[] {
  const texts = shownTexts();
  const faults = [
    ...documentFaults(),
    ...texts.flatMap((text) => (['x', 'y'] as const).flatMap((axis) => cutFaults(text, axis))),
    ...scrollerFaults(texts),
  ];
  return [...new Set(faults)];
}

/** What stays in place while the page scrolls must leave most of a small window to the text. */
export function stuckFaults(): string[] {
  const { scrollHeight, clientWidth, clientHeight } = document.documentElement;
  scrollTo({ top: scrollHeight / 2, behavior: 'instant' });
  const stuck = [...document.body.querySelectorAll('*')].filter((element) => {
    const { position } = styleOf(element);
    const { top, bottom, width } = element.getBoundingClientRect();
    const isStuck = position === 'fixed' || (position === 'sticky' && isAtEdge(top, bottom));
    return isStuck && width > clientWidth / 2 && isShown(element);
  });
  const covered = Math.max(0, ...stuck.map((element) => shownHeight(element)));
  return covered > clientHeight / 3
    ? [`${stuck.map(nameOf).join(', ')} covers ${Math.round(covered)} of ${clientHeight} px`]
    : [];
}

const isAtEdge = (top: number, bottom: number) =>
  top <= 0 || bottom >= document.documentElement.clientHeight;

function shownHeight(element: Element): number {
  const { top, bottom } = element.getBoundingClientRect();
  const { clientHeight } = document.documentElement;
  return Math.max(0, Math.min(bottom, clientHeight) - Math.max(top, 0));
}

function documentFaults(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth
    ? [`the document is ${scrollWidth - clientWidth} px wider than the window`]
    : [];
}

/** Whether a text lies outside of a box that shows no more than what is in it. */
function cutFaults({ element, text, lines }: ShownText, axis: Axis): string[] {
  // Lines in fonts for formulas are several times as high as most of their letters.
  if (axis === 'y' && element instanceof MathMLElement) return [];
  const slack = axis === 'x' ? SLACK.x : SLACK.y * Number.parseFloat(styleOf(element).fontSize);
  for (const box of boxesAround(element)) {
    const overflow = overflowOf(box, axis);
    if (isScrolling(overflow)) return [];
    if (overflow === 'visible') continue;
    const inner = innerEdges(box, axis);
    const cut = Math.max(...lines.map((line) => beyond(line, inner, axis)));
    if (cut > slack) {
      return [
        `"${excerpt(text)}" is cut off by ${nameOf(box)}, ${Math.round(cut)} px along ${axis}`,
      ];
    }
  }
  if (axis === 'y') return [];
  const window = { start: 0, end: document.documentElement.clientWidth };
  const outside = Math.max(...lines.map((line) => beyond(line, window, axis)));
  return outside > slack
    ? [`"${excerpt(text)}" in ${nameOf(element)} ends ${Math.round(outside)} px outside the window`]
    : [];
}

/** Boxes that hold a text and scroll, and that the keyboard can't reach. */
function scrollerFaults(texts: readonly ShownText[]): string[] {
  const boxes = new Set(texts.flatMap(({ element }) => [...boxesAround(element)]));
  return [...boxes]
    .filter(
      (box) =>
        (isScrolling(overflowOf(box, 'x')) && box.scrollWidth > box.clientWidth + 1) ||
        (isScrolling(overflowOf(box, 'y')) && box.scrollHeight > box.clientHeight + 1),
    )
    .filter((box) => ![box, ...box.querySelectorAll(FOCUSABLE)].some(isFocusable))
    .map((box) => `${nameOf(box)} scrolls, and the keyboard doesn't reach it`);
}

function isFocusable(element: Element): boolean {
  return (
    (element instanceof HTMLElement || element instanceof MathMLElement) &&
    element.matches(FOCUSABLE) &&
    element.tabIndex >= 0
  );
}

/** The boxes that may cut off what is in an element: itself and its containing ones below the body. */
function* boxesAround(element: Element): Generator<Element> {
  let position = 'static';
  for (let box: Element | null = element; box && box !== document.body; box = box.parentElement) {
    const style = styleOf(box);
    const holdsPositioned = style.position !== 'static' || style.transform !== 'none';
    if (position === 'fixed' || (position === 'absolute' && !holdsPositioned)) continue;
    if (style.display !== 'inline' && style.display !== 'contents') yield box;
    position = style.position;
  }
}

function overflowOf(box: Element, axis: Axis): string {
  const { overflowX, overflowY } = styleOf(box);
  return axis === 'x' ? overflowX : overflowY;
}

const isScrolling = (overflow: string) => overflow === 'auto' || overflow === 'scroll';

interface Edges {
  start: number;
  end: number;
}

function innerEdges(box: Element, axis: Axis): Edges {
  const { left, top } = box.getBoundingClientRect();
  const start = axis === 'x' ? left + box.clientLeft : top + box.clientTop;
  return { start, end: start + (axis === 'x' ? box.clientWidth : box.clientHeight) };
}

/** How far a line lies beyond two edges. */
function beyond(line: DOMRect, { start, end }: Edges, axis: Axis): number {
  return axis === 'x'
    ? Math.max(start - line.left, line.right - end)
    : Math.max(start - line.top, line.bottom - end);
}

const excerpt = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

const styles = new WeakMap<Element, CSSStyleDeclaration>();

/** The computed style, which is live: asking for it anew each time is what is slow. */
function styleOf(element: Element): CSSStyleDeclaration {
  const style = styles.get(element) ?? getComputedStyle(element);
  styles.set(element, style);
  return style;
}
