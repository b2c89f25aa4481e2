import { expect, test } from '@playwright/test';
import type { Problem } from '../check/problem';
import { changesOf } from './report';

const problem = (file: string, message: string, severity: Problem['severity'] = 'error') => ({
  ...{ severity, file, line: 1, message },
});
const a = problem('content/a.md', 'is wrong');
const b = problem('content/b.md', 'is wrong');

test('what is new is said, and what was known is not', () => {
  expect(changesOf([a], [a, b])).toEqual(['content/b.md:1 is wrong']);
  expect(changesOf([a], [a])).toEqual([]);
});

test('a mended file is named, and one mended in part by what is left', () => {
  expect(changesOf([a, b], [b])).toEqual(['content/a.md has no problems any more']);
  const more = problem('content/a.md', 'is odd');
  expect(changesOf([a, more], [a])).toEqual(['1 problem left']);
});

test('the many warnings of old files are counted, and errors among them named', () => {
  const warnings = Array.from({ length: 21 }, (_, at) =>
    problem('content/c.md', `${at}`, 'warning'),
  );
  expect(changesOf([], [a, ...warnings])).toEqual([
    'content/a.md:1 is wrong',
    '21 warnings; npm run check lists them',
  ]);
  expect(changesOf([], warnings.slice(1))).toHaveLength(20);
  const errors = Array.from({ length: 23 }, (_, at) => problem('content/d.md', `${at}`));
  const lines = changesOf([], [...errors, ...warnings.slice(1, 3)]);
  expect(lines).toHaveLength(21);
  expect(lines.at(-1)).toBe('3 more errors, 2 warnings; npm run check lists them');
});
