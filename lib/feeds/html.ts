import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { htmlToHast } from 'satteri';
import { wholeAddress } from '../addresses';
import { element, replaceElements, text, visitElements } from '../markdown/tree';
import { site } from '../site';

/** The text of a post and those that stand under it, as lib/markdown renders them. */
export interface WholePost {
  /** Path of its page. */
  path: string;
  /** BCP 47, where it isn't the site's. */
  lang: string | undefined;
  html: string;
  standingTexts: readonly { title: string; html: string }[];
}

/** Attributes that hold one address. */
const ADDRESSES = ['href', 'src', 'cite', 'longDesc', 'poster'];
/** What the pages' stylesheet and scripts go by, and how pages load images. */
const OF_PAGES = /^(?:className|data[A-Z].*|loading|decoding|tabIndex)$/;
/** Marks that pages put into a text, and a reader that has no use for them would show. */
const MARKS = ['heading-anchor', 'code-language'];

/**
 * The whole text of a post as HTML that is read elsewhere: every address is a
 * whole one, in-page links lead to the post's page, and what only the site's
 * pages understand is left out.
 */
export function portableHtml({ path, lang, html, standingTexts }: WholePost): string {
  const tree = parsed(html);
  // As on the page, where a text of another language may run the other way.
  if (lang) tree.children = [element('div', { lang, dir: 'auto' }, contentOf(tree))];
  for (const standing of standingTexts) {
    const children = [
      element('h2', {}, [text(standing.title)]),
      ...contentOf(parsed(standing.html)),
    ];
    tree.children.push(element('section', lang ? { lang: site.lang } : {}, children));
  }
  replaceElements(tree, portable);
  const base = wholeAddress(path);
  visitElements(tree, (each) => makeWhole(each, base));
  return toHtml(tree);
}

function parsed(html: string): Root {
  // satteri types any node; of a fragment it is the root.
  return htmlToHast(html, { fragment: true }) as Root;
}

function contentOf({ children }: Root): ElementContent[] {
  return children.filter((child): child is ElementContent => child.type !== 'doctype');
}

/** What is put in place of an element of a page: nothing, what is in it, or what it is elsewhere. */
function portable(each: Element): ElementContent[] | undefined {
  const { tagName, properties, children } = each;
  const names = Array.isArray(properties.className) ? properties.className : [];
  if (names.some((name) => MARKS.includes(String(name)))) return [];
  const isScroller = properties.tabIndex !== undefined;
  for (const name of Object.keys(properties)) {
    const isForScrolling = isScroller && (name === 'role' || name === 'ariaLabel');
    if (OF_PAGES.test(name) || isForScrolling) delete properties[name];
  }
  // Without its class a callout is told from the text around it by what it was written as.
  if (tagName === 'div' && properties.role === 'note') {
    const { role: _, ...others } = properties;
    return [element('blockquote', others, children)];
  }
  if (names.includes('code-bar')) return children.length > 0 ? [element('p', {}, children)] : [];
  const isBare = Object.keys(properties).length === 0;
  if (isBare && (tagName === 'span' || (tagName === 'div' && isScroller))) return children;
  // Our custom elements; what they show is in them.
  return tagName.includes('-') ? children : undefined;
}

/** Makes the addresses that an element has whole ones; what is none goes. */
function makeWhole({ properties }: Element, base: string): void {
  for (const name of ADDRESSES) {
    const address = properties[name];
    if (typeof address !== 'string') continue;
    if (URL.canParse(address, base)) properties[name] = new URL(address, base).href;
    else delete properties[name];
  }
  const { srcSet } = properties;
  if (srcSet === undefined) return;
  // Candidates are written by lib/images: no address of them has a comma in it.
  const candidates = String(srcSet)
    .split(',')
    .map((each) => each.trim().split(/\s+/));
  properties.srcSet = candidates
    .map(([address = '', ...width]) => [new URL(address, base).href, ...width].join(' '))
    .join(', ');
}
