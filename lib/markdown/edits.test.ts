import { expect, test } from '@playwright/test';
import { applyEdits, type Edit, lineOf, Ranges } from './edits';

test('edits are made at once, whatever their order', () => {
  const cases: [edits: Edit[], expected: string][] = [
    [[], 'abcdef'],
    [[{ start: 1, end: 3, text: 'X' }], 'aXdef'],
    [[{ start: 2, end: 2, text: 'X' }], 'abXcdef'],
    [[{ start: 0, end: 0, text: 'X' }], 'Xabcdef'],
    [[{ start: 6, end: 6, text: 'X' }], 'abcdefX'],
    [[{ start: 0, end: 6, text: '' }], ''],
    [
      [
        { start: 4, end: 5, text: 'Y' },
        { start: 0, end: 2, text: 'X' },
      ],
      'XcdYf',
    ],
    [
      [
        { start: 1, end: 2, text: 'X' },
        { start: 2, end: 3, text: 'Y' },
      ],
      'aXYdef',
    ],
    [
      [
        { start: 2, end: 4, text: 'Y' },
        { start: 2, end: 2, text: 'X' },
      ],
      'abXYef',
    ],
  ];
  for (const [edits, expected] of cases) {
    expect(applyEdits('abcdef', edits), JSON.stringify(edits)).toBe(expected);
  }
});

test('of two edits that overlap, the earlier one counts', () => {
  const first = { start: 1, end: 4, text: 'X' };
  const second = { start: 3, end: 5, text: 'Y' };
  const within = { start: 2, end: 2, text: 'Z' };
  expect(applyEdits('abcdef', [first, second])).toBe('aXef');
  expect(applyEdits('abcdef', [second, within, first])).toBe('aXef');
});

test('edits leave the list that they are in as it is', () => {
  const edits = [
    { start: 3, end: 3, text: 'Y' },
    { start: 1, end: 1, text: 'X' },
  ];
  applyEdits('abcdef', edits);
  expect(edits.map(({ text }) => text)).toEqual(['Y', 'X']);
});

test('a line end belongs to the line it ends', () => {
  const source = 'a\nbc\n\nd';
  const lines = Array.from({ length: source.length + 1 }, (_, offset) => lineOf(source, offset));
  expect(lines).toEqual([1, 1, 2, 2, 2, 3, 4, 4]);
  expect(lineOf('', 0)).toBe(1);
  expect(lineOf('\n\n', 2)).toBe(3);
});

test('ranges hold their first offset and not their last', () => {
  const ranges = new Ranges([
    [2, 4],
    [4, 5],
    [8, 9],
    [20, 30],
  ]);
  const held = Array.from({ length: 31 }, (_, offset) => offset).filter((each) => ranges.has(each));
  expect(held).toEqual([2, 3, 4, 8, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29]);
  expect(new Ranges([]).has(0)).toBe(false);
});
