import { once } from '../once';
import { relatedTo } from '../search/related';
import { allPosts, postBySlug } from './posts';
import type { PostSummary } from './types';

const related = once(() =>
  relatedTo(
    allPosts().map(({ slug, date, tags, members, title, description = '' }) => ({
      ...{ id: slug, date, members, tags: tags.map((tag) => tag.slug) },
      text: `${title}\n${description}`,
    })),
  ),
);

/** The posts that a reader of one may go on with, three at most, the nearest first. */
export function relatedPosts(post: PostSummary): PostSummary[] {
  return (related().get(post.slug) ?? []).flatMap((slug) => postBySlug(slug) ?? []);
}
