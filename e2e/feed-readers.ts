import { parseFeed as parseXmlFeed } from '@rowanmanning/feed-parser';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment } from 'parse5';
import Parser from 'rss-parser';
import { validateXML } from 'xmllint-wasm';

/** An item of a feed as a reader gets it. */
export interface ReadItem {
  title: string | undefined;
  id: string | undefined;
  url: string | undefined;
  html: string | undefined;
  /** Milliseconds since the epoch. */
  published: number;
}

/** What a reader makes of a feed. */
export interface ReadFeed {
  title: string | undefined;
  items: ReadItem[];
}

/**
 * Reads a feed with every reader that knows its form.
 *
 * @param file its name, by which its form is told.
 * @returns what each made of it, by the reader's name.
 * @throws if one refuses it, or it isn't well-formed.
 */
export async function readFeed(file: string, text: string): Promise<Map<string, ReadFeed>> {
  if (file.endsWith('.json')) return new Map([['feedsmith', readJson(text)]]);
  const { valid, rawOutput } = await validateXML({
    xml: { fileName: 'feed.xml', contents: text },
    normalization: 'format',
  });
  if (!valid) throw new Error(`xmllint: ${rawOutput.slice(0, 500)}`);
  return new Map([
    ['feedsmith', file === 'atom.xml' ? readAtom(text) : readRss(text)],
    ['rss-parser', await readWithRssParser(text)],
    ['@rowanmanning/feed-parser', readWithFeedParser(text)],
  ]);
}

function readJson(text: string): ReadFeed {
  const { title, items = [] } = parseJsonFeed(text);
  return {
    title,
    items: items.map((item) => ({
      title: item.title,
      id: item.id,
      url: item.url,
      html: item.content_html,
      published: instant(item.date_published),
    })),
  };
}

function readRss(text: string): ReadFeed {
  const { title, items = [] } = parseRssFeed(text);
  return {
    title,
    items: items.map((item) => ({
      title: item.title,
      id: item.guid?.value,
      url: item.link,
      html: item.content?.encoded,
      published: instant(item.pubDate),
    })),
  };
}

function readAtom(text: string): ReadFeed {
  const { title, entries = [] } = parseAtomFeed(text);
  return {
    title: title?.value,
    items: entries.map((entry) => ({
      title: entry.title?.value,
      id: entry.id,
      url: entry.links?.[0]?.href,
      html: entry.content?.value,
      published: instant(entry.published),
    })),
  };
}

/** What rss-parser calls an item's id depends on the form. */
interface RssParserItem {
  id?: string;
  'content:encoded'?: string;
}

async function readWithRssParser(text: string): Promise<ReadFeed> {
  const parser = new Parser<object, RssParserItem>();
  const { title, items } = await parser.parseString(text);
  return {
    title,
    items: items.map((item) => ({
      title: item.title,
      id: item.guid ?? item.id,
      url: item.link,
      html: item['content:encoded'] ?? item.content,
      published: instant(item.pubDate),
    })),
  };
}

function readWithFeedParser(text: string): ReadFeed {
  const { title, items } = parseXmlFeed(text);
  return {
    title: title ?? undefined,
    items: items.map((item) => ({
      title: item.title ?? undefined,
      id: item.id ?? undefined,
      url: item.url ?? undefined,
      html: item.content ?? undefined,
      published: item.published?.getTime() ?? Number.NaN,
    })),
  };
}

function instant(date: string | undefined): number {
  return Date.parse(date ?? '');
}

type Parent = DefaultTreeAdapterTypes.ParentNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Attributes of HTML that hold addresses. */
const ADDRESSES =
  /^(?:href|src|srcset|cite|poster|longdesc|background|action|formaction|data|data-.*)$/;

/** All addresses in a piece of HTML. Whatever stands in `data-` counts: it may be read as one. */
export function addressesIn(html: string): string[] {
  return elementsIn(parseFragment(html)).flatMap(({ attrs }) =>
    attrs
      .filter(({ name }) => ADDRESSES.test(name))
      .flatMap(({ name, value }) => (name === 'srcset' ? candidates(value) : [value])),
  );
}

function candidates(srcset: string): string[] {
  return srcset.split(', ').map((each) => each.split(' ')[0] ?? '');
}

/** All names of attributes and of elements in a piece of HTML. */
export function namesIn(html: string): Set<string> {
  const elements = elementsIn(parseFragment(html));
  return new Set(elements.flatMap(({ tagName, attrs }) => [tagName, ...attrs.map((a) => a.name)]));
}

/**
 * The text of a piece of HTML without its white space, and without what stands in
 * elements that have one of some classes.
 */
export function textIn(html: string, ...without: string[]): string {
  const textOf = (node: DefaultTreeAdapterTypes.ChildNode): string => {
    if (defaultTreeAdapter.isTextNode(node)) return node.value;
    if (!defaultTreeAdapter.isElementNode(node) || hasClass(node, without)) return '';
    return node.childNodes.map(textOf).join('');
  };
  return parseFragment(html).childNodes.map(textOf).join('').replace(/\s+/g, '');
}

function hasClass({ attrs }: Element, names: readonly string[]): boolean {
  const classes = attrs.find(({ name }) => name === 'class')?.value.split(' ') ?? [];
  return names.some((name) => classes.includes(name));
}

function elementsIn({ childNodes }: Parent): Element[] {
  return childNodes.flatMap((node) =>
    defaultTreeAdapter.isElementNode(node) ? [node, ...elementsIn(node)] : [],
  );
}
