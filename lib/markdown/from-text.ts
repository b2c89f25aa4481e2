import type { Link, Paragraph, PhrasingContent, RootContent, Text } from 'mdast';
import { writeMarkdown } from './write';

/**
 * Stand for what becomes a character reference, until the markdown is written, which would
 * escape that. No text has them. CommonMark's own escapes are written by `writeMarkdown`; these
 * are of what only this dialect reads: attribute lists and Liquid, lines of cells, definitions.
 */
const MARKS: Readonly<Record<string, string>> = {
  ...{ '{': '\uFDE0', '}': '\uFDE1', '|': '\uFDE2', ':': '\uFDE3', '^': '\uFDE4' },
};

/**
 * Markdown of texts that somebody else wrote and that mean nothing but themselves: no
 * markup comes of them, no HTML, no Liquid and no attribute list. An address of the web
 * that is written out becomes a link, as in any text.
 *
 * @param blocks made by the functions beside this one.
 * @returns blocks with a blank line between them, and an end of line.
 */
export function markdownFromText(blocks: readonly RootContent[]): string {
  let markdown = writeMarkdown({ type: 'root', children: [...blocks] });
  for (const [character, mark] of Object.entries(MARKS)) {
    markdown = markdown.replaceAll(mark, `&#${character.charCodeAt(0)};`);
  }
  return `${markdown}\n`;
}

/** The paragraphs of a text; where it has single line ends, there are spaces. */
export function paragraphsOf(text: string): Paragraph[] {
  return text
    .split(/\n\s*\n/)
    .filter((paragraph) => oneLine(paragraph))
    .map((paragraph) => paragraphOf([textOf(paragraph)]));
}

/** A paragraph of texts and links. */
export function paragraphOf(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

/** A link to an address on the web, shown as it is; a text if it is no such address. */
export function linkTo(address: string): Link | Text {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) return textOf(address);
  // Braces mean something to Liquid in an address, too.
  const href = url.href.replaceAll('{', '%7B').replaceAll('}', '%7D');
  return { type: 'link', url: href, children: [{ type: 'text', value: href }] };
}

/** A text in one line, without what can't be seen or turns the direction of what follows. */
export function oneLine(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[\u202A-\u202E\u2066-\u2069\uFEFF]|\p{Cs}|\p{Noncharacter_Code_Point}/gu, '')
    .trim();
}

function textOf(text: string): Text {
  // A brace means something even behind a backslash; some others do at the begin of a paragraph.
  const value = oneLine(text).replace(/[{}|]|^[:^]/g, (character) => MARKS[character] ?? character);
  return { type: 'text', value };
}
