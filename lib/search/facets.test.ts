import { expect, test } from '@playwright/test';
import { applyFilters, type Filters } from './facets';
import { example } from './testing';

const documents = [
  example({ id: '/blog/a', kind: 'post', year: '2024', tags: ['x', 'y'], members: ['org'] }),
  example({ id: '/blog/b', kind: 'post', year: '2025', tags: ['x'] }),
  example({ id: '/blog/c', kind: 'post', year: '2025', authors: [{ name: 'Ann', slug: 'ann' }] }),
  example({ id: '/members/org', kind: 'member', year: '2024', tier: 'gold', members: ['org'] }),
].map((document) => ({ document }));

const filter = (filters: Filters) => {
  const { passing, counts } = applyFilters(documents, filters);
  return { ids: passing.map(({ document }) => document.id), counts };
};

test('documents pass that have one of the values of each facet', () => {
  const cases: [filters: Filters, ids: string[]][] = [
    [{}, ['/blog/a', '/blog/b', '/blog/c', '/members/org']],
    [{ kind: [] }, ['/blog/a', '/blog/b', '/blog/c', '/members/org']],
    [{ kind: ['member'] }, ['/members/org']],
    [{ year: ['2024'] }, ['/blog/a', '/members/org']],
    [{ year: ['2024', '2025'], kind: ['post'] }, ['/blog/a', '/blog/b', '/blog/c']],
    [{ tag: ['y', 'x'] }, ['/blog/a', '/blog/b']],
    [{ tag: ['x'], year: ['2025'] }, ['/blog/b']],
    [{ author: ['ann'] }, ['/blog/c']],
    [{ tier: ['gold'], member: ['org'] }, ['/members/org']],
    [{ member: ['org'] }, ['/blog/a', '/members/org']],
    [{ tag: ['z'] }, []],
  ];
  for (const [filters, ids] of cases) {
    expect(filter(filters).ids, JSON.stringify(filters)).toEqual(ids);
  }
});

test('values are counted with the filters of all other facets', () => {
  expect(filter({}).counts).toEqual({
    kind: [
      { value: 'post', count: 3 },
      { value: 'member', count: 1 },
    ],
    year: [
      { value: '2024', count: 2 },
      { value: '2025', count: 2 },
    ],
    tag: [
      { value: 'x', count: 2 },
      { value: 'y', count: 1 },
    ],
    author: [{ value: 'ann', count: 1 }],
    tier: [{ value: 'gold', count: 1 }],
    member: [{ value: 'org', count: 2 }],
  });
  const { counts } = filter({ kind: ['post'], year: ['2024'] });
  // What another year would give, and another kind; of the rest, what is shown.
  expect(counts.year).toEqual([
    { value: '2025', count: 2 },
    { value: '2024', count: 1 },
  ]);
  expect(counts.kind).toEqual([
    { value: 'member', count: 1 },
    { value: 'post', count: 1 },
  ]);
  expect(counts.tier).toEqual([]);
});
