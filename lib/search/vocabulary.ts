import { distance } from 'fastest-levenshtein';

/** A term that may be meant by another one. */
export interface Similar {
  id: number;
  /** 1 or 2: how many letters are more, less or others; two that are swapped count as one. */
  distance: number;
}

/** All terms of an index in order. A term's id is its place. */
export class Vocabulary {
  readonly #terms: readonly string[];
  /** For each term a bit for each of 32 classes of characters, so that most terms needn't be compared. */
  readonly #signatures: Uint32Array;

  /** @param terms sorted by code units, each once. */
  constructor(terms: readonly string[]) {
    this.#terms = terms;
    this.#signatures = Uint32Array.from(terms, signatureOf);
  }

  get size(): number {
    return this.#terms.length;
  }

  termOf(id: number): string {
    return this.#terms[id] ?? '';
  }

  /** The id of a term, or undefined if the index doesn't have it. */
  find(term: string): number | undefined {
    const id = this.#firstFrom(term);
    return this.#terms[id] === term ? id : undefined;
  }

  /** The ids of the terms that start with some characters: from the first, up to but not the second. */
  withPrefix(prefix: string): [from: number, to: number] {
    return [this.#firstFrom(prefix), this.#firstFrom(`${prefix}\uffff`)];
  }

  /** The ids of the terms that have a character. */
  containing(character: string): number[] {
    const ids: number[] = [];
    for (const [id, term] of this.#terms.entries()) if (term.includes(character)) ids.push(id);
    return ids;
  }

  /**
   * The terms that differ from another in a letter, or of eight letters and more
   * in two. Short terms and those with digits are left as they are: one letter
   * less would be another word, and a version is meant as it is written.
   */
  similarTo(term: string): Similar[] {
    const most = term.length < 4 || /\p{N}/u.test(term) ? 0 : term.length < 8 ? 1 : 2;
    if (most === 0) return [];
    const signature = signatureOf(term);
    const similar: Similar[] = [];
    for (let id = 0; id < this.#terms.length; id++) {
      // A difference of one letter changes two classes at most.
      if (bitCount((this.#signatures[id] ?? 0) ^ signature) > 2 * most) continue;
      const other = this.#terms[id] ?? '';
      if (Math.abs(other.length - term.length) > most || other === term) continue;
      const difference = isSwapped(term, other) ? 1 : distance(term, other);
      if (difference <= most) similar.push({ id, distance: difference });
    }
    return similar;
  }

  /** The place of the first term that doesn't come before another. */
  #firstFrom(wanted: string): number {
    let low = 0;
    let high = this.#terms.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#terms[middle] ?? '') < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Whether two terms are the same but for two neighbouring letters that are swapped. */
function isSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let place = 0;
  while (place < one.length && one[place] === other[place]) place++;
  return (
    one[place] === other[place + 1] &&
    one[place + 1] === other[place] &&
    one.slice(place + 2) === other.slice(place + 2)
  );
}

function signatureOf(term: string): number {
  let signature = 0;
  for (let index = 0; index < term.length; index++) signature |= 1 << (term.charCodeAt(index) & 31);
  return signature >>> 0;
}

function bitCount(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
