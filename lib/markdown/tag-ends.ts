import type { Html, Nodes, Root } from 'mdast';
import type { Edit } from './edits';
import { SPAN_ELEMENTS, VOID } from './raw-html';

/** A comment, or a tag: its slash if it is an end tag, its name, and its end if it has one. */
export const COMMENT_OR_TAG =
  /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][^\s/>]*)(?:=\s*"[^"]*"|=\s*'[^']*'|=(?!\s*["'])|[^>=])*(>?)/gi;

/** Whether a tag closes its element itself. Behind a value without quotation marks the slash is a part of it. */
function isSelfClosed(tag: string): boolean {
  return (
    tag.endsWith('/>') &&
    !tag
      .split(/[\s"']/)
      .at(-1)
      ?.includes('=')
  );
}

/**
 * The edits that close the elements that close themselves, as kramdown does: to
 * browsers `<a name="x"/>` is the begin of a link.
 */
export function selfClosedEdits(tree: Root, source: string): Edit[] {
  if (!source.includes('/>')) return [];
  return tagsOf(tree, source).flatMap(({ name, text, end }) =>
    !isSelfClosed(text) || VOID.test(name)
      ? []
      : [{ start: end - '/>'.length, end, text: `></${name}>` }],
  );
}

const HOLDS_TEXT =
  /^(?:delete|descriptionTerm|emphasis|heading|link|linkReference|paragraph|strong|tableCell)$/;

/** A tag in the HTML of a text. */
export interface Tag {
  /** In lower case. */
  name: string;
  isEnd: boolean;
  text: string;
  start: number;
  end: number;
  /** Where the piece of HTML begins that it stands in. */
  htmlStart: number;
  /** Where the text ends that it stands in; undefined in a block of HTML. */
  textEnd: number | undefined;
}

/**
 * The edits that close the inline elements that are never closed, as kramdown does:
 * where the text ends that they stand in, or in a block of HTML the element.
 * Browsers would go on with them up to the end of the page.
 */
export function closingEdits(tree: Root, source: string): Edit[] {
  const tags = tagsOf(tree, source);
  const unclosed = unclosedOf(tags);
  if (unclosed.size === 0) return [];
  const edits: Edit[] = [];
  const close = ({ name }: Tag, at: number) => {
    edits.push({ start: at, end: at, text: `</${name}>` });
  };
  const open: Tag[] = [];
  const counts = new Map<string, number>();
  const count = (name: string, change: number) => {
    const now = (counts.get(name) ?? 0) + change;
    counts.set(name, now);
    return now;
  };
  for (const tag of tags) {
    if (!tag.isEnd) {
      open.push(tag);
      count(tag.name, 1);
    } else if (count(tag.name, 0) > 0) {
      for (let last = open.pop(); last; last = open.pop()) {
        count(last.name, -1);
        if (last.name === tag.name) break;
        if (last.textEnd === undefined && unclosed.has(last)) close(last, tag.start);
      }
    }
  }
  for (const tag of [...unclosed].reverse()) {
    if (tag.textEnd !== undefined) close(tag, tag.textEnd);
  }
  return edits;
}

/** The inline elements that no end tag belongs to, wherever it stands. */
function unclosedOf(tags: readonly Tag[]): Set<Tag> {
  const unclosed = new Set<Tag>();
  const open = new Map<string, Tag[]>();
  for (const tag of tags) {
    const before = open.get(tag.name) ?? [];
    if (tag.isEnd) {
      const opened = before.pop();
      if (opened) unclosed.delete(opened);
    } else if (SPAN_ELEMENTS.test(`<${tag.name}>`) && !VOID.test(tag.name)) {
      open.set(tag.name, before);
      before.push(tag);
      unclosed.add(tag);
    }
  }
  return unclosed;
}

/** The tags of a text, in order. */
export function tagsOf(tree: Root, source: string): Tag[] {
  const tags: Tag[] = [];
  const visit = (node: Nodes, textEnd: number | undefined) => {
    if (node.type === 'html') tags.push(...tagsIn(node, source, textEnd));
    if (!('children' in node)) return;
    const end = HOLDS_TEXT.test(node.type) ? node.children.at(-1)?.position?.end.offset : undefined;
    for (const child of node.children) visit(child, end);
  };
  visit(tree, undefined);
  return tags;
}

function tagsIn({ position }: Html, source: string, textEnd: number | undefined): Tag[] {
  const htmlStart = position?.start.offset ?? 0;
  // Its value lacks the margins of its lines.
  const value = source.slice(htmlStart, position?.end.offset);
  if (/^<[!?]/.test(value)) return [];
  return [...value.matchAll(COMMENT_OR_TAG)].flatMap(
    ({ index, 0: text, 1: slash, 2: name, 3: over }) => {
      if (!name || !over) return [];
      const start = htmlStart + index;
      const end = start + text.length;
      return [
        { name: name.toLowerCase(), isEnd: slash === '/', text, start, end, htmlStart, textEnd },
      ];
    },
  );
}
