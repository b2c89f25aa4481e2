import type { Link, Nodes } from 'mdast';
import type { Edit } from './edits';

/** Whether a node is an address that is its own text, but for the scheme that the parser puts before it. */
export function isAddress(node: Nodes): boolean {
  if (node.type !== 'link') return false;
  const [text] = node.children;
  const written = text?.type === 'text' ? text.value : undefined;
  return [written, `http://${written}`, `mailto:${written}`].includes(node.url);
}

/** Whether a link is an address that is its own text, with no mark of markdown around it. */
export function isBareAddress({ position }: Link, source: string): boolean {
  return !/[[<]/.test(source[position?.start.offset ?? 0] ?? '');
}

/**
 * The edits that write a bare address as a link of CommonMark, up to where it ends:
 * what is edited around it can't become a part of it.
 *
 * @param link that the parser made of the address and of what stands right behind it.
 */
export function bareAddressEdits({ position }: Link, source: string): Edit[] {
  const start = position?.start.offset ?? 0;
  const written = source.slice(start, position?.end.offset);
  const address = written.slice(0, addressEnd(written, source[start - 1]));
  const scheme = schemeFor(address);
  // What is left of `https://。` is no address.
  if (scheme === undefined) return [];
  return [{ start, end: start + address.length, text: asLink(scheme, address) }];
}

function asLink(scheme: string, address: string): string {
  if (scheme === '' && !/[\\&]/.test(address)) return `<${address}>`;
  return `[${asText(address)}](<${scheme}${address}>)`;
}

/** What the parser puts before an address; undefined before what is none. */
function schemeFor(address: string): string | undefined {
  if (/^[a-z][a-z\d+.-]+\\?:[/\\]*[^/\\]/i.test(address)) return '';
  if (/^www\\?\../i.test(address)) return 'http://';
  return /.@./.test(address) ? 'mailto:' : undefined;
}

/** An address whose punctuation means nothing, but for references as `&amp;`. */
function asText(address: string): string {
  return address.replace(/\\[!-/:-@[-`{-~]|[!-"$-%'-/:<-@[-`{-~]/g, (each) =>
    each.length > 1 ? each : `\\${each}`,
  );
}

const CLOSED_BY: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
const EAST_ASIAN_LETTER =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** Ends an address: no browser shows one with such a character in it, but for the middle dot of Catalan. */
const FOREIGN_PUNCTUATION = /(?![!-~·])[\p{P}\p{Z}]/u;

/**
 * Where an address ends in what was taken for it: before punctuation that isn't
 * ASCII, before a bracket or a quotation mark that it didn't open, and before
 * letters of East Asia that stand right behind ASCII ones.
 *
 * @param before the character before the address.
 */
function addressEnd(written: string, before: string | undefined): number {
  const open: { character: string; place: number }[] = [];
  let isEastAsian = false;
  let place = 0;
  for (const character of written) {
    const previous = written[place - 1] ?? '';
    if (/[<>]/.test(character) || FOREIGN_PUNCTUATION.test(character))
      return trimmed(written, place);
    if ('([{'.includes(character)) open.push({ character, place });
    else if (character in CLOSED_BY) {
      if (open.pop()?.character !== CLOSED_BY[character]) return trimmed(written, place);
    } else if (character === '"' || character === "'") {
      const next = written[place + 1] ?? '';
      const isApostrophe = character === "'" && /\w/.test(previous) && /\w/.test(next);
      if (open.at(-1)?.character === character) open.pop();
      else if (!isApostrophe) {
        const isOpened = character !== before && written.includes(character, place + 1);
        if (!isOpened || /\w/.test(previous)) return trimmed(written, place);
        open.push({ character, place });
      }
    } else if (/[/?#&=]/.test(character)) {
      isEastAsian = false;
    } else if (EAST_ASIAN_LETTER.test(character)) {
      // In 위키/한국어 letters begin what stands between two slashes; behind "guide" they are words.
      if (!isEastAsian && /[a-z\d]/i.test(previous)) return trimmed(written, place);
      isEastAsian = true;
    }
    place += character.length;
  }
  const unclosed = open.find(({ character }) => '[{'.includes(character));
  return unclosed ? trimmed(written, unclosed.place) : place;
}

/** What ends a sentence ends an address, too. */
function trimmed(written: string, end: number): number {
  let place = end;
  while (/[?!.,:;*_~'"([{\\]/.test(written[place - 1] ?? '')) place -= 1;
  return place;
}
