import type { Element, ElementContent, Nodes, Root } from 'hast';
import { attribute, element, elementsIn, hasClass, isElement, rawTextOf } from './tree';

/** A link from the text to a note. */
interface Reference {
  note: Element;
  /** Its own id and that of the `<sup>` around it: where a link back may lead. */
  ids: string[];
}

/**
 * Footnotes in one form, whoever made them. Links alone tell what is what: one
 * that leads to a note is a reference, one in a note that leads to a reference is
 * a way back. A reference becomes `<note-ref>` with the note's number, its label
 * and whether the note leads back to it; a note becomes `<note>` without its ways
 * back; the section becomes `<notes>`, without the heading that ours has.
 *
 * What doesn't lead anywhere stays a link, and so shows as a difference.
 */
export function normaliseFootnotes(tree: Root): Root {
  const section = [...elementsIn(tree)].find(isNotesSection);
  if (!section) return tree;
  const list = [...elementsIn(section)].find((each) => isElement(each, 'ol'));
  const notes: Element[] = list?.children.filter((each) => isElement(each, 'li')) ?? [];
  const references = findReferences(tree, notes);
  return { ...tree, children: rewrite(tree.children) as Root['children'] };

  // Elements and text become elements and text, so what a parent may hold stays so.
  function rewrite(nodes: Nodes[]): ElementContent[] {
    return nodes.flatMap((node): ElementContent[] => {
      if (node.type === 'text') return [node];
      if (!isElement(node)) return [];
      if (node === section) return [element('notes', {}, notes.map(rewriteNote))];
      const link = isElement(node, 'sup') ? onlyChild(node) : node;
      const reference = references.get(link);
      if (reference) return [referenceTo(reference, link)];
      if (isWayBack(node)) return [];
      return [{ ...node, children: rewrite(node.children) }];
    });
  }

  function rewriteNote(note: Element, index: number): Element {
    return element('note', { number: index + 1 }, rewrite(note.children));
  }

  function referenceTo({ note, ids }: Reference, link: Nodes): Element {
    const back = [...elementsIn(note)].some((each) => ids.includes(fragmentOf(each) ?? ''));
    const number = notes.indexOf(note) + 1;
    return element('note-ref', { number, label: rawTextOf(link).trim(), back });
  }

  function isWayBack(node: Element): boolean {
    const target = fragmentOf(node);
    if (target === undefined) return false;
    return [...references.values()].some(({ ids }) => ids.includes(target));
  }
}

function isNotesSection(each: Element): boolean {
  return (
    attribute(each, 'dataFootnotes') !== undefined ||
    hasClass(each, 'footnotes') ||
    attribute(each, 'role') === 'doc-endnotes'
  );
}

function findReferences(tree: Root, notes: Element[]): Map<Nodes, Reference> {
  const found = new Map<Nodes, Reference>();
  for (const parent of [tree, ...elementsIn(tree)]) {
    for (const link of parent.children) {
      const target = isElement(link, 'a') ? fragmentOf(link) : undefined;
      const note = notes.find((each) => target && attribute(each, 'id') === target);
      if (!note || !isElement(link)) continue;
      const around = isElement(parent, 'sup') ? attribute(parent, 'id') : undefined;
      const ids = [attribute(link, 'id'), around].filter((id) => id !== undefined);
      found.set(link, { note, ids });
    }
  }
  return found;
}

function onlyChild(parent: Element): Nodes {
  const [child] = parent.children;
  return child && parent.children.length === 1 ? child : parent;
}

/** The id that a link to a place on its own page leads to. */
function fragmentOf(link: Element): string | undefined {
  const href = isElement(link, 'a') ? attribute(link, 'href') : undefined;
  if (!href?.startsWith('#') || href === '#') return undefined;
  return decodeFragment(href.slice(1));
}

/** An id as it is written in the document; a stray percent sign stays one. */
function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    // A % that encodes nothing.
    return fragment;
  }
}
