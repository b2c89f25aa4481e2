import type { Nodes, Paragraph, Root } from 'mdast';
import type { Edit, Ranges } from './edits';
import { literalRanges, verbatimRanges } from './literal-ranges';

/** Characters of a destination and its title that are looked at. */
const LONGEST = 2000;
/** As deep may parentheses stand in each other, as in CommonMark. */
const DEEPEST = 32;

const HOLDS_TEXT = /^(?:descriptionTerm|heading|paragraph|tableCell)$/;

/**
 * The edits that write the destinations of links and images as CommonMark reads
 * them: to kramdown one may hold spaces, line ends and `\)`, and a title the
 * quotation mark that it stands in.
 */
export function destinationEdits(tree: Root, source: string): Edit[] {
  if (!source.includes('](') && !source.includes(']:')) return [];
  const edits: Edit[] = [];
  const verbatim = verbatimRanges(tree);
  const literal = literalRanges(tree, source);
  let labels: Set<string> | undefined;
  const visit = (node: Nodes) => {
    if (node.type === 'paragraph' && source.startsWith('[', node.position?.start.offset)) {
      labels ??= labelsIn(source);
      edits.push(...definitionEdits(node, source, labels));
    }
    if (HOLDS_TEXT.test(node.type)) edits.push(...inlineEdits(node, source, verbatim, literal));
    else if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
  return edits;
}

/** Liquid that wasn't evaluated, which was reported: it is no address. */
const LIQUID = /\{[{%]/;

/** Brackets of links, and what has brackets of its own. */
const BRACKETS = /\\[\s\S]|\[\^[^\][\s]+\]|!?\[|\]\(?/g;

/**
 * Of `[text](destination "title")`.
 *
 * @param verbatim where brackets mean nothing.
 * @param literal where links have their destinations.
 */
function inlineEdits(
  { position }: Nodes,
  source: string,
  verbatim: Ranges,
  literal: Ranges,
): Edit[] {
  const start = position?.start.offset ?? 0;
  const end = position?.end.offset ?? 0;
  const text = source.slice(start, end);
  if (!text.includes('](')) return [];
  const edits: Edit[] = [];
  let open: string[] = [];
  for (const { index, 0: bracket } of text.matchAll(BRACKETS)) {
    if (verbatim.has(start + index)) continue;
    if (/^!?\[$/.test(bracket)) open.push(bracket);
    const opening = bracket.startsWith(']') ? open.pop() : undefined;
    const isLink = literal.has(start + index);
    // A link stands in no other, nor does the number of a note.
    if (isLink && (opening === '[' || bracket.startsWith('[^')))
      open = open.filter((each) => each === '![');
    if (!opening || isLink || bracket === ']') continue;
    const from = index + 1;
    const found = readDestination(text.slice(from, from + LONGEST));
    if (!found || LIQUID.test(found.address)) continue;
    if (opening === '[') open = open.filter((each) => each === '![');
    const end = from + found.length;
    edits.push({
      start: start + from + 1,
      end: start + end - 1,
      text: asCommonMark(found, opening === '!['),
    });
  }
  return edits.filter((edit) => source.slice(edit.start, edit.end) !== edit.text);
}

interface Destination {
  address: string;
  title: string | undefined;
  /** Characters, with the parentheses around it. */
  length: number;
}

/** Reads what stands behind the text of a link, from its parenthesis on, as kramdown does. */
function readDestination(text: string): Destination | undefined {
  const inAngles = /^\(<([^>\n]*)>/.exec(text);
  if (inAngles) {
    const [{ length }, address = ''] = inAngles;
    if (text[length] === ')') return { address, title: undefined, length: length + 1 };
    return withTitle(text, address, length);
  }
  // What opens an angle and doesn't close it is likely HTML.
  if (/^\(\s*</.test(text)) return undefined;
  let depth = 0;
  for (const { index, 0: found } of text.matchAll(/[()]|\s(?=["'])/g)) {
    if (found === '(') {
      depth += 1;
      if (depth > DEEPEST) return undefined;
    } else if (found !== ')') return withTitle(text, text.slice(1, index), index);
    else {
      depth -= 1;
      if (depth === 0)
        return { address: text.slice(1, index), title: undefined, length: index + 1 };
    }
  }
  return undefined;
}

function withTitle(text: string, address: string, end: number): Destination | undefined {
  const begin = end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0);
  const quote = text[begin];
  if (quote !== '"' && quote !== "'") return undefined;
  const closing = quote === '"' ? /"\s*\)/g : /'\s*\)/g;
  closing.lastIndex = begin + 2;
  const match = closing.exec(text);
  if (!match) return undefined;
  return { address, title: text.slice(begin + 1, match.index), length: closing.lastIndex };
}

/** @param isImage whether it is of an image, whose spaces are those of a file's name. */
function asCommonMark({ address, title }: Omit<Destination, 'length'>, isImage: boolean): string {
  const cleaned = address
    .trim()
    // Browsers leave line ends out of addresses; in a quotation or list the next line is set in.
    .replace(/\n[ \t>]*/g, '')
    .replace(/\\([()])/g, '$1')
    // Browsers read a backslash as a slash.
    .replaceAll('\\', '/')
    .replace(/[<>]/g, encodeURIComponent);
  const url =
    isImage && /\s/.test(cleaned)
      ? `<${cleaned}>`
      : cleaned.replace(/\s/g, encodeURIComponent).replace(/[()]/g, '\\$&');
  return title === undefined ? url : `${url || '<>'} "${title.replace(/(?<!\\)"/g, '\\"')}"`;
}

/**
 * Of `[label]: destination "title"`, at the begin of a paragraph. One that nothing
 * refers to stays text: to kramdown it would be gone.
 */
function definitionEdits(
  { position }: Paragraph,
  source: string,
  labels: ReadonlySet<string>,
): Edit[] {
  const edits: Edit[] = [];
  let start = position?.start.offset ?? 0;
  for (const line of source.slice(start, position?.end.offset).split('\n')) {
    const [begin, label] = /^[ >]*\[(?!\^)([^\]\n]+)\]:[ \t]*(?=\S)/.exec(line) ?? [];
    if (!begin || !label) break;
    const found = readDefinition(line.slice(begin.length).trimEnd());
    if (found && !LIQUID.test(found.address) && labels.has(label.toLowerCase())) {
      edits.push({
        start: start + begin.length,
        end: start + line.length,
        text: asCommonMark(found, false),
      });
    }
    start += line.length + 1;
  }
  return edits.filter((edit) => source.slice(edit.start, edit.end) !== edit.text);
}

function readDefinition(text: string): Omit<Destination, 'length'> | undefined {
  const quote = /["']$/.exec(text)?.[0];
  const begin = quote ? text.search(quote === '"' ? /\s"/ : /\s'/) : -1;
  const title = begin === -1 ? undefined : text.slice(begin + 2, -1);
  const written = (begin === -1 ? text : text.slice(0, begin)).trim();
  const inAngles = /^<([^>]*)>$/.exec(written)?.[1];
  if (/\s["']/.test(written) || (inAngles === undefined && written.startsWith('<')))
    return undefined;
  return { address: inAngles ?? written, title };
}

/** What stands in brackets and may refer to a definition. */
function labelsIn(source: string): Set<string> {
  const labels = [...source.matchAll(/\[([^\][\n]+)\](?!:)/g)];
  return new Set(labels.map(([, label = '']) => label.toLowerCase()));
}
