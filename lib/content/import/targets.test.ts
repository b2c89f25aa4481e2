import { expect, test } from '@playwright/test';
import { oldPage, oldPost } from './samples';
import type { SourceDocument } from './source-site';
import { placeDocuments } from './targets';

const idsOf = (documents: SourceDocument[], existing: string[] = []) => {
  const { places } = placeDocuments(documents, existing);
  return documents.map((document) => places.get(document)?.id);
};

test('posts that their day or the case of letters tells apart come in all', () => {
  const posts = [
    oldPost({ day: '2020-02-02', slug: 'release' }),
    oldPost({ day: '2019-01-01', slug: 'release' }),
    oldPost({ day: '2020-03-03', slug: 'Release' }),
    oldPost({ day: '2020-03-03', slug: 'release', file: '_posts/x/2020-03-03-release.md' }),
  ];
  const ids = [
    'blog/2020-02-02-release-2020-02-02.md',
    'blog/2019-01-01-release.md',
    'blog/2020-03-03-Release-2020-03-03.md',
    'blog/2020-03-03-release-2020-03-03-2.md',
  ];
  expect(idsOf(posts)).toEqual(ids);
  expect(idsOf(posts, ids as string[]), 'again').toEqual(ids);
});

test('what is here already keeps its slug', () => {
  expect(idsOf([oldPost()], ['blog/2018-01-01-Hello.md', 'members/hello.md'])).toEqual([
    'blog/2019-05-08-hello-2019-05-08.md',
  ]);
});

test('names that no file or address can have are made safe', () => {
  for (const [slug, name] of [
    ['../../etc/passwd', 'etc-passwd'],
    ['a b', 'a-b'],
    ['c#?', 'c'],
    ['.hidden', 'hidden'],
    ['2019', '2019-2019-05-08'],
    ['tags', 'tags-2019-05-08'],
    ['readme.md', 'readme-md-2019-05-08'],
    ['한글-1.2', '한글-1.2'],
    ['\u202Ex', 'x'],
    ['', 'post'],
  ] as const) {
    const [id] = idsOf([oldPost({ slug })]);
    expect(id, slug).toBe(`blog/2019-05-08-${name}.md`);
  }
  const [long = ''] = idsOf([oldPost({ slug: '한'.repeat(300) })]);
  expect(Buffer.byteLength(long)).toBeLessThan(210);
});

test('pages keep their paths, unless the site needs them', () => {
  for (const [address, id] of [
    ['/about.html', 'pages/about.md'],
    ['/documentation/server/guides/', 'pages/documentation/server/guides.md'],
    ['/documentation/index.html', 'pages/documentation.md'],
    ['/a b/c.html', 'pages/a-b/c.md'],
    ['/x/../../../y', 'pages/x/y.md'],
    ['/blog/old.html', 'pages/archive/blog/old.md'],
    ['/search/', 'pages/archive/search.md'],
    ['/', undefined],
    ['/index.html', undefined],
    ['/blog/', undefined],
    ['/404.html', undefined],
  ] as const) {
    expect(idsOf([oldPage(address)]), address).toEqual([id]);
  }
});

test('redirects get no document', () => {
  const { places } = placeDocuments([oldPage('/old.html', { redirectsTo: '/new' })], []);
  expect(places.size).toBe(0);
});

test('a draft gets the day of the newest post, in every run the same', () => {
  const { day: _, ...draft } = oldPost({ slug: 'idea', isPublic: false });
  expect(idsOf([draft, oldPost({ day: '2021-02-03' })])[0]).toBe('blog/2021-02-03-idea.md');
});
