import { expect, test } from '@playwright/test';
import { byNewest, type PostTimes, postTime } from './post-order';

const NOON = '2024-05-06T12:00:00.000Z';

/** What a post says, and the instant that it is sorted by. */
const TIMES: [times: PostTimes, instant: string | undefined][] = [
  [{ day: '2024-05-06' }, NOON],
  [{ date: '2024-5-6', day: '2020-01-01' }, NOON],
  [{ date: '2024-05-06 09:30:00 -0500' }, '2024-05-06T14:30:00.000Z'],
  [{ date: '2024-05-06T09:30+09:00' }, '2024-05-06T00:30:00.000Z'],
  [{ date: '2024-5-6 9:30' }, '2024-05-06T09:30:00.000Z'],
  [{ date: '2024-05-06 09:30:15' }, '2024-05-06T09:30:15.000Z'],
  [{ publish: '2024-05-06T23:00-08:00', day: '2020-01-01' }, '2024-05-07T07:00:00.000Z'],
  [{ date: '2024-05-06', publish: '2024-05-06T08:00Z' }, '2024-05-06T08:00:00.000Z'],
  [{ date: '2024-05-06 07:00Z', publish: '2024-05-06T08:00Z' }, '2024-05-06T07:00:00.000Z'],
  [{ date: '2024-05-06', publish: '2026-05-06T08:00Z' }, NOON],
  [{ date: '2024-05-06 at nine' }, NOON],
  [{ date: '2024-02-30 09:30Z' }, undefined],
  [{}, undefined],
];

test('a post is sorted by its time, or by noon of its day', () => {
  for (const [times, instant] of TIMES) {
    expect(postTime(times)?.instant, JSON.stringify(times)).toBe(instant);
  }
});

test('posts of one day stand newest first, those without a time at noon, equals by slug', () => {
  const posts: [slug: string, times: PostTimes][] = [
    ['a-morning', { date: '2024-05-06 08:00 +0000' }],
    ['b-evening', { publish: '2024-05-06T20:00Z' }],
    ['c-day', { day: '2024-05-06' }],
    ['d-day', { day: '2024-05-06' }],
    // Ten in the evening in Seoul is one in the afternoon in UTC.
    ['e-seoul', { date: '2024-05-06 22:00:00 +0900' }],
    ['f-west', { publish: '2024-05-06T03:00-08:00' }],
    ['g-before', { day: '2024-05-05' }],
  ];
  const sorted = posts.map(([slug, times]) => ({
    ...{ slug, instant: postTime(times)?.instant ?? '' },
  }));
  for (const order of [sorted, sorted.toReversed()]) {
    expect(order.toSorted(byNewest).map(({ slug }) => slug)).toEqual([
      ...['b-evening', 'e-seoul', 'c-day', 'd-day', 'f-west', 'a-morning', 'g-before'],
    ]);
  }
});
