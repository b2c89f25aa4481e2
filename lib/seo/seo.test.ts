import { expect, test } from '@playwright/test';
import {
  sampleBody,
  sampleEvent,
  sampleMember,
  samplePage,
  samplePerson,
  samplePost,
  sampleProject,
} from '../content/samples';
import { site } from '../site';
import type { PageFacts } from './facts';
import { pageGraph, scriptText } from './json-ld';
import { listPage, postListPage } from './lists';
import { pageMetadata } from './metadata';
import {
  bodyPage,
  eventPage,
  memberPage,
  personPage,
  postPage,
  projectPage,
  textPage,
} from './pages';

const HOSTILE = '</script><!--<script>alert("T & B")</script> مؤسسة 😀';
const member = sampleMember({
  name: HOSTILE,
  website: 'https://example.org/',
  headquarters: 'Town',
});

/** A page of every kind, with a name that would break out of anything. */
const PAGES: Record<string, PageFacts> = {
  home: { title: site.name, description: site.tagline, path: '/' },
  post: postPage(samplePost({ title: HOSTILE, id: 'blog/2024-05-06-설치.md' }), [member]),
  member: memberPage(member),
  person: personPage(samplePerson({ name: HOSTILE, member }), [sampleBody()]),
  body: bodyPage(sampleBody({ name: HOSTILE }), [samplePerson()]),
  project: projectPage(sampleProject({ name: HOSTILE, licence: 'MIT AND Apache-2.0' })),
  event: eventPage(sampleEvent({ name: HOSTILE, place: 'Town' })),
  text: textPage(samplePage({ title: HOSTILE }), []),
  nested: textPage(samplePage({ id: 'pages/about/history.md' }), [samplePage({ title: HOSTILE })]),
  list: listPage({ title: HOSTILE, description: 'All.', path: '/members' }, [member]),
};

/** Every `@id` in a graph that something is said of, and every one that is only referred to. */
function idsOf(value: unknown, said: string[] = [], meant: string[] = []): [string[], string[]] {
  if (typeof value === 'object' && value !== null) {
    const { '@id': id, ...rest } = { ...value } as Record<string, unknown>;
    if (id) (Object.keys(rest).length > 0 ? said : meant).push(String(id));
    for (const each of Object.values(rest)) idsOf(each, said, meant);
  }
  return [said, meant];
}

for (const [kind, page] of Object.entries(PAGES)) {
  test(`the graph of a ${kind} is whole, and nothing in it ends its element`, () => {
    const text = scriptText(pageGraph(page));
    expect(text).not.toContain('<');
    const { '@graph': things } = JSON.parse(text);
    const types = things.map((thing: { '@type': string }) => thing['@type']);
    expect(types.slice(0, 2)).toEqual(['Organization', 'WebSite']);
    expect(types.includes('BreadcrumbList')).toBe(kind !== 'home');
    const [said, meant] = idsOf(things);
    expect(new Set(said).size).toBe(said.length);
    const own = `${new URL(page.path, site.origin)}`;
    for (const id of meant.filter((each) => each === own || each.startsWith(`${own}#`))) {
      expect(said).toContain(id);
    }
  });
}

test('breadcrumbs lead from the home page to the page', () => {
  const graph = JSON.parse(scriptText(pageGraph(PAGES.post as PageFacts)));
  const { itemListElement } = graph['@graph'].find(
    (thing: { '@type': string }) => thing['@type'] === 'BreadcrumbList',
  );
  expect(itemListElement.map(({ item }: { item: string }) => item)).toEqual([
    `${site.origin}/`,
    `${site.origin}/blog`,
    `${site.origin}/blog/${encodeURIComponent('설치')}`,
  ]);
});

test('a former member is no member', () => {
  expect(memberPage(member).entity).toHaveProperty('memberOf');
  expect(memberPage({ ...member, left: '2024' }).entity).not.toHaveProperty('memberOf');
});

test('bylines name people, and teams', () => {
  const authors = ['Ann Example', 'Example Team', site.defaultAuthor].map((name, index) => ({
    ...{ name, slug: String(index), path: `/blog/authors/${index}` },
  }));
  expect(postPage(samplePost({ authors }), []).entity).toMatchObject({
    author: [{ '@type': 'Person' }, { '@type': 'Organization' }, { '@type': 'Organization' }],
  });
});

test('a post has the description of its author, else its start, else who wrote it when', () => {
  const described = samplePost({ description: 'By hand.', summary: 'By hand.' });
  expect(pageMetadata(postPage(described, [])).description).toBe('By hand.');
  expect(pageMetadata(postPage(samplePost({ summary: 'It starts.' }), [])).description).toBe(
    'It starts.',
  );
  expect(pageMetadata(postPage(samplePost(), [])).description).toBe('Ann Example, 6 May 2024.');
});

test('a post says when it was published and changed, and where it was first', () => {
  const post = samplePost({ updated: '2024-05-07', canonical: 'https://example.org/first' });
  const metadata = pageMetadata(postPage(post, []));
  expect(metadata.openGraph).toMatchObject({
    type: 'article',
    url: 'https://example.org/first',
    publishedTime: '2024-05-06',
    modifiedTime: '2024-05-07',
  });
  expect(metadata.alternates.canonical).toBe('https://example.org/first');
  const unchanged = pageMetadata(postPage(samplePost({ updated: '2024-05-06' }), []));
  expect(unchanged.openGraph).not.toHaveProperty('modifiedTime');
});

test('a post that has a picture is shown by it, with its size and words', () => {
  const picture = { src: '/assets/x.png', width: 800, height: 400, alt: 'A chart' };
  const page = postPage(samplePost({ picture }), []);
  expect(pageMetadata(page).openGraph.images).toEqual([
    { url: '/assets/x.png', width: 800, height: 400, alt: 'A chart' },
  ]);
  expect(page.entity).toMatchObject({ image: `${site.origin}/assets/x.png` });
  const vector = { ...picture, src: '/assets/x.svg' };
  expect(postPage(samplePost({ picture: vector }), []).picture).toBe('drawn');
});

test('languages are written as Open Graph has them', () => {
  const localeOf = (lang: string) =>
    pageMetadata(postPage(samplePost({ lang }), [])).openGraph.locale;
  expect(['en', 'ko', 'zh-Hans', 'pt-BR'].map(localeOf)).toEqual([
    ...['en_US', 'ko_KR', 'zh_CN', 'pt_BR'],
  ]);
});

test('a list of posts says how many it has, and of when', () => {
  const facts = { title: 'Posts on x', path: '/blog/tags/x' };
  const list = { posts: [samplePost()], page: 1, pageCount: 1, total: 1 };
  const days = { since: '2024-05-06', until: '2024-05-06' };
  expect(postListPage(facts, { ...list, ...days })).toMatchObject({
    title: 'Posts on x',
    description: 'Posts on x: one, of 6 May 2024.',
    path: '/blog/tags/x',
  });
  const second = { ...list, page: 2, pageCount: 3, total: 45, since: '2020-01-02' };
  expect(postListPage(facts, { ...days, ...second })).toMatchObject({
    title: 'Posts on x, page 2',
    description: 'Posts on x, page 2 of 3: 45, from 2 January 2020 to 6 May 2024.',
    path: '/blog/tags/x/page/2',
  });
});
