import type { Element, ElementContent, Root } from 'hast';
import { element, text, textOf, visitElements } from './tree';

type Parent = Root | Element;

/** What a summary says that says nothing, as browsers do where there is none. */
const SUMMARY = 'Details';

/** What keyboards reach, and what screen readers list: it must not be hidden from them. */
const REACHED = /^(?:a|details|h[1-6]|iframe|input|pre|table)$/;

/**
 * Mends what stands in an editor's HTML where HTML doesn't allow it, the way
 * browsers show it anyway: an item outside a list gets one, a list holds items
 * only, and what is empty and would still be announced or be reached by a keyboard
 * goes.
 */
export function repairHtml(parent: Parent, around?: Parent): void {
  // Of what a root may hold beside, such as a doctype, the tree of a fragment has nothing.
  let children = (parent.children as ElementContent[]).flatMap((child) => {
    if (child.type !== 'element') return [child];
    repairHtml(child, parent);
    return mend(child, parent);
  });
  const name = nameOf(parent);
  if (name === 'ul' || name === 'ol') children = itemsOf(children);
  else if (children.some(isItem)) children = wrapRuns(children, isItem, 'ul');
  if (name === 'dl') children = wrapRuns(children, isGroup, 'dd', true);
  else if (children.some(isTerm) && nameOf(around) !== 'dl') {
    children = wrapRuns(children, isTerm, 'dl').flatMap((each) =>
      isNamed(each, 'dl') ? mend(each, parent) : [each],
    );
  }
  parent.children = children;
}

/** What comes of an element whose children are in order. */
function mend(each: Element, parent: Parent): ElementContent[] {
  const { tagName, properties } = each;
  if ('ariaHidden' in properties && (REACHED.test(tagName) || holds(each, REACHED))) {
    delete properties.ariaHidden;
  }
  switch (tagName) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      if (saysSomething(each)) break;
      if (isEmpty(each) && !properties.id) return [];
      each.tagName = 'p';
      break;
    case 'a':
      if (!('href' in properties) || !isEmpty(each)) break;
      delete properties.href;
      if (!properties.id && !properties.name) return [];
      break;
    case 'bdo':
      if (!properties.dir) each.tagName = 'span';
      break;
    case 'figcaption':
      if (nameOf(parent) !== 'figure') each.tagName = 'div';
      break;
    case 'summary':
      if (nameOf(parent) !== 'details') each.tagName = 'div';
      break;
    case 'details':
      mendDetails(each);
      break;
    case 'dl':
      if (holds(each, /^dt$/) && holds(each, /^dd$/)) break;
      each.tagName = 'div';
      for (const child of elementsOf(each)) if (isTerm(child)) child.tagName = 'div';
      break;
    case 'picture':
      if (!holds(each, /^img$/)) return each.children;
      break;
    case 'thead':
    case 'tbody':
    case 'tfoot':
      // A row without cells may be one that those of another reach into.
      if (!elementsOf(each).some((row) => elementsOf(row).some(isTall))) {
        each.children = each.children.filter((row) => !isEmptyRow(row));
      }
      if (elementsOf(each).length === 0) return [];
      break;
    case 'table':
      if (!holds(each, /^(?:td|th|caption)$/)) return [];
      keepKnownHeaders(each);
      break;
  }
  return [each];
}

/** One summary, at the begin, which says something. */
function mendDetails(details: Element): void {
  const summary = elementsOf(details).find((child) => child.tagName === 'summary');
  const first = summary ?? element('summary');
  if (!saysSomething(first)) first.children = [text(SUMMARY)];
  const others = details.children.filter((child) => child !== first);
  for (const child of others) if (isNamed(child, 'summary')) child.tagName = 'div';
  details.children = [first, ...others];
}

/** The children of a list as items: a list right in it belongs to the item before. */
function itemsOf(children: readonly ElementContent[]): ElementContent[] {
  const items: ElementContent[] = [];
  let last: ElementContent | undefined;
  for (const child of children) {
    const isList = isNamed(child, 'ul') || isNamed(child, 'ol');
    if (isList && last && isNamed(last, 'li')) last.children.push(child);
    else {
      items.push(child);
      if (!isSpace(child)) last = child;
    }
  }
  return wrapRuns(items, isItem, 'li', true);
}

/**
 * Puts what stands side by side, and is of a kind, into an element of its own.
 *
 * @param isInverted whether it is what is not of the kind.
 */
function wrapRuns(
  children: readonly ElementContent[],
  isOfKind: (each: ElementContent) => boolean,
  tagName: string,
  isInverted = false,
): ElementContent[] {
  const wrapped: ElementContent[] = [];
  let run: Element | undefined;
  let margin: ElementContent[] = [];
  for (const child of children) {
    if (isSpace(child)) {
      margin.push(child);
      continue;
    }
    if (isOfKind(child) === isInverted) {
      run = undefined;
      wrapped.push(...margin, child);
    } else if (run) {
      run.children.push(...margin, child);
    } else {
      run = element(tagName, {}, [child]);
      wrapped.push(...margin, run);
    }
    margin = [];
  }
  return [...wrapped, ...margin];
}

/** Cells may name the cells that head them only if these are there. */
function keepKnownHeaders(table: Element): void {
  const known = new Set<unknown>();
  visitElements(table, ({ tagName, properties }) => {
    if (tagName === 'th' && properties.id) known.add(properties.id);
  });
  visitElements(table, ({ properties }) => {
    const ids = Array.isArray(properties.headers) ? properties.headers : [];
    if (!ids.every((id) => known.has(id))) delete properties.headers;
  });
}

/**
 * Leaves every id to one element: to a note or its reference, which links lead to,
 * or else to the first that has it, as browsers do.
 */
export function keepFirstIds(tree: Root): void {
  const owners = new Map<unknown, Element>();
  const own = (each: Element) => {
    const { id } = each.properties;
    if (id && !owners.has(id)) owners.set(id, each);
  };
  visitElements(tree, (each) => {
    if ('dataFootnoteRef' in each.properties) own(each);
    if ('dataFootnotes' in each.properties) visitElements(each, own);
  });
  visitElements(tree, (each) => {
    own(each);
    if (each.properties.id && owners.get(each.properties.id) !== each) delete each.properties.id;
  });
}

/** Whether a screen reader has something to say of an element: words, or the alt of an image. */
export function saysSomething(each: Element): boolean {
  if (textOf(each).trim()) return true;
  let isFound = false;
  visitElements(each, ({ tagName, properties }) => {
    if (tagName === 'img' && String(properties.alt ?? '').trim()) isFound = true;
  });
  return isFound;
}

function isEmpty(each: Element): boolean {
  return !textOf(each).trim() && !holds(each, /^(?:img|input|iframe|br|hr|table)$/);
}

function holds(parent: Element, tagName: RegExp): boolean {
  return elementsOf(parent).some((each) => tagName.test(each.tagName) || holds(each, tagName));
}

function isEmptyRow(row: ElementContent): boolean {
  return isNamed(row, 'tr') && elementsOf(row).length === 0;
}

function isTall({ properties }: Element): boolean {
  return properties.rowSpan !== undefined;
}

function isItem(node: ElementContent): boolean {
  return isNamed(node, 'li');
}

function isTerm(node: ElementContent): boolean {
  return isNamed(node, 'dt') || isNamed(node, 'dd');
}

/** What a list of terms may hold. */
function isGroup(node: ElementContent): boolean {
  return isTerm(node) || isNamed(node, 'div');
}

function isSpace(node: ElementContent): boolean {
  return node.type === 'comment' || (node.type === 'text' && !node.value.trim());
}

function isNamed(node: ElementContent, tagName: string): node is Element {
  return node.type === 'element' && node.tagName === tagName;
}

function nameOf(node: Parent | undefined): string | undefined {
  return node?.type === 'element' ? node.tagName : undefined;
}

function elementsOf({ children }: Element): Element[] {
  return children.filter((each): each is Element => each.type === 'element');
}
