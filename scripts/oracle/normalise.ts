import type { Element, ElementContent, Nodes, Root } from 'hast';
import { levelsOf } from '../../lib/markdown/headings';
import { normaliseFootnotes } from './footnotes';
import { UNSEEN } from './lost';
import { attribute, element, elementsIn, hasClass, isElement, rawTextOf } from './tree';

/** Whose HTML it is: our renderer's, or Jekyll's. */
export type Side = 'ours' | 'theirs';

/** What stands in an element's place, or undefined if the rule isn't about it. */
type Rule = (each: Element) => ElementContent[] | undefined;

const rules: readonly Rule[] = [dropAdded, dropUnseen, dropHeadingAnchor, nameEmbed, nameMath];

/**
 * Takes out what is different by design, one rule for each addition. Wrappers
 * around tables and code, `<picture>` and `<source>`, image sizes, `loading` and
 * Rouge's spans need no rule: no reading looks at them.
 *
 * @param hosts of the site itself.
 */
export function normalise(tree: Root, side: Side, hosts: ReadonlySet<string> = new Set()): Root {
  const { children, ...root } = normaliseFootnotes(tree);
  const normal: Root = { ...root, children: rewrite(children, side, false) };
  if (side === 'theirs') {
    linkForeignImages(normal, hosts);
    levelHeadings(normal);
    freeCorners(normal);
  }
  return normal;
}

/** The first level is the title's, and ours skips none. */
function levelHeadings(tree: Root): void {
  const headings = [...elementsIn(tree)].filter(({ tagName }) => /^h[1-6]$/.test(tagName));
  const levels = levelsOf(headings.map(({ tagName }) => Number(tagName.slice(1))));
  for (const [index, heading] of headings.entries()) heading.tagName = `h${levels[index]}`;
}

/** Ours links to images of other hosts, which its policy blocks; in a link it leaves their words. */
function linkForeignImages(parent: Root | Element, hosts: ReadonlySet<string>, inLink = false) {
  for (const [index, child] of parent.children.entries()) {
    if (!isElement(child)) continue;
    const source = isElement(child, 'img') ? attribute(child, 'src') : undefined;
    const host = /^(?:https?:)?\/\/([^/?#]+)/i.exec(source ?? '')?.[1]?.toLowerCase();
    if (host === undefined || hosts.has(host)) {
      linkForeignImages(child, hosts, inLink || isElement(child, 'a'));
      continue;
    }
    const words: ElementContent = {
      type: 'text',
      value: attribute(child, 'alt')?.trim() || `Image on ${host}`,
    };
    parent.children[index] = inLink ? words : element('a', { href: source }, [words]);
  }
}

/** Ours says of a head's cell without text that it is no head. */
function freeCorners(tree: Root): void {
  for (const each of elementsIn(tree)) {
    const isEmpty = each.children.every((child) => child.type === 'text' && !child.value.trim());
    if (each.tagName === 'th' && isEmpty) each.tagName = 'td';
  }
}

function rewrite(nodes: Nodes[], side: Side, inCode: boolean): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [inCode ? node : { ...node, value: textOf(node.value, side) }];
    if (!isElement(node)) return [];
    const replaced = rules.reduce<ElementContent[] | undefined>(
      (found, rule) => found ?? rule(node),
      undefined,
    );
    return (replaced ?? [node]).map((each) =>
      isElement(each)
        ? {
            ...each,
            children: rewrite(each.children, side, inCode || isElement(each, 'code', 'pre')),
          }
        : each,
    );
  });
}

/** What ours puts beside the text, such as a copy button and its code's language. */
function dropAdded(each: Element): ElementContent[] | undefined {
  return attribute(each, 'dataAdded') === undefined ? undefined : [];
}

/** Nobody reads these. Ours leaves out `<style>` with a warning, and lets no script pass. */
function dropUnseen(each: Element): ElementContent[] | undefined {
  return isElement(each, ...UNSEEN) ? [] : undefined;
}

/** A heading's link to itself: only a sign beside the text, or around all of it. */
function dropHeadingAnchor(each: Element): ElementContent[] | undefined {
  if (!/^h[1-6]$/.test(each.tagName)) return undefined;
  const text = each.children.filter((child) => !isHeadingAnchor(child));
  const hasText = text.some((child) => rawTextOf(child).trim() !== '' || isElement(child));
  const children = each.children.flatMap((child) =>
    isHeadingAnchor(child) ? (hasText ? [] : child.children) : [child],
  );
  return [{ ...each, children }];
}

function isHeadingAnchor(node: Nodes): node is Element {
  return isElement(node, 'a') && hasClass(node, 'heading-anchor');
}

/**
 * A frame, or the facade that ours shows in its place: any element whose
 * `data-embed` is the address of what it stands for.
 */
function nameEmbed(each: Element): ElementContent[] | undefined {
  const address = isElement(each, 'iframe')
    ? (attribute(each, 'src') ?? '')
    : attribute(each, 'dataEmbed');
  return address === undefined ? undefined : [element('embed', { src: nameOfEmbed(address) })];
}

/** A YouTube film has many addresses; its id is what they share. */
function nameOfEmbed(address: string): string {
  const film = /^(?:https?:)?\/\/(?:www\.)?(?:youtube(?:-nocookie)?\.com|youtu\.be)\/(.*)/.exec(
    address,
  );
  const id = /^(?:embed\/|watch\?v=)?([\w-]{6,})/.exec(film?.[1] ?? '');
  return id?.[1] ? `youtube ${id[1]}` : address;
}

/** Stands for a formula. */
export const MATH = '⟨math⟩';

/** Formulas aren't compared: ours are MathML, kramdown's are TeX for a script that we don't have. */
function nameMath(each: Element): ElementContent[] | undefined {
  const isMath =
    isElement(each, 'math') || hasClass(each, 'math-scroll') || hasClass(each, 'math-in-line');
  return isMath ? [{ type: 'text', value: MATH }] : undefined;
}

/** kramdown's delimiters, and what is a formula by pandoc's rule but text to kramdown. */
const theirMath = /\\\([\s\S]+?\\\)|\\\[[\s\S]+?\\\]|\$(?=\S)[^$]*[^$\s]\$(?!\d)/g;

/** kramdown makes guillemets of `<<` and `>>`, which ours leaves; either reads as the other. */
function textOf(text: string, side: Side): string {
  const plain = text.replaceAll('«', '<<').replaceAll('»', '>>');
  return side === 'theirs' ? plain.replace(theirMath, MATH) : plain;
}
