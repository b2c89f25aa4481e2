import MiniSearch, { type SearchResult as IndexHit } from 'minisearch';
import type { SearchFiles, StoredIndex } from './build';
import { extractOf, highlighted, type Segment, type Wanted } from './extract';
import { applyFilters, type Facet, type FacetValue, type Filters } from './facets';
import { foldTitle } from './fold';
import { boost, type Indexed, indexOptions } from './options';
import { containsPhrase } from './phrases';
import { askedFor, type Matching, planOf } from './plan';
import { parseQuery, type Query } from './query';
import { tokensOf, tokensOfWord } from './tokens';
import type { DocumentSummary } from './types';

/** Which of the hits are asked for. */
export interface SearchOptions {
  filters?: Filters;
  /** From 1; by default the first. */
  page?: number;
  /** Hits on a page; by default 10. */
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
}

/** A document that was found, by its place among all. */
interface Found {
  place: number;
  document: DocumentSummary;
  score: number;
  /** The terms of the index that were found in it. */
  terms: readonly string[];
}

const PAGE_SIZE = 10;
/** What it adds to a score that a document is as new as any; older ones get less. */
const RECENCY = 0.05;
/** What it adds that all words of the title were typed, or that it starts with what was typed. */
const COVERED_TITLE = 0.3;
const SAME_START = 0.3;
/** What it adds that the title is what was typed, and no more. */
const SAME_TITLE = 10;
/** How many of the words a document must have where none has all. */
const SHARE_OF_MOST = 0.5;
const SEARCH_OPTIONS = { boost, tokenize: (term: string) => [term], maxFuzzy: 2 };

/**
 * Opens an index.
 *
 * @throws if the files aren't what `buildIndex` makes.
 */
export function openIndex(files: SearchFiles): SearchIndex {
  const stored: StoredIndex = JSON.parse(files.index);
  const index = MiniSearch.loadJS<Indexed>(stored.index, indexOptions);
  const { documents } = stored;
  const recencies = recenciesOf(documents);
  const part = (bytes: Uint8Array, ends: readonly number[], place: number) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(
      ends[place - 1] ?? 0,
      ends[place],
    );
  const textOf = (place: number) => part(files.texts, stored.textEnds, place).toString();
  const foldedOf = (place: number) => part(files.folded, stored.foldedEnds, place);

  /** The documents that match, and have all phrases as they stand; best first. */
  function find(query: Query, matching: Matching): Found[] {
    const hits = index.search(planOf(query, matching), SEARCH_OPTIONS);
    const asked = askedFor(query).map((word) => tokensOfWord(word).map(({ term }) => term));
    return hits
      .filter(
        (hit) => matching !== 'most' || shareOf(asked, hit, query.phrases.length) >= SHARE_OF_MOST,
      )
      .filter(({ id }) => query.phrases.every((phrase) => containsPhrase(foldedOf(id), phrase)))
      .flatMap((hit) => {
        const document = documents[hit.id];
        if (!document) return [];
        const bonus = RECENCY * (recencies[hit.id] ?? 0) + titleBonus(document.title, query, hit);
        return [{ place: hit.id, document, score: hit.score * (1 + bonus), terms: hit.terms }];
      })
      .sort((a, b) => b.score - a.score || compare(a.document.id, b.document.id));
  }

  function findBest(query: Query): { matching: Matching; found: Found[] } {
    for (const matching of ['all', 'similar', 'most'] as const) {
      const found = find(query, matching);
      if (found.length > 0) return { matching, found };
    }
    return { matching: 'all', found: [] };
  }

  function hitOf({ place, document }: Found, wanted: Wanted): Hit {
    const extract = shown(textOf(place), wanted);
    // A text without a match gives way to the description.
    const isMute = document.description !== '' && !extract.some(({ isMatch }) => isMatch);
    return {
      document,
      title: highlighted(document.title, tokensOf(document.title), wanted),
      extract: isMute ? shown(document.description, wanted) : extract,
    };
  }

  return {
    size: documents.length,
    search(typed, { filters = {}, page = 1, pageSize = PAGE_SIZE } = {}) {
      const query = parseQuery(typed);
      const { matching, found } = query.isEmpty
        ? { matching: 'all' as const, found: newestFirst(documents) }
        : findBest(query);
      const { passing, counts } = applyFilters(found, filters);
      const wanted = wantedOf(query, found);
      return {
        matching,
        total: passing.length,
        page,
        pages: Math.max(1, Math.ceil(passing.length / pageSize)),
        hits: passing
          .slice((page - 1) * pageSize, page * pageSize)
          .map((each) => hitOf(each, wanted)),
        facets: counts,
      };
    },
  };
}

function shown(text: string, wanted: Wanted): Segment[] {
  return extractOf(text, tokensOf(text), wanted);
}

/** The share of the words and phrases asked for that a document has; it has all phrases. */
function shareOf(
  asked: readonly (readonly string[])[],
  { queryTerms }: IndexHit,
  phrases: number,
): number {
  const had = asked.filter((terms) => terms.some((term) => queryTerms.includes(term)));
  const count = asked.length + phrases;
  return count === 0 ? 1 : (had.length + phrases) / count;
}

function titleBonus(title: string, { folded }: Query, { terms }: IndexHit): number {
  const isCovered = tokensOf(title).every(({ term }) => terms.includes(term));
  const foldedTitle = foldTitle(title);
  const isStart = foldedTitle.startsWith(folded);
  return (
    (isCovered ? COVERED_TITLE : 0) +
    (isStart ? SAME_START : 0) +
    (foldedTitle === folded ? SAME_TITLE : 0)
  );
}

/** What to show in the hits: each term that was found says the more, the fewer documents have it. */
function wantedOf({ phrases }: Query, found: readonly Found[]): Wanted {
  const holders = new Map<string, number>();
  for (const { terms } of found) {
    for (const term of terms) holders.set(term, (holders.get(term) ?? 0) + 1);
  }
  const terms = [...holders].map(([term, count], word) => {
    return [term, { word, worth: Math.log(1 + found.length / count) }] as const;
  });
  return { terms: new Map(terms), phrases };
}

/** All documents, those without a date at the end. */
function newestFirst(documents: readonly DocumentSummary[]): Found[] {
  return documents
    .map((document, place) => ({ place, document, score: 0, terms: [] }))
    .sort(
      (a, b) =>
        compare(b.document.date ?? '', a.document.date ?? '') ||
        compare(a.document.title, b.document.title),
    );
}

/** Falls by half with every year that a document is older; those without a date count as such a year old. */
function recenciesOf(documents: readonly DocumentSummary[]): number[] {
  const days = documents.map(({ date }) => (date ? Date.parse(date) / 86_400_000 : undefined));
  const newest = Math.max(...days.filter((day) => day !== undefined));
  return days.map((day) => 0.5 ** (day === undefined ? 1 : (newest - day) / 365));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
