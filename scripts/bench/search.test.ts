import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { writeCorpus } from './corpus';
import { randomOf } from './corpus/random';
import { runTrial } from './search';
import { corpusDocuments } from './search-content';
import { knownQueries, mistyped } from './search-queries';

/** What the search must reach: in how many of a hundred queries it finds what was meant. */
const TARGETS: Record<string, [first: number, amongFive: number]> = {
  title: [95, 100],
  'title with a typo': [80, 90],
  'start of a title': [80, 95],
  'words of the text': [85, 100],
  phrase: [95, 100],
  'without accents': [95, 100],
  'characters and a name': [80, 100],
};

test('the search finds what queries were made from', async () => {
  test.slow();
  const folder = mkdtempSync(join(tmpdir(), 'search-bench-test-'));
  try {
    writeCorpus(folder, { posts: 200, seed: 5 });
    const documents = await corpusDocuments(folder, () => {});
    const queries = knownQueries(documents, 5);
    expect(new Set(queries.map(({ sort }) => sort))).toEqual(new Set(Object.keys(TARGETS)));
    const { answers, bytes } = await runTrial('corpus', documents, queries, () => {});
    expect(bytes).toBeGreaterThan(0);
    expect(answers.answers).toHaveLength(queries.length);
    for (const [sort, [first, amongFive]] of Object.entries(TARGETS)) {
      const places = answers.answers.flatMap(({ place }, at) =>
        queries[at]?.sort === sort ? place : [],
      );
      const share = (most: number) =>
        (100 * places.filter((place) => place >= 0 && place < most).length) / places.length;
      expect(share(1), sort).toBeGreaterThanOrEqual(first);
      expect(share(5), sort).toBeGreaterThanOrEqual(amongFive);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('queries are the same for the same seed', () => {
  const documents = ['Small graphs everywhere', 'Large kernels nowhere'].map((title) => ({
    ...{ id: `/${title}`, kind: 'post' as const, title, text: 'Some words of a text.' },
    ...{ date: undefined, lang: undefined, description: '', keywords: [], year: undefined },
    ...{ tags: [], authors: [], tier: undefined, members: [] },
  }));
  expect(knownQueries(documents, 1)).toEqual(knownQueries(documents, 1));
  expect(knownQueries(documents, 1)).not.toEqual(knownQueries(documents, 2));
});

test('a typo is one mistake in a word of five letters or more', () => {
  const random = randomOf(1);
  const kinds = new Set<number>();
  for (let tries = 0; tries < 200; tries++) {
    const typed = mistyped('A tiny kernel', random);
    if (typed === undefined) continue;
    expect(typed).toMatch(/^A tiny [a-z]{5,7}$/);
    expect(typed).not.toBe('A tiny kernel');
    kinds.add(typed.length);
  }
  expect([...kinds].sort()).toEqual([12, 13, 14]);
  expect(mistyped('A tiny map', random)).toBeUndefined();
});
