import { foldPhrase, foldTitle, QUOTES } from './fold';
import { type Token, tokensOfWord, type Word, wordsOf } from './tokens';

/** What somebody looks for. */
export interface Query {
  /** Words outside of phrases, each once. */
  words: readonly QueryWord[];
  phrases: readonly Phrase[];
  /** All of it, folded as titles are. */
  folded: string;
  /** Whether nothing was typed at all, not even a sign. */
  isEmpty: boolean;
}

export interface QueryWord extends Word {
  /** Whether it may be only the start of a word, since nothing follows it. */
  isOpen: boolean;
  /** Whether it says so little that documents without it are found as well. */
  isMinor: boolean;
}

/** What stands in quotation marks, to be found as it stands. */
export interface Phrase {
  /** Folded, with single spaces. */
  text: string;
  words: readonly Word[];
  /** Terms with their places in it, which are all in a text where the phrase is, in this order. */
  tokens: readonly Token[];
}

/** What goes beyond isn't looked at, so that no query is long work. */
const MOST_CHARACTERS = 400;
const MOST_WORDS = 24;
const MOST_PHRASES = 6;

/** Words that people ask questions with; others in a query say what they are about. */
const MINOR_WORDS = new Set(
  (
    'a about an and are as at be by can did do does for from has have how i in is it its my of on or ' +
    'our that the their there this to was we were what when where which who why will with you your'
  ).split(' '),
);

const QUOTED = new RegExp(`[${QUOTES}]([^${QUOTES}]*)[${QUOTES}]`, 'g');

/**
 * Reads a query: words, and phrases in quotation marks of any shape. A mark
 * without a partner is ignored, and so is every sign that is no part of a word.
 *
 * @param typed anything; what goes beyond 400 characters, 24 words or 6 phrases is ignored.
 */
export function parseQuery(typed: string): Query {
  const text = typed.slice(0, MOST_CHARACTERS).normalize('NFC').trimEnd();
  const phrases = [...text.matchAll(QUOTED)]
    .map(([, quoted = '']) => readPhrase(quoted))
    .filter(({ words }) => words.length > 0);
  const unquoted = text.replace(QUOTED, (phrase) => ' '.repeat(phrase.length));
  const words = wordsOf(unquoted).map((word) => ({
    ...word,
    isOpen: word.end === text.length,
    isMinor: MINOR_WORDS.has(word.whole?.term ?? ''),
  }));
  return {
    words: unique(words).slice(0, MOST_WORDS),
    phrases: phrases.slice(0, MOST_PHRASES),
    folded: foldTitle(text),
    isEmpty: text.trim() === '',
  };
}

/** Signs at its ends are no part of a phrase: they are the punctuation of whoever quotes. */
function readPhrase(quoted: string): Phrase {
  const text = foldPhrase(quoted).replace(
    /^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N}\p{M}+#])[^\p{L}\p{N}\p{M}+#]+$/gu,
    '',
  );
  const words = wordsOf(quoted);
  // Which words a run without spaces is divided into depends on what is around it; its pairs don't.
  return { text, words, tokens: words.flatMap(({ whole, parts }) => whole ?? parts.at(-1) ?? []) };
}

/** The words without those that come again. */
function unique(words: readonly QueryWord[]): QueryWord[] {
  const byTerms = new Map<string, QueryWord>();
  for (const word of words) {
    const key = tokensOfWord(word)
      .map(({ term }) => term)
      .join(' ');
    const isOpen = word.isOpen || (byTerms.get(key)?.isOpen ?? false);
    byTerms.set(key, { ...word, isOpen });
  }
  return [...byTerms.values()];
}
