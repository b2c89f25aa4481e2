import { isReservedSlug, pathPrefixes } from '../../schema/slugs';
import { datedPaths, formerPaths, listPages, pageOf } from '../redirects';
import { asMoved, isPost } from './answers';
import type { Problem } from './problem';
import type { Source } from './source';

/**
 * What posts say of where they were before can be read, stands in no page's way,
 * and sends no path to two posts. Drafts count: they are meant to be published.
 */
export function redirectsAreSound(sources: readonly Source[]): Problem[] {
  const posts = sources.filter(isPost);
  const pages = new Map(sources.map((source) => [pageOf(source.type.name, source.id), source]));
  const owners = new Map<string, Source>();
  for (const post of posts) {
    for (const path of datedPaths(asMoved(post))) owners.set(path, owners.get(path) ?? post);
  }
  return posts.flatMap((post) =>
    formerPaths(post.values.redirect_from).flatMap(({ path, complaint }): Problem[] => {
      if (complaint !== undefined) return [problem(post, complaint)];
      if (pageOf(post.type.name, post.id) === path)
        return [warning(post, `${path} is the post's own address`)];
      const page = pages.get(path)?.file ?? listAt(path);
      if (page) return [problem(post, `${path} is the address of ${page}; take it out`)];
      const owner = owners.get(path) ?? post;
      owners.set(path, owner);
      if (owner === post) return [];
      return [problem(post, `${path} leads to ${owner.file} already; take it out of one of them`)];
    }),
  );
}

/** What list or file of the site's own has an address, or may have it one day. */
function listAt(path: string): string | undefined {
  if (listPages.some((page) => page === path)) return 'a list';
  if (/\.md$/i.test(path)) return 'a page as markdown';
  const isReserved = Object.entries(pathPrefixes).some(([typeName, prefix]) => {
    const [slug = '', ...rest] = path.startsWith(prefix)
      ? path.slice(prefix.length).split('/')
      : [];
    // Below the words that pages of text can't be named by, others have their documents.
    if (prefix === '/' && rest.length > 0) return false;
    return isReservedSlug(typeName, slug);
  });
  return isReserved ? 'a list' : undefined;
}

function problem(post: Source, message: string): Problem {
  const field = 'redirect_from';
  return { severity: 'error', file: post.file, line: post.lineOf(field), field, message };
}

function warning(post: Source, message: string): Problem {
  return { ...problem(post, message), severity: 'warning' };
}
