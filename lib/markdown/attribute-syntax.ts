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
  const end = text.trimEnd().length;
  let position = 0;
  while (position < end) {
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
  for (let at = start - 1; at >= 0 && source[at] !== '\n'; at -= 1) {
    if (!isMargin(source[at])) return false;
  }
  for (let at = end; at < source.length && source[at] !== '\n'; at += 1) {
    if (!isMargin(source[at])) return false;
  }
  return true;
}

function isMargin(sign: string | undefined): boolean {
  return sign === '>' || !sign?.trim();
}

/** Tells which lists of a text stand before their blocks; each line is looked at once. */
export class ListsBefore {
  /** Of lines, by where they begin. */
  private readonly known = new Map<number, boolean>();

  constructor(private readonly source: string) {}

  /** Whether a list has a line of its own behind a blank line, or behind others that have. */
  has(start: number, end: number): boolean {
    if (!hasOwnLine(this.source, start, end)) return false;
    const above: number[] = [];
    let line = this.source.lastIndexOf('\n', start - 1) + 1;
    let isBefore = this.known.get(line);
    while (isBefore === undefined) {
      above.push(line);
      const previous = this.source.lastIndexOf('\n', line - 2) + 1;
      const text = this.source.slice(previous, Math.max(0, line - 1));
      if (line === 0 || /^[\s>]*$/.test(text)) isBefore = true;
      else if (!/^[\s>]*\{:.*\}\s*$/.test(text)) isBefore = false;
      else isBefore = this.known.get(previous);
      line = previous;
    }
    for (const each of above) this.known.set(each, isBefore);
    return isBefore;
  }
}
