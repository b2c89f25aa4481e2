import type { Element, ElementContent, Parents, Properties, Root } from 'hast';
import { type Edit, lineOf, type Ranges } from './edits';
import type { Problems } from './problems';
import { addClasses, applyLength, applyStyle } from './styles';

/** One `{: … }` of kramdown, taken apart. */
interface AttributeList {
  line: number;
  /** Names of lists defined elsewhere, `{:name: …}`, that this one takes in. */
  references: string[];
  id: string | undefined;
  classes: string[];
  values: [name: string, value: string][];
  isToc: boolean;
  /** It stands on a line before its block: behind a blank line. */
  isBefore: boolean;
  /** It is the `{#id}` of the heading it stands in. */
  isOfHeading: boolean;
}

/** Marks the place of a list in the markdown: an HTML comment, which no text can be taken for. */
const MARK = '\uFDD0list ';

const LIST = /\{:(?![:/])(?:"[^"\n]*"|'[^'\n]*'|[^{}\n"'])*\}/g;
const DEFINITION = /^\{:([\w-]+):\s*([\s\S]*)\}$/;
const HEADING_ID = /^[ >]*#{1,6}[ \t].*?[ \t]\{#([\w:-]+)\}[ \t]*$/gm;
const UNCLOSED = /\{:(?=\s|[.#]\w|\w+=)/g;
const ITEM =
  /\s*(?:#([\w:-]+)|\.([\w:-]+)|([\w:-]+)\s*=\s*(?:"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)')|([\w-]+))/y;
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

/** The attribute lists of one document: found in its source, applied in its tree. */
export class AttributeLists {
  private readonly lists: AttributeList[] = [];
  /** Where lists stand that can't be read, which was reported. */
  private readonly refused = new Set<number>();
  private readonly definitions = new Map<string, AttributeList>();

  constructor(private readonly problems: Problems) {}

  /**
   * Finds the lists of a text, and gives the edits that put a mark in place of
   * each.
   *
   * @param literal where code, formulas and HTML stand, which hold no lists.
   */
  find(source: string, literal: Ranges): Edit[] {
    const edits = this.findHeadingIds(source, literal);
    if (!source.includes('{:')) return edits;
    for (const match of source.matchAll(LIST)) {
      const { index: start, 0: text } = match;
      if (literal.has(start) || source[start - 1] === '\\') continue;
      const [, name, content = text.slice(2, -1)] = DEFINITION.exec(text) ?? [];
      // Within a line it is text.
      if (name && !hasOwnLine(source, start, start + text.length)) continue;
      const list = this.parse(content, lineOf(source, start));
      if (!list) {
        this.refused.add(start);
        continue;
      }
      if (name) {
        this.definitions.set(name, list);
        edits.push({ start, end: start + text.length, text: '' });
        continue;
      }
      list.isBefore = standsBefore(source, start, start + text.length);
      this.lists.push(list);
      edits.push({
        start,
        end: start + text.length,
        text: `<!--${MARK}${this.lists.length - 1}-->`,
      });
    }
    const found = new Set(edits.map(({ start }) => start));
    const unclosed = [...source.matchAll(UNCLOSED)].find(
      ({ index }) => !found.has(index) && !literal.has(index) && source[index - 1] !== '\\',
    );
    if (unclosed && !this.refused.has(unclosed.index)) {
      const line = lineOf(source, unclosed.index);
      // A quotation mark that is never closed takes the closing brace for its own.
      const written = source.slice(unclosed.index).split('\n', 1)[0] ?? '';
      const missing = /\}\s*$/.test(written)
        ? 'a quotation mark in the attribute list is never closed; add the second one'
        : 'attribute list is never closed; end it with }';
      this.problems.error(line, missing, written);
    }
    return edits;
  }

  /** `## Heading {#id}` names the heading's id. */
  private findHeadingIds(source: string, literal: Ranges): Edit[] {
    const edits: Edit[] = [];
    for (const { index, 0: line, 1: id = '' } of source.matchAll(HEADING_ID)) {
      const start = index + line.lastIndexOf('{#');
      if (literal.has(start)) continue;
      const list = { ...emptyList(lineOf(source, start)), id, isOfHeading: true };
      this.lists.push(list);
      edits.push({
        start,
        end: index + line.length,
        text: `<!--${MARK}${this.lists.length - 1}-->`,
      });
    }
    return edits;
  }

  /** Applies the marked lists to the elements they stand at, and takes the marks out. */
  apply(parent: Root | Element): void {
    if (this.lists.length === 0) return;
    const children: Parents['children'] = parent.children;
    for (let index = 0; index < children.length; index += 1) {
      const child = children[index];
      if (child?.type === 'element') this.apply(child);
      if (child?.type !== 'comment' || !child.value.startsWith(MARK)) continue;
      const list = this.lists[Number(child.value.slice(MARK.length))];
      const target =
        list?.isOfHeading && parent.type === 'element'
          ? parent
          : targetOf(parent, index, list?.isBefore ?? false);
      children.splice(index, 1);
      index -= 1;
      if (list && target) this.applyTo(target, list);
      else if (list) {
        this.problems.error(
          list.line,
          'attribute list stands at nothing; put it right behind an image or link, or on the line after a block',
          '{:',
        );
      }
    }
  }

  private parse(text: string, line: number): AttributeList | undefined {
    const list = emptyList(line);
    let position = 0;
    while (text.slice(position).trim()) {
      ITEM.lastIndex = position;
      const item = ITEM.exec(text);
      if (!item) {
        this.problems.error(
          line,
          `attribute list {:${text}} can't be read at "${text.slice(position).trim()}"; write {:style="width:50%"} or {:.class}`,
          `{:${text}}`,
        );
        return undefined;
      }
      const [, id, className, name, double, single, word] = item;
      if (id) list.id = id;
      if (className) list.classes.push(...className.split('.'));
      if (name) list.values.push([name.toLowerCase(), double ?? single ?? '']);
      if (word === 'toc') list.isToc = true;
      else if (word) list.references.push(word);
      position = ITEM.lastIndex;
    }
    return list;
  }

  private applyTo(element: Element, list: AttributeList): void {
    const { tagName, properties } = element;
    for (const name of list.references) {
      const definition = this.definitions.get(name);
      if (definition) this.applyTo(element, definition);
      else this.problems.error(list.line, unknownReference(name), name);
    }
    if (list.id) properties.id = list.id;
    addClasses(properties, ...list.classes);
    if (list.isToc) properties.dataToc = '';
    for (const [name, value] of list.values) {
      if (!ALLOWED.includes(name)) {
        this.problems.error(list.line, unknownAttribute(name), name);
      } else if (name === 'style') {
        for (const unknown of applyStyle(tagName, properties, value)) {
          this.problems.error(list.line, unknownDeclaration(unknown), unknown);
        }
      } else if (name === 'width' || name === 'height') {
        if (value !== 'auto' && !applyLength(tagName, properties, name, value)) {
          this.problems.error(
            list.line,
            `${name} "${value}" is no length; write 50% or 300px`,
            value,
          );
        }
      } else {
        setPlain(properties, name, value);
      }
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

function unknownAttribute(name: string): string {
  if (/^on/.test(name)) return eventHandler(name);
  return `attribute ${name} isn't allowed in an attribute list; take it out; allowed: ${ALLOWED.join(', ')}`;
}

function setPlain(properties: Properties, name: string, value: string): void {
  if (name === 'class') addClasses(properties, ...value.split(/\s+/));
  else if (name === 'align') addClasses(properties, `text-${value}`);
  else properties[name] = value;
}

/**
 * The element that a mark stands at: the one right before it; else the one
 * right after it; else, on the last line of a block, the block itself.
 */
function targetOf(parent: Root | Element, index: number, isBefore: boolean): Element | undefined {
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
  const isOwnLine = gap === undefined || /\n\s*$/.test(gap);
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

/** Whether nothing else stands on the line of a list. */
function hasOwnLine(source: string, start: number, end: number): boolean {
  const lineEnd = source.indexOf('\n', end);
  const before = source.slice(source.lastIndexOf('\n', start - 1) + 1, start);
  return /^[\s>]*$/.test(before + source.slice(end, lineEnd === -1 ? undefined : lineEnd));
}

/** Whether a list has a line of its own behind a blank line, or behind others that have. */
function standsBefore(source: string, start: number, end: number): boolean {
  if (!hasOwnLine(source, start, end)) return false;
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  if (lineStart === 0) return true;
  const before = source.slice(source.lastIndexOf('\n', lineStart - 2) + 1, lineStart - 1);
  if (/^[\s>]*$/.test(before)) return true;
  const list = /^[\s>]*(\{:.*\})\s*$/.exec(before)?.[1];
  return list ? standsBefore(source, lineStart - 1 - list.length, lineStart - 1) : false;
}

function emptyList(line: number): AttributeList {
  return {
    line,
    references: [],
    id: undefined,
    classes: [],
    values: [],
    isToc: false,
    isBefore: false,
    isOfHeading: false,
  };
}

function isTextBlock(tagName: string): boolean {
  return /^(?:p|li|h[1-6]|td|th|dd|dt)$/.test(tagName);
}
