import { expect, test } from '@playwright/test';
import { compareReadings } from './diff';
import type { Item, Reading } from './reading';

const nothing: Reading = {
  text: [],
  heading: [],
  anchor: [],
  link: [],
  image: [],
  embed: [],
  table: [],
  code: [],
  'inline code': [],
  footnote: [],
  structure: [],
  'list start': [],
  emphasis: [],
};

const items = (...texts: string[]): Item[] => texts.map((text) => ({ text }));
const withText = (...texts: string[]): Reading => ({ ...nothing, text: items(...texts) });

test('equal readings have no differences', () => {
  expect(compareReadings(withText('a', 'b'), withText('a', 'b'))).toEqual([]);
});

test('a changed item is one difference, with both sides', () => {
  expect(compareReadings(withText('a', 'b', 'c'), withText('a', 'x', 'c'))).toEqual([
    { kind: 'text', ours: 'b', theirs: 'x' },
  ]);
});

test('a missing item and one too many are told apart', () => {
  expect(compareReadings(withText('a', 'c', 'd'), withText('a', 'b', 'c'))).toEqual([
    { kind: 'text', ours: undefined, theirs: 'b' },
    { kind: 'text', ours: 'd', theirs: undefined },
  ]);
});

test('items that are alike are paired, in document order', () => {
  const ours = withText('stray mark', 'a paragraph of words', 'end');
  const theirs = withText('a paragraph of other words', 'start of more', 'end');
  expect(compareReadings(ours, theirs)).toEqual([
    { kind: 'text', ours: 'stray mark', theirs: undefined },
    { kind: 'text', ours: 'a paragraph of words', theirs: 'a paragraph of other words' },
    { kind: 'text', ours: undefined, theirs: 'start of more' },
  ]);
});

test('what is optional may be ours alone, but not theirs, and not otherwise', () => {
  const anchors = (...texts: string[]): Reading => ({
    ...nothing,
    anchor: texts.map((text) => ({ text, optional: true })),
  });
  expect(compareReadings(anchors('#a', '#b'), anchors('#a'))).toEqual([]);
  expect(compareReadings(anchors('#a'), anchors('#a', '#b'))).toHaveLength(1);
  expect(compareReadings(anchors('#x'), anchors('#y'))).toEqual([
    { kind: 'anchor', ours: '#x', theirs: '#y' },
  ]);
});
