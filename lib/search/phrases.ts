import { foldPhrase } from './fold';
import type { Phrase } from './query';
import type { Token } from './tokens';

/** What is part of a word, at the end of a text or at its start. */
const WORD_BEFORE = /[\p{L}\p{N}]\p{M}*$/u;
const WORD_AFTER = /^[\p{L}\p{N}\p{M}]/u;
/** Scripts whose words don't show where they end. */
const WITHOUT_SPACES =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** Bytes around a phrase that tell whether it starts and ends with a word. */
const REACH = 16;

/** A place in a text. */
export interface Place {
  start: number;
  end: number;
}

/**
 * Whether a folded text has a phrase, as whole words where words have ends.
 *
 * @param folded bytes of UTF-8, with a line's end at its start and its end.
 * @param phrase folded with single spaces.
 */
export function containsPhrase(folded: Buffer, phrase: string): boolean {
  const bytes = Buffer.from(phrase);
  for (let at = folded.indexOf(bytes); at >= 0; at = folded.indexOf(bytes, at + 1)) {
    const before = folded.subarray(Math.max(0, at - REACH), at).toString();
    const after = folded.subarray(at + bytes.length, at + bytes.length + REACH).toString();
    const around = before + phrase + after;
    const [start, end] = [before.length, before.length + phrase.length];
    if (!isWithinWord(around, start) && !isWithinWord(around, end)) return true;
  }
  return false;
}

/**
 * Where a text has a phrase as it stands, but for case, accents, forms of
 * punctuation and white space; whole words only, where words have ends.
 *
 * @param tokens those of the text, at least of the terms of the phrase.
 */
export function placesOf(phrase: Phrase, text: string, tokens: readonly Token[]): Place[] {
  return rowsOf(phrase, tokens).filter(
    ({ start, end }) =>
      !isWithinWord(text, start) &&
      !isWithinWord(text, end) &&
      foldPhrase(text.slice(start, end)) === phrase.text,
  );
}

/** Where the terms of a phrase follow each other, whatever else is between. */
function rowsOf({ terms }: Phrase, tokens: readonly Token[]): Place[] {
  const own = new Set(terms);
  const candidates = tokens.filter(({ term }) => own.has(term));
  const rows: Place[] = [];
  for (const [index, { term, start }] of candidates.entries()) {
    if (term !== terms[0]) continue;
    if (terms.some((other, at) => candidates[index + at]?.term !== other)) continue;
    const row = candidates.slice(index, index + terms.length);
    rows.push({ start, end: Math.max(...row.map(({ end }) => end)) });
  }
  return rows;
}

function isWithinWord(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 8), at);
  const after = text.slice(at, at + 2);
  if (!WORD_BEFORE.test(before) || !WORD_AFTER.test(after)) return false;
  return !WITHOUT_SPACES.test(before.slice(-1)) && !WITHOUT_SPACES.test(after.charAt(0));
}
