import { type Plan, Planner, type Reading } from './plans';
import { type Postings, rarity } from './postings';
import type { Query } from './query';
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

/** How much of what its words are worth a document must have when none has all. */
const SHARE_OF_MOST = 0.5;

/** Finds and scores the documents that match the words of a query and of its phrases. */
export class Matcher {
  readonly #vocabulary: Vocabulary;
  readonly #postings: Postings;
  readonly #planner: Planner;

  constructor(vocabulary: Vocabulary, postings: Postings) {
    this.#vocabulary = vocabulary;
    this.#postings = postings;
    this.#planner = new Planner(vocabulary, postings);
  }

  /**
   * The documents that have all words; failing that, all words or similar ones;
   * failing that, most of them. Words of phrases are always taken as they are.
   */
  match({ words, phrases }: Query): Matches {
    if (words.length === 0 && phrases.length === 0) {
      return { matching: 'all', scores: new Float64Array(this.#postings.size), terms: new Map() };
    }
    const quoted = phrases.flatMap((phrase) =>
      phrase.words.map((word) => this.#planner.quoted(word)),
    );
    const hasMajor = phrases.length > 0 || words.some(({ isMinor }) => !isMinor);
    const planAll = (isLoose: boolean) =>
      words.map((word, at) => ({
        ...this.#planner.word(words, at, isLoose),
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
}
