import { expect, test } from '@playwright/test';
import { compareTexts, counted, enumerated, nameParts, sentence, withArticle } from './words';

test('texts are sorted by their characters, and equal ones stay as they are', () => {
  expect(['b', 'Á', 'a', 'B', '1'].sort(compareTexts)).toEqual(['1', 'B', 'a', 'b', 'Á']);
  expect(compareTexts('a', 'a')).toBe(0);
});

test('a number is said with what it counts', () => {
  expect([0, 1, 2].map((count) => counted(count, 'post'))).toEqual([
    '0 posts',
    '1 post',
    '2 posts',
  ]);
});

test('a name takes the article of its first letter', () => {
  expect(['Gold', 'Associate', 'elder'].map(withArticle)).toEqual([
    'a Gold',
    'an Associate',
    'an elder',
  ]);
});

test('a sentence ends with one period, whatever name it ends with', () => {
  for (const [text, whole] of [
    ['of the Example Foundation', 'of the Example Foundation.'],
    ['of the Examples e.V.', 'of the Examples e.V.'],
    ['by Ada Example Jr.', 'by Ada Example Jr.'],
    ['by “The Board Inc.”', 'by “The Board Inc.”'],
    ['on Example!', 'on Example!'],
    ['of 例示。', 'of 例示。'],
    ['of 例示株式会社', 'of 例示株式会社.'],
    ['on C++', 'on C++.'],
  ] as const) {
    expect(sentence(text)).toBe(whole);
  }
});

test('things stand in a row with one “and”', () => {
  expect([['a'], ['a', 'b'], ['a', 'b', 'c']].map(enumerated)).toEqual([
    'a',
    'a and b',
    'a, b and c',
  ]);
});

test('a name of one word is set as the others’ first words are', () => {
  expect(nameParts('Example Foundation Europe')).toEqual(['Example Foundation', 'Europe']);
  expect(nameParts('例示財団')).toEqual(['例示財団', '']);
});
