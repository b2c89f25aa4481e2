import { numbersOf } from './postings';
import type { Sections } from './sections';
import type { Token } from './tokens';

/** The texts of documents with the places of their terms, read one by one. */
export class Texts {
  readonly #sections: Sections;
  readonly #textEnds: Uint32Array;
  readonly #tokenEnds: Uint32Array;

  constructor(sections: Sections) {
    this.#sections = sections;
    this.#textEnds = numbersOf(sections.read('textEnds'));
    this.#tokenEnds = numbersOf(sections.read('tokenEnds'));
  }

  /** The text of a document, by its place in the index. */
  textOf(place: number): string {
    const from = this.#textEnds[place - 1] ?? 0;
    return decode(this.#sections.read('texts', from, this.#textEnds[place]));
  }

  /**
   * Where some terms stand in the text of a document.
   *
   * @param wanted for the id of each term whether it is wanted; others are left out.
   */
  tokensOf(place: number, { flags, terms }: WantedTerms): Token[] {
    const from = 4 * (this.#tokenEnds[place - 1] ?? 0);
    const to = 4 * (this.#tokenEnds[place] ?? 0);
    const stored = numbersOf(this.#sections.read('tokens', from, to));
    const tokens: Token[] = [];
    for (let at = 0; at < stored.length; at += 2) {
      const id = stored[at] ?? 0;
      if (flags[id] !== 1) continue;
      const start = (stored[at + 1] ?? 0) >>> 8;
      const end = start + ((stored[at + 1] ?? 0) & 255);
      tokens.push({ term: terms.get(id) ?? '', start, end });
    }
    return tokens;
  }
}

/** Terms by id. That one isn't wanted is told faster by an array than by a map. */
export interface WantedTerms {
  flags: Uint8Array;
  terms: ReadonlyMap<number, string>;
}

/** Bytes as the text that they are in UTF-8. */
export function decode(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
}
