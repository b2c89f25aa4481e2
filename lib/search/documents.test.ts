import { expect, test } from '@playwright/test';
import { authorsOf } from '../content/bylines';
import { type SearchableContent, searchDocuments } from './documents';

const tier = {
  ...{ id: 'tiers/gold.md', slug: 'gold', name: 'Gold', order: 1, summary: '', benefits: [] },
  ...{ eligibility: undefined, seats: undefined, fee: undefined, successorOf: [] },
  ...{ isPast: false, asOf: undefined },
};
const member = {
  ...{ id: 'members/eao.md', slug: 'eao', path: '/members/eao', name: 'Example Arts Office' },
  ...{ legalName: 'EAO Inc.', description: 'Makes examples.', tier, tierHistory: [] },
  ...{ joined: '2024-05', joinedPrecision: 'month' as const, left: undefined, isFounder: false },
  ...{ website: undefined, headquarters: 'Exampletown', mark: undefined, links: [] },
  ...{ projects: [], announcement: undefined, announcementUrl: undefined, asOf: undefined },
  plain: 'About the office.',
};
const content: SearchableContent = {
  posts: [
    {
      ...{ id: 'blog/2024-05-08-hello.md', slug: 'hello', path: '/blog/hello', title: 'Hello' },
      ...{ byline: 'Ann Example (Org), Bo Sample', date: '2024-05-08', updated: undefined },
      ...{ description: 'A greeting.', members: ['eao'], boilerplate: [], isPinned: false },
      ...{ minutes: 1, lang: 'de', bylineParts: [] },
      tags: [{ slug: 'good-news', name: 'Good news', path: '/blog/tags/good-news' }],
      authors: authorsOf('Ann Example (Org), Bo Sample').map((author) => ({ ...author, path: '' })),
      plain: 'Hello, world.',
    },
  ],
  members: [member],
  people: [
    {
      ...{ id: 'people/cy.md', slug: 'cy', path: '/people/cy', name: 'Cy Doe', member },
      ...{ affiliation: 'Example Arts Office', links: [], asOf: undefined },
      roles: ['Chair', 'Speaker'].map((title) => ({
        ...{ body: 'council', title, seat: undefined, since: undefined, until: undefined },
        ...{ asOf: '2024-01', source: 'Minutes' },
      })),
      plain: 'About Cy.',
    },
  ],
  projects: [
    {
      ...{ id: 'projects/p.md', slug: 'p', path: '/projects/p', name: 'P', status: 'hosted' },
      ...{ accepted: '2023-02-03', announced: undefined, licence: undefined, members: ['eao'] },
      ...{ repository: undefined, website: undefined, mark: undefined, asOf: undefined },
      ...{ description: 'A project.', plain: 'About P.' },
    },
  ],
  events: [
    {
      ...{ id: 'events/day.md', slug: 'day', path: '/events/day', name: 'Day', place: 'Town' },
      ...{ start: '2025-01-02', end: '2025-01-03', url: undefined, kind: 'day', asOf: undefined },
      ...{ description: 'A day.', plain: 'About the day.' },
    },
  ],
  bodies: [
    {
      ...{ id: 'bodies/council.md', slug: 'council', path: '/governance/council', order: 1 },
      ...{ name: 'Wise Old Council', summary: 'Is wise.', seats: [], asOf: undefined },
      plain: 'About the council.',
    },
  ],
  pages: [
    {
      ...{ id: 'pages/about.md', slug: 'about', path: '/about', title: 'About', order: 1 },
      ...{ description: 'What it is.', timeline: [{ date: '2022', text: 'It began.' }] },
      ...{ asOf: undefined, plain: 'A text.' },
    },
  ],
};

test('every page is a document with what it can be filtered by', () => {
  const facets = searchDocuments(content).map((document) => {
    const { id, kind, title, date, year, tags, authors, tier: tierSlug, members } = document;
    const names = authors.map(({ slug }) => slug);
    return [id, kind, title, date, year, tags, names, tierSlug, members];
  });
  expect(facets).toEqual([
    [
      ...['/blog/hello', 'post', 'Hello', '2024-05-08', '2024', ['good-news']],
      ...[['ann-example', 'bo-sample'], undefined, ['eao']],
    ],
    // Only the month is known.
    ['/members/eao', 'member', 'Example Arts Office', undefined, '2024', [], [], 'gold', ['eao']],
    ['/people/cy', 'person', 'Cy Doe', undefined, undefined, [], [], undefined, ['eao']],
    ['/projects/p', 'project', 'P', '2023-02-03', '2023', [], [], undefined, ['eao']],
    ['/events/day', 'event', 'Day', '2025-01-02', '2025', [], [], undefined, []],
    [
      '/governance/council',
      'body',
      'Wise Old Council',
      undefined,
      undefined,
      [],
      [],
      undefined,
      [],
    ],
    ['/about', 'page', 'About', undefined, undefined, [], [], undefined, []],
  ]);
});

test('documents are found by other names, employers, offices and places', () => {
  const keywords = Object.fromEntries(
    searchDocuments(content).map(({ id, keywords: words }) => [id, words]),
  );
  expect(keywords['/blog/hello']).toEqual([
    ...['post', 'hello', 'Ann Example (Org), Bo Sample', 'Good news'],
  ]);
  expect(keywords['/members/eao']).toEqual([
    ...['member', 'eao', 'EAO', 'EAO Inc.', 'Gold', 'Exampletown'],
  ]);
  expect(keywords['/people/cy']).toEqual([
    ...['person', 'people', 'Example Arts Office', 'Chair', 'Wise Old Council', 'Speaker'],
  ]);
  expect(keywords['/events/day']).toContain('Town');
  expect(keywords['/governance/council']).toContain('WOC');
});

test('what is searched is what the page says', () => {
  const [post, , , , , , page] = searchDocuments(content);
  expect(post).toMatchObject({ text: 'Hello, world.', description: 'A greeting.', lang: 'de' });
  expect(page?.text).toBe('A text.\n2022 It began.');
});
