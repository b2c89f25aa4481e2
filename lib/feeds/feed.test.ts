import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { readFeed } from '../../e2e/feed-readers';
import { samplePost } from '../content/samples';
import type { PostSummary } from '../content/types';
import { imageResolver } from '../images/files';
import { renderMarkdown } from '../markdown/render';
import { site } from '../site';
import { xmlText } from './entry';
import { feedText } from './feed';
import { portableHtml } from './html';
import { feedFormats, feedsAt } from './paths';

const FACTS = { title: 'Posts on T & B', description: '<All> & more', page: '/x', base: '/x' };
const [RSS, ATOM, JSON_FEED] = feedFormats;

/** Titles that a feed may break at, and what a reader is to show of them. */
const TITLES: readonly (readonly [written: string, read: string])[] = [
  ...[
    'T & B',
    'R&D, AT&T',
    ']]>',
    'a ]]> b <![CDATA[ c',
    '“Quotes” and "quotes" and \'quotes\'',
    '3 < 4 > 2',
    '😀 Emoji 👩‍🚀🇰🇷',
    'مرحبا بالعالم',
    'שלום עולם (test)',
    '日本語と한국어和中文',
    'combining é and ﷽',
    `${'long '.repeat(99)}title`,
  ].map((title) => [title, title] as const),
  ['control \u0001\u0008\u000b\u001f\ufffecharacters', 'control characters'],
];

const hostile = TITLES.map(([title], index) =>
  samplePost({
    id: `blog/2024-05-06-${index}.md`,
    title,
    summary: title,
    tags: [{ slug: `t-${index}`, name: title, path: `/blog/tags/t-${index}` }],
    authors: [{ slug: `a-${index}`, name: title, path: `/blog/authors/a-${index}` }],
  }),
);

function htmlOf(post: PostSummary): string {
  const html = `<p>${post.title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`;
  return portableHtml({ path: post.path, lang: post.lang, html, standingTexts: [] });
}

test('every reader reads hostile titles as they were written', async () => {
  for (const format of feedFormats) {
    const read = await readFeed(format.file, feedText(format, FACTS, hostile, htmlOf));
    expect(read.size).toBe(format === JSON_FEED ? 1 : 3);
    for (const [reader, { title, items }] of read) {
      const name = `${reader}, ${format.file}`;
      expect(title, name).toBe(FACTS.title);
      expect(
        items.map((item) => item.title),
        name,
      ).toEqual(TITLES.map(([, shown]) => shown));
      const texts = hostile.map((post) => decoded(xmlText(htmlOf(post))));
      expect(
        items.map(({ html }) => decoded(html)),
        name,
      ).toEqual(texts);
    }
  }
});

test('every reader gets the posts of the dialect whole, with their guid, address and day', async () => {
  const folder = 'lib/markdown/fixtures/posts';
  const resolveImage = imageResolver('lib/markdown/fixtures/public', folder);
  const bodies = new Map<string, string>();
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  const posts = names.map((name) => samplePost({ id: `blog/${name}`, title: name }));
  for (const [index, name] of names.entries()) {
    const markdown = readFileSync(join(folder, name), 'utf8');
    const { html } = await renderMarkdown(markdown, { siteUrl: site.origin, resolveImage });
    const path = posts[index]?.path ?? '';
    bodies.set(path, portableHtml({ path, lang: undefined, html, standingTexts: [] }));
  }
  for (const format of feedFormats) {
    for (const half of [posts.slice(0, 20), posts.slice(20)]) {
      const text = feedText(format, FACTS, half, ({ path }) => bodies.get(path) ?? '');
      for (const [reader, { items }] of await readFeed(format.file, text)) {
        const name = `${reader}, ${format.file}`;
        for (const [index, { path }] of half.entries()) {
          const url = new URL(path, site.origin).href;
          const published = Date.parse('2024-05-06T12:00:00Z');
          const { html, ...item } = items[index] ?? {};
          expect(item, name).toEqual({ title: half[index]?.title, id: url, url, published });
          expect(decoded(html), name).toBe(decoded(bodies.get(path)));
        }
      }
    }
  }
});

/** One of the readers reads references in HTML once too often; the others are held to no less. */
function decoded(html = ''): string {
  return html
    .trim()
    .replace(/&#x([\da-f]+);/gi, (_, hex) => String.fromCodePoint(parseInt(hex, 16)));
}

test('a feed holds the 30 first of its posts, and is as new as the newest change in them', async () => {
  const posts = Array.from({ length: 40 }, (_, index) =>
    samplePost({
      id: `blog/2024-01-01-${index}.md`,
      date: `2024-02-${String(29 - (index % 29)).padStart(2, '0')}`,
      // That of the last is outside.
      updated: index === 29 ? '2024-03-04' : index === 39 ? '2025-01-01' : undefined,
    }),
  );
  const asked: string[] = [];
  const texts = feedFormats.map((format) =>
    feedText(format, FACTS, posts, ({ slug }) => {
      asked.push(slug);
      return '';
    }),
  );
  expect(new Set(asked).size).toBe(30);
  for (const [index, text] of texts.entries()) {
    for (const { items } of (await readFeed(feedFormats[index]?.file ?? '', text)).values()) {
      expect(items.map(({ url }) => url?.split('/').at(-1))).toEqual(asked.slice(0, 30));
    }
  }
  expect(parseRssFeed(texts[0] ?? '').lastBuildDate).toBe('Mon, 04 Mar 2024 12:00:00 GMT');
  expect(parseAtomFeed(texts[1] ?? '').updated).toBe('2024-03-04T12:00:00.000Z');
});

test('each form tells all it has words for', () => {
  const post = samplePost({
    title: 'Title',
    summary: 'Use <b> & &amp;, R&D',
    updated: '2024-06-01',
    lang: 'ar',
    authors: ['Ann', 'Bo & Co'].map((name) => ({
      slug: name,
      name,
      path: `/blog/authors/${name}`,
    })),
    tags: ['x & y', 'z'].map((name) => ({ slug: name, name, path: `/blog/tags/${name}` })),
    picture: { src: '/a%20b.png', width: 3, height: 2, alt: 'A & B' },
  });
  const [rss, atom, json] = feedFormats.map((format) => feedText(format, FACTS, [post], htmlOf));
  const authorUrls = ['Ann', 'Bo%20&%20Co'].map((name) => `${site.origin}/blog/authors/${name}`);
  const url = `${site.origin}/a%20b.png`;
  const description = { value: 'A & B' };
  const picture = { contents: [{ url, medium: 'image', width: 3, height: 2, description }] };

  const channel = parseRssFeed(rss ?? '');
  expect(channel).toMatchObject({
    link: `${site.origin}/x`,
    language: site.lang,
    atom: { links: [{ href: `${site.origin}/x/feed.xml`, rel: 'self', type: RSS.type }] },
  });
  expect(channel.items?.[0]).toMatchObject({
    guid: { value: `${site.origin}${post.path}`, isPermaLink: false },
    // What HTML would read as markup is escaped, and nothing else.
    description: 'Use &lt;b> & &amp;amp;, R&amp;D',
    dc: { creators: ['Ann', 'Bo & Co'], languages: ['ar'] },
    atom: { updated: '2024-06-01T12:00:00.000Z' },
    categories: [{ name: 'x & y' }, { name: 'z' }],
    xml: { lang: 'ar' },
    media: picture,
  });

  const feed = parseAtomFeed(atom ?? '');
  expect(feed).toMatchObject({
    id: `${site.origin}/x/atom.xml`,
    xml: { lang: site.lang },
    links: [
      { href: `${site.origin}/x`, rel: 'alternate', type: 'text/html' },
      { href: `${site.origin}/x/atom.xml`, rel: 'self', type: ATOM.type },
    ],
  });
  expect(feed.entries?.[0]).toMatchObject({
    summary: { value: post.summary },
    content: { type: 'html' },
    authors: [
      { name: 'Ann', uri: authorUrls[0] },
      { name: 'Bo & Co', uri: authorUrls[1] },
    ],
    categories: [{ term: 'x & y' }, { term: 'z' }],
    updated: '2024-06-01T12:00:00.000Z',
    xml: { lang: 'ar' },
    media: picture,
  });

  expect(parseJsonFeed(json ?? '')).toMatchObject({
    home_page_url: `${site.origin}/x`,
    feed_url: `${site.origin}/x/feed.json`,
    language: site.lang,
    items: [
      {
        summary: post.summary,
        image: url,
        date_modified: '2024-06-01T12:00:00.000Z',
        authors: [
          { name: 'Ann', url: authorUrls[0] },
          { name: 'Bo & Co', url: authorUrls[1] },
        ],
        tags: ['x & y', 'z'],
        language: 'ar',
      },
    ],
  });
  expect(JSON.parse(json ?? '').version).toBe('https://jsonfeed.org/version/1.1');
});

test('a browser is told the stylesheet before the first element', () => {
  for (const format of [RSS, ATOM]) {
    expect(feedText(format, FACTS, [], htmlOf)).toMatch(
      /^<\?xml version="1\.0" encoding="utf-8"\?><\?xml-stylesheet type="text\/css" href="\/feed\.css"\?><(?:rss|feed) /,
    );
  }
});

test('a feed without posts is one too', async () => {
  for (const format of feedFormats) {
    for (const { items } of (
      await readFeed(format.file, feedText(format, FACTS, [], htmlOf))
    ).values()) {
      expect(items).toEqual([]);
    }
  }
  expect(JSON.parse(feedText(JSON_FEED, FACTS, [], htmlOf)).items).toEqual([]);
});

test('the feeds of a folder lie in it', () => {
  const [blog, list] = ['', '/blog/tags/x'].map((base) => feedsAt(base, 'Title'));
  expect(blog?.map(({ href }) => href)).toEqual(['/feed.xml', '/atom.xml', '/feed.json']);
  expect(list?.[0]).toEqual({
    href: '/blog/tags/x/feed.xml',
    type: RSS.type,
    name: 'RSS',
    title: 'Title (RSS)',
  });
});

test('a feed that has nothing yet says no day in RSS, and the first of all in Atom, which wants one', () => {
  expect(feedText(RSS, FACTS, [], () => '')).not.toContain('lastBuildDate');
  expect(parseAtomFeed(feedText(ATOM, FACTS, [], () => '')).updated).toBe(
    '1970-01-01T00:00:00.000Z',
  );
});
