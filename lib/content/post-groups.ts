import { pagePath } from '../paths';
import type { PostPage, PostSummary } from './types';

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

/** How many posts stand on a page. */
const PAGE_SIZE = 20;

/**
 * How many pages a list has.
 *
 * @param posts how many posts it has.
 */
export function pageCountOf(posts: number): number {
  return Math.ceil(posts / PAGE_SIZE);
}

/** Divides a list of posts into pages. */
export function pagesOf(posts: readonly PostSummary[]): PostPage[] {
  const days = posts.map(({ date }) => date).sort();
  const pageCount = pageCountOf(posts.length);
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
