import type { SearchDocument } from './types';

/** A document for tests, about which only what is said is so. */
export function example(said: Partial<SearchDocument>): SearchDocument {
  return {
    ...{ id: '/example', kind: 'page', title: 'Example', description: '', text: '' },
    ...{ date: undefined, lang: undefined, year: undefined, tier: undefined },
    ...{ keywords: [], tags: [], authors: [], members: [] },
    ...said,
  };
}
