import { expect, test } from '@playwright/test';
import { authorsOf } from '../content/bylines';
import {
  sampleBody,
  sampleEvent,
  sampleMember,
  samplePage,
  samplePerson,
  samplePost,
  sampleProject,
} from '../content/samples';
import { type SearchableContent, searchDocuments } from './documents';

const member = {
  ...sampleMember({ id: 'members/eao.md', name: 'Example Arts Office', legalName: 'EAO Inc.' }),
  ...{ joined: '2024-05', joinedPrecision: 'month' as const, headquarters: 'Exampletown' },
  plain: 'About the office.',
};
const content: SearchableContent = {
  posts: [
    {
      ...samplePost({ id: 'blog/2024-05-08-hello.md', date: '2024-05-08', title: 'Hello' }),
      ...{ byline: 'Ann Example (Org), Bo Sample', description: 'A greeting.', members: ['eao'] },
      lang: 'de',
      tags: [{ slug: 'good-news', name: 'Good news', path: '/blog/tags/good-news' }],
      authors: authorsOf('Ann Example (Org), Bo Sample').map((author) => ({ ...author, path: '' })),
      plain: 'Hello, world.',
    },
  ],
  members: [member],
  people: [
    {
      ...samplePerson({ id: 'people/cy.md', name: 'Cy Doe', member }),
      roles: ['Chair', 'Speaker'].map((title) => ({
        ...{ body: 'council', title, seat: undefined, since: undefined, until: undefined },
        ...{ asOf: '2024-01', source: 'Minutes' },
      })),
      plain: 'About Cy.',
    },
  ],
  projects: [
    {
      ...sampleProject({ id: 'projects/p.md', name: 'P', accepted: '2023-02-03' }),
      ...{ members: ['eao'], plain: 'About P.' },
    },
  ],
  events: [
    {
      ...sampleEvent({ id: 'events/day.md', name: 'Day', start: '2025-01-02', place: 'Town' }),
      plain: 'About the day.',
    },
  ],
  bodies: [{ ...sampleBody({ name: 'Wise Old Council' }), plain: 'About the council.' }],
  pages: [
    {
      ...samplePage({ timeline: [{ date: '2022', text: 'It began.' }] }),
      plain: 'A text.',
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
