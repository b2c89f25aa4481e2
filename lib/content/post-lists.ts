import { once } from '../once';
import { pagePath } from '../paths';
import { allPosts, leadAndOthers } from './posts';
import type { PostSummary } from './types';

/** Posts that have something in common, with a list of their own. */
export interface PostGroup {
  /** The last part of the list's address. */
  slug: string;
  name: string;
  /** The address of the list. */
  path: string;
  /** Newest first. */
  posts: readonly PostSummary[];
}

/** One page of a list of posts. */
export interface PostPage {
  posts: readonly PostSummary[];
  /** From 1. */
  page: number;
  /** How many pages the list has. */
  pageCount: number;
  /** How many posts the list has. */
  total: number;
  /** Day of its oldest and of its newest post, `YYYY-MM-DD`. */
  since: string;
  until: string;
}

/** How many posts stand on a page. */
const PAGE_SIZE = 20;

/** The whole blog as pages: the lead first, then the others, newest first. */
export const blogPages = once((): readonly PostPage[] => {
  const { lead, others } = leadAndOthers();
  return pagesOf(lead ? [lead, ...others] : []);
});

/** The topics of posts, the most used first. */
export const allTags = once((): readonly PostGroup[] =>
  groupsBy(({ tags }) => tags).sort((a, b) => b.posts.length - a.posts.length || byName(a, b)),
);

/** Those who wrote posts, by name. */
export const allAuthors = once((): readonly PostGroup[] =>
  groupsBy(({ authors }) => authors).sort(byName),
);

/** The years that posts are of, newest first. */
export const allYears = once((): readonly PostGroup[] =>
  groupsBy(({ date }) => {
    const year = date.slice(0, 4);
    return [{ slug: year, name: year, path: `/blog/${year}` }];
  }).sort((a, b) => Number(b.slug) - Number(a.slug)),
);

/** The addresses of all lists of posts, but `/blog` itself. */
export function postListPaths(): string[] {
  const groups = [...allTags(), ...allAuthors(), ...allYears()];
  return [
    ...blogPages().map(({ page }) => pagePath('/blog', page)),
    ...groups.flatMap(({ path, posts }) => pagesOf(posts).map(({ page }) => pagePath(path, page))),
  ].filter((path) => path !== '/blog');
}

/** Divides a list of posts into pages. */
export function pagesOf(posts: readonly PostSummary[]): PostPage[] {
  const days = posts.map(({ date }) => date).sort();
  const pageCount = Math.ceil(posts.length / PAGE_SIZE);
  return Array.from({ length: pageCount }, (_, index) => ({
    posts: posts.slice(index * PAGE_SIZE, (index + 1) * PAGE_SIZE),
    page: index + 1,
    pageCount,
    total: posts.length,
    since: days[0] ?? '',
    until: days.at(-1) ?? '',
  }));
}

/** The addresses of all pages of lists, below the folder they have in common, part by part. */
export function groupParams(groups: readonly PostGroup[]): { path: string[] }[] {
  return groups.flatMap(({ slug, posts }) =>
    pagesOf(posts).map(({ page }) => ({ path: pagePath(slug, page).split('/') })),
  );
}

/**
 * The page of a list at an address.
 *
 * @param path the address part by part, as `groupParams` has it, percent-encoded or not.
 * @returns undefined if there is no such page.
 */
export function groupPage(
  groups: readonly PostGroup[],
  path: readonly string[],
): { group: PostGroup; list: PostPage } | undefined {
  // Next.js hands on what isn't ASCII as it stands in an address: percent-encoded.
  const address = path.map(decodeURIComponent).join('/');
  const group = groups.find(({ slug }) => address === slug || address.startsWith(`${slug}/`));
  const list =
    group && pagesOf(group.posts).find(({ page }) => pagePath(group.slug, page) === address);
  return list && { group, list };
}

function groupsBy(
  of: (post: PostSummary) => readonly { slug: string; name: string; path: string }[],
): PostGroup[] {
  const groups = new Map<string, { name: string; path: string; posts: PostSummary[] }>();
  for (const post of allPosts()) {
    for (const { slug, name, path } of of(post)) {
      const group = groups.get(slug);
      if (group) group.posts.push(post);
      else groups.set(slug, { name, path, posts: [post] });
    }
  }
  return [...groups].map(([slug, group]) => ({ slug, ...group }));
}

function byName(a: PostGroup, b: PostGroup): number {
  return a.name.localeCompare(b.name, 'en');
}
