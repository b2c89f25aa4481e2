import { expect, test } from '@playwright/test';
import { formatReport, type ImportReport, type ReportNote } from './report';
import { reportAsJson, reportAsMarkdown } from './report-file';

const note = (special: Partial<ReportNote>): ReportNote => ({
  ...{ kind: 'tag that can’t be evaluated', severity: 'left', file: 'a.md', line: 1, message: 'm' },
  ...special,
});

const REPORT: ImportReport = {
  isDryRun: false,
  notes: [
    note({ kind: 'undefined variable', severity: 'info', name: 'site.x' }),
    ...[3, 9, 9, 12, 15].map((line) => note({ line, name: line === 3 ? 'gist' : 'tabs' })),
    note({ kind: 'file that can’t be read', severity: 'refused', file: 'b.md', message: '<b>|x' }),
  ],
  documents: [{ from: 'a.md', to: 'content/blog/a.md' }],
  mapped: new Map([
    ['category → tags', 12],
    ['title', 40],
  ]),
  leftOut: new Map([
    ['discourse', ['a.md', 'b.md']],
    ['toc', ['a.md']],
  ]),
  posts: { read: 40, brought: 38, there: 1, kept: 1 },
  pages: { read: 0, brought: 0, there: 0, kept: 0 },
  files: { read: 1, brought: 1, there: 0, kept: 0 },
  redirects: { read: 2, brought: 0, there: 2, kept: 0 },
  downloads: { wanted: 3, fetched: 1, there: 1, failed: 1 },
  refused: 1,
  addresses: [
    { path: '/a', kind: 'post', answer: 'same' },
    { path: '/b', kind: 'redirect', answer: 'redirect', target: '/a' },
    { path: '/c', kind: 'generated', answer: 'nothing', why: 'made by a plugin' },
  ],
};

test('a report says what matters first, in one line a kind, and the totals last', () => {
  expect(formatReport(REPORT).split('\n')).toEqual([
    'Refused:',
    '  1 × file that can’t be read: b.md:1',
    '',
    'Left for you to decide:',
    '  5 × tag that can’t be evaluated (tabs, gist): a.md:3, a.md:9, a.md:12, …',
    '',
    'Good to know:',
    '  1 × undefined variable (site.x): a.md:1',
    '',
    'Mapped: title 40, category → tags 12',
    '',
    'Left out: discourse 2, toc 1',
    '',
    'Pictures of other hosts: 1 fetched, 1 already there, 1 not',
    '',
    '1 file: 1 copied, 0 already there',
    '2 redirects: 0 added, 2 already there',
    '40 posts: 38 imported, 1 already there, 1 changed here and kept',
    '3 old addresses: 1 the same here, 1 redirected, 1 answered by nothing',
    '1 with something left for you to decide, 1 refused',
  ]);
});

test('a report in a file has everything, and nothing in it is markup', () => {
  const markdown = reportAsMarkdown(REPORT);
  expect(markdown).toContain('- a.md:15 m');
  expect(markdown).toContain('- b.md:1 \\<b\\>\\|x');
  expect(markdown).toContain('| /b | redirect | leads to /a |');
  expect(markdown).toContain('| /c | generated | nothing (made by a plugin) |');
  const json = JSON.parse(reportAsJson(REPORT));
  expect(json.leftOut).toEqual({ discourse: ['a.md', 'b.md'], toc: ['a.md'] });
  expect(json.addresses).toEqual(REPORT.addresses);
  expect(json.notes).toHaveLength(7);
});
