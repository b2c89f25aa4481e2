import { foldTitle } from './fold';
import { packSections } from './sections';
import { type Token, tokensOf, tokensOfWord, wordsOf } from './tokens';
import type { DocumentSummary, SearchDocument } from './types';

/**
 * What is searched of a document, in the order that the index counts in: each
 * term's occurrences in the first field are the lowest eight bits of its count.
 */
export const fields = ['title', 'keywords', 'description', 'text'] as const;

const MOST_COUNTED = 255;

/** What titles are compared by. */
export interface Title {
  folded: string;
  /** For each word the terms that it can be found by. */
  words: readonly (readonly string[])[];
}

/**
 * Builds the index of some documents.
 *
 * @param documents published documents only: whatever is given can be found.
 * @returns the bytes of the index, as `openIndex` takes them, alone or in a file.
 */
export function buildIndex(documents: readonly SearchDocument[]): Uint8Array {
  const builder = new Builder(documents.length);
  for (const document of documents) builder.add(normalized(document));
  return builder.pack();
}

class Builder {
  /** Terms in the order they are met, each with its provisional id. */
  readonly #ids = new Map<string, number>();
  /** By provisional id: documents, each followed by its counts. */
  readonly #postings: number[][] = [];
  readonly #lengths: Uint32Array;
  readonly #summaries: DocumentSummary[] = [];
  readonly #titles: Title[] = [];
  readonly #texts: Buffer[] = [];
  /** For each text the provisional ids of its tokens, each followed by its place. */
  readonly #tokens: Uint32Array[] = [];

  constructor(size: number) {
    this.#lengths = new Uint32Array(size * fields.length);
  }

  add({ text, ...summary }: SearchDocument): void {
    const place = this.#summaries.length;
    const counts = new Map<number, number>();
    for (const [field, searched] of searchedTexts(summary, text).entries()) {
      const tokens = tokensOf(searched);
      const stored = new Uint32Array(2 * tokens.length);
      this.#lengths[place * fields.length + field] = tokens.length;
      for (const [index, token] of tokens.entries()) {
        const id = this.#idOf(token.term);
        counts.set(id, increased(counts.get(id) ?? 0, field));
        stored[2 * index] = id;
        stored[2 * index + 1] = placeOf(token);
      }
      if (fields[field] === 'text') this.#tokens.push(stored);
    }
    for (const [id, count] of counts) this.#postings[id]?.push(place, count);
    this.#summaries.push(summary);
    this.#titles.push(titleOf(summary.title));
    this.#texts.push(Buffer.from(text));
  }

  pack(): Uint8Array {
    const terms = [...this.#ids.keys()].sort();
    const postings = terms.map((term) => this.#postings[this.#idOf(term)] ?? []);
    const ids = new Uint32Array(terms.length);
    for (const [id, term] of terms.entries()) ids[this.#idOf(term)] = id;
    for (const tokens of this.#tokens) {
      for (let at = 0; at < tokens.length; at += 2) tokens[at] = ids[tokens[at] ?? 0] ?? 0;
    }
    return packSections({
      documents: Buffer.from(JSON.stringify(this.#summaries)),
      titles: Buffer.from(JSON.stringify(this.#titles)),
      lengths: bytesOf(this.#lengths),
      terms: Buffer.from(terms.join('\n')),
      holders: bytesOf(Uint32Array.from(postings.flatMap(holdersByField))),
      ends: bytesOf(runningTotals(postings)),
      postings: bytesOf(Uint32Array.from(postings.flat())),
      tokenEnds: bytesOf(runningTotals(this.#tokens)),
      tokens: Buffer.concat(this.#tokens.map(bytesOf)),
      textEnds: bytesOf(runningTotals(this.#texts)),
      texts: Buffer.concat(this.#texts),
    });
  }

  #idOf(term: string): number {
    const known = this.#ids.get(term);
    if (known !== undefined) return known;
    const id = this.#ids.size;
    this.#ids.set(term, id);
    this.#postings.push([]);
    return id;
  }
}

/** The texts of a document by field. */
function searchedTexts(summary: DocumentSummary, text: string): string[] {
  return [summary.title, keywordsOf(summary).join('\n'), summary.description, text];
}

/** All words beside its texts that a document can be found by. */
export function keywordsOf({ keywords, tags, authors }: DocumentSummary): string[] {
  return [...keywords, ...tags, ...authors.map(({ name }) => name)];
}

/** Characters of one form, so that places in the text stay what they are. */
function normalized(document: SearchDocument): SearchDocument {
  return {
    ...document,
    title: document.title.normalize('NFC'),
    description: document.description.normalize('NFC'),
    keywords: document.keywords.map((keyword) => keyword.normalize('NFC')),
    tags: document.tags.map((tag) => tag.normalize('NFC')),
    text: document.text.normalize('NFC'),
  };
}

function titleOf(title: string): Title {
  const words = wordsOf(title).map((word) => tokensOfWord(word).map(({ term }) => term));
  return { folded: foldTitle(title), words };
}

/** One more in a field. */
function increased(count: number, field: number): number {
  const shift = field * 8;
  return ((count >>> shift) & MOST_COUNTED) === MOST_COUNTED ? count : (count + 2 ** shift) >>> 0;
}

/** In how many documents a term occurs, for each field. */
function holdersByField(postings: readonly number[]): number[] {
  const holders = fields.map(() => 0);
  for (let at = 1; at < postings.length; at += 2) {
    for (const field of fields.keys()) {
      if (((postings[at] ?? 0) >>> (field * 8)) & MOST_COUNTED)
        holders[field] = (holders[field] ?? 0) + 1;
    }
  }
  return holders;
}

/** Where a token starts, up to 16 million, and its length, up to 255, in one number. */
function placeOf({ start, end }: Token): number {
  return Math.min(start, 2 ** 24 - 1) * 256 + Math.min(end - start, 255);
}

function runningTotals(lists: readonly { length: number }[]): Uint32Array {
  let total = 0;
  return Uint32Array.from(lists, ({ length }) => {
    total += length;
    return total;
  });
}

function bytesOf(numbers: Uint32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}
