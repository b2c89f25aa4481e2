import type { Element, Nodes, Root } from 'hast';
import { readListStarts, readShapes, readTables } from './shapes';
import { readEmphasis, readText } from './text';
import { attribute, childrenOf, elementsIn, isElement, rawTextOf, tidy } from './tree';

/** One thing that a reader gets, as text to compare and to print. */
export interface Item {
  text: string;
  /** It is no difference if only ours has it. */
  optional?: boolean;
}

/** What a reader gets of a body, each kind in document order. */
export interface Reading {
  /** Visible text, without headings, tables, blocks of code and footnotes. */
  text: Item[];
  /** Level and text. */
  heading: Item[];
  /** Ids and names that a link may lead to, footnotes aside. */
  anchor: Item[];
  /** Text and target. */
  link: Item[];
  /** Source and alternative text. */
  image: Item[];
  /** Frames, films and sounds. */
  embed: Item[];
  /** Row groups, rows and cells. */
  table: Item[];
  /** Blocks of code, white space exact. */
  code: Item[];
  /** Code within text. */
  'inline code': Item[];
  /** References, where they lead, and notes. */
  footnote: Item[];
  /** Lists, quotes and rules, and how they are nested. */
  structure: Item[];
  /** Numbered lists that don't start with 1. */
  'list start': Item[];
  /** Text set off as `em`, `strong`, `del`, … */
  emphasis: Item[];
}

/** A kind of thing that a reader gets. */
export type Kind = keyof Reading;

/** Says where an address that is written in a post leads, in words that both sides share. */
export type Resolve = (href: string) => string;

/** Reads a normalised body. */
export function read(tree: Root, resolve: Resolve): Reading {
  const elements = [...elementsIn(tree)];
  return {
    text: readText(tree).map((text) => ({ text })),
    heading: elements.flatMap(readHeading),
    anchor: readAnchors(elements),
    link: elements.flatMap((each) => readLink(each, resolve)),
    image: elements.flatMap((each) => readImage(each, resolve)),
    embed: elements.flatMap(readEmbed),
    table: readTables(tree).map((text) => ({ text })),
    code: elements.flatMap(readCode),
    'inline code': readInlineCode(tree).map((text) => ({ text })),
    footnote: elements.flatMap(readFootnote),
    structure: readShapes(tree).map((text) => ({ text })),
    'list start': readListStarts(tree).map((text) => ({ text })),
    emphasis: readEmphasis(tree).map((text) => ({ text })),
  };
}

function readHeading(each: Element): Item[] {
  if (!/^h[1-6]$/.test(each.tagName)) return [];
  return [{ text: `${each.tagName} ${readText(each).join(' ')}` }];
}

/** A link leads to the first of several equal ids, so the others are no anchors. */
function readAnchors(elements: Element[]): Item[] {
  const ids = elements.flatMap((each) => [attribute(each, 'id'), nameOf(each)]);
  return [...new Set(ids.filter((id) => id))].map((id) => ({ text: `#${id}`, optional: true }));
}

function nameOf(each: Element): string | undefined {
  return isElement(each, 'a') ? attribute(each, 'name') : undefined;
}

/** An address that is its own text: ours makes links of bare addresses, as GFM does. */
function readLink(each: Element, resolve: Resolve): Item[] {
  const href = isElement(each, 'a') ? attribute(each, 'href') : undefined;
  if (href === undefined) return [];
  const text = tidy(rawTextOf(each));
  const alt = [...elementsIn(each)].flatMap((inner) => readImage(inner, resolve));
  const label = text || alt.map((image) => image.text).join(' ');
  const bare = ['', 'http://', 'https://', 'mailto:'].some((start) => start + text === href);
  return [{ text: `${label} → ${resolve(href)}`, ...(bare && { optional: true }) }];
}

function readImage(each: Element, resolve: Resolve): Item[] {
  if (!isElement(each, 'img')) return [];
  const source = resolve(attribute(each, 'src') ?? '');
  return [{ text: `${source}, alt: ${tidy(attribute(each, 'alt') ?? '')}`.trim() }];
}

function readEmbed(each: Element): Item[] {
  if (!isElement(each, 'embed', 'video', 'audio', 'object')) return [];
  const sources = [each, ...elementsIn(each)].flatMap((inner) => attribute(inner, 'src') ?? []);
  return [{ text: `${each.tagName} ${sources.join(' ')}` }];
}

function readCode(each: Element): Item[] {
  return isElement(each, 'pre') ? [{ text: rawTextOf(each).replace(/\n$/, '') }] : [];
}

function readInlineCode(node: Nodes): string[] {
  if (isElement(node, 'pre')) return [];
  if (isElement(node, 'code')) return [tidy(rawTextOf(node))];
  return childrenOf(node).flatMap(readInlineCode);
}

function readFootnote(each: Element): Item[] {
  const { number, label, back } = each.properties;
  if (isElement(each, 'note')) return [{ text: `note ${number}: ${readText(each).join(' ¶ ')}` }];
  if (!isElement(each, 'note-ref')) return [];
  return [{ text: `reference “${label}” → note ${number}${back ? ' and back' : ', no way back'}` }];
}
