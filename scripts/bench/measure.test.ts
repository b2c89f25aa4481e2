import { expect, test } from '@playwright/test';
import { type Contender, formatFinding, median, runRounds } from './measure';

test('takes the median', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([5])).toBe(5);
});

test('runs contenders in turn and keeps the median and the last result', async () => {
  const order: string[] = [];
  const contender = (name: string, times: number[]): Contender<number> => ({
    name,
    round: async (progress) => {
      order.push(name);
      progress('started');
      const ms = times.shift() ?? 0;
      return { ms, result: times.length };
    },
  });
  const shown: string[] = [];
  const scores = await runRounds(
    [contender('first', [30, 10, 20]), contender('second', [1, 2, 9])],
    3,
    (text) => shown.push(text),
  );
  expect(order).toEqual(['first', 'second', 'first', 'second', 'first', 'second']);
  expect(scores).toEqual([
    { name: 'first', ms: 20, result: 0 },
    { name: 'second', ms: 2, result: 0 },
  ]);
  expect(shown[1]).toBe('second, round 1 of 3: started');
});

test('lines a table up', () => {
  const text = formatFinding({
    measure: 'x',
    title: 'Doing x',
    rows: [
      { name: 'ours', figures: { ms: 5, 'MB/s': 12.345 } },
      { name: 'theirs', figures: { ms: 1234, 'MB/s': 0.5 } },
    ],
    notes: ['no more than that.'],
  });
  expect(text.split('\n')).toEqual([
    'Doing x',
    '          ms  MB/s',
    'ours       5  12.3',
    'theirs  1234  0.50',
    'Note: no more than that.',
  ]);
});
