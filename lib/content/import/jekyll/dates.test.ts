import { expect, test } from '@playwright/test';
import { readDate } from './dates';

test('dates are read as Jekyll reads them, in the time zone of the site', () => {
  const NY = 'America/New_York';
  for (const [text, zone, day, instant] of [
    ['2016-1-2', 'UTC', '2016-01-02', undefined],
    ['2016-01-02', NY, '2016-01-02', undefined],
    ['2016/01/02', NY, '2016-01-02', undefined],
    ['2017-05-11 12:00:00 -0500', 'UTC', '2017-05-11', '2017-05-11T17:00:00+00:00'],
    ['2017-05-11 23:30:00 -0500', 'UTC', '2017-05-12', '2017-05-12T04:30:00+00:00'],
    ['2017-05-11T12:00:00Z', NY, '2017-05-11', '2017-05-11T08:00:00-04:00'],
    // A time with seconds and no zone is UTC in YAML, so it may be the day before.
    ['2017-01-11 00:00:00', NY, '2017-01-10', '2017-01-10T19:00:00-05:00'],
    ['2017-01-11 00:00', NY, '2017-01-11', '2017-01-11T00:00:00-05:00'],
    ['2017-01-11 09:00:00 PST', 'UTC', '2017-01-11', '2017-01-11T17:00:00+00:00'],
    ['2017-01-11 09:00 +9', 'Asia/Seoul', '2017-01-11', '2017-01-11T09:00:00+09:00'],
    ['11-9-2017', NY, '2017-09-11', undefined],
    ['May 11, 2017', NY, '2017-05-11', undefined],
    ['11 May 2017', 'Asia/Seoul', '2017-05-11', undefined],
  ] as const) {
    expect([text, readDate(text, zone)]).toMatchObject([text, { day, instant }]);
  }
  for (const value of [
    '2017-02-30',
    'soon',
    '',
    undefined,
    null,
    12,
    {},
    '2017-01-01 10:00:00 XYZ',
  ]) {
    expect(readDate(value, 'UTC')).toBeUndefined();
  }
});
