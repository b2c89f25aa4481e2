import { expect, test } from '@playwright/test';
import {
  dayAfter,
  formatDate,
  formatRangeStart,
  latestAsOf,
  parseDay,
  parseInstant,
  parseMonth,
} from './dates';

test('a day is read as it is written, padded or not, with or without a time', () => {
  expect(parseDay('2019-05-08')).toBe('2019-05-08');
  expect(parseDay('2019-5-8')).toBe('2019-05-08');
  expect(parseDay('2017-05-11 12:00:00 -0500')).toBe('2017-05-11');
  expect(parseDay('2017-05-11T23:59:59-11:00')).toBe('2017-05-11');
  expect(parseDay('2024-02-29')).toBe('2024-02-29');
});

test('a day that no calendar has is no day', () => {
  for (const text of [
    '2023-02-29',
    '2023-13-01',
    '2023-00-10',
    '2023-04-31',
    '2023-1',
    'soon',
    '',
  ]) {
    expect(parseDay(text), text).toBeUndefined();
  }
});

test('an instant needs an offset', () => {
  expect(parseInstant('2026-03-01T10:00:00-08:00')).toBe(Date.UTC(2026, 2, 1, 18));
  expect(parseInstant('2026-03-01 10:00 +0900')).toBe(Date.UTC(2026, 2, 1, 1));
  expect(parseInstant('2026-03-01T10:00:00')).toBeUndefined();
  expect(parseInstant('2026-02-30T10:00:00Z')).toBeUndefined();
});

test('days and months are written for readers', () => {
  expect(formatDate('2023-06-28')).toBe('28 June 2023');
  expect(formatDate('2023-06')).toBe('June 2023');
  expect(parseMonth('2023-06')).toBe('2023-06');
  expect(parseMonth('2023-13')).toBeUndefined();
});

test('the first of several days is written without what the last one says again', () => {
  expect(formatRangeStart('2026-10-20', '2026-10-21')).toBe('20');
  expect(formatRangeStart('2026-09-30', '2026-10-01')).toBe('30 September');
  expect(formatRangeStart('2025-12-31', '2026-01-01')).toBe('31 December 2025');
});

test('of several documents the latest day counts, and those without one don’t', () => {
  expect(latestAsOf([{ asOf: '2024-03-01' }, {}, { asOf: '2025-01-31' }])).toBe('2025-01-31');
  expect(latestAsOf([{}])).toBeUndefined();
});

test('the day after goes over months and years', () => {
  expect(dayAfter('2023-02-28')).toBe('2023-03-01');
  expect(dayAfter('2026-12-31')).toBe('2027-01-01');
});
