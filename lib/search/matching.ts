import { type Postings, rarity } from './postings';
import type { Query, QueryWord } from './query';
import type { Word } from './tokens';
import type { Vocabulary } from './vocabulary';

/**
 * How the documents found match: they have all words as they were typed; or
 * words much like them; or, since none has all, the words that matter most.
 */
export type Matching = 'all' | 'similar' | 'most';

export interface Matches {
  matching: Matching;
  /** A score for each document, 0 for those not found. */
  scores: Float64Array;
  /**
   * The terms of the index that the query's words were taken for, but not those
   * of phrases, each with the word's place and what it says that a text has it:
   * nothing if the word isn't required.
   */
  terms: ReadonlyMap<string, { word: number; worth: number }>;
}

/** A term of the index that a word may stand for, and how sure that is, up to 1. */
interface Reading {
  id: number;
  weight: number;
}

/** One way to read a word: of each of these terms one of the readings must occur. */
type Way = readonly (readonly Reading[])[];

/** How a word is looked for. */
interface Plan {
  ways: readonly Way[];
  /** Whether documents without it aren't found, if there are others. */
  isRequired: boolean;
  /** Whether no document has the word itself. */
  isGuess: boolean;
}

const PLURAL = 0.8;
const JOINED = 0.9;
const PREFIX = 0.6;
const SIMILAR = [1, 0.5, 0.25] as const;

/** How many terms the start of a word may stand for: the most frequent ones. */
const MOST_COMPLETIONS = 100;
const SHORTEST_HALF = 3;
/** How much of what its words are worth a document must have when none has all. */
const SHARE_OF_MOST = 0.5;

/** Finds and scores the documents that match the words of a query and of its phrases. */
export class Matcher {
  readonly #vocabulary: Vocabulary;
  readonly #postings: Postings;

  constructor(vocabulary: Vocabulary, postings: Postings) {
    this.#vocabulary = vocabulary;
    this.#postings = postings;
  }

  /**
   * The documents that have all words; failing that, all words or similar ones;
   * failing that, most of them. Words of phrases are always taken as they are.
   */
  match({ words, phrases }: Query): Matches {
    if (words.length === 0 && phrases.length === 0) {
      return { matching: 'all', scores: new Float64Array(this.#postings.size), terms: new Map() };
    }
    const quoted = phrases.flatMap((phrase) => phrase.words.map((word) => this.#planQuoted(word)));
    const hasMajor = phrases.length > 0 || words.some(({ isMinor }) => !isMinor);
    const planAll = (isLoose: boolean) =>
      words.map((word, at) => ({
        ...this.#plan(words, at, isLoose),
        isRequired: !(hasMajor && word.isMinor),
      }));

    const exact = planAll(false);
    const all = this.#scoresOfAll([...exact, ...quoted]);
    const isGuess = exact.some((plan) => plan.isGuess && plan.isRequired);
    if (all) {
      return { matching: isGuess ? 'similar' : 'all', scores: all, terms: this.#termsOf(exact) };
    }
    const loose = planAll(true);
    const terms = this.#termsOf(loose);
    const similar = this.#scoresOfAll([...loose, ...quoted]);
    if (similar) return { matching: 'similar', scores: similar, terms };
    return { matching: 'most', scores: this.#scoresOfMost([...loose, ...quoted]), terms };
  }

  /** The scores of the documents that have all words that are required, or undefined if none has. */
  #scoresOfAll(plans: readonly Plan[]): Float64Array | undefined {
    const { scores, worths } = this.#sum(plans, ({ isRequired }) => (isRequired ? 1 : 0));
    const required = plans.filter(({ isRequired }) => isRequired).length;
    const found = scores.map((score, at) => (worths[at] === required ? score : 0));
    return found.some((score) => score > 0) ? found : undefined;
  }

  /** The scores of the documents that have the words that say most, the less, the more they lack. */
  #scoresOfMost(plans: readonly Plan[]): Float64Array {
    const { scores, worths, total } = this.#sum(plans, (plan) => this.#worthOf(plan));
    return scores.map((score, at) => {
      const share = total === 0 ? 0 : (worths[at] ?? 0) / total;
      return share < SHARE_OF_MOST ? 0 : score * share;
    });
  }

  /** For each document the sum of its scores, and of what the words that it has are worth. */
  #sum(
    plans: readonly Plan[],
    worthOf: (plan: Plan) => number,
  ): { scores: Float64Array; worths: Float64Array; total: number } {
    const scores = new Float64Array(this.#postings.size);
    const worths = new Float64Array(this.#postings.size);
    let total = 0;
    for (const plan of plans) {
      const worth = worthOf(plan);
      total += worth;
      for (const [at, score] of this.#scoresOf(plan).entries()) {
        if (score === 0) continue;
        scores[at] = (scores[at] ?? 0) + score;
        worths[at] = (worths[at] ?? 0) + worth;
      }
    }
    return { scores, worths, total };
  }

  /** The scores that documents get for one word: for the best of the ways to read it. */
  #scoresOf({ ways }: Plan): Float64Array {
    const best = new Float64Array(this.#postings.size);
    for (const way of ways) {
      const [first, ...others] = way.map((readings) => this.#scoresOfAny(readings));
      if (!first) continue;
      for (let at = 0; at < best.length; at++) {
        let sum = first[at] ?? 0;
        for (const other of others) sum = sum && other[at] ? sum + (other[at] ?? 0) : 0;
        if (sum > (best[at] ?? 0)) best[at] = sum;
      }
    }
    return best;
  }

  /**
   * The scores for the best of some readings. A term that is rarer than the word
   * that was typed, or than others like it, isn't worth more for that.
   */
  #scoresOfAny(readings: readonly Reading[]): Float64Array {
    const scores = new Float64Array(this.#postings.size);
    const typed = readings.filter(({ weight }) => weight === 1);
    const holders = (typed.length > 0 ? typed : readings).map(({ id }) =>
      this.#postings.holdersByField(id),
    );
    const least = holders.reduce(
      (most, each) => most.map((n, at) => Math.max(n, each[at] ?? 0)),
      [0, 0, 0, 0],
    );
    for (const { id, weight } of readings) this.#postings.score(id, scores, weight, least);
    return scores;
  }

  /** What it says that a document has a word at all; nothing if none has, or it isn't required. */
  #worthOf({ ways, isRequired }: Plan): number {
    const holders = ways.map((way) =>
      Math.min(
        ...way.map((readings) =>
          Math.max(0, ...readings.map(({ id }) => this.#postings.countHolders(id))),
        ),
      ),
    );
    const most = Math.max(0, ...holders);
    return most === 0 || !isRequired ? 0 : rarity(most, this.#postings.size);
  }

  #termsOf(plans: readonly Plan[]): Matches['terms'] {
    const terms = new Map<string, { word: number; worth: number }>();
    for (const [word, { ways, isRequired }] of plans.entries()) {
      for (const { id, weight } of ways.flat(2)) {
        const says = rarity(this.#postings.countHolders(id), this.#postings.size);
        const worth = isRequired ? weight * says : 0;
        const term = this.#vocabulary.termOf(id);
        if (worth >= (terms.get(term)?.worth ?? 0)) terms.set(term, { word, worth });
      }
    }
    return terms;
  }

  /** The words of a phrase are looked for as they stand, in whatever compound they may be. */
  #planQuoted({ whole, parts }: Word): Plan {
    const ways = [...(whole ? [[whole]] : []), ...parts];
    return {
      ways: ways.map((way) => way.map(({ term }) => this.#exactly(term))),
      isRequired: true,
      isGuess: false,
    };
  }

  /**
   * @param at which of the words it is.
   * @param isLoose whether similar terms are taken even where the word itself occurs.
   */
  #plan(words: readonly QueryWord[], at: number, isLoose: boolean): Pick<Plan, 'ways' | 'isGuess'> {
    const word = words[at];
    if (!word) return { ways: [], isGuess: false };
    const { whole, parts, partsServe, isOpen } = word;
    const readings = whole ? this.#read(whole.term, isOpen, words, at) : [];
    const isUnknown = readings.length === 0;
    const ways: Way[] = [];
    if (partsServe === 'always' || (partsServe === 'otherwise' && isUnknown)) {
      ways.push(
        ...parts.map((way) =>
          way.map(({ term }, index) =>
            this.#readPart(term, isOpen && index === way.length - 1, isLoose),
          ),
        ),
      );
    }
    if (whole && isUnknown) ways.push(...this.#halvesOf(whole.term));
    if (whole && (isLoose || isUnknown)) readings.push(...this.#similarTo(whole.term));
    if (readings.length > 0) ways.push([readings]);
    return {
      ways: ways.filter((way) => way.every((term) => term.length > 0)),
      isGuess: whole !== undefined && isUnknown,
    };
  }

  #read(term: string, isOpen: boolean, words: readonly QueryWord[], at: number): Reading[] {
    const readings = [...this.#exactly(term), ...this.#inflected(term)];
    for (const [before, after] of [
      [words[at - 1], words[at]],
      [words[at], words[at + 1]],
    ]) {
      if (!before?.whole || !after?.whole) continue;
      const joined = this.#vocabulary.find(before.whole.term + after.whole.term);
      if (joined !== undefined) readings.push({ id: joined, weight: JOINED });
    }
    if (isOpen) readings.push(...this.#completed(term));
    if (term.length === 1 && /[^\0-\x7f]/.test(term)) {
      for (const id of this.#vocabulary.containing(term)) readings.push({ id, weight: PREFIX });
    }
    return readings;
  }

  #readPart(term: string, isOpen: boolean, isLoose: boolean): Reading[] {
    const readings = [...this.#exactly(term), ...(isOpen ? this.#completed(term) : [])];
    return isLoose || readings.length === 0 ? [...readings, ...this.#similarTo(term)] : readings;
  }

  #exactly(term: string): Reading[] {
    const id = this.#vocabulary.find(term);
    return id === undefined ? [] : [{ id, weight: 1 }];
  }

  /** The plural of a word, or its singular, as far as endings tell. */
  #inflected(term: string): Reading[] {
    if (!/^[a-z]{4,}$/.test(term)) return [];
    const forms = [
      `${term}s`,
      `${term}es`,
      term.replace(/y$/, 'ies'),
      term.replace(/(?<!s)s$/, ''),
      term.replace(/es$/, ''),
      term.replace(/ies$/, 'y'),
    ];
    return [...new Set(forms)]
      .filter((form) => form !== term)
      .flatMap((form) => this.#exactly(form))
      .map(({ id }) => ({ id, weight: PLURAL }));
  }

  /** Terms that start with what was typed; of `2`, no years. */
  #completed(start: string): Reading[] {
    if (/^\p{N}{1,2}$/u.test(start)) return [];
    const [from, to] = this.#vocabulary.withPrefix(start);
    const ids = Array.from({ length: to - from }, (_, index) => from + index);
    const frequent =
      ids.length <= MOST_COMPLETIONS
        ? ids
        : ids
            .sort((a, b) => this.#postings.countHolders(b) - this.#postings.countHolders(a))
            .slice(0, MOST_COMPLETIONS);
    return frequent.map((id) => ({
      id,
      weight: (PREFIX * start.length) / this.#vocabulary.termOf(id).length,
    }));
  }

  #similarTo(term: string): Reading[] {
    return this.#vocabulary
      .similarTo(term)
      .map(({ id, distance }) => ({ id, weight: SIMILAR[distance] ?? 0 }));
  }

  /** An unknown word as two that are known: `huggingface`. */
  #halvesOf(term: string): Reading[][][] {
    const ways: Reading[][][] = [];
    for (let at = SHORTEST_HALF; at <= term.length - SHORTEST_HALF; at++) {
      const halves = [this.#exactly(term.slice(0, at)), this.#exactly(term.slice(at))];
      if (halves.every(({ length }) => length > 0)) ways.push(halves);
    }
    return ways;
  }
}
