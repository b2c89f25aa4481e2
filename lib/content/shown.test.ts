import { expect, test } from '@playwright/test';
import { dueInstants } from '../schedule';
import { publicFrom, unpublished } from './published';
import { scheduleOf } from './schedule';
import { shownDocuments } from './shown';

const MOMENT = '2026-12-01T10:00-08:00';
const THEN = Date.UTC(2026, 11, 1, 18);

test('a document is public from the moment that it names, and a draft never', () => {
  expect(publicFrom({ publish: MOMENT })).toBe(THEN);
  expect(publicFrom({ publish: MOMENT, draft: true })).toBe(Number.POSITIVE_INFINITY);
  // What can't be read must not become public by mistake.
  expect(publicFrom({ publish: '2026-12-01T10:00' })).toBe(Number.POSITIVE_INFINITY);
  expect(publicFrom({ draft: false })).toBe(Number.NEGATIVE_INFINITY);
  expect(unpublished({ publish: MOMENT }, THEN - 1)).toEqual({ until: '2026-12-01T18:00:00.000Z' });
  expect(unpublished({ publish: MOMENT }, THEN)).toBeUndefined();
  expect(unpublished({ draft: true }, THEN)).toEqual({ until: undefined });
});

test('a build shows what is public at its moment, and names nothing else', () => {
  const all: Record<string, { _id: string; [field: string]: unknown }[]> = {
    Post: [
      { _id: 'blog/2026-12-01-later.md', publish: MOMENT, members: ['new', 'old'] },
      { _id: 'blog/2026-11-01-now.md', members: ['new', 'old'] },
    ],
    Member: [
      { _id: 'members/new.md', draft: true },
      { _id: 'members/old.md', announcement: 'later' },
    ],
    Body: [{ _id: 'bodies/board.md', seats: [{ id: 'one', member: 'new' }] }],
  };
  const before = shownDocuments(all, THEN - 1);
  expect(before.Post).toEqual([{ _id: 'blog/2026-11-01-now.md', members: ['old'] }]);
  expect(before.Member).toEqual([{ _id: 'members/old.md' }]);
  expect(before.Body).toEqual([{ _id: 'bodies/board.md', seats: [{ id: 'one' }] }]);

  const after = shownDocuments(all, THEN);
  expect(after.Post?.map(({ _id }) => _id)).toEqual(all.Post?.map(({ _id }) => _id));
  expect(after.Member).toEqual([{ _id: 'members/old.md', announcement: 'later' }]);
});

test('a schedule holds each moment ahead once, and is due when the first has come', () => {
  const documents = [
    { publish: '2026-12-02T00:00Z' },
    { publish: MOMENT },
    { publish: '2026-12-01T18:00:00Z' },
    { publish: '2026-01-01T00:00Z' },
    { publish: '2026-12-03T00:00Z', draft: true },
    {},
  ];
  const schedule = scheduleOf(documents, [], THEN - 1000);
  expect(schedule).toEqual({
    built: '2026-12-01T17:59:59.000Z',
    instants: ['2026-12-01T18:00:00.000Z', '2026-12-02T00:00:00.000Z'],
  });
  expect(dueInstants(schedule, THEN - 1)).toEqual([]);
  expect(dueInstants(schedule, THEN)).toEqual(['2026-12-01T18:00:00.000Z']);
  expect(scheduleOf(documents, [], THEN).instants).toEqual(['2026-12-02T00:00:00.000Z']);
});
