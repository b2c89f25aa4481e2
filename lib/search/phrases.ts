import { foldPhrase } from './fold';
import type { Phrase } from './query';
import type { Token } from './tokens';

/** Scripts whose words don't show where they end. */
const WITHOUT_SPACES = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}`;
/** Letters and digits of other scripts, at the end of a text or at its start. */
const LETTER = String.raw`(?![${WITHOUT_SPACES}])[\p{L}\p{N}]`;
const WORD_BEFORE = new RegExp(String.raw`${LETTER}\p{M}*$`, 'u');
const WORD_AFTER = new RegExp(String.raw`^(?:${LETTER}|\p{M})`, 'u');
/** How many UTF-16 units beside a place tell whether it is within a word. */
const BESIDE = 8;

/** A place in a text. */
export interface Place {
  start: number;
  end: number;
}

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

/** Whether a text has a phrase: see `placesOf`. */
export function hasPhrase(phrase: Phrase, text: string, tokens: readonly Token[]): boolean {
  return !placesOf(phrase, text, tokens).next().done;
}

/** Whether a text of these tokens may have a phrase, for all that they tell. */
export function mayHavePhrase(phrase: Phrase, tokens: readonly Token[]): boolean {
  return !rowsOf(phrase, tokens).next().done;
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
  return (
    WORD_BEFORE.test(text.slice(Math.max(0, at - BESIDE), at)) &&
    WORD_AFTER.test(text.slice(at, at + BESIDE))
  );
}
