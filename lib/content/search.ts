import { join } from 'node:path';
import { once } from '../once';
import { openIndex, SEARCH_INDEX_FILE } from '../search';
import { buildIndex } from '../search/build';
import { searchDocuments } from '../search/documents';
import { searchableContent } from './searchable';

/**
 * The index of all that is published, opened once in a process. The dev server
 * builds it anew whenever content changes.
 *
 * @throws if the index hasn't been built.
 */
export const searchIndex = once(() => {
  if (process.env.NODE_ENV === 'development') return openIndex(builtIndex());
  // The path is known only at run time; the bundler needn't look for what it may match.
  return openIndex(join(/* turbopackIgnore: true */ process.cwd(), SEARCH_INDEX_FILE));
});

/** Builds the index of all that is published, as `searchIndex` opens it. */
export function builtIndex(): Uint8Array {
  return buildIndex(searchDocuments(searchableContent()));
}
