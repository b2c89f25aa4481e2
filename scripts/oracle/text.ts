import type { Element, Nodes } from 'hast';
import { childrenOf, isElement, LINE_BREAK, tidy } from './tree';

/** A run of text and how it is set off: `em`, `strong`, … */
interface Piece {
  text: string;
  styles: readonly string[];
}

/** Where a block of text stands. What has a comparison of its own isn't body text. */
type Place = 'body' | 'heading' | 'table' | 'note';

/** Text between two block boundaries, such as a paragraph or the words of a list item. */
export interface Block {
  place: Place;
  pieces: Piece[];
}

/** What sets text off, by the name it is compared under. */
const styles: Readonly<Record<string, string>> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  s: 'del',
  strike: 'del',
  del: 'del',
  ins: 'ins',
  u: 'u',
  sub: 'sub',
  sup: 'sup',
  kbd: 'kbd',
  mark: 'mark',
  small: 'small',
  abbr: 'abbr',
};

const otherInline =
  'a bdi bdo big br cite code data dfn font img input label note-ref picture q samp source span time tt var wbr';

/** Elements that don't interrupt a line of text; all others are block boundaries. */
const inline = new Set([...Object.keys(styles), ...otherInline.split(' ')]);

/**
 * The text of a tree in the blocks that a reader sees, whatever elements make
 * them. A heading, a table and a block of code leave a mark in the block's place,
 * so that their order is compared with the text's.
 */
function readBlocks(tree: Nodes): Block[] {
  const blocks: Block[] = [];
  let current: Piece[] = [];
  for (const child of childrenOf(tree)) visit(child, 'body', []);
  endBlock('body');
  return blocks;

  function endBlock(place: Place) {
    if (current.length > 0) blocks.push({ place, pieces: current });
    current = [];
  }

  function visit(node: Nodes, place: Place, around: readonly string[]) {
    if (node.type === 'text') current.push({ text: node.value, styles: around });
    else if (isElement(node, 'br')) current.push({ text: LINE_BREAK, styles: around });
    else if (isElement(node, 'note-ref'))
      current.push({ text: `[^${node.properties.number}]`, styles: [] });
    else if (isElement(node)) visitElement(node, place, around);
  }

  function visitElement(each: Element, place: Place, around: readonly string[]) {
    if (!inline.has(each.tagName)) {
      endBlock(place);
      const mark = markOf(each);
      if (mark) blocks.push({ place, pieces: [{ text: mark, styles: [] }] });
      if (each.tagName === 'pre') return;
      const inside = placeOf(each) ?? place;
      for (const child of each.children) visit(child, inside, []);
      endBlock(inside);
      return;
    }
    const style = styles[each.tagName];
    const inside = style && !around.includes(style) ? [...around, style].sort() : around;
    for (const child of each.children) visit(child, place, inside);
  }
}

/** The body's text, block by block. */
export function readText(tree: Nodes): string[] {
  return readBlocks(tree)
    .filter(({ place }) => place === 'body')
    .map(({ pieces }) => tidy(pieces.map(({ text }) => text).join('')))
    .filter((text) => text !== '');
}

/**
 * Runs of text that are set off, as `em: text`. How the elements are nested
 * makes no difference: `***x***` is `em strong: x` either way.
 */
export function readEmphasis(tree: Nodes): string[] {
  return readBlocks(tree).flatMap(({ pieces }) => {
    const runs: { style: string; text: string }[] = [];
    for (const { text, styles } of pieces) {
      const style = styles.join(' ');
      const last = runs.at(-1);
      if (last?.style === style) last.text += text;
      else runs.push({ style, text });
    }
    return runs
      .filter(({ style, text }) => style !== '' && tidy(text) !== '')
      .map(({ style, text }) => `${style}: ${tidy(text)}`);
  });
}

function placeOf(each: Element): Place | undefined {
  if (/^h[1-6]$/.test(each.tagName)) return 'heading';
  if (isElement(each, 'table')) return 'table';
  return isElement(each, 'notes') ? 'note' : undefined;
}

function markOf(each: Element): string | undefined {
  if (/^h[1-6]$/.test(each.tagName)) return '⟨heading⟩';
  if (isElement(each, 'table')) return '⟨table⟩';
  return isElement(each, 'pre') ? '⟨code⟩' : undefined;
}
