import { expect, test } from '@playwright/test';
import { groupPage, groupParams, type PostGroup, pagesOf } from './post-groups';
import { samplePost } from './samples';

const postOn = (date: string) => samplePost({ id: `blog/${date}-example.md`, date });

const posts = Array.from({ length: 45 }, (_, index) =>
  postOn(`20${String(24 - (index % 20)).padStart(2, '0')}-03-01`),
);

const group = (slug: string, length: number): PostGroup => ({
  slug,
  name: slug,
  path: `/blog/tags/${slug}`,
  posts: posts.slice(0, length),
});

test('a list is divided into pages of twenty, each of which knows the whole', () => {
  const pages = pagesOf(posts);
  expect(pages.map(({ page, posts: { length } }) => [page, length])).toEqual([
    [1, 20],
    [2, 20],
    [3, 5],
  ]);
  for (const { pageCount, total, since, until } of pages) {
    expect({ pageCount, total, since, until }).toEqual({
      pageCount: 3,
      total: 45,
      since: '2005-03-01',
      until: '2024-03-01',
    });
  }
  expect(pages.flatMap((page) => page.posts)).toEqual(posts);
  expect(pagesOf([])).toEqual([]);
});

test('each page of each group has one address, and nothing else has', () => {
  const groups = [group('ml', 21), group('ml-ops', 1), group('머신러닝', 20)];
  expect(groupParams(groups).map(({ path }) => path.join('/'))).toEqual([
    'ml',
    'ml/page/2',
    'ml-ops',
    '머신러닝',
  ]);
  for (const { path } of groupParams(groups)) {
    const found = groupPage(groups, path.map(encodeURIComponent));
    expect(found?.group.slug, path.join('/')).toBe(path[0]);
    expect(found?.list.page).toBe(path[2] ? Number(path[2]) : 1);
  }
  for (const path of [
    ['ml', 'page', '1'],
    ['ml', 'page', '3'],
    ['ml', 'page'],
    ['m'],
    ['ml', '2'],
  ]) {
    expect(groupPage(groups, path), path.join('/')).toBeUndefined();
  }
});
