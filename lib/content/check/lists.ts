import { parseDay } from '../../dates';
import { pagePath } from '../../paths';
import { parsePostFileName } from '../../schema/slugs';
import { type Author, authorsOf, bylineOf } from '../bylines';
import { pageCountOf } from '../post-groups';
import { tagsOf } from '../tags';
import { addressesOf, isPost } from './answers';
import { ofType } from './rule';
import type { Source } from './source';

/**
 * The addresses of the lists that the site makes of what documents say: of posts by tag,
 * author and year with all their pages, of members by tier and year.
 */
export function listAddresses(sources: readonly Source[]): Set<string> {
  const posts = new Map<string, number>();
  for (const post of sources.filter(isPost)) {
    for (const path of new Set(['/blog', ...listsOf(post)])) {
      posts.set(path, (posts.get(path) ?? 0) + 1);
    }
  }
  const pages = [...posts].flatMap(([path, count]) =>
    Array.from({ length: pageCountOf(count) }, (_, index) => pagePath(path, index + 1)),
  );
  return new Set([...pages, ...ofType(sources, 'Member').flatMap(memberLists)]);
}

/** All addresses that documents answer, and those of the lists that they stand in. */
export function addressesWithLists(documents: readonly Source[]): Set<string> {
  return new Set([...documents.flatMap(addressesOf), ...listAddresses(documents)]);
}

/** The lists that a post stands in, but that of all. */
function listsOf({ id, values }: Source): string[] {
  const { date, publish, tags } = values;
  const written = date ?? publish;
  const day = typeof written === 'string' ? parseDay(written) : parsePostFileName(id).day;
  return [
    ...tagsOf(textsOf(tags)).map(({ path }) => path),
    ...authorsIn(values).map(({ slug }) => `/blog/authors/${slug}`),
    ...(day ? [`/blog/${day.slice(0, 4)}`] : []),
  ];
}

/** The lists that a member of today stands in. */
function memberLists({ values: { tier, joined, left } }: Source): string[] {
  if (left) return [];
  return [
    ...(typeof tier === 'string' ? [`/members/tier/${tier}`] : []),
    ...(typeof joined === 'string' ? [`/members/joined/${joined.slice(0, 4)}`] : []),
  ];
}

/** Returns the authors that a post's frontmatter names. */
export function authorsIn({ authors, author }: Source['values']): Author[] {
  return authorsOf(
    bylineOf({
      authors: Array.isArray(authors) ? textsOf(authors) : undefined,
      author: typeof author === 'string' ? author : undefined,
    }),
  );
}

/** The texts of a list; what else stands in a field is the check of fields' to say. */
export function textsOf(value: unknown): string[] {
  const items: unknown[] = Array.isArray(value) ? value : [];
  return items.filter((item) => typeof item === 'string');
}
