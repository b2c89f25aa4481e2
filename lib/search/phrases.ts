import { foldPhrase } from './fold';
import type { Phrase } from './query';
import type { Token } from './tokens';

/** What is part of a word, at the end of a text or at its start. */
const WORD_BEFORE = /[\p{L}\p{N}]\p{M}*$/u;
const WORD_AFTER = /^[\p{L}\p{N}\p{M}]/u;
/** Scripts whose words don't show where they end. */
const WITHOUT_SPACES =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** A place in a text. */
export interface Place {
  start: number;
  end: number;
}

/** Bytes around a phrase that tell whether it starts and ends with a word. */
const REACH = 16;

/** How much longer a phrase can be than it is folded. */
const STRETCH = 2;

/**
 * Where a text has a phrase as it stands, but for case, accents, forms of
 * punctuation and white space; whole words only, where words have ends.
 *
 * @param tokens those of the text, at least of the terms of the phrase.
 */
export function* placesOf(
  phrase: Phrase,
  text: string,
  tokens: readonly Token[],
): Generator<Place> {
  for (const { start, end } of rowsOf(phrase, tokens)) {
    const isWhole = !isWithinWord(text, start) && !isWithinWord(text, end);
    if (isWhole && foldPhrase(text.slice(start, end)) === phrase.text) yield { start, end };
  }
}

/**
 * Whether a folded text has a phrase, as whole words where words have ends.
 *
 * @param folded bytes of UTF-8, with a line's end at its start and its end.
 */
export function containsPhrase(folded: Buffer, { text }: Phrase): boolean {
  const bytes = Buffer.from(text);
  for (let at = folded.indexOf(bytes); at >= 0; at = folded.indexOf(bytes, at + 1)) {
    const before = folded.subarray(Math.max(0, at - REACH), at).toString();
    const after = folded.subarray(at + bytes.length, at + bytes.length + REACH).toString();
    const around = before + text + after;
    const [start, end] = [before.length, before.length + text.length];
    if (!isWithinWord(around, start) && !isWithinWord(around, end)) return true;
  }
  return false;
}

/** Where the terms of a phrase follow each other closely. */
function* rowsOf(phrase: Phrase, tokens: readonly Token[]): Generator<Place> {
  const terms = new Set(phrase.tokens.map(({ term }) => term));
  const candidates = tokens.filter(({ term }) => terms.has(term));
  for (const [index, { term, start }] of candidates.entries()) {
    if (term !== phrase.tokens[0]?.term) continue;
    const end = endOfRow(phrase, candidates, index);
    if (end !== undefined && end - start <= STRETCH * phrase.text.length) yield { start, end };
  }
}

/** Where a row of the terms of a phrase ends that starts with one of the candidates. */
function endOfRow(phrase: Phrase, candidates: readonly Token[], index: number): number | undefined {
  let last = candidates[index];
  let at = index;
  for (const [place, { term, start }] of phrase.tokens.entries()) {
    const before = phrase.tokens[place - 1];
    if (!before || !last) continue;
    // Pairs of characters overlap, words don't: what does is a part of the word before.
    const from = start < before.end ? last.start + 1 : last.end;
    while ((candidates[at]?.start ?? Number.POSITIVE_INFINITY) < from) at++;
    const next = candidates[at]?.start;
    last = undefined;
    for (let same = at; candidates[same] && candidates[same]?.start === next; same++) {
      if (candidates[same]?.term === term) last = candidates[same];
    }
    if (!last) return undefined;
  }
  return last?.end;
}

function isWithinWord(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 8), at);
  const after = text.slice(at, at + 2);
  if (!WORD_BEFORE.test(before) || !WORD_AFTER.test(after)) return false;
  return !WITHOUT_SPACES.test(before.slice(-1)) && !WITHOUT_SPACES.test(after.charAt(0));
}
