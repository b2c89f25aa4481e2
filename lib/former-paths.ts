import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Where a page that was somewhere else before is now, or that it is gone for good. */
export type FormerPage = { target: string } | 'gone';

/** Where the dev server keeps what became of former paths, as JSON, from the project's folder. */
export const FORMER_PATHS_FILE = '.generated/former-paths.json';

let read: { stamp: number; pages: ReadonlyMap<string, FormerPage> } = {
  stamp: 0,
  pages: new Map(),
};

/** Reads what became of former paths in dev, anew whenever the content's watcher has written it. */
export function formerPagesNow(): ReadonlyMap<string, FormerPage> {
  // The path is known only at run time; the bundler needn't look for what it may match.
  const file = join(/* turbopackIgnore: true */ process.cwd(), FORMER_PATHS_FILE);
  const stamp = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  if (stamp !== undefined && stamp !== read.stamp) {
    const pages: [string, FormerPage][] = JSON.parse(readFileSync(file, 'utf8'));
    read = { stamp, pages: new Map(pages) };
  }
  return read.pages;
}
