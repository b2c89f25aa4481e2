import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from '../once';
import { LEDGER, parseLedger } from './check/ledger';
import { type MovedPost, redirectsOf } from './redirects';
import { sitePages } from './site-pages';
import { listDocuments } from './store';

/** Where a page that was somewhere else before is now, or that it is gone for good. */
export type FormerPage = { target: string } | 'gone';

/** All paths that were pages before and are none any more, and what became of each. */
export const formerPages = once((): ReadonlyMap<string, FormerPage> => {
  const pages = new Set(sitePages().map(({ path }) => path));
  const posts = listDocuments('Post').map(
    ({ _id: id, date, redirect_from }): MovedPost => ({ id, date, redirect_from }),
  );

  const former = new Map<string, FormerPage>();
  for (const path of gonePaths()) if (!pages.has(path)) former.set(path, 'gone');
  for (const [path, target] of redirectsOf(posts, pages)) former.set(path, { target });
  return former;
});

function gonePaths(): string[] {
  // The path is known only at run time; the bundler needn't look for what it may match.
  const file = join(/* turbopackIgnore: true */ process.cwd(), 'content', LEDGER);
  if (!existsSync(file)) return [];
  return parseLedger(readFileSync(file, 'utf8'))
    .entries.filter(({ isGone }) => isGone)
    .map(({ path }) => path);
}
