import { backdropsOf, type Colour, coloursIn, lowestContrast, parseColour } from './colours';
import { addStyles, nameOf } from './page';

/** Contrast that what shows the focus needs (https://www.w3.org/TR/WCAG22/#non-text-contrast). */
const LEAST_CONTRAST = 3;

/** How many elements around the focused one may show the focus in its place. */
const WRAPPERS = 3;

const CONTROLS =
  'a[href], button, input, select, textarea, summary, iframe, audio[controls], video[controls], [tabindex], [contenteditable]';

/** Things look as they will look, not as on their way there. */
const NO_MOTION =
  '*, ::before, ::after { transition: none !important; animation: none !important; scroll-behavior: auto !important; }';

let expected: HTMLElement[] = [];
let visited: HTMLElement[] = [];
let looksAtRest = new Map<Element, Look[]>();

/** Notes which elements Tab should reach, and how they look without the focus. Returns their number. */
export function prepareTabbing(): number {
  addStyles(NO_MOTION);
  blurAll();
  expected = [...document.querySelectorAll<HTMLElement>(CONTROLS)].filter(isTabStop);
  visited = [];
  looksAtRest = new Map(expected.map((element) => [element, looksOf(element)]));
  return expected.length;
}

/** What is wrong with the element that has the focus now: with its place in the order, and whether it is in sight. */
export function tabStop(): string[] {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return [];
  const next = expected[visited.length];
  if (!expected.includes(element)) {
    // Browsers also stop at boxes that scroll.
    return [...indicatorFaults(element), ...coverFaults(element)];
  }
  visited.push(element);
  return [
    ...(element === next ? [] : [`${nameOf(element)} has the focus in place of ${nameOf(next)}`]),
    ...indicatorFaults(element),
    ...coverFaults(element),
  ];
}

/** Whether Tab has gone through all elements that it should reach, or left the page before. */
export function isAtEnd(): boolean {
  return visited.length >= expected.length || document.activeElement === document.body;
}

/** Which elements don't show that they have the focus, when the keyboard was used last. */
export function focusFaults(): string[] {
  prepareTabbing();
  return expected.flatMap((element) => {
    element.focus();
    return indicatorFaults(element);
  });
}

/** What Tab should have reached and didn't. */
export function missedStops(): string[] {
  return expected
    .filter((element) => !visited.includes(element))
    .map((element) => `Tab doesn't reach ${nameOf(element)}`);
}

/** Whether nothing about an element that has the focus shows that it has it. */
function indicatorFaults(element: HTMLElement): string[] {
  const atRest = looksAtRest.get(element) ?? [];
  const isShown = looksOf(element).some((look, index) => {
    const before = atRest[index];
    return (
      (look.outline !== before?.outline && look.outlineContrast >= LEAST_CONTRAST) ||
      (look.shadow !== before?.shadow && look.shadowContrast >= LEAST_CONTRAST)
    );
  });
  return isShown ? [] : [`${nameOf(element)} doesn't show that it has the focus`];
}

/** Whether something else lies over the middle of the element, or it is out of the window. */
function coverFaults(element: HTMLElement): string[] {
  const shown = proxyOf(element);
  const points = [...shown.getClientRects()].map(middleInWindow);
  const hits = points.map(([x, y]) => document.elementFromPoint(x, y));
  if (hits.some((hit) => hit && (shown.contains(hit) || isOwnLabel(element, hit)))) return [];
  const cover = hits.find((hit) => hit !== null);
  return [`${nameOf(element)} has the focus behind ${cover ? nameOf(cover) : 'the window’s edge'}`];
}

function middleInWindow({ left, right, top, bottom }: DOMRect): [x: number, y: number] {
  const { clientWidth, clientHeight } = document.documentElement;
  const middle = (start: number, end: number, size: number) => {
    const [first, last] = [Math.max(0, start), Math.min(size, end)];
    return first < last ? (first + last) / 2 : start;
  };
  return [middle(left, right, clientWidth), middle(top, bottom, clientHeight)];
}

function isOwnLabel(element: HTMLElement, hit: Element): boolean {
  return labelsOf(element).some((label) => label.contains(hit));
}

/** What is seen of a control: itself, or the label of one that is hidden behind it. */
function proxyOf(element: HTMLElement): HTMLElement {
  const { width, height } = element.getBoundingClientRect();
  const isHidden = (width <= 2 && height <= 2) || getComputedStyle(element).opacity === '0';
  return (isHidden && labelsOf(element)[0]) || element;
}

function labelsOf(element: HTMLElement): HTMLLabelElement[] {
  return element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
}

/** What may show the focus of one box. */
interface Look {
  outline: string;
  outlineContrast: number;
  shadow: string;
  shadowContrast: number;
}

/** Looks of an element, of what is generated in it, of what is around it and of its label. */
function looksOf(element: HTMLElement): Look[] {
  const boxes: Element[] = [element, ...labelsOf(element)];
  if (element.nextElementSibling) boxes.push(element.nextElementSibling);
  let around = element.parentElement;
  for (let count = 0; around && count < WRAPPERS; count += 1, around = around.parentElement) {
    boxes.push(around);
  }
  return boxes.flatMap((box) => [look(box), look(box, '::before'), look(box, '::after')]);
}

function look(box: Element, pseudo?: string): Look {
  const { outlineStyle, outlineWidth, outlineColor, outlineOffset, boxShadow } = getComputedStyle(
    box,
    pseudo,
  );
  const hasOutline = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
  const isInside = Number.parseFloat(outlineOffset) < 0;
  const around = backdropsOf(isInside ? box : box.parentElement);
  const best = (colours: Colour[]) =>
    Math.max(0, ...colours.map((colour) => lowestContrast(colour, around)));
  return {
    outline: hasOutline ? `${outlineStyle} ${outlineWidth} ${outlineColor}` : 'none',
    outlineContrast: hasOutline ? best([parseColour(outlineColor)]) : 0,
    shadow: boxShadow,
    shadowContrast: best(coloursIn(boxShadow)),
  };
}

function blurAll(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

function isTabStop(element: HTMLElement): boolean {
  if (element.tabIndex < 0 || element.matches(':disabled, [inert], [inert] *')) return false;
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  if (element.tagName === 'SUMMARY') return element.matches('details > summary:first-of-type');
  return !(element instanceof HTMLInputElement && element.type === 'radio') || isRadioStop(element);
}

/** Of a group of radio buttons one is a stop: the one that is chosen, else the first. */
function isRadioStop(radio: HTMLInputElement): boolean {
  const group = [...document.querySelectorAll<HTMLInputElement>('input[type="radio"]')].filter(
    ({ name, form }) => name === radio.name && form === radio.form,
  );
  return radio === (group.find(({ checked }) => checked) ?? group[0]);
}
