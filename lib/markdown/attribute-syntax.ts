import type { Problems } from './problems';

/** One `{: … }` of kramdown, taken apart. */
export interface AttributeList {
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

const ITEM =
  /\s*(?:#([\w:-]+)|\.([\w:-]+)|([\w:-]+)\s*=\s*(?:"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)')|([\w-]+))/y;

/**
 * Takes a list apart.
 *
 * @param text what stands between `{:` and `}`.
 * @returns undefined if it can't be read, which is reported.
 */
export function parseList(
  text: string,
  line: number,
  problems: Problems,
): AttributeList | undefined {
  const list = emptyList(line);
  let position = 0;
  while (text.slice(position).trim()) {
    ITEM.lastIndex = position;
    const item = ITEM.exec(text);
    if (!item) {
      problems.error(
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

/** A list that says nothing. */
export function emptyList(line: number): AttributeList {
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

/** Whether nothing else stands on the line of a list. */
export function hasOwnLine(source: string, start: number, end: number): boolean {
  const lineEnd = source.indexOf('\n', end);
  const before = source.slice(source.lastIndexOf('\n', start - 1) + 1, start);
  return /^[\s>]*$/.test(before + source.slice(end, lineEnd === -1 ? undefined : lineEnd));
}

/** Whether a list has a line of its own behind a blank line, or behind others that have. */
export function standsBefore(source: string, start: number, end: number): boolean {
  if (!hasOwnLine(source, start, end)) return false;
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  if (lineStart === 0) return true;
  const before = source.slice(source.lastIndexOf('\n', lineStart - 2) + 1, lineStart - 1);
  if (/^[\s>]*$/.test(before)) return true;
  const list = /^[\s>]*(\{:.*\})\s*$/.exec(before)?.[1];
  return list ? standsBefore(source, lineStart - 1 - list.length, lineStart - 1) : false;
}
