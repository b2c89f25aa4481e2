import type { Element, Properties } from 'hast';
import type { AttributeList } from './attribute-syntax';
import type { Problems } from './problems';
import { addClasses, applyLength, applyStyle, isKeptClass } from './styles';

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

/** Attributes that change looks, or how a browser loads something, and say nothing to a reader. */
const LOOKS =
  /^(?:bgcolor|border|bordercolor|cellpadding|cellspacing|clear|color|data-[\w-]+|decoding|face|fetchpriority|frame|frameborder|hspace|importance|loading|noshade|nowrap|referrerpolicy|rules|scrolling|size|sizes|srcset|valign|vspace)$/;

/**
 * Gives an element what a list says.
 *
 * @param definitions the lists that others take in, by name.
 */
export function applyList(
  element: Element,
  list: AttributeList,
  definitions: ReadonlyMap<string, AttributeList>,
  problems: Problems,
): void {
  applyWith(element, list, { definitions, problems, within: [], taken: new Set() });
}

/** A list may take in as many others, and they others again. */
const TAKEN_AT_MOST = 50;

interface Taking {
  definitions: ReadonlyMap<string, AttributeList>;
  problems: Problems;
  /** The names of the lists that took this one in. */
  within: readonly string[];
  /** The names of all that were taken in. */
  taken: Set<string>;
}

function applyWith(element: Element, list: AttributeList, taking: Taking): void {
  const { tagName, properties } = element;
  const { definitions, problems, within, taken } = taking;
  for (const name of list.references) {
    const definition = definitions.get(name);
    if (within.includes(name)) problems.error(list.line, endlessReference(name), name);
    else if (!definition) problems.error(list.line, unknownReference(name), name);
    else if (!taken.has(name)) {
      taken.add(name);
      if (taken.size > TAKEN_AT_MOST) problems.error(list.line, tooManyReferences, name);
      else applyWith(element, definition, { ...taking, within: [...within, name] });
    }
  }
  if (list.id) properties.id = list.id;
  giveClasses(properties, list.classes, list.line, problems);
  if (list.isToc) properties.dataToc = '';
  for (const [name, value] of list.values) {
    if (name === 'style') {
      for (const unknown of applyStyle(tagName, properties, value)) {
        problems.leaveOut(list.line, `style "${unknown}"`);
      }
    } else if (name === 'class') {
      giveClasses(properties, value.split(/\s+/), list.line, problems);
    } else if (name === 'width' || name === 'height') {
      if (value !== 'auto' && !applyLength(tagName, properties, name, value)) {
        problems.leaveOut(list.line, `${name} "${value}"`);
      }
    } else if (name === 'align') {
      addClasses(properties, `text-${value}`);
    } else if (ALLOWED.includes(name)) {
      properties[name] = value;
    } else if (LOOKS.test(name)) {
      problems.leaveOut(list.line, `attribute ${name}`);
    } else {
      problems.error(list.line, unknownAttribute(name), name);
    }
  }
}

/** What to say of an attribute that runs a script. */
export function eventHandler(name: string): string {
  return `${name} runs a script, which isn't allowed; take it out`;
}

function unknownReference(name: string): string {
  return `attribute list names "${name}", which no {:${name}: …} defines; write {:.${name}} for a class`;
}

const tooManyReferences = `attribute list takes in more than ${TAKEN_AT_MOST} others; write what it says into one`;

function endlessReference(name: string): string {
  return `attribute list "${name}" takes itself in, so it never ends; take its name out of it`;
}

function unknownAttribute(name: string): string {
  if (/^on/.test(name)) return eventHandler(name);
  return `attribute ${name} isn't allowed in an attribute list; take it out; allowed: ${ALLOWED.join(', ')}`;
}

function giveClasses(
  properties: Properties,
  names: readonly string[],
  line: number,
  problems: Problems,
): void {
  addClasses(properties, ...names);
  for (const name of names) {
    if (name && !isKeptClass(name)) problems.leaveOut(line, `class "${name}"`);
  }
}
