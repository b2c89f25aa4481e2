import { expect, test } from '@playwright/test';
import { pickWeighted, randomOf, zipf } from './random';

const LETTERS = ['a', 'b', 'c', 'd', 'e'];

test('repeats itself for the same seeds and differs for near ones', () => {
  const draw = (...seeds: number[]) => {
    const random = randomOf(...seeds);
    return Array.from({ length: 10 }, () => random.int(0, 1_000_000));
  };
  expect(draw(1, 2)).toEqual(draw(1, 2));
  expect(draw(1, 2)).not.toEqual(draw(1, 3));
  expect(draw(1, 2)).not.toEqual(draw(2, 1));
});

test('keeps within its bounds and reaches both', () => {
  const random = randomOf(1);
  const drawn = Array.from({ length: 500 }, () => random.int(2, 5));
  expect([...new Set(drawn)].sort()).toEqual([2, 3, 4, 5]);
});

test('samples without repeating and without touching the list', () => {
  const sample = randomOf(1).sample(LETTERS, 10);
  expect([...sample].sort()).toEqual(LETTERS);
  expect(randomOf(1).sample(LETTERS, 2)).toHaveLength(2);
  expect(LETTERS).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('picks early items more often by Zipf, and heavy ones by weight', () => {
  const random = randomOf(1);
  const pick = zipf(
    Array.from({ length: 1_000 }, (_, rank) => rank),
    1.8,
  );
  const ranks = Array.from({ length: 5_000 }, () => pick(random));
  const share = (from: number, to: number) =>
    ranks.filter((rank) => rank >= from && rank < to).length / ranks.length;
  expect(share(0, 20)).toBeGreaterThan(share(20, 100));
  expect(share(500, 1_000)).toBeGreaterThan(0);

  const drawn = Array.from({ length: 1_000 }, () =>
    pickWeighted(random, [
      [9, 'often'],
      [1, 'seldom'],
    ]),
  );
  const often = drawn.filter((each) => each === 'often').length;
  expect(often).toBeGreaterThan(850);
  expect(often).toBeLessThan(950);
});

test('has nothing to pick from an empty list', () => {
  expect(() => randomOf(1).pick([])).toThrow('nothing to pick');
});
