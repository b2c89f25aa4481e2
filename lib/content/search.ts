import { join } from 'node:path';
import { once } from '../once';
import { openIndex } from '../search';
import { buildIndex } from '../search/build';
import { searchDocuments } from '../search/documents';
import { readSearchFiles, writeSearchFiles } from '../search/files';
import { searchableContent } from './searchable';

const FOLDER = '.generated/search';

/**
 * The index of all that is published, opened once in a process. The dev server
 * builds it anew whenever content changes.
 *
 * @throws if the index hasn't been built.
 */
export const searchIndex = once(() => {
  if (process.env.NODE_ENV === 'development') return openIndex(builtIndex());
  return openIndex(readSearchFiles(join(/* turbopackIgnore: true */ process.cwd(), FOLDER)));
});

/** Builds the index of all that is published, for `searchIndex` to open. */
export function writeSearchIndex(): void {
  writeSearchFiles(FOLDER, builtIndex());
}

function builtIndex() {
  return buildIndex(searchDocuments(searchableContent()));
}
