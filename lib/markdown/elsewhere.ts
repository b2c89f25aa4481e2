import type { Element, ElementContent, Root } from 'hast';
import { hostOf } from './addresses';
import { type ScriptAttributes, shownByScript } from './scripts';
import { element, text } from './tree';

/** Elements that hold paragraphs, so that a link in their place needs one of its own. */
const HOLDS_PARAGRAPHS = /^(?:article|aside|blockquote|center|div|main|section)$/;

/** The words that stand for an image of another site. */
export function wordsForImage(alt: string | undefined, address: string): string {
  return alt?.trim() || `Image on ${hostOf(address)}`;
}

/**
 * Puts links in place of what the site's policy would block: images of other
 * hosts, and scripts that show something of another site. Links don't nest, so
 * within a link the words alone are left.
 *
 * @param localAddress gives an address without the origin of this site.
 */
export function linkElsewhere(
  parent: Root | Element,
  localAddress: (address: string) => string,
  isInLink = false,
): void {
  const children: Root['children'] = [];
  for (const child of parent.children) {
    if (child.type !== 'element') {
      children.push(child);
      continue;
    }
    const found = targetOf(child, localAddress);
    if (found) {
      children.push(isInLink ? text(found.words) : linkTo(found, child, parent));
      continue;
    }
    linkElsewhere(child, localAddress, isInLink || child.tagName === 'a');
    children.push(child);
  }
  // What came of the children of an element can stand in an element.
  parent.children = children as typeof parent.children & ElementContent[];
}

interface Target {
  address: string;
  words: string;
}

function targetOf(
  { tagName, properties }: Element,
  localAddress: (address: string) => string,
): Target | undefined {
  if (tagName === 'script') {
    const address = shownByScript(scriptAttributes(properties));
    return address === undefined
      ? undefined
      : { address, words: address.replace(/^https:\/\//, '') };
  }
  if (tagName !== 'img') return undefined;
  const source = localAddress(String(properties.src ?? ''));
  const host = hostOf(source);
  if (host === undefined) return undefined;
  const alt = typeof properties.alt === 'string' ? properties.alt : undefined;
  // An address without its scheme would be taken for a path by who copies the link.
  const address = source.trim().replace(/^[\\/]{2}/, 'https://');
  return { address, words: wordsForImage(alt, source) };
}

function linkTo({ address, words }: Target, { tagName }: Element, parent: Root | Element): Element {
  const link = element('a', { href: address }, [text(words)]);
  const needsParagraph =
    tagName === 'script' && (parent.type === 'root' || HOLDS_PARAGRAPHS.test(parent.tagName));
  return needsParagraph ? element('p', {}, [link]) : link;
}

function scriptAttributes(properties: Element['properties']): ScriptAttributes {
  return { src: String(properties.src ?? ''), 'data-id': String(properties.dataId ?? '') };
}
