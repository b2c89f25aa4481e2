import { compareTexts } from '../words';
import { keywordsOf, type Title } from './build';
import { extractOf, highlighted, type Segment, type Wanted } from './extract';
import { applyFilters, type Facet, type FacetValue, type Filters } from './facets';
import { foldPhrase } from './fold';
import { Matcher, type Matching } from './matching';
import { hasPhrase, mayHavePhrase } from './phrases';
import { Postings } from './postings';
import { type Phrase, parseQuery, type Query } from './query';
import { openSections, type Sections } from './sections';
import { decode, Texts, type WantedTerms } from './texts';
import { tokensOf } from './tokens';
import type { DocumentSummary } from './types';
import { Vocabulary } from './vocabulary';

/** Where the build keeps the index of the site's content, from the project's folder. */
export const SEARCH_INDEX_FILE = '.generated/search.index';

/** Which of the hits are asked for. */
export interface SearchOptions {
  filters?: Filters;
  /** From 1; by default the first. */
  page?: number;
  /** Hits on a page, 1 to 50; by default 10. */
  pageSize?: number;
}

export interface SearchResult {
  /** How the hits match the words of the query. */
  matching: Matching;
  /** How many hits there are on all pages. */
  total: number;
  page: number;
  /** How many pages there are, 1 at least. */
  pages: number;
  hits: Hit[];
  /** For each facet how many hits each value would give, most first. */
  facets: Record<Facet, FacetValue[]>;
}

export interface Hit {
  document: DocumentSummary;
  /** Higher is better; it compares hits of one query only. */
  score: number;
  title: Segment[];
  /** What the document says of what was looked for. */
  extract: Segment[];
}

/** An index that can be searched. */
export interface SearchIndex {
  /** How many documents it holds. */
  size: number;
  /**
   * Looks for documents.
   *
   * @param query whatever was typed. An empty one finds every document, newest
   * first; one of signs alone, none.
   */
  search(query: string, options?: SearchOptions): SearchResult;
  /** Closes the file. The index can't be used any more. */
  close(): void;
}

const PAGE_SIZE = 10;
const LARGEST_PAGE = 50;

/** What it adds to a score that the document is as new as any; older ones get less. */
const RECENCY = 0.05;
/** What it adds that all words of the title match. */
const COVERED_TITLE = 0.3;
/** What it adds that the title starts with what was typed, or is just that. */
const SAME_START = 0.5;
const SAME_TITLE = 0.6;

/**
 * Opens an index.
 *
 * @param source its bytes, or the path of the file that holds them, of which
 * the texts are then read as they are needed.
 * @throws if it can't be read or is no index of this version.
 */
export function openIndex(source: Uint8Array | string): SearchIndex {
  const sections = openSections(source);
  const index = new Index(sections);
  return {
    size: index.size,
    search: (query, options) => index.search(parseQuery(query), options),
    close: () => sections.close(),
  };
}

/** A document that was found. */
interface Found {
  /** Its place in the index. */
  place: number;
  document: DocumentSummary;
  score: number;
}

class Index {
  readonly #documents: readonly DocumentSummary[];
  readonly #titles: readonly Title[];
  readonly #texts: Texts;
  readonly #vocabulary: Vocabulary;
  readonly #matcher: Matcher;
  /** How new each document is: 1 for the newest, less for older ones. */
  readonly #recencies: Float64Array;

  constructor(sections: Sections) {
    this.#documents = JSON.parse(decode(sections.read('documents')));
    this.#titles = JSON.parse(decode(sections.read('titles')));
    this.#texts = new Texts(sections);
    const terms = decode(sections.read('terms'));
    this.#vocabulary = new Vocabulary(terms === '' ? [] : terms.split('\n'));
    this.#matcher = new Matcher(this.#vocabulary, new Postings(sections));
    this.#recencies = recenciesOf(this.#documents);
  }

  get size(): number {
    return this.#documents.length;
  }

  search(
    query: Query,
    { filters = {}, page = 1, pageSize = PAGE_SIZE }: SearchOptions = {},
  ): SearchResult {
    const { matching, scores, terms } = this.#matcher.match(query);
    const wanted: Wanted = { terms, phrases: query.phrases };
    const ids = this.#idsOf(wanted);
    const found = query.isEmpty ? this.#all() : this.#ranked(scores, query, ids);
    const { passing, counts } = applyFilters(found, filters);
    const size = between(1, pageSize, LARGEST_PAGE, PAGE_SIZE);
    const pages = Math.max(1, Math.ceil(passing.length / size));
    const present = between(1, page, Number.MAX_SAFE_INTEGER, 1);
    return {
      matching,
      total: passing.length,
      page: present,
      pages,
      hits: passing
        .slice((present - 1) * size, present * size)
        .map((each) => this.#hitOf(each, wanted, ids)),
      facets: counts,
    };
  }

  /** All documents, newest first, those without a date at the end. */
  #all(): Found[] {
    return this.#documents
      .map((document, place) => ({ place, document, score: 0 }))
      .sort((a, b) => compareTexts(b.document.date ?? '', a.document.date ?? '') || byTitle(a, b));
  }

  /** The documents with a score that have all phrases, best first. */
  #ranked(scores: Float64Array, { folded, phrases }: Query, ids: WantedTerms): Found[] {
    const terms = new Set(ids.terms.values());
    const found: Found[] = [];
    for (const [place, document] of this.#documents.entries()) {
      const score = scores[place] ?? 0;
      if (score === 0) continue;
      if (phrases.length > 0 && !this.#hasPhrases(place, document, phrases, ids)) continue;
      const title = this.#titles[place];
      const isCovered = title?.words.every((word) => word.some((term) => terms.has(term)));
      const bonus =
        RECENCY * (this.#recencies[place] ?? 0) +
        (isCovered ? COVERED_TITLE : 0) +
        (title?.folded.startsWith(folded) ? SAME_START : 0) +
        (title?.folded === folded ? SAME_TITLE : 0);
      found.push({ place, document, score: score * (1 + bonus) });
    }
    return found.sort((a, b) => b.score - a.score || byTitle(a, b));
  }

  #hasPhrases(
    place: number,
    document: DocumentSummary,
    phrases: readonly Phrase[],
    ids: WantedTerms,
  ): boolean {
    const tokens = this.#texts.tokensOf(place, ids);
    let text: string | undefined;
    return phrases.every((phrase) => {
      if (mayHavePhrase(phrase, tokens)) {
        // The text itself is read only now that it is needed.
        text ??= this.#texts.textOf(place);
        if (hasPhrase(phrase, text, tokens)) return true;
      }
      return [document.title, document.description, ...keywordsOf(document)].some(
        (other) =>
          foldPhrase(other).includes(phrase.text) && hasPhrase(phrase, other, tokensOf(other)),
      );
    });
  }

  #hitOf({ place, document, score }: Found, wanted: Wanted, ids: WantedTerms): Hit {
    const { title, description } = document;
    const fromText = extractOf(this.#texts.textOf(place), this.#texts.tokensOf(place, ids), wanted);
    // A description says better what a document is about than the start of its text.
    const isShown = description === '' || fromText.some(({ isMatch }) => isMatch);
    return {
      document,
      score,
      title: highlighted(title, tokensOf(title), wanted),
      extract: isShown ? fromText : extractOf(description, tokensOf(description), wanted),
    };
  }

  /** All terms that matter to a query, by their ids. */
  #idsOf({ terms, phrases }: Wanted): WantedTerms {
    const flags = new Uint8Array(this.#vocabulary.size);
    const byId = new Map<number, string>();
    const quoted = phrases.flatMap(({ tokens }) => tokens.map(({ term }) => term));
    for (const term of [...terms.keys(), ...quoted]) {
      const id = this.#vocabulary.find(term);
      if (id === undefined) continue;
      flags[id] = 1;
      byId.set(id, term);
    }
    return { flags, terms: byId };
  }
}

/** Falls by half with every year that a document is older; those without a date count as such a year old. */
function recenciesOf(documents: readonly DocumentSummary[]): Float64Array {
  const days = documents.map(({ date }) => (date ? Date.parse(date) / 86_400_000 : undefined));
  const newest = Math.max(...days.filter((day) => day !== undefined));
  return Float64Array.from(days, (day) => 0.5 ** (day === undefined ? 1 : (newest - day) / 365));
}

function byTitle(a: Found, b: Found): number {
  return (
    compareTexts(a.document.title, b.document.title) || compareTexts(a.document.id, b.document.id)
  );
}

/** A whole number within bounds, or if it is none, another. */
function between(least: number, value: number, most: number, otherwise: number): number {
  return Number.isFinite(value) ? Math.min(most, Math.max(least, Math.floor(value))) : otherwise;
}
