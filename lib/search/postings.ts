import { fields } from './build';
import type { Sections } from './sections';

/** How much more a term says in each field than in the text. */
const WEIGHTS = [6, 3, 2, 1] as const;

// Okapi BM25 in the variant BM25+ (Lv and Zhai 2011), in each field: how fast
// further occurrences count less, how much long texts count less, and what the
// first occurrence counts at least.
const SATURATION = 1.2;
const LENGTH_SHARE = 0.7;
const FLOOR = 0.5;

/** Which documents have a term how often, and how much that says. */
export class Postings {
  readonly size: number;
  readonly #holders: Uint32Array;
  readonly #ends: Uint32Array;
  readonly #postings: Uint32Array;
  /** For each document and field the part of the formula that depends on its length. */
  readonly #dampings: Float64Array;

  constructor(sections: Sections) {
    const lengths = numbersOf(sections.read('lengths'));
    this.size = lengths.length / fields.length;
    this.#holders = numbersOf(sections.read('holders'));
    this.#ends = numbersOf(sections.read('ends'));
    this.#postings = numbersOf(sections.read('postings'));
    const means = fields.map((_, field) => {
      let total = 0;
      for (let at = field; at < lengths.length; at += fields.length) total += lengths[at] ?? 0;
      return total / this.size || 1;
    });
    this.#dampings = Float64Array.from(lengths, (length, at) => {
      const mean = means[at % fields.length] ?? 1;
      return SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * length) / mean);
    });
  }

  /** How many documents have a term. */
  countHolders(id: number): number {
    return (this.#end(id) - this.#end(id - 1)) / 2;
  }

  /** How many documents have a term in each field. */
  holdersByField(id: number): readonly number[] {
    return fields.map((_, field) => this.#holders[id * fields.length + field] ?? 0);
  }

  /**
   * Scores the documents that have a term.
   *
   * @param scores for each document the best score so far; lower ones are replaced.
   * @param weight what the scores are multiplied by.
   * @param leastHolders for each field how common the term counts as at least.
   */
  score(id: number, scores: Float64Array, weight: number, leastHolders: readonly number[]): void {
    const values = this.holdersByField(id).map((holders, field) => {
      const counted = Math.max(holders, leastHolders[field] ?? 0);
      return weight * (WEIGHTS[field] ?? 0) * rarity(counted, this.size);
    });
    for (let at = this.#end(id - 1); at < this.#end(id); at += 2) {
      const document = this.#postings[at] ?? 0;
      const counts = this.#postings[at + 1] ?? 0;
      let score = 0;
      for (let field = 0; field < fields.length; field++) {
        const count = (counts >>> (8 * field)) & 255;
        if (count === 0) continue;
        const damping = this.#dampings[document * fields.length + field] ?? 1;
        score += (values[field] ?? 0) * (FLOOR + (count * (SATURATION + 1)) / (count + damping));
      }
      scores[document] = Math.max(scores[document] ?? 0, score);
    }
  }

  #end(id: number): number {
    return id < 0 ? 0 : (this.#ends[id] ?? 0);
  }
}

/** What it says that a document is one of so few: the inverse document frequency of BM25. */
export function rarity(holders: number, documents: number): number {
  return Math.log(1 + (documents - holders + 0.5) / (holders + 0.5));
}

/** Bytes as the numbers they are. */
export function numbersOf(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
}
