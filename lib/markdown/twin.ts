import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { defaultHandlers, type Handle, toMdast } from 'hast-util-to-mdast';
import { renderCallouts } from './callouts';
import { facade } from './embeds';
import { splitFrontmatter } from './frontmatter';
import { anyImage } from './images';
import { readMarkdown } from './read';
import { element, joinTexts, replaceElements, text, textOf, visitElements } from './tree';
import { writeMarkdown } from './write';

/** What the markdown twin of a document needs to know of its page. */
export interface TwinContext {
  /** The whole address of the page. */
  address: string;
  /** Addresses of the images that the page shows, in order, as paths of the site. */
  images: readonly string[];
}

/** What markdown has no sign for and a reader needs; and what it has one for that can't always stand. */
const KEPT_TAGS = ['sub', 'sup', 'kbd', 'strong', 'em', 'b', 'i'];
/** Stand for the tags of these until the markdown is written, which would escape them. No text has them. */
const FIRST_MARK = 0xfdd2;
const MARKS = /[\uFDD2-\uFDDF]/g;

/** What a cell of a markdown table can't hold. */
const BLOCKS = /^(?:blockquote|details|dl|h[1-6]|hr|ol|pre|table|ul)$/;

/** Elements that mean nothing where they hold white space alone. Of many in a row, each would be compared with all that follow. */
const IN_LINES =
  /^(?:abbr|b|bdi|bdo|cite|code|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var)$/;

const LETTER = /[\p{L}\p{N}]/u;

/**
 * The markdown twin of a document's text: what the page says, in plain
 * CommonMark with GitHub's tables and footnotes and `$…$` for formulas, all
 * addresses whole. It is made of what the page is made of, after the allowlist,
 * so that nothing of the source shows which the page doesn't show.
 *
 * @param body markdown without frontmatter, as an editor wrote it.
 * @returns blocks with a blank line between them; empty if there is no text.
 */
export function markdownTwin(body: string, context: TwinContext): string {
  // A body may begin with a rule, which mustn't be taken for frontmatter.
  const { safe } = readMarkdown(splitFrontmatter(`\n${body}`), {
    siteUrl: new URL(context.address).origin,
    // What is wrong with an image was reported when its page was rendered.
    resolveImage: anyImage,
  });
  renderCallouts(safe);
  return twinOfTree(safe, context);
}

/**
 * The same of a text that was read already.
 *
 * @param safe what passed the allowlist, with its callouts; it is changed.
 */
export function twinOfTree(safe: Root, context: TwinContext): string {
  simplify(safe, context);
  // White space is compared with all that stands beside it.
  joinTexts(safe);
  return writeMarkdown(toMdast(safe, { handlers, document: true })).replace(MARKS, tagOf);
}

/** Leaves of a tree what markdown can say, with whole addresses. */
function simplify(tree: Root, { address, images }: TwinContext): void {
  let shown = 0;
  const whole = (written: unknown) => {
    const url = String(written ?? '');
    return !URL.canParse(url) && URL.canParse(url, address) ? new URL(url, address).href : url;
  };
  replaceElements(tree, (each, parent) => {
    const { tagName, properties, children } = each;
    if (isBlank(each) && !(tagName === 'code' && isPreformatted(parent))) return children;
    switch (tagName) {
      case 'iframe':
        return facade(each)?.children ?? [];
      case 'img':
        properties.src = whole(images[shown] ?? properties.src);
        shown += 1;
        return undefined;
      case 'a':
        if ('dataFootnoteBackref' in properties) return [];
        if (isReference(each)) return undefined;
        if (properties.href === undefined) return children;
        properties.href = whole(properties.href);
        return undefined;
      case 'div':
        return hasClass(each, 'callout') ? [element('blockquote', {}, children)] : undefined;
      case 'p':
        if (!hasClass(each, 'callout-title')) return undefined;
        return [element('p', {}, [element('strong', {}, children)])];
      case 'sup':
        if (children.some(isReference)) return children;
        return tagged(each);
      case 'sub':
      case 'kbd':
        return tagged(each);
      case 'strong':
      case 'em':
      case 'b':
      case 'i':
        return canClose(each, parent) ? undefined : tagged(each);
    }
    return undefined;
  });
}

/** Whether an element is part of a line and holds nothing but white space. */
function isBlank({ tagName, children }: Element): boolean {
  return (
    IN_LINES.test(tagName) &&
    children.every((child) => child.type === 'text' && child.value.trim() === '')
  );
}

function isPreformatted(parent: Root | Element): boolean {
  return parent.type === 'element' && parent.tagName === 'pre';
}

/** An element as its children between marks for its tags. */
function tagged({ tagName, children }: Element): ElementContent[] {
  const mark = FIRST_MARK + 2 * KEPT_TAGS.indexOf(tagName);
  return [text(String.fromCharCode(mark)), ...children, text(String.fromCharCode(mark + 1))];
}

function tagOf(mark: string): string {
  const index = mark.charCodeAt(0) - FIRST_MARK;
  return `<${index % 2 === 0 ? '' : '/'}${KEPT_TAGS[index >> 1]}>`;
}

/**
 * Whether stars can stand at both ends of an element. CommonMark takes none that
 * stand between punctuation and a letter, as in `**강조(x)**는`.
 *
 * @see https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run
 */
function canClose(each: Element, parent: Root | Element): boolean {
  const siblings: Root['children'] = parent.children;
  const index = placeOf(each, siblings);
  const [before, after] = [siblings[index - 1], siblings[index + 1]].map((sibling) =>
    sibling ? textOf(sibling) : '',
  );
  const inner = textOf(each);
  const isBound = (outside: string | undefined, inside: string | undefined) =>
    LETTER.test(outside ?? '') && !LETTER.test(inside ?? '');
  return !isBound(before?.at(-1), inner.at(0)) && !isBound(after?.at(0), inner.at(-1));
}

/** Where each of some siblings stands among them. */
const places = new WeakMap<Root['children'], ReadonlyMap<unknown, number>>();

function placeOf(each: Element, siblings: Root['children']): number {
  const known = places.get(siblings) ?? new Map(siblings.map((node, index) => [node, index]));
  places.set(siblings, known);
  return known.get(each) ?? -1;
}

/** What hast-util-to-mdast does otherwise, or not at all. */
const handlers: Record<string, Handle> = {
  a(state, node) {
    if (!isReference(node)) return defaultHandlers.a(state, node);
    return { type: 'footnoteReference', identifier: textOf(node) };
  },
  code(state, node) {
    if (hasClass(node, 'language-math')) return { type: 'inlineMath', value: textOf(node) };
    return defaultHandlers.code(state, node);
  },
  p(state, node) {
    const [only, ...others] = node.children;
    // It stands on its own on the page, too.
    const isMath = only?.type === 'element' && hasClass(only, 'language-math');
    if (isMath && others.length === 0) return { type: 'math', value: textOf(only) };
    return defaultHandlers.p(state, node);
  },
  pre(state, node) {
    const [code] = node.children;
    const isMath = code?.type === 'element' && hasClass(code, 'math-display');
    return isMath ? { type: 'math', value: textOf(code) } : defaultHandlers.pre(state, node);
  },
  section(state, node) {
    if (!('dataFootnotes' in node.properties)) return state.all(node);
    const notes: Element[] = [];
    visitElements(node, (each) => {
      if (each.tagName === 'li' && /^fn-/.test(String(each.properties.id))) notes.push(each);
    });
    return notes.map((note, index) => ({
      type: 'footnoteDefinition',
      identifier: String(index + 1),
      children: state.toFlow(state.all(note)),
    }));
  },
  table(state, node) {
    if (!fitsMarkdown(node)) return { type: 'html', value: tableHtml(node) };
    const caption = node.children.find(isCaption);
    visitElements(node, (cell) => {
      const side = ['left', 'center', 'right'].find((each) => hasClass(cell, `text-${each}`));
      if (side) cell.properties.align = side;
    });
    node.children = node.children.filter((each) => each !== caption);
    const table = defaultHandlers.table(state, node);
    return caption ? [...state.toFlow(state.all(caption)), table] : table;
  },
};

/** Whether a markdown table can hold what a table holds: no joined cells, and a line in each. */
function fitsMarkdown(table: Element): boolean {
  let fits = true;
  visitElements(table, ({ tagName, properties, children }) => {
    const isJoined = Number(properties.colSpan ?? 1) > 1 || Number(properties.rowSpan ?? 1) > 1;
    const paragraphs = children.filter((child) => isNamed(child, 'p'));
    if (isJoined || BLOCKS.test(tagName) || paragraphs.length > 1) fits = false;
  });
  return fits;
}

/** A table as HTML without looks. A blank line would end it, so that one in code is written as a reference. */
function tableHtml(table: Element): string {
  const strip = (each: Element) => {
    const { colSpan, rowSpan, href, src, alt, start, className } = each.properties;
    each.properties = { colSpan, rowSpan, href, src, alt, start };
    if (each.tagName === 'code') each.properties.className = className;
  };
  strip(table);
  visitElements(table, strip);
  return toHtml(table).replace(/\n[ \t]*(?=\n)/g, '&#10;');
}

function isReference(node: ElementContent): boolean {
  return node.type === 'element' && 'dataFootnoteRef' in node.properties;
}

function isCaption(node: ElementContent): node is Element {
  return isNamed(node, 'caption');
}

function isNamed(node: ElementContent, tagName: string): node is Element {
  return node.type === 'element' && node.tagName === tagName;
}

function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}
