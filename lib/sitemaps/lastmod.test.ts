import { expect, test } from '@playwright/test';
import { sampleEvent, sampleMember, samplePost } from '../content/samples';
import { type Dated, lastmodOf } from './lastmod';

const TODAY = '2025-06-15';

const CASES: [rule: string, documents: Dated[], lastmod: string | undefined][] = [
  ['of a post, its day', [samplePost({ date: '2024-05-06' })], '2024-05-06'],
  [
    'of a changed post, the day of the change',
    [samplePost({ date: '2024-05-06', updated: '2025-01-02' })],
    '2025-01-02',
  ],
  ['of any other document, when it was so', [sampleMember({ asOf: '2025-03-04' })], '2025-03-04'],
  ['a month stays a month', [sampleMember({ asOf: '2025-03' })], '2025-03'],
  ['nothing where nothing is known', [sampleMember()], undefined],
  ['nothing of nothing', [], undefined],
  ['an event’s own days don’t count', [sampleEvent({ start: '2025-02-01' })], undefined],
  [
    'of a list, the newest of what it lists',
    [
      samplePost({ date: '2025-01-02' }),
      sampleMember({ asOf: '2025-03' }),
      sampleMember(),
      samplePost({ date: '2020-01-02', updated: '2025-02-28' }),
    ],
    '2025-03',
  ],
  [
    'a day is newer than its month',
    [sampleMember({ asOf: '2025-03-01' }), sampleMember({ asOf: '2025-03' })],
    '2025-03-01',
  ],
  ['today', [sampleMember({ asOf: TODAY })], TODAY],
  ['this month', [sampleMember({ asOf: '2025-06' })], '2025-06'],
  ['no day that lies ahead', [sampleMember({ asOf: '2025-06-16' })], undefined],
  ['no month that lies ahead', [sampleMember({ asOf: '2025-07' })], undefined],
  [
    'a change that lies ahead leaves the day of the post',
    [samplePost({ date: '2024-05-06', updated: '2025-12-24' })],
    '2024-05-06',
  ],
];

for (const [rule, documents, lastmod] of CASES) {
  test(`lastmod: ${rule}`, () => {
    expect(lastmodOf(documents, TODAY)).toBe(lastmod);
  });
}
