import type { DocumentSummary } from './types';

/** What hits can be filtered by. */
export const facets = ['kind', 'year', 'tag', 'author', 'tier', 'member'] as const;

export type Facet = (typeof facets)[number];

/**
 * The values asked for. A document passes if it has one of the values of each
 * facet that is named; an empty list asks for nothing.
 */
export type Filters = Readonly<Partial<Record<Facet, readonly string[]>>>;

/** A value of a facet, and how many hits there are with it. */
export interface FacetValue {
  value: string;
  count: number;
}

/** The values of a document: kinds and years as they are, of all others slugs. */
function valuesOf(document: DocumentSummary, facet: Facet): readonly string[] {
  switch (facet) {
    case 'kind':
      return [document.kind];
    case 'year':
      return document.year ? [document.year] : [];
    case 'tag':
      return document.tags;
    case 'author':
      return document.authors.map(({ slug }) => slug);
    case 'tier':
      return document.tier ? [document.tier] : [];
    case 'member':
      return document.members;
  }
}

/**
 * Applies filters, and counts.
 *
 * @returns the documents that pass, in their order; and for each facet how many
 * hits each value alone would give with the filters of all other facets, most
 * first, so that a value that isn't chosen shows what choosing it would lead to.
 */
export function applyFilters<Found extends { document: DocumentSummary }>(
  documents: readonly Found[],
  filters: Filters,
): { passing: Found[]; counts: Record<Facet, FacetValue[]> } {
  const passing: Found[] = [];
  const tallies = eachFacet(() => new Map<string, number>());
  for (const found of documents) {
    const { document } = found;
    const failed = facets.filter((facet) => !passes(document, facet, filters[facet]));
    if (failed.length === 0) passing.push(found);
    if (failed.length > 1) continue;
    for (const facet of failed.length === 1 ? failed : facets) {
      const tally = tallies[facet];
      for (const value of new Set(valuesOf(document, facet))) {
        tally.set(value, (tally.get(value) ?? 0) + 1);
      }
    }
  }
  return { passing, counts: eachFacet((facet) => sorted(tallies[facet])) };
}

function eachFacet<Value>(make: (facet: Facet) => Value): Record<Facet, Value> {
  return {
    kind: make('kind'),
    year: make('year'),
    tag: make('tag'),
    author: make('author'),
    tier: make('tier'),
    member: make('member'),
  };
}

function sorted(tally: ReadonlyMap<string, number>): FacetValue[] {
  return [...tally]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

function passes(document: DocumentSummary, facet: Facet, wanted: readonly string[] = []): boolean {
  if (wanted.length === 0) return true;
  return valuesOf(document, facet).some((value) => wanted.includes(value));
}
