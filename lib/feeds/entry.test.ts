import { expect, test } from '@playwright/test';
import { samplePost } from '../content/samples';
import { site } from '../site';
import { entryOf, guidOf, xmlText } from './entry';

const ORIGIN = site.origin;

test('a renamed post keeps its guid', () => {
  const original = samplePost({ id: 'blog/2024-05-06-first.md' });
  const renamed = samplePost({
    id: 'blog/2024-05-06-second.md',
    formerPaths: [original.path],
  });
  const twice = samplePost({
    id: 'blog/2024-05-06-third.md',
    formerPaths: [original.path, renamed.path],
  });
  for (const post of [original, renamed, twice]) {
    expect(guidOf(post)).toBe(`${ORIGIN}/blog/first`);
  }
  expect(entryOf(twice, '').url).toBe(`${ORIGIN}/blog/third`);
});

test('a former address outside the blog is no guid', () => {
  const formerPaths = ['/2019/05/08/old.html', '/a/blog/x', '/blog/old'];
  const guid = undefined;
  expect(guidOf({ path: '/blog/new', formerPaths, guid })).toBe(`${ORIGIN}/blog/old`);
  expect(guidOf({ path: '/blog/new', formerPaths: ['/old.html'], guid })).toBe(
    `${ORIGIN}/blog/new`,
  );
});

test('a post that came with an id keeps it, wherever it is', () => {
  const guid = 'https://blog.example.org/2019/05/08/first';
  for (const formerPaths of [[], ['/blog/old']]) {
    const { id, url } = entryOf(samplePost({ path: '/blog/new', formerPaths, guid }), '');
    expect({ id, url }).toEqual({ id: guid, url: `${ORIGIN}/blog/new` });
  }
});

test('addresses are percent-encoded', () => {
  const { id, url, authors } = entryOf(
    samplePost({
      path: '/blog/مرحبا',
      authors: [{ name: '김', slug: '김', path: '/blog/authors/김' }],
    }),
    '',
  );
  expect(id).toBe(url);
  expect(url).toBe(`${ORIGIN}/blog/%D9%85%D8%B1%D8%AD%D8%A8%D8%A7`);
  expect(authors[0]?.url).toBe(`${ORIGIN}/blog/authors/%EA%B9%80`);
});

test('a day is the same day from Los Angeles to Seoul, wherever the site is built', () => {
  const zones = ['America/Los_Angeles', 'UTC', 'Asia/Seoul'];
  const own = process.env.TZ;
  try {
    for (const built of zones) {
      process.env.TZ = built;
      const { published, updated } = entryOf(
        samplePost({ date: '2024-12-31', updated: '2025-01-01' }),
        '',
      );
      for (const timeZone of zones) {
        const days = [published, updated].map((date) =>
          date?.toLocaleDateString('sv', { timeZone }),
        );
        expect(days, `built in ${built}, read in ${timeZone}`).toEqual([
          '2024-12-31',
          '2025-01-01',
        ]);
      }
    }
  } finally {
    if (own === undefined) delete process.env.TZ;
    else process.env.TZ = own;
  }
});

test('an instant is kept, and a change counts only if it came later', () => {
  const publish = '2026-03-01T20:00:00-08:00';
  const post = { date: '2026-03-01', publish };
  expect(entryOf(samplePost(post), '').published.toISOString()).toBe('2026-03-02T04:00:00.000Z');
  const updatedOn = (updated: string) => entryOf(samplePost({ ...post, updated }), '').updated;
  expect(updatedOn('2026-03-01')).toBeUndefined();
  expect(updatedOn('2026-03-02')?.toISOString()).toBe('2026-03-02T12:00:00.000Z');
});

test('what XML has no place for is taken out, and nothing else', () => {
  expect(xmlText('a\u0000b\u0008\u000b\u001f\ufffe\uffff\ud800c\udc00')).toBe('abc');
  const all = '\t\n\r T & B <b> ]]> é مرحبا שלום 日本語 😀👩‍🚀 \u0085\u200f\ue000\ufffd';
  expect(xmlText(all)).toBe(all);
});
