import { expect, test } from '@playwright/test';
import { type Relatable, relatedTo } from './related';

const post = (id: string, said: Partial<Relatable>): Relatable => ({
  ...{ id, date: '2024-01-01', tags: [], members: [], text: '' },
  ...said,
});

test('posts are related by members, tags and words, the rarest in common first', () => {
  const related = relatedTo([
    post('a', { tags: ['serving'], members: ['eao'], text: 'Kernels for attention' }),
    post('b', { members: ['eao'], text: 'Something else' }),
    post('c', { tags: ['serving'], text: 'Kernels again' }),
    post('d', { text: 'Attention' }),
    post('e', { tags: ['serving'], text: 'Nothing much' }),
    post('f', { text: 'Alone' }),
  ]);
  expect(related.get('a')).toEqual(['b', 'c', 'e']);
  expect(related.get('f')).toEqual([]);
  for (const [id, others] of related) expect(others, id).not.toContain(id);
});

test('of equally near posts the newer come first, and never more than three', () => {
  const related = relatedTo([
    post('a', { tags: ['x'] }),
    ...['2021', '2024', '2022', '2023'].map((year) =>
      post(year, { tags: ['x'], date: `${year}-01-01` }),
    ),
  ]);
  expect(related.get('a')).toEqual(['2024', '2023', '2022']);
});

test('what most posts have says nothing', () => {
  const posts = Array.from({ length: 40 }, (_, place) => post(String(place), { tags: ['news'] }));
  expect(relatedTo(posts).get('0')).toEqual([]);
});

test('two thousand posts are no work', () => {
  const posts = Array.from({ length: 2000 }, (_, place) =>
    post(String(place), {
      tags: [`t${place % 300}`],
      text: `Word${place % 97} and more text here`,
    }),
  );
  expect(relatedTo(posts).size).toBe(2000);
});
