import type { Element, ElementContent, Properties, Root } from 'hast';
import type { AttributeList } from './attribute-syntax';
import type { Problems } from './problems';
import { addClasses, applyLength, applyStyle } from './styles';

/** The attributes that a list may give. */
const ALLOWED = [
  'style',
  'class',
  'width',
  'height',
  'alt',
  'title',
  'target',
  'rel',
  'lang',
  'dir',
  'start',
  'id',
  'align',
];

/**
 * The element that a mark stands at: the one right before it; else the one
 * right after it; else, on the last line of a block, the block itself.
 */
export function targetOf(
  parent: Root | Element,
  index: number,
  isBefore: boolean,
): Element | undefined {
  const children: (Root['children'][number] | ElementContent)[] = parent.children;
  const isSpace = (each: (typeof children)[number] | undefined) =>
    each?.type === 'text' && !each.value.trim();
  const next = children.slice(index + 1).find((each): each is Element => each.type === 'element');
  if (isBefore && next) return next;
  const before = children[index - 1];
  if (before?.type === 'element') return before;
  const isFirst = children
    .slice(0, index)
    .every((each) => each.type === 'text' && !each.value.trim());
  if (isFirst && parent.type === 'element' && parent.tagName === 'li') return parent;
  const gap = before?.type === 'text' ? before.value : undefined;
  const isOwnLine = gap === undefined || gap.slice(gap.trimEnd().length).includes('\n');
  const atEnd = children
    .slice(index + 1)
    .every((each) => each.type === 'text' && !each.value.trim());
  if (isOwnLine && parent.type === 'element' && isTextBlock(parent.tagName)) {
    return atEnd ? parent : undefined;
  }
  let at = index - 1;
  while (isSpace(children[at])) at -= 1;
  const previous = children[at];
  if (previous?.type === 'element') return previous;
  return previous ? undefined : next;
}

/**
 * Gives an element what a list says.
 *
 * @param definitions the lists that others take in, by name.
 * @param within the names of those that took this one in.
 */
export function applyList(
  element: Element,
  list: AttributeList,
  definitions: ReadonlyMap<string, AttributeList>,
  problems: Problems,
  within: readonly string[] = [],
): void {
  const { tagName, properties } = element;
  for (const name of list.references) {
    const definition = definitions.get(name);
    if (within.includes(name)) problems.error(list.line, endlessReference(name), name);
    else if (definition) applyList(element, definition, definitions, problems, [...within, name]);
    else problems.error(list.line, unknownReference(name), name);
  }
  if (list.id) properties.id = list.id;
  addClasses(properties, ...list.classes);
  if (list.isToc) properties.dataToc = '';
  for (const [name, value] of list.values) {
    if (!ALLOWED.includes(name)) {
      problems.error(list.line, unknownAttribute(name), name);
    } else if (name === 'style') {
      for (const unknown of applyStyle(tagName, properties, value)) {
        problems.error(list.line, unknownDeclaration(unknown), unknown);
      }
    } else if (name === 'width' || name === 'height') {
      if (value !== 'auto' && !applyLength(tagName, properties, name, value)) {
        problems.error(list.line, `${name} "${value}" is no length; write 50% or 300px`, value);
      }
    } else {
      setPlain(properties, name, value);
    }
  }
}

/** What to say of a style declaration that the site doesn't know. */
export function unknownDeclaration(declaration: string): string {
  return `style "${declaration}" isn't known here; take it out, or use width, height, max-width, max-height, float, text-align or margin: auto`;
}

/** What to say of an attribute that runs a script. */
export function eventHandler(name: string): string {
  return `${name} runs a script, which isn't allowed; take it out`;
}

function unknownReference(name: string): string {
  return `attribute list names "${name}", which no {:${name}: …} defines; write {:.${name}} for a class`;
}

function endlessReference(name: string): string {
  return `attribute list "${name}" takes itself in, so it never ends; take its name out of it`;
}

function unknownAttribute(name: string): string {
  if (/^on/.test(name)) return eventHandler(name);
  return `attribute ${name} isn't allowed in an attribute list; take it out; allowed: ${ALLOWED.join(', ')}`;
}

function setPlain(properties: Properties, name: string, value: string): void {
  if (name === 'class') addClasses(properties, ...value.split(/\s+/));
  else if (name === 'align') addClasses(properties, `text-${value}`);
  else properties[name] = value;
}

function isTextBlock(tagName: string): boolean {
  return /^(?:p|li|h[1-6]|td|th|dd|dt)$/.test(tagName);
}
