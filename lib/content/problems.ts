import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROBLEMS_FILE } from './store-files';
import type { ContentProblem } from './types';

/** In the dev server, the errors in all content, by file and line; elsewhere there are none. */
export function contentErrors(): ContentProblem[] {
  return problems().filter(({ severity }) => severity === 'error');
}

/**
 * In the dev server, the warnings of one document; elsewhere there are none.
 *
 * @param id the document's id: its path below `content/`.
 */
export function contentWarnings(id: string): ContentProblem[] {
  return problems().filter(
    ({ severity, file }) => severity === 'warning' && file === `content/${id}`,
  );
}

/** Read whenever a page is made: a page is refreshed by the version that the store imports. */
function problems(): ContentProblem[] {
  if (process.env.NODE_ENV !== 'development') return [];
  const path = join(/* turbopackIgnore: true */ process.cwd(), PROBLEMS_FILE);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : [];
}
