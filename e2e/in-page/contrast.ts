import { backdropsOf, lowestContrast, parseColour } from './colours';
import { nameOf, shownTexts } from './page';

/** Least contrast of text, and of large text: from 24 px on, or bold from 18.66 px on. */
export interface Minimum {
  normal: number;
  large: number;
}

/** Texts within elements of one selector, and not of another, that have less contrast than they need. */
export function contrastFaults(
  selector: string,
  exception: string | undefined,
  minimum: Minimum,
): string[] {
  const elements = new Set(shownTexts().map(({ element }) => element));
  return [...elements]
    .filter((element) => element.closest(selector))
    .filter((element) => !exception || !element.closest(exception))
    .flatMap((element) => {
      const least = isLarge(element) ? minimum.large : minimum.normal;
      const ratio = lowestContrast(textColour(element), backdropsOf(element));
      return ratio < least
        ? [`${nameOf(element)} has a contrast of ${ratio.toFixed(2)}, not ${least}`]
        : [];
    });
}

function textColour(element: Element): ReturnType<typeof parseColour> {
  const [red, green, blue, alpha] = parseColour(getComputedStyle(element).color);
  return [red, green, blue, alpha * opacityOf(element)];
}

function opacityOf(element: Element | null): number {
  if (!element) return 1;
  return Number(getComputedStyle(element).opacity) * opacityOf(element.parentElement);
}

function isLarge(element: Element): boolean {
  const { fontSize, fontWeight } = getComputedStyle(element);
  const size = Number.parseFloat(fontSize);
  return size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
}
