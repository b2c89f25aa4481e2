import { expect, test } from '@playwright/test';
import { compareTexts, counted, withArticle } from './words';

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
