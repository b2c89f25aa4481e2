import type { Query as IndexQuery, QueryCombination } from 'minisearch';
import type { Query, QueryWord } from './query';

/**
 * How the documents found match: they have all words as they were typed; or
 * words much like them; or, since none has all, most of them.
 */
export type Matching = 'all' | 'similar' | 'most';

/**
 * Puts a query as MiniSearch takes it.
 *
 * @param matching how near documents must come. Small words such as `the` are
 * asked for only if there is nothing else; words of phrases always as they are.
 */
export function planOf(query: Query, matching: Matching): QueryCombination {
  const phrases = query.phrases.flatMap(({ tokens }) => tokens.map(({ term }) => exactly(term)));
  const words = askedFor(query).map((word) => planOfWord(word, matching !== 'all'));
  return { combineWith: matching === 'most' ? 'OR' : 'AND', queries: [...phrases, ...words] };
}

/** The words that documents are asked for. */
export function askedFor({ words, phrases }: Query): readonly QueryWord[] {
  const major = words.filter(({ isMinor }) => !isMinor);
  return major.length > 0 || phrases.length > 0 ? major : words;
}

/** Any of the ways in which a word may be written. */
function planOfWord({ whole, parts, partsServe, isOpen }: QueryWord, isLoose: boolean): IndexQuery {
  const ways: IndexQuery[] = [];
  if (whole) ways.push(planOfTerm(whole.term, isOpen, isLoose));
  if (partsServe === 'always' || (partsServe === 'otherwise' && isLoose)) {
    for (const way of parts) {
      const queries = way.map(({ term }, at) =>
        planOfTerm(term, isOpen && at === way.length - 1, isLoose),
      );
      ways.push({ combineWith: 'AND', queries });
    }
  }
  return { combineWith: 'OR', queries: ways };
}

function planOfTerm(term: string, isOpen: boolean, isLoose: boolean): IndexQuery {
  return { queries: [term], prefix: isOpen, fuzzy: isLoose ? distanceFor(term) : false };
}

function exactly(term: string): IndexQuery {
  return { queries: [term], prefix: false, fuzzy: false };
}

/**
 * How many letters may be wrong. Short words and those with digits are left as
 * they are: another letter makes another word, and a version is meant as it is.
 */
function distanceFor(term: string): number | false {
  if (term.length < 4 || /\p{N}/u.test(term)) return false;
  return term.length < 8 ? 1 : 2;
}
