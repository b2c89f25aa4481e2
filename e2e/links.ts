import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { site } from '../lib/site';

type Node = DefaultTreeAdapterMap['node'];

/** A text that the site serves. */
export interface Text {
  path: string;
  /** Its media type; `text/html` and `text/css` are read as such, others for whole addresses. */
  type: string;
  text: string;
}

export interface Answer extends Text {
  status: number;
}

/** Attributes that hold an address, or with `srcset` several. */
const ADDRESSES = new Set(['href', 'src', 'poster', 'action', 'formaction', 'data']);
const SETS = new Set(['srcset', 'imagesrcset']);

/**
 * What texts of the site name and isn't there: pages, pictures of every size,
 * stylesheets and what they load, fragments. Other hosts aren't asked.
 *
 * @param texts what is searched for addresses.
 * @param load asks the site for a path, with its query and percent-encoded.
 * @returns a line each.
 */
export async function brokenLinks(
  texts: readonly Text[],
  load: (path: string) => Promise<Answer>,
): Promise<string[]> {
  const answers = new Map<string, Answer & { ids: ReadonlySet<string> }>();
  const answerTo = async (path: string) => {
    const known = answers.get(path);
    if (known) return known;
    const answer = await load(path);
    const found = {
      ...answer,
      ids: isHtml(answer) ? contentOf(answer.text).ids : new Set<string>(),
    };
    answers.set(path, found);
    return found;
  };

  const faults = new Set<string>();
  const queue = [...texts];
  for (const text of queue) {
    for (const { pathname, search, hash } of linksIn(text)) {
      const path = pathname + search;
      const isNew = !answers.has(path);
      const answer = await answerTo(path);
      const fragment = decodeURIComponent(hash.slice(1));
      const place = `${decodeURI(path + hash)} on ${decodeURI(text.path)}`;
      // What forms are sent to is there, and shows nothing (405).
      if (answer.status !== 200 && answer.status !== 405) faults.add(`${place}: ${answer.status}`);
      else if (isMissing(fragment, answer)) faults.add(`${place}: no such fragment`);
      if (isNew && isCss(answer)) queue.push(answer);
    }
  }
  return [...faults].sort();
}

/** The addresses on the site that a text names. */
export function linksIn({ path, type, text }: Text): URL[] {
  const written = isHtml({ type })
    ? [...contentOf(text).links, ...wholeAddresses(text)]
    : isCss({ type })
      ? [...text.matchAll(/url\(["']?([^"')]+)["']?\)/g)].map(([, address = '']) => address)
      : // In a table an address ends with its cell.
        wholeAddresses(type.startsWith('text/csv') ? text.replaceAll(',', '\n') : text);
  return [...new Set(written)]
    .filter((address) => URL.canParse(address, site.origin + path))
    .map((address) => new URL(address, site.origin + path))
    .filter(({ origin }) => origin === site.origin);
}

/** Addresses that a text holds as such: in feeds, calendars, data, markdown, or metadata of a page. */
function wholeAddresses(text: string): string[] {
  const address = new RegExp(
    `${site.origin}/(?:[^\\s"'<>()\\\\{}]|\\([^\\s"'<>()\\\\{}]*\\))*`,
    'g',
  );
  // Calendars break lines within words: https://www.rfc-editor.org/rfc/rfc5545#section-3.1
  // JSON-LD names things by ids that have the form of addresses.
  const read = text.replaceAll(/\r\n[ \t]/g, '').replaceAll(/"@id":"[^"]*"/g, '');
  return [...read.matchAll(address)].map(([found]) =>
    found.replaceAll(/&(?:amp|#38|#x26);/g, '&').replace(/[.,;:!?]+$/, ''),
  );
}

function contentOf(html: string): { links: string[]; ids: Set<string> } {
  const links: string[] = [];
  const ids = new Set<string>();
  const visit = (node: Node) => {
    if ('attrs' in node) {
      for (const { name, value } of node.attrs) {
        if (ADDRESSES.has(name)) links.push(value.trim());
        if (SETS.has(name)) links.push(...value.trim().split(/\s*,\s+|\s+[\d.]+[wx](?:,|$)\s*/));
        if (name === 'id' || (name === 'name' && node.tagName === 'a')) ids.add(value);
      }
    }
    if ('content' in node) visit(node.content);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return { links, ids };
}

/** Every document has a top: https://html.spec.whatwg.org/multipage/browsing-the-web.html#select-the-indicated-part */
function isMissing(fragment: string, answer: { type: string; ids: ReadonlySet<string> }): boolean {
  return isHtml(answer) && !['', 'top'].includes(fragment) && !answer.ids.has(fragment);
}

function isHtml({ type }: { type: string }): boolean {
  return type.startsWith('text/html');
}

function isCss({ type }: { type: string }): boolean {
  return type.startsWith('text/css');
}
