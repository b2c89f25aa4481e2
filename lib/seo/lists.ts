import { wholeAddress } from '../addresses';
import type { PostPage } from '../content/types';
import { formatDate } from '../dates';
import { pagePath } from '../paths';
import type { PageFacts } from './facts';
import { subjectId } from './json-ld';

/** A thing that a page lists: what it is called, and its page. */
export interface Listed {
  name: string;
  path: string;
}

/**
 * What a page that lists things is. One that has none is left out of search engines.
 *
 * @param items what it lists, in order.
 */
export function listPage(
  facts: Omit<PageFacts, 'entity' | 'kind'>,
  items: readonly Listed[],
): PageFacts {
  const { path, title } = facts;
  // It is there for those who know its address.
  if (items.length === 0) return { ...facts, kind: 'CollectionPage', isHidden: true };
  return {
    ...facts,
    kind: 'CollectionPage',
    entity: {
      '@type': 'ItemList',
      '@id': subjectId(path),
      name: title,
      numberOfItems: items.length,
      itemListElement: items.map((item, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: item.name,
        url: wholeAddress(item.path),
      })),
    },
  };
}

/**
 * What a page of posts that have something in common is.
 *
 * @param facts those of the whole list: its title, path and feed, and the pages above it.
 */
export function postListPage(
  facts: Pick<PageFacts, 'title' | 'path' | 'trail' | 'feed'>,
  { posts, page, pageCount, total, since, until }: PostPage,
): PageFacts {
  const place = pageCount > 1 ? `, page ${page} of ${pageCount}` : '';
  const extent =
    total === 1
      ? `one, of ${formatDate(since)}`
      : `${total}, from ${formatDate(since)} to ${formatDate(until)}`;
  return listPage(
    {
      ...facts,
      title: page === 1 ? facts.title : `${facts.title}, page ${page}`,
      description: `${facts.title}${place}: ${extent}.`,
      path: pagePath(facts.path, page),
    },
    posts.map(({ title, path }) => ({ name: title, path })),
  );
}

/** What a page of the posts of a year is. */
export function yearPage({ name, path }: Listed, list: PostPage): PageFacts {
  return postListPage(
    { title: `Posts of ${name}`, path, trail: [{ label: 'Blog', href: '/blog' }] },
    list,
  );
}
