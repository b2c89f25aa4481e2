import type { Edit } from './edits';
import { isMark } from './marks';

// kramdown's rules, which are SmartyPants's: the first that fits decides.
const PUNCTUATION = '[!"#$%\'()*+,\\-./:;<=>?@\\[\\\\\\]^_`{|}~]';
type Outcome = 'open' | 'close' | 'open double, single' | 'open single, double';
const RULES: [pattern: RegExp, outcome: Outcome][] = [
  [/^["'](?=[_*]{1,2}\S)/, 'open'],
  [new RegExp(`^["'](?=${PUNCTUATION}(?!\\.\\.)\\B)`), 'close'],
  [/^\s?"'(?=\w)/, 'open double, single'],
  [/^\s?'"(?=\w)/, 'open single, double'],
  [/^\s?'(?=\d\ds)/, 'close'],
  [/^\s["'](?=\w)/, 'open'],
  [/^[^ \\\t\r\n[{(-]["']/, 'close'],
  [/^["'](?=\s|s\b|$)/m, 'close'],
  [/^.?["']/s, 'open'],
];

const QUOTES = { open: { '"': '“', "'": '‘' }, close: { '"': '”', "'": '’' } } as const;
const SYMBOLS = /\\[\s\S]|---|--|\.\.\.|["']/g;
/** UTF-16 units of the longest of these, but for its first. */
const LONGEST = 2;
const SYMBOL_FOR: Readonly<Record<string, string>> = { '---': '—', '--': '–', '...': '…' };

/**
 * The edits that make the punctuation of a run of text as kramdown makes it:
 * curly quotes, dashes, ellipses. Escaped characters stay.
 *
 * @param source the text that the run stands in; what follows the run decides on quotes too.
 * @param start offset of the run's first character.
 * @param end offset after its last.
 * @param isBehindAddress whether a bare address stands before it: to kramdown that is text.
 */
export function punctuationEdits(
  source: string,
  start: number,
  end: number,
  isBehindAddress = false,
): Edit[] {
  const edits: Edit[] = [];
  // A quote sees the character before it only if that is text of the same run
  // and no quote or symbol itself: those kramdown has left behind by then.
  let consumed = isBehindAddress ? start - 1 : start;
  // A symbol may begin in the run and end behind it.
  const run = source.slice(start, end + LONGEST);
  SYMBOLS.lastIndex = 0;
  for (let match = SYMBOLS.exec(run); match; match = SYMBOLS.exec(run)) {
    const [symbol] = match;
    const at = start + match.index;
    if (at >= end) break;
    const replacement = SYMBOL_FOR[symbol];
    if (replacement) {
      edits.push({ start: at, end: at + symbol.length, text: replacement });
    } else if (symbol === '"' || symbol === "'") {
      const from = at > consumed && !isMark(source[at - 1]) ? at - 1 : at;
      const text = curl(source.slice(from, at + 40), symbol);
      edits.push({ start: at, end: at + text.length, text });
      SYMBOLS.lastIndex = at + text.length - start;
    }
    consumed = start + SYMBOLS.lastIndex;
  }
  return edits;
}

/**
 * The curly form of a quote, or of two that stand together.
 *
 * @param context the character before the quote, if it counts, the quote, and what follows.
 */
function curl(context: string, quote: '"' | "'"): string {
  const outcome = RULES.find(([pattern]) => pattern.test(context))?.[1] ?? 'open';
  if (outcome === 'open double, single') return '“‘';
  if (outcome === 'open single, double') return '‘“';
  return QUOTES[outcome][quote];
}
