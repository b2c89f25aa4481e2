import { expect, test } from '@playwright/test';
import { Vocabulary } from './vocabulary';

const terms = [
  'a',
  'graph',
  'graphs',
  'kernel',
  'kernels',
  'optimizer',
  '2.0',
  '2.1',
  '日本',
  '本語',
];
const vocabulary = new Vocabulary(terms.toSorted());

const similarTo = (term: string) =>
  vocabulary
    .similarTo(term)
    .map(({ id, distance }) => `${vocabulary.termOf(id)} ${distance}`)
    .sort();

test('terms are found by all, by the start or by a character of them', () => {
  const names = (ids: Iterable<number>) => [...ids].map((id) => vocabulary.termOf(id));
  expect(names([vocabulary.find('kernel') ?? -1])).toEqual(['kernel']);
  expect(vocabulary.find('kern')).toBeUndefined();
  expect(vocabulary.find('zzz')).toBeUndefined();
  const [from, to] = vocabulary.withPrefix('kern');
  expect(names(Array.from({ length: to - from }, (_, at) => from + at))).toEqual([
    'kernel',
    'kernels',
  ]);
  expect(names(vocabulary.containing('本'))).toEqual(['日本', '本語']);
});

test('similar terms have a letter more, less, other or swapped', () => {
  const cases: [term: string, similar: string[]][] = [
    ['grap', ['graph 1']],
    ['grpah', ['graph 1']],
    ['grph', ['graph 1']],
    ['geaph', ['graph 1']],
    ['graphh', ['graph 1', 'graphs 1']],
    ['kernle', ['kernel 1']],
    ['optimiser', ['optimizer 1']],
    ['optmiser', ['optimizer 2']],
    ['oiserptim', []],
  ];
  for (const [term, similar] of cases) expect(similarTo(term), term).toEqual(similar);
});

test('short terms and versions are like no other', () => {
  for (const term of ['', 'b', 'gra', '2.2', '日木']) expect(similarTo(term), term).toEqual([]);
});
