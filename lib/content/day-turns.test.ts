import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { bannerOn } from '../banner';
import { startOfDay } from '../clock';
import { dayAfter } from '../dates';
import { renewalDay, securityTxt } from '../security-txt';
import { lastmodOf } from '../sitemaps/lastmod';
import { dayTurns } from './day-turns';
import { dividedAsOf } from './event-days';
import { sampleEvent, samplePost } from './samples';
import { scheduleOf } from './schedule';

const BUILT = '2026-02-20';

/** The days of a year from that of the build on. */
const DAYS = [BUILT];
for (let count = 1; count < 365; count += 1) DAYS.push(dayAfter(DAYS.at(-1) ?? BUILT));

const banner = {
  ...{ text: 'Come.', linkText: 'How', href: '/events' },
  ...{ from: '2026-03-30', until: '2026-03-31' },
};
const EVENTS = [
  { start: '2026-05-01', end: '2026-05-03' },
  { start: '2026-02-28' },
  { start: '2026-02-18', end: BUILT },
  { start: '2025-01-01' },
];
const POSTS = [
  { _id: 'blog/2026-02-21-tomorrow.md' },
  { _id: 'blog/2026-01-01-changed.md', updated: '2026-06-02' },
  { _id: 'blog/2026-01-01-dated.md', date: '2026-07-04 10:00:00 -0700' },
  { _id: 'blog/2026-01-02-known.md', asOf: '2026-09' },
  { _id: 'blog/2026-01-01-east.md', publish: '2026-08-02T05:00:00+09:00' },
  { _id: 'blog/2026-01-01-old.md' },
];

const summaries = EVENTS.map(({ start, end = start }, at) =>
  sampleEvent({ id: `events/event-${at}.md`, start, end }),
);
const documents = {
  Event: EVENTS.map((event, at) => ({ _id: `events/event-${at}.md`, ...event })),
  Post: POSTS,
};

/** What the site says of a day. */
function readingOf(day: string): string {
  const { coming, past } = dividedAsOf(summaries, day);
  const dated = [
    samplePost({ date: '2026-02-21' }),
    samplePost({ date: '2026-01-01', updated: '2026-06-02' }),
    samplePost({ date: '2026-07-04' }),
    samplePost({ date: '2026-08-02' }),
  ].map((post) => lastmodOf([post], day));
  const known = lastmodOf([{ asOf: '2026-09' }], day);
  return JSON.stringify([
    ...[coming, past].map((events) => events.map(({ slug }) => slug)),
    ...[bannerOn(day, banner), dated, known ?? null],
  ]);
}

test('each day on which the site reads differently is an instant of the schedule, and no other', () => {
  const built = startOfDay(BUILT) + 1;
  const { instants } = scheduleOf([], dayTurns(documents, { banner }, BUILT), built);
  const different = DAYS.filter(
    (day, at) => at > 0 && readingOf(day) !== readingOf(DAYS[at - 1] ?? ''),
  );
  const wanted = [...different, renewalDay(BUILT)].sort();
  expect(wanted).toHaveLength(10);
  expect(instants).toEqual(wanted.map((day) => `${day}T00:00:00.000Z`));
});

test('an event of several days is past on the day after its last', () => {
  const [several] = summaries;
  const isPast = (day: string) => dividedAsOf(several ? [several] : [], day).past.length === 1;
  expect(['2026-05-01', '2026-05-03', '2026-05-04'].map(isPast)).toEqual([false, false, true]);
});

test('of what isn’t public no day counts', () => {
  const turns = (own: object) =>
    dayTurns(
      { Event: [{ _id: 'events/x.md', start: '2026-05-01', ...own }] },
      { banner: undefined },
      BUILT,
    );
  const end = startOfDay('2026-05-02');
  expect(turns({})).toContain(end);
  expect(turns({ publish: '2026-04-01T10:00Z' })).toContain(end);
  expect(turns({ publish: '2026-05-03T10:00Z' })).not.toContain(end);
  expect(turns({ draft: true })).not.toContain(end);
});

test('security.txt is made anew before it expires', () => {
  const [renewal = Number.NaN] = dayTurns({}, { banner: undefined }, BUILT);
  const [, expires = ''] = /^Expires: (.+)$/m.exec(securityTxt(BUILT)) ?? [];
  expect(renewal).toBeLessThan(Date.parse(expires));
  expect(renewal).toBeGreaterThan(startOfDay(BUILT));
});

/** What pages and files are made by when the site is built. */
const BUILDERS = [
  ...['app/(documents)', 'app/[...path]', 'components', 'lib/content', 'lib/data', 'lib/documents'],
  ...['lib/feeds', 'lib/images', 'lib/markdown', 'lib/schema', 'lib/search', 'lib/seo'],
  ...['lib/sitemaps', 'lib/social', 'lib/twins'],
];
/** Those who ask for the day, each of which has its days in `dayTurns`. */
const ASK_FOR_DAY = [
  'app/(documents)/events/page.tsx',
  'app/(documents)/page.tsx',
  'components/site-banner.tsx',
  'lib/content/build/publish.ts',
  'lib/content/site-files.ts',
  'lib/content/site-pages.ts',
];
/** Where a moment decides nothing of a page: how old files of a cache are. */
const OF_MACHINE = ['lib/content/build/renderings.ts'];

test('whoever asks for the day when the site is built is known, and none asks the machine', () => {
  const files = BUILDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
    // What editors are asked for goes by the day, too, and isn't part of a build.
    .filter((path) => /(?<!\.test)\.tsx?$/.test(path) && !path.startsWith('lib/content/new/'));
  const having = (pattern: RegExp) =>
    files.filter((path) => pattern.test(readFileSync(path, 'utf8'))).sort();
  expect(files.length).toBeGreaterThan(200);
  expect(having(/\btoday\(\)/)).toEqual(ASK_FOR_DAY);
  expect(having(/Date\.now\(|new Date\(\)|\bDate\(\)/)).toEqual(OF_MACHINE);
});
