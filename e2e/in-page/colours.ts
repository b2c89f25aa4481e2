/** Red, green and blue from 0 to 255, and alpha from 0 to 1. */
export type Colour = [red: number, green: number, blue: number, alpha: number];

const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });

const parsed = new Map<string, Colour>();

/** Any colour of CSS in sRGB, as a canvas paints it. */
export function parseColour(text: string): Colour {
  const colour = parsed.get(text) ?? paint(text);
  parsed.set(text, colour);
  return colour;
}

function paint(text: string): Colour {
  if (!canvas) throw new Error('this browser has no canvas');
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = text;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

/** All colours that a value of several names, as of a gradient or a shadow. */
export function coloursIn(value: string): Colour[] {
  const found = value.match(/(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\([^()]*\)/g) ?? [];
  return found.map(parseColour);
}

/** What is seen of a colour on an opaque one. */
function over([r, g, b, alpha]: Colour, [r2, g2, b2]: Colour): Colour {
  const mix = (upper: number, lower: number) => upper * alpha + lower * (1 - alpha);
  return [mix(r, r2), mix(g, g2), mix(b, b2), 1];
}

/** The contrast ratio of two opaque colours, 1 to 21 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
function contrast(one: Colour, other: Colour): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

function luminance([red, green, blue]: Colour): number {
  const linear = (value: number) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/**
 * The colours that an element may have behind what is in it. There is more than
 * one where a gradient is; pictures are taken for transparent.
 */
export function backdropsOf(element: Element | null): Colour[] {
  if (!element) return [pageCanvas()];
  const { backgroundColor, backgroundImage } = getComputedStyle(element);
  const colour = parseColour(backgroundColor);
  const plain =
    colour[3] === 1
      ? [colour]
      : backdropsOf(element.parentElement).map((below) => over(colour, below));
  const stops = coloursIn(backgroundImage);
  return [...plain, ...stops.flatMap((stop) => plain.map((below) => over(stop, below)))];
}

/** The lowest contrast of a colour with what is behind it. */
export function lowestContrast(colour: Colour, backdrops: readonly Colour[]): number {
  return Math.min(...backdrops.map((below) => contrast(over(colour, below), below)));
}

/** What a page stands on that sets no background. */
function pageCanvas(): Colour {
  const probe = document.createElement('span');
  probe.style.backgroundColor = 'Canvas';
  document.documentElement.append(probe);
  const colour = parseColour(getComputedStyle(probe).backgroundColor);
  probe.remove();
  return colour;
}
