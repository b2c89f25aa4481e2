import { expect, test } from '@playwright/test';
import { now, startOfDay, today } from './clock';

const before = process.env.BUILD_CLOCK;

test.afterEach(() => {
  if (before === undefined) delete process.env.BUILD_CLOCK;
  else process.env.BUILD_CLOCK = before;
});

test('a build’s moment is the one it is told, and the day turns at midnight UTC', () => {
  for (const [moment, day] of [
    ['2026-03-01T00:00:00Z', '2026-03-01'],
    ['2026-02-28T23:59:59.999Z', '2026-02-28'],
    ['2026-02-28T16:00:00-08:00', '2026-03-01'],
    ['2026-03-01T08:59:59+09:00', '2026-02-28'],
  ] as const) {
    process.env.BUILD_CLOCK = moment;
    expect(now()).toBe(Date.parse(moment));
    expect(today(), moment).toBe(day);
  }
  expect(startOfDay('2026-03-01')).toBe(Date.UTC(2026, 2, 1));
  expect(startOfDay('2026-03')).toBe(Date.UTC(2026, 2, 1));
});

test('what is no moment is refused, and nothing is the machine’s clock', () => {
  for (const text of ['2026-03-01', '2026-03-01T10:00', '2026-02-30T10:00Z', 'now']) {
    process.env.BUILD_CLOCK = text;
    expect(now, text).toThrow('BUILD_CLOCK must be a moment with offset');
  }
  process.env.BUILD_CLOCK = '';
  const start = Date.now();
  expect(now()).toBeGreaterThanOrEqual(start);
});
