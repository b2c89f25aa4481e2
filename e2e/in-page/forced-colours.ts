import { backdropsOf, lowestContrast, parseColour } from './colours';
import { isShown, isVisuallyHidden, nameOf } from './page';

/** Contrast that shapes need (https://www.w3.org/TR/WCAG22/#non-text-contrast). */
const LEAST_CONTRAST = 3;

/** Shapes that are smaller are dots and hairlines, without which a mark is the same. */
const SMALLEST_MARK = 8;

const CONTROLS = 'button, select, textarea, input:not([type="hidden"])';
const SHAPES = 'path, circle, ellipse, rect, polygon, polyline, line, text, use';

/**
 * What can't be made out where the browser replaces the page's colours: it takes
 * backgrounds and shadows away, and leaves the colours of drawings as they are.
 */
export function forcedColourFaults(): string[] {
  return [...controlFaults(), ...linkFaults(), ...drawingFaults(), ...shapeFaults()];
}

/** Controls with text must still have an edge, or a line under the text. */
function controlFaults(): string[] {
  return visible(CONTROLS)
    .filter((control) => !isDrawnByBrowser(control) && !isDrawing(control))
    .filter((control) => !hasEdge(control) && !isUnderlined(control))
    .map((control) => `${nameOf(control)} has neither border nor underline in forced colours`);
}

/** Links in a text must differ from it. */
function linkFaults(): string[] {
  return visible(':is(p, li, dd, td) a[href]')
    .filter((link) => !isUnderlined(link) && !hasEdge(link))
    .filter((link) => {
      const text = link.parentElement;
      return text && getComputedStyle(link).color === getComputedStyle(text).color;
    })
    .map((link) => `${nameOf(link)} looks like the text around it in forced colours`);
}

/** Of a drawing some part must differ from what it stands on. */
function drawingFaults(): string[] {
  return visible('svg')
    .filter((drawing) => {
      const { width, height } = drawing.getBoundingClientRect();
      return Math.min(width, height) >= SMALLEST_MARK;
    })
    .filter((drawing) => {
      const backdrops = backdropsOf(drawing);
      return ![...drawing.querySelectorAll(SHAPES)].some((shape) => {
        const { fill, stroke } = getComputedStyle(shape);
        return [fill, stroke].some((paint) => isSeen(paint, backdrops));
      });
    })
    .map(
      (drawing) =>
        `the drawing in ${nameOf(drawing.parentElement ?? drawing)} can't be seen in forced colours`,
    );
}

/** What controls draw by cutting a shape out of a background, which is taken away. */
function shapeFaults(): string[] {
  return visible(`a[href], summary, label, ${CONTROLS}`).flatMap((control) =>
    [control, ...control.querySelectorAll('*')]
      .flatMap((box) => [
        [box, '::before'] as const,
        [box, '::after'] as const,
        [box, undefined] as const,
      ])
      .filter(([box, pseudo]) => isCutShape(box, pseudo))
      .filter(([box, pseudo]) => {
        const backdrops = backdropsOf(pseudo ? box : box.parentElement);
        return !isSeen(getComputedStyle(box, pseudo).backgroundColor, backdrops);
      })
      .map(() => `the shape in ${nameOf(control)} can't be seen in forced colours`),
  );
}

function isCutShape(box: Element, pseudo: string | undefined): boolean {
  const { content, clipPath, maskImage, width, height } = getComputedStyle(box, pseudo);
  if (pseudo ? content === 'none' : isVisuallyHidden(box) || box.textContent?.trim()) return false;
  const isLarge = Math.min(Number.parseFloat(width), Number.parseFloat(height)) >= SMALLEST_MARK;
  return isLarge && (clipPath !== 'none' || maskImage !== 'none');
}

function isSeen(paint: string, backdrops: ReturnType<typeof backdropsOf>): boolean {
  if (paint === 'none') return false;
  // A gradient or pattern is named by its address; it is not forced, and not measured.
  if (paint.startsWith('url(')) return true;
  return lowestContrast(parseColour(paint), backdrops) >= LEAST_CONTRAST;
}

function hasEdge(element: Element): boolean {
  const style = getComputedStyle(element);
  const around = backdropsOf(element.parentElement);
  const sides = ['top', 'right', 'bottom', 'left'].map((side) => ({
    width: Number.parseFloat(style.getPropertyValue(`border-${side}-width`)),
    colour: style.getPropertyValue(`border-${side}-color`),
  }));
  return (
    sides.some(({ width, colour }) => width >= 1 && isSeen(colour, around)) ||
    isSeen(style.backgroundColor, around)
  );
}

function isUnderlined(element: Element): boolean {
  return [element, ...element.querySelectorAll('*')].some((part) =>
    getComputedStyle(part).textDecorationLine.includes('underline'),
  );
}

/** Check boxes and the like, unless the page draws them itself. */
function isDrawnByBrowser(control: Element): boolean {
  return control.matches(
    '[type="checkbox"], [type="radio"], [type="range"], [type="file"], [type="color"]',
  )
    ? getComputedStyle(control).appearance !== 'none'
    : false;
}

/** A control that is a drawing, and nothing else that is seen. */
function isDrawing(control: Element): boolean {
  const texts = [...control.querySelectorAll('*')].filter(
    (part) => part.children.length === 0 && part.textContent?.trim() && !isVisuallyHidden(part),
  );
  return control.querySelector('svg') !== null && texts.length === 0;
}

function visible(selector: string): Element[] {
  return [...document.querySelectorAll(selector)].filter(
    (element) => isShown(element) && !isVisuallyHidden(element),
  );
}
