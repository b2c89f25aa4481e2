import type { Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import type { Edit } from './edits';
import { INLINE_MARK, PARAGRAPH_MARK, SPAN_MARK } from './marks';
import { type Tag, tagsOf } from './tag-ends';
import { replaceElements } from './tree';

const ATTRIBUTE =
  /(?<!\s)\s+markdown\s*=\s*(?:"(1|span|block)"|'(1|span|block)'|(1|span|block)(?=[\s/>]))/i;

/** What `markdown="1"` makes of the text in an element, by kramdown's list. */
const HOLDS_BLOCKS =
  /^(?:address|article|aside|blockquote|center|dd|details|div|dl|fieldset|figcaption|figure|footer|form|header|li|main|nav|noscript|section|summary|td)$/;
const HOLDS_WORDS = /^(?:caption|dt|h[1-6]|legend|p|th)$/;

/** Begins a line that is no text, or may be none. */
const BEGINS_BLOCK = /[-+*#>=~`|:<[$_\d]/;

/**
 * The edits that make markdown of what stands in HTML with the attribute `markdown`:
 * blank lines around it, as CommonMark wants them, and a mark where it makes no
 * blocks.
 */
export function markdownHtmlEdits(tree: Root, source: string): Edit[] {
  if (!/\smarkdown\s*=/i.test(source)) return [];
  const tags = tagsOf(tree, source);
  const ends = endsOf(tags);
  return tags.flatMap((tag) => {
    const attribute = tag.isEnd || tag.textEnd !== undefined ? null : ATTRIBUTE.exec(tag.text);
    if (!attribute) return [];
    const start = tag.start + attribute.index;
    const without = { start, end: start + attribute[0].length, text: '' };
    const end = ends.get(tag);
    const value = attribute.slice(1).find(Boolean);
    if (value === 'block' || (value === '1' && HOLDS_BLOCKS.test(tag.name))) {
      return [without, ...blockEdits(tag, end, source)];
    }
    if (!end || (value === '1' && !HOLDS_WORDS.test(tag.name))) return [without];
    return [without, ...spanEdits(tag, end, source)];
  });
}

/** The end tag of each. */
function endsOf(tags: readonly Tag[]): Map<Tag, Tag> {
  const ends = new Map<Tag, Tag>();
  const open = new Map<string, Tag[]>();
  for (const tag of tags) {
    const before = open.get(tag.name) ?? [];
    open.set(tag.name, before);
    if (!tag.isEnd) before.push(tag);
    else {
      const opened = before.pop();
      if (opened) ends.set(opened, tag);
    }
  }
  return ends;
}

function blockEdits(tag: Tag, end: Tag | undefined, source: string): Edit[] {
  const gap = gapOf(tag, source);
  return [
    { start: tag.end, end: tag.end, text: gap },
    ...(end ? [{ start: spaceBefore(end, tag.end, source), end: end.start, text: gap }] : []),
  ];
}

function spanEdits(tag: Tag, end: Tag, source: string): Edit[] {
  const gap = gapOf(tag, source);
  const margin = gap.slice(gap.lastIndexOf('\n'));
  const isParagraph = tag.name === 'p';
  const mark = isParagraph ? PARAGRAPH_MARK : SPAN_MARK;
  const content = source.slice(tag.end, end.start);
  const last = spaceBefore(end, tag.end, source);
  const edits: Edit[] = [];
  for (const { index, 0: space } of content.matchAll(
    margin.includes('>') ? /\n[\s>]*/g : /\n\s*/g,
  )) {
    const start = tag.end + index;
    if (index === 0 || start >= last) continue;
    const isBlock = BEGINS_BLOCK.test(content[index + space.length] ?? '');
    edits.push({ start, end: start + space.length, text: margin + (isBlock ? INLINE_MARK : '') });
  }
  const first = tag.end + content.length - content.trimStart().length;
  return [
    ...(isParagraph ? [{ start: tag.start + 1, end: tag.start + 2, text: 'div' }] : []),
    { start: tag.end, end: Math.min(first, last), text: gap + mark },
    ...edits,
    { start: last, end: end.start, text: gap },
    ...(isParagraph ? [{ start: end.start + 2, end: end.start + 3, text: 'div' }] : []),
  ];
}

/** A blank line and the begin of the next, in the quotation or list that a tag stands in. */
function gapOf({ htmlStart }: Tag, source: string): string {
  const line = source.slice(source.lastIndexOf('\n', htmlStart - 1) + 1, htmlStart);
  const margin = line.replace(/[^>\s]/g, ' ');
  return `\n${margin.trimEnd()}\n${margin}`;
}

/** Where the white space before an end tag begins, with the signs of quotations. */
function spaceBefore({ start }: Tag, from: number, source: string): number {
  const text = source.slice(from, start);
  const begin = text.slice(text.lastIndexOf('\n') + 1);
  const isOwnLine = begin.length < text.length && !begin.replace(/[ \t>]+/, '');
  return from + text.slice(0, isOwnLine ? -begin.length || undefined : undefined).trimEnd().length;
}

/** Takes the marked paragraphs away from around what they hold. */
export function unwrapMarked(tree: HtmlRoot): void {
  replaceElements(tree, (each, parent) => {
    const [first] = each.children;
    if (each.tagName !== 'p' || first?.type !== 'text') return undefined;
    const isParagraph = first.value.startsWith(PARAGRAPH_MARK);
    if (!isParagraph && !first.value.startsWith(SPAN_MARK)) return undefined;
    if (isParagraph && parent.type === 'element' && parent.tagName === 'div') parent.tagName = 'p';
    return each.children;
  });
}
