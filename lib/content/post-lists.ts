import { once } from '../once';
import { pagePath } from '../paths';
import { type PostGroup, pagesOf } from './post-groups';
import { allPosts, leadAndOthers } from './posts';
import type { PostPage, PostSummary } from './types';

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

/** The pages of all lists of posts by their addresses, but `/blog` itself. */
export function postListPages(): { path: string; posts: readonly PostSummary[] }[] {
  const lists = [...allTags(), ...allAuthors(), ...allYears()].map(({ path, posts }) => ({
    path,
    pages: pagesOf(posts),
  }));
  return [{ path: '/blog', pages: blogPages() }, ...lists]
    .flatMap(({ path, pages }) =>
      pages.map(({ page, posts }) => ({ path: pagePath(path, page), posts })),
    )
    .filter(({ path }) => path !== '/blog');
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
