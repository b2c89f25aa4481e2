import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { formatDate } from '../../dates';
import { listPages } from '../redirects';
import { BUILT_SCHEDULE_FILE } from '../schedule';
import { checkContent, formatProblem } from '.';
import { checkDue } from './publication';
import { readSources } from './source';
import { checkFiles, writeFiles } from './test-folder';

const post = (fields: string, text = 'Text.') => `---\ntitle: A title\n${fields}\n---\n${text}\n`;
const X = 'content/blog/2023-01-01-x.md';
const Y = 'content/blog/2023-01-02-y.md';
const EARLY = 'publish: 2998-12-01T10:00Z';
const LATE = 'publish: 2999-12-01T10:00Z';

/** What x says of when it is public, what y says and links, and what the check says. */
const LINKS: [x: string, y: string, lines: string[]][] = [
  ['draft: false', 'draft: false', []],
  ['draft: true', 'draft: true', []],
  [EARLY, LATE, []],
  [
    'draft: true',
    'draft: false',
    [`${Y}:5 link to /blog/x: ${X} is a draft; take the link out, or publish this one with it`],
  ],
  [
    LATE,
    EARLY,
    [
      `${Y}:5 link to /blog/x: ${X} becomes public on 1 December 2999, 10:00 UTC; take the link out, or publish this one with it`,
    ],
  ],
  [
    `draft: true\n${EARLY}`,
    'draft: true',
    [`${X}:4 warning: publish: has no effect on a draft; take out draft: true, or this line`],
  ],
];

for (const [x, y, lines] of LINKS) {
  test(`the check of a link to a post with ${x} from one with ${y}`, async () => {
    const folder = await contentOf({
      [X]: post(x),
      [Y]: post(y, '[A link](/blog/x)').replace('A title', 'Another'),
    });
    try {
      const { problems } = await checkContent(join(folder, 'content'));
      expect(problems.map(formatProblem)).toEqual(lines);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
}

test('what is public is judged by the moment that is asked about', async () => {
  const files = {
    [X]: post(EARLY),
    [Y]: post('members: []', '[A link](/blog/x)').replace('A title', 'Another'),
    'content/urls.txt': [...listPages, '/blog/x', '/blog/y', ''].join('\n'),
  };
  const at = (moment: string) => checkFiles(files, Date.parse(moment));
  expect(await at('2998-12-01T09:59Z')).toEqual([
    expect.stringMatching(/^content\/blog\/2023-01-02-y\.md:5 link to \/blog\/x: /),
    expect.stringMatching(/^content\/urls\.txt:\d+ \/blog\/x is neither a page nor redirected/),
  ]);
  expect(await at('2998-12-01T10:00Z')).toEqual([]);
});

test('what came due after the last build is told, at any time after', async () => {
  const folder = await contentOf({
    [X]: post(EARLY),
    [Y]: post(LATE),
    [BUILT_SCHEDULE_FILE]: JSON.stringify({ built: '2998-11-30T00:00:00.000Z', instants: [] }),
  });
  try {
    const { sources } = await readSources(join(folder, 'content'));
    const at = (moment: string) => checkDue(folder, sources, Date.parse(moment));
    expect(await at('2998-12-01T09:59Z')).toEqual([]);
    expect((await at('2998-12-01T10:00Z')).map(formatProblem)).toEqual([
      `${X}:3 warning: publish: due since 1 December 2998, 10:00 UTC, after the last build here; the next build brings it live`,
    ]);
    expect(await at('3000-01-01T00:00Z')).toHaveLength(2);
    await rm(join(folder, BUILT_SCHEDULE_FILE));
    expect(await at('3000-01-01T00:00Z')).toEqual([]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

/** A post's file and fields, and the day that it would be public before, on 1 December 2998. */
const DAYS: [file: string, fields: string, day: string | undefined][] = [
  ['2998-12-02-x.md', 'lang: en', undefined],
  ['2998-12-03-x.md', 'lang: en', '2998-12-03'],
  ['2998-12-03-x.md', 'draft: true', undefined],
  ['2998-12-03-x.md', 'publish: 2998-12-03T10:00Z', undefined],
  ['2998-12-03-x.md', 'date: 2998-11-30', undefined],
  ['2023-01-01-x.md', 'date: 2999-1-5', '2999-01-05'],
];

for (const [file, fields, day] of DAYS) {
  test(`the check of ${file} with ${fields} the day before 2 December 2998`, async () => {
    const now = Date.parse('2998-12-01T23:59Z');
    const lines = await checkFiles({ [`content/blog/${file}`]: post(fields) }, now);
    expect(lines).toEqual(
      day
        ? [
            `content/blog/${file}:4 publish: missing; the post is of ${formatDate(day)}, but would be public at once; add a line publish: ${day}T10:00-08:00, or draft: true`,
          ]
        : [],
    );
  });
}

async function contentOf(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'check-'));
  await writeFiles(folder, files);
  return folder;
}
