import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from '../once';
import { LEDGER, parseLedger } from './check/ledger';
import { postListPaths } from './post-lists';
import { allPosts } from './posts';
import { isPublished } from './published';
import { listPages, pageOf, redirectsOf } from './redirects';
import { listDocuments, typeNames } from './store';

/** Where a page that was somewhere else before is now, or that it is gone for good. */
export type FormerPage = { target: string } | 'gone';

/** All paths that were pages before and are none any more, and what became of each. */
export const formerPages = once((): ReadonlyMap<string, FormerPage> => {
  const pages = new Set([...listPages, ...postListPaths()]);
  const published = new Set(allPosts().map(({ path }) => path));
  for (const typeName of typeNames) {
    for (const { _id } of listDocuments(typeName)) {
      const path = pageOf(typeName, _id);
      // A draft's page isn't there, so a redirect may stand in its place.
      if (path && (typeName !== 'Post' || published.has(path))) pages.add(path);
    }
  }
  const posts = listDocuments('Post')
    .filter((post) => isPublished(post, Date.now()))
    .map(({ _id: id, date, redirect_from }) => ({ id, date, redirect_from }));

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
