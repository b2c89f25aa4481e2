import { expect, test } from '@playwright/test';
import { tagsOf } from './tags';

test('a post is in the list of a tag once, however often it names it', () => {
  const names = ['c', 'Pre-training', 'c#', 'pre training', '?', 'C', 'c#'];
  expect(tagsOf(names).map(({ slug, name }) => [slug, name])).toEqual([
    ['c', 'c'],
    ['pre-training', 'Pre-training'],
    ['c-sharp', 'c#'],
  ]);
});
