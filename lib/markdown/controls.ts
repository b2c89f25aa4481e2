import type { Root } from 'hast';
import { applyEdits, lineOf, type Ranges } from './edits';
import type { Problems } from './problems';

/**
 * Characters that no reader sees and that XML and JSON forbid or escape: controls
 * other than tabs and line ends, and halves of surrogate pairs.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]|\p{Cs}/u;
const CONTROLS = new RegExp(CONTROL, 'gu');

/** Controls that were left out of a file. */
export interface LeftOutControls {
  count: number;
  /** The first of them, as `U+0007`. */
  first: string;
  /** Its line in the file, from 1. */
  line: number;
}

/** Returns a text without control characters and halves of surrogate pairs. */
export function withoutControls(text: string): string {
  return CONTROL.test(text) ? text.replace(CONTROLS, '') : text;
}

/** Tells which controls {@link withoutControls} takes out of a text, if any. */
export function controlsIn(text: string): LeftOutControls | undefined {
  const found = CONTROL.exec(text);
  if (!found) return undefined;
  const count = text.match(CONTROLS)?.length ?? 0;
  return { count, first: nameOf(found[0]), line: lineOf(text, found.index) };
}

/** What to say of controls that were left out. */
export function controlsMessage({
  count,
  first,
}: Pick<LeftOutControls, 'count' | 'first'>): string {
  const what =
    count === 1
      ? `a control character (${first}) is left out; take it out`
      : `${count} control characters are left out, the first is ${first}; take them out`;
  return `${what}, with an editor that shows them`;
}

/** A reference to a character by its number. */
const REFERENCE = /(?<!\\)&#(?:[xX]([\da-fA-F]{1,6})|(\d{1,7}));/g;

/**
 * Takes references to control characters out of a text, as `&#7;`, which stand for
 * them everywhere but in code, and warns of them.
 *
 * @param codeIn tells where code stands in a text.
 */
export function withoutControlReferences(
  text: string,
  codeIn: (text: string) => Ranges,
  problems: Problems,
): string {
  const found = [...text.matchAll(REFERENCE)].filter(([, hexadecimal, decimal]) => {
    const code = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal);
    // CommonMark shows a sign for number 0 and for halves of pairs.
    return code > 0 && code <= 0x7f && CONTROL.test(String.fromCharCode(code));
  });
  if (found.length === 0) return text;
  const code = codeIn(text);
  const edits = found
    .filter(({ index }) => !code.has(index))
    .map(({ index, 0: reference }) => ({ start: index, end: index + reference.length, text: '' }));
  for (const { start, end } of edits) {
    const reference = text.slice(start, end);
    const message = `${reference} stands for a control character, which is left out; take it out`;
    problems.warning(lineOf(text, start), message, reference);
  }
  return applyEdits(text, edits);
}

/** Takes controls out of the texts and attributes of a tree: HTML has more ways to write them. */
export function removeControls(node: Root | Root['children'][number]): void {
  if ('value' in node) node.value = withoutControls(node.value);
  if (node.type === 'element') {
    for (const [name, value] of Object.entries(node.properties)) {
      if (typeof value === 'string') node.properties[name] = withoutControls(value);
    }
  }
  if ('children' in node) node.children.forEach(removeControls);
}

function nameOf(character: string): string {
  const code = character.charCodeAt(0).toString(16).toUpperCase();
  return `U+${code.padStart(4, '0')}`;
}
