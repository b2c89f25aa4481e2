import type { Postings } from './postings';
import type { QueryWord } from './query';
import type { Word } from './tokens';
import type { Vocabulary } from './vocabulary';

/** A term of the index that a word may stand for, and how sure that is, up to 1. */
export interface Reading {
  id: number;
  weight: number;
}

/** One way to read a word: of each of these terms one of the readings must occur. */
type Way = readonly (readonly Reading[])[];

/** How a word is looked for. */
export interface Plan {
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

/** Settles for the words of a query which terms of the index they may stand for. */
export class Planner {
  readonly #vocabulary: Vocabulary;
  readonly #postings: Postings;

  constructor(vocabulary: Vocabulary, postings: Postings) {
    this.#vocabulary = vocabulary;
    this.#postings = postings;
  }

  /** The words of a phrase are looked for as they stand, in whatever compound they may be. */
  quoted({ whole, parts }: Word): Plan {
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
  word(words: readonly QueryWord[], at: number, isLoose: boolean): Pick<Plan, 'ways' | 'isGuess'> {
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
