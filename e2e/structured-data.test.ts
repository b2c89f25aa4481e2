import { expect, test } from '@playwright/test';
import { complaintsOf } from './structured-data';

const CONTEXT = 'https://schema.org';
const ORGANIZATION = { '@type': 'Organization', '@id': 'https://example.org/#us', name: 'Us' };

const POST = {
  '@type': 'BlogPosting',
  '@id': 'https://example.org/blog/one#post',
  headline: 'One',
  datePublished: '2025-03-04',
  dateModified: '2025-03-04T10:00:00Z',
  author: [{ '@type': 'Person', name: 'Ann Example' }],
  publisher: { '@id': ORGANIZATION['@id'] },
  image: { '@type': 'ImageObject', url: 'https://example.org/one.png', width: '1200 px' },
  isAccessibleForFree: true,
};

const VALID = [
  ORGANIZATION,
  POST,
  { ...ORGANIZATION, memberOf: { '@type': 'Organization', name: 'All' } },
  {
    '@type': 'WebSite',
    name: 'Us',
    url: 'https://example.org',
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: 'https://example.org/search?q={words}' },
      'query-input': 'required name=words',
    },
  },
  {
    '@type': 'Event',
    name: 'A day',
    startDate: '2025-03',
    eventStatus: 'https://schema.org/EventScheduled',
    location: { '@type': 'VirtualLocation', url: 'https://example.org/live' },
  },
  {
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'Blog', item: 'https://example.org/blog' },
      { '@type': 'ListItem', position: 2, name: 'One' },
    ],
  },
];

test('what the vocabulary knows is accepted, alone and as a graph', async () => {
  for (const node of VALID) {
    expect(await complaintsOf({ '@context': CONTEXT, ...node })).toEqual([]);
  }
  expect(await complaintsOf({ '@context': CONTEXT, '@graph': VALID })).toEqual([]);
});

const WRONG: [fault: string, node: object, complaint: RegExp][] = [
  ['an unknown type', { ...POST, '@type': 'BlogPosting2' }, /Type "BlogPosting2" is not a valid/],
  ['an unknown type within', { ...POST, author: { '@type': 'Human' } }, /Type "Human" is not/],
  [
    'a misspelled property',
    { ...POST, headlin: 'One' },
    /Property "headlin" for type "BlogPosting"/,
  ],
  [
    'a property of another type',
    { ...POST, startDate: '2025-03-04' },
    /Property "startDate" for type "BlogPosting"/,
  ],
  ['a property of a supertype only', { '@type': 'Thing', headline: 'One' }, /"headline"/],
  ['a text for a person', { ...POST, author: 'Ann' }, /author: "Ann" is none of/],
  [
    'a type outside the range',
    { ...POST, author: { '@type': 'Place', name: 'X' } },
    /author: .*Place/,
  ],
  [
    'a reference to a type outside the range',
    { ...POST, publisher: { '@id': POST['@id'] } },
    /publisher: .* is none of/,
  ],
  ['a day that is none', { ...POST, datePublished: '2025-02-30' }, /datePublished: "2025-02-30"/],
  ['a date in words', { ...POST, datePublished: '4 March 2025' }, /datePublished: "4 March/],
  ['an address without a host', { ...ORGANIZATION, url: '/about' }, /url: "\/about"/],
  ['an empty text', { ...POST, headline: '' }, /headline: ""/],
  ['a number for a text', { ...POST, headline: 7 }, /headline: 7/],
  ['a measure without a unit', { '@type': 'ImageObject', width: 1200 }, /width: 1200/],
  ['a text for a boolean', { ...POST, isAccessibleForFree: 'yes' }, /isAccessibleForFree: "yes"/],
  [
    'a member of another enumeration',
    { '@type': 'Event', name: 'A day', eventStatus: 'https://schema.org/InStock' },
    /eventStatus: /,
  ],
  ['nothing', { ...POST, headline: null }, /headline: null/],
  ['a node without a type', { ...POST, image: { url: 'https://example.org/x.png' } }, /no @type/],
  ['what Google requires', { '@type': 'Organization' }, /"name" is missing/],
];

for (const [fault, node, complaint] of WRONG) {
  test(`${fault} is named`, async () => {
    const complaints = await complaintsOf({ '@context': CONTEXT, '@graph': [node] });
    expect(complaints.join('\n')).toMatch(complaint);
    expect(complaints).toHaveLength(1);
  });
}

test('another context is named', async () => {
  for (const context of ['https://example.org', undefined]) {
    expect(await complaintsOf({ '@context': context, ...ORGANIZATION })).toEqual([
      `@context is ${JSON.stringify(context)}`,
    ]);
  }
});
