import type { Element, Root } from 'hast';
import { element, replaceElements, text } from './tree';

/** What GitHub calls an alert, by the word on the first line of a quotation, and its title. */
const TITLES: Readonly<Record<string, string>> = {
  NOTE: 'Note',
  TIP: 'Tip',
  IMPORTANT: 'Important',
  WARNING: 'Warning',
  CAUTION: 'Caution',
};
const FIRST_LINE = /^\[!(\w+)\][ \t]*(?:\n|$)/;

/**
 * Makes a callout of every quotation whose first line is `[!NOTE]` or another of
 * GitHub's words. It is no landmark, as an `aside` with a name would be.
 */
export function renderCallouts(tree: Root): void {
  replaceElements(tree, (quotation) => {
    if (quotation.tagName !== 'blockquote') return undefined;
    const title = takeTitle(quotation);
    if (!title) return undefined;
    return [
      element('div', { ...quotation.properties, className: ['callout'], role: 'note' }, [
        // The word is English, whatever the text is.
        element('p', { className: ['callout-title'], lang: 'en' }, [text(title)]),
        ...quotation.children,
      ]),
    ];
  });
}

/** Takes the word out of a quotation that has one and goes on behind it. */
function takeTitle(quotation: Element): string | undefined {
  const blocks = quotation.children.filter((each): each is Element => each.type === 'element');
  const [first] = blocks;
  const [start, next] = first?.children ?? [];
  if (first?.tagName !== 'p' || start?.type !== 'text') return undefined;
  const [line = '', word = ''] = FIRST_LINE.exec(start.value) ?? [];
  const title = TITLES[word.toUpperCase()];
  const rest = start.value.slice(line.length);
  const isBroken = next?.type === 'element' && next.tagName === 'br';
  const isAlone = rest === '' && next === undefined;
  // What stands on the line behind the word makes it a text like any other.
  if (!title || (isAlone && blocks.length === 1)) return undefined;
  if (rest === '' && next && !isBroken && !line.endsWith('\n')) return undefined;
  if (isAlone) quotation.children = quotation.children.filter((each) => each !== first);
  else first.children.splice(0, isBroken && rest === '' ? 2 : 1, text(rest));
  return title;
}
