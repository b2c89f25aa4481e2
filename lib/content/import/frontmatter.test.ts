import { expect, test } from '@playwright/test';
import { type MappingContext, mapFields } from './frontmatter';
import { oldPage, oldPost } from './samples';

const CONTEXT: MappingContext = {
  site: {
    authorNames: new Map([
      ['ann', 'Ann Example'],
      ['bo', 'Bo Sample'],
    ]),
    url: 'https://blog.example.org',
  },
  renamed: new Map(),
  pictureAt: (path) =>
    /^(?:https?:|.*missing)/.test(path)
      ? { complaint: `${path} isn't here` }
      : { address: path.startsWith('/') ? path : `/${path}` },
};

/** The fields of a post with these of the old site, without those that each has. */
function mapped(fields: Record<string, unknown>, special = {}, context = CONTEXT) {
  const document = oldPost({ fields: { title: 'T', ...fields }, ...special });
  const { layout, title, ...values } = mapFields(document, context).values;
  expect(layout).toBe('blog_detail');
  return title === 'T' ? values : { title, ...values };
}

const CASES: [what: string, fields: Record<string, unknown>, values: Record<string, unknown>][] = [
  ['any layout', { layout: 'post-wide' }, {}],
  [
    'a title with entities and tags',
    { title: 'C++ &amp; <em>D</em> &#39;x&#39;' },
    { title: "C++ & D 'x'" },
  ],
  ['a title that is a number', { title: 2.5 }, { title: '2.5' }],
  ['a category, which is never split', { category: 'Big news' }, { tags: ['Big news'] }],
  ['categories at spaces', { categories: 'news  scala' }, { tags: ['news', 'scala'] }],
  ['tags at spaces', { tags: 'c c++ c#' }, { tags: ['c', 'c++', 'c#'] }],
  [
    'lists as they are',
    { tags: ['two words', 3], category: ['a'] },
    { tags: ['a', 'two words', '3'] },
  ],
  [
    'tags of all fields, each once',
    { category: 'news', tags: ['News', 'b'] },
    { tags: ['news', 'b'] },
  ],
  ['no tags', { tags: '', categories: [] }, {}],
  ['an author', { author: 'Ann Example' }, { author: 'Ann Example' }],
  ['by', { by: 'Ann and Bo' }, { author: 'Ann and Bo' }],
  ['keys', { authors: ['ann', 'bo', 'Cy'] }, { authors: ['Ann Example', 'Bo Sample', 'Cy'] }],
  ['a key', { author: 'ann' }, { author: 'Ann Example' }],
  ['keys in one text', { author: 'ann, bo' }, { authors: ['Ann Example', 'Bo Sample'] }],
  ['authors with fields', { author: { name: 'Ann', email: 'x' } }, { author: 'Ann' }],
  ['links in a byline', { author: '[Ann](https://example.org)' }, { author: 'Ann' }],
  ['description first', { summary: 'S', excerpt: 'E', description: 'D' }, { description: 'D' }],
  [
    'then excerpt',
    { summary: 'S', subtitle: 'U', excerpt: '<p>E &lt;x&gt;</p>' },
    { description: 'E <x>' },
  ],
  ['then subtitle', { summary: 'S', subtitle: 'U' }, { description: 'U' }],
  ['then summary', { summary: 'S', description: ' ' }, { description: 'S' }],
  ['updated', { last_modified_at: '2020-1-2 10:00:00 +0200' }, { updated: '2020-01-02' }],
  ['updated as an instant', { updated: '2020-01-02T10:00:00Z' }, { updated: '2020-01-02' }],
  ['an image', { image: 'assets/a.png' }, { image: '/assets/a.png' }],
  [
    'an image with a text',
    { image: { path: '/a.png', alt: 'A' } },
    { image: '/a.png', imageAlt: 'A' },
  ],
  ['a featured image', { 'featured-image': '/a.png' }, { image: '/a.png' }],
  ['a cover', { cover: '/a.png', image_alt: 'A' }, { image: '/a.png', imageAlt: 'A' }],
  ['an image that is nowhere', { image: '/missing.png' }, {}],
  ['a language', { lang: 'pt_BR' }, { lang: 'pt-BR' }],
  ['the site’s own language', { lang: 'en' }, {}],
  ['no language', { lang: '?' }, {}],
  ['canonical', { canonical: 'https://example.com/x' }, { canonical: 'https://example.com/x' }],
  [
    'canonical_url',
    { canonical_url: 'https://example.com/x' },
    { canonical: 'https://example.com/x' },
  ],
  ['canonical of the old site itself', { canonical: 'https://blog.example.org/x' }, {}],
  ['canonical that is no address', { canonical: '/x' }, {}],
  ['pinned', { pinned: true }, { pinned: true }],
];

for (const [what, fields, values] of CASES) {
  test(`frontmatter: ${what}`, () => expect(mapped(fields)).toEqual(values));
}

test('a post’s moment is kept, and its day where that is another', () => {
  expect(mapped({}, { instant: '2019-05-08T23:30:00-05:00' })).toEqual({
    publish: '2019-05-08T23:30:00-05:00',
  });
  expect(mapped({}, { instant: '2019-05-07T22:30:00Z' })).toEqual({
    date: '2019-05-08',
    publish: '2019-05-07T22:30:00Z',
  });
});

test('what wasn’t public is a draft, without a moment at which it would come out', () => {
  expect(mapped({}, { isPublic: false, instant: '2019-05-08T10:00:00Z' })).toEqual({ draft: true });
});

test('a post in another script says its language', () => {
  expect(mapped({}, { body: '이 글은 설치 방법을 설명합니다.' })).toEqual({ lang: 'ko' });
  expect(mapped({ lang: 'ja' }, { body: '이 글은 설치 방법을 설명합니다.' })).toEqual({
    lang: 'ja',
  });
});

test('a post keeps the id of the old feed', () => {
  const feedId = 'https://blog.example.org/2019/05/08/hello';
  expect(mapped({}, { feedId })).toEqual({ guid: feedId });
});

test('the part before the excerpt’s separator is the description, unless there is one', () => {
  expect(mapped({}, { excerpt: 'The **first** part.\n' })).toEqual({
    description: 'The first part.',
  });
  expect(mapped({ description: 'D' }, { excerpt: 'E' })).toEqual({ description: 'D' });
});

test('fields that the site has no use for are named, those of defaults aside', () => {
  const fields = {
    title: 'T',
    discourse: 5,
    'post-type': 'x',
    includeTOC: true,
    redirect_from: '/x',
  };
  const ownFields = new Set(['title', 'discourse', 'post-type', 'redirect_from']);
  expect(mapFields(oldPost({ fields, ownFields }), CONTEXT).leftOut).toEqual([
    'discourse',
    'post-type',
  ]);
});

test('a field is moved on demand, before the usual ones', () => {
  const renamed = new Map([
    ['lead', 'description'],
    ['topic', 'tags'],
    ['about', 'members'],
  ]);
  const fields = { title: 'T', lead: 'L', description: 'D', topic: 'x', about: ['example'] };
  const result = mapFields(oldPost({ fields }), { ...CONTEXT, renamed });
  expect(result.values).toMatchObject({ description: 'L', tags: ['x'], members: ['example'] });
  expect(result.leftOut).toEqual([]);
  expect(result.mapped).toContainEqual(['lead', 'description']);
});

test('a document without a title gets one', () => {
  expect(mapFields(oldPost({ fields: {}, slug: 'my-first_post' }), CONTEXT).values.title).toBe(
    'My first post',
  );
  const page = oldPage('/guides/x', { fields: {}, body: '# A *guide* {#top}\n\nText.' });
  expect(mapFields(page, CONTEXT).values.title).toBe('A *guide*');
});

test('what can’t be taken over is said', () => {
  const fields = { title: 'T', image: 'https://example.com/x.png', updated: 'yesterday' };
  expect(mapFields(oldPost({ fields }), CONTEXT).notes.map(({ kind }) => kind)).toEqual([
    'date that can’t be read',
    'picture of a document that isn’t here',
  ]);
});
