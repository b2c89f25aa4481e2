import type { Ranges } from '../../markdown/edits';

/** An address in a text that something is linked to or shown from. */
export interface Destination {
  /** Where it stands, without brackets and quotation marks. */
  start: number;
  end: number;
  written: string;
  isImage: boolean;
  /** How it stands there: an address alone shows itself, so it can't just be replaced. */
  form: 'inline' | 'definition' | 'attribute' | 'alone';
}

const TAG = /<[a-zA-Z][^<>]*>/g;
const ATTRIBUTE = /\b(href|src|poster)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;
const DEFINITION = /^ {0,3}\[[^[\]\n^][^[\]\n]*\]:[ \t]*(?:<([^<>\n]*)>|(\S+))/gm;
const ALONE = /<?(https?:\/\/[^\s<>"'`()[\]{}]+)>?/g;
const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)(?:[?#]|$)/i;
const TITLE = /(?<![ \t])[ \t]+(?:"[^"\n]*"|'[^'\n]*')$/;
/** No text of a link is longer than this, and no address. */
const LONGEST = 2_000;

/**
 * Finds the addresses in a text: those of links, images, definitions and HTML, and those
 * that stand alone.
 *
 * @param text markdown, or HTML alone.
 * @param isHtml whether it is.
 * @param code where code stands, in which addresses are text; asked only if there are any.
 */
export function destinationsIn(text: string, isHtml: boolean, code: () => Ranges): Destination[] {
  const found = [
    ...inTags(text),
    ...(isHtml ? [] : [...inBrackets(text), ...definitions(text), ...alone(text)]),
  ].sort((a, b) => a.start - b.start);
  if (found.length === 0) return [];
  const isCode = code();
  let end = 0;
  return found.filter((each) => {
    if (each.start < end || isCode.has(each.start) || each.written === '') return false;
    end = each.end;
    return true;
  });
}

function inTags(text: string): Destination[] {
  return [...text.matchAll(TAG)].flatMap(({ 0: tag, index }) =>
    [...tag.matchAll(ATTRIBUTE)].map((match): Destination => {
      const written = match[2] ?? match[3] ?? '';
      const start = index + match.index + match[0].length - 1 - written.length;
      const isImage = /^<(?:img|input)\b/i.test(tag) && match[1]?.toLowerCase() === 'src';
      return { start, end: start + written.length, written, isImage, form: 'attribute' };
    }),
  );
}

/** The addresses of `[text](address "title")`, with or without the mark of an image. */
function inBrackets(text: string): Destination[] {
  const found: Destination[] = [];
  for (let at = text.indexOf(']('); at !== -1; at = text.indexOf('](', at + 2)) {
    const open = at + 2;
    const end = endOf(text, open);
    if (end === undefined) continue;
    const inner = text.slice(open, end).trimEnd().replace(TITLE, '');
    const isPointed = /^\s*<[^<>]*>\s*$/.test(inner);
    const start = open + (/^\s*<?/.exec(inner)?.[0].length ?? 0);
    const written = isPointed ? inner.trim().slice(1, -1) : inner.trim();
    const isImage = text[openingOf(text, at) - 1] === '!';
    found.push({ start, end: start + written.length, written, isImage, form: 'inline' });
  }
  return found;
}

/** Where the bracket behind an address closes; undefined if it doesn't in that line. */
function endOf(text: string, open: number): number | undefined {
  let depth = 0;
  for (let at = open; at < text.length && at < open + LONGEST; at += 1) {
    const letter = text[at];
    if (letter === '\n') return undefined;
    if (letter === '\\') at += 1;
    else if (letter === '(') depth += 1;
    else if (letter === ')') {
      if (depth === 0) return at;
      depth -= 1;
    }
  }
  return undefined;
}

/** Where the bracket opens that closes before an address; where none does, the one that closes. */
function openingOf(text: string, close: number): number {
  let depth = 0;
  for (let at = close - 1; at >= 0 && at > close - LONGEST; at -= 1) {
    if (text[at] === ']') depth += 1;
    else if (text[at] === '[') {
      if (depth === 0) return at;
      depth -= 1;
    }
  }
  return close;
}

function definitions(text: string): Destination[] {
  return [...text.matchAll(DEFINITION)].map((match): Destination => {
    const written = match[1] ?? match[2] ?? '';
    const pointed = match[1] === undefined ? 0 : 1;
    const end = match.index + match[0].length - pointed;
    const isImage = PICTURE.test(written);
    return { start: end - written.length, end, written, isImage, form: 'definition' };
  });
}

/** Addresses that stand in the text as they are, and not within the text of a link. */
function alone(text: string): Destination[] {
  return [...text.matchAll(ALONE)].flatMap((match): Destination[] => {
    const { 0: whole, index } = match;
    const before = text.slice(Math.max(0, index - LONGEST), index).replace(/^.*\n/s, '');
    if (/[[("'=\]]$|\]:\s*$|<a\b/i.test(before) || isOpen(before)) return [];
    const isPointed = whole.startsWith('<') && whole.endsWith('>');
    const written = isPointed
      ? whole.slice(1, -1)
      : (match[1] ?? '').replace(/(?<![.,:;!?*_~])[.,:;!?*_~]+$/, '');
    const start = isPointed ? index : index + whole.indexOf(match[1] ?? '');
    const end = start + written.length + (isPointed ? 2 : 0);
    return [{ start, end, written, isImage: false, form: 'alone' }];
  });
}

/** Whether a square bracket is open at the end of a piece of text. */
function isOpen(before: string): boolean {
  return before.lastIndexOf('[') > before.lastIndexOf(']');
}
