import type { Element, ElementContent, Root } from 'hast';
import type { Problems } from './problems';
import { element, text, textOf, visitElements } from './tree';

/** A heading of a document. */
export interface Heading {
  id: string;
  text: string;
  /** 2 to 6, as it is shown: the first level is the page's title. */
  depth: number;
}

/** The id of the heading of the notes, which satteri writes. */
const NOTES = 'footnote-label';

/** Characters that an id keeps, by kramdown's `\p{Word}`, beside the hyphen and white space. */
const DROPPED = /[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- \t]/gu;

/**
 * The id of a heading as Jekyll makes it with its default GFM input:
 * `1. Install the package` is `1-install-the-package`.
 */
export function headingId(headingText: string): string {
  // Ruby's lower case knows no final sigma.
  return headingText.toLowerCase().replaceAll('ς', 'σ').replace(DROPPED, '').replace(/[ \t]/g, '-');
}

/**
 * The levels that headings are shown at below a page's title, which alone is of
 * the first: each is one below the nearest before it that was written on a higher
 * level, so that none is skipped.
 *
 * @param written their levels, 1 to 6, in the order of the text.
 * @returns 2 to 6.
 */
export function levelsOf(written: readonly number[]): number[] {
  const above: { written: number; level: number }[] = [];
  return written.map((own) => {
    while ((above.at(-1)?.written ?? 0) >= own) above.pop();
    const level = Math.min(6, (above.at(-1)?.level ?? 1) + 1);
    above.push({ written: own, level });
    return level;
  });
}

/**
 * Hears of the headings of a document, in order, and reports those that skip a
 * level. The first may have any: a page's title stands above it.
 */
export class Levels {
  private last: number | undefined;

  constructor(private readonly problems: Problems) {}

  /**
   * A heading begins.
   *
   * @param level 1 to 6, as written.
   * @param line in the body.
   */
  add(level: number, line: number): void {
    const next = (this.last ?? 6) + 1;
    this.last = level;
    if (level <= next) return;
    this.problems.warning(
      line,
      `a heading of level ${level} below one of level ${next - 1} skips a level, and the page closes the gap; write it as ${'#'.repeat(next)}`,
    );
  }
}

/** Brings the headings of a tree to their levels. That of the notes, at its end, has its own. */
export function levelHeadings(tree: Root): void {
  const headings: Element[] = [];
  visitElements(tree, (each) => {
    if (/^h[1-6]$/.test(each.tagName) && each.properties.id !== NOTES) headings.push(each);
  });
  const levels = levelsOf(headings.map(({ tagName }) => Number(tagName.slice(1))));
  for (const [index, heading] of headings.entries()) heading.tagName = `h${levels[index]}`;
}

/**
 * Gives every heading an id, so that old deep links go on working, and lists
 * the headings. Those of markdown come first, as Jekyll gives ids to no others;
 * duplicates get `-1`, `-2`.
 *
 * @param markdownHeadings texts of the headings written in markdown, in order.
 */
export function identifyHeadings(tree: Root, markdownHeadings: readonly string[]): Heading[] {
  const elements: Element[] = [];
  const taken = new Set<string>();
  visitElements(tree, (each) => {
    if (/^h[1-6]$/.test(each.tagName) && each.properties.id !== NOTES) elements.push(each);
    if (typeof each.properties.id === 'string') taken.add(each.properties.id);
  });
  const counts = new Map<string, number>();
  const identify = (heading: Element) => {
    const base = headingId(headingText(heading)) || 'section';
    let count = counts.get(base) ?? 0;
    let id = count > 0 ? `${base}-${count}` : base;
    while (taken.has(id)) {
      count += 1;
      id = `${base}-${count}`;
    }
    counts.set(base, count + 1);
    taken.add(id);
    heading.properties.id = id;
  };

  let next = 0;
  const others: Element[] = [];
  for (const heading of elements) {
    const isMarkdown = headingId(markdownHeadings[next] ?? '') === headingId(headingText(heading));
    if (isMarkdown) next += 1;
    if (heading.properties.id) continue;
    if (isMarkdown) identify(heading);
    else others.push(heading);
  }
  others.forEach(identify);
  return elements
    .filter(({ properties }) => !hasClass(properties.className, 'no_toc'))
    .map((heading) => ({
      id: String(heading.properties.id),
      text: headingText(heading),
      depth: Number(heading.tagName.slice(1)),
    }));
}

/** The text of a heading, without the numbers of notes. */
function headingText(heading: Element): string {
  const words = (node: ElementContent): string => {
    if (node.type !== 'element') return textOf(node);
    return 'dataFootnoteRef' in node.properties ? '' : node.children.map(words).join('');
  };
  return heading.children.map(words).join('').trim();
}

/**
 * Puts a link to itself into every heading. Its name is the heading's text, so
 * that links can be told apart, and no word of another language stands in it.
 */
export function linkHeadings(tree: Root): void {
  visitElements(tree, (heading) => {
    const { id } = heading.properties;
    if (!/^h[1-6]$/.test(heading.tagName) || !id || id === NOTES) return;
    const ariaLabel = headingText(heading) || String(id);
    heading.children.push(
      element('a', { className: ['heading-anchor'], href: `#${id}`, ariaLabel }, [text('#')]),
    );
  });
}

function hasClass(className: unknown, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}
