import { expect, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { sampleMember, sampleProject } from '../content/samples';
import { itemsOf } from './items';
import { memberTable } from './table';

/** What spreadsheets take for the beginning of a formula, also after what isn't seen. */
const FORMULA = /^[\s\p{C}]*[=+\-@＝＋－＠]/u;

/** Texts that programs and spreadsheets read wrongly if they aren't written with care. */
const HOSTILE = [
  'T & B <b>bold</b> </script><script>alert(1)</script>',
  '=HYPERLINK("https://example.org";"x")',
  '+1',
  '-1',
  '@sum(1)',
  '＝1',
  '＋1',
  '－1',
  '＠1',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '\u00a0=1',
  '\ufeff=1',
  '\u200b=1',
  '\u202e=1',
  'a;=1+1',
  'a; @x',
  'a;"=1',
  'quotes " and "" and \', commas, \u2028 and lines\r\n=1',
  'شركة المثال 🏢 예제',
];

const project = sampleProject({ name: '=1' });

const members = itemsOf.members({
  members: [
    ...HOSTILE.map((text, index) =>
      sampleMember({
        id: `members/m${index}.md`,
        ...{ name: text, legalName: text, description: text, headquarters: text },
        joined: '2023-04-05',
        website: 'https://example.org/{x}',
        announcementUrl: 'https://example.org/=1',
      }),
    ),
    sampleMember({ id: 'members/former.md', left: '2024-05' }),
  ],
  people: [],
  bodies: [],
  projects: [project],
  events: [],
  projectsOf: ({ left }) => (left ? [] : [project, sampleProject({ id: 'projects/a.md' })]),
});
const table = memberTable(members);

function recordsOf(text: string): Record<string, string>[] {
  return parse(text, { bom: true, columns: true, record_delimiter: '\r\n' });
}

test('the table has a row for each member, and every row its columns', () => {
  const records = recordsOf(table);
  expect(records.map(({ slug }) => slug)).toEqual(members.map(({ slug }) => slug));
  expect(records.find(({ slug }) => slug === 'm0')).toEqual({
    slug: 'm0',
    name: HOSTILE[0],
    legalName: HOSTILE[0],
    status: 'current',
    founder: 'no',
    tier: 'Gold',
    joined: '2023-04-05',
    joinedPrecision: 'day',
    left: '',
    website: 'https://example.org/%7Bx%7D',
    headquarters: HOSTILE[0],
    projects: 'a example',
    description: HOSTILE[0],
    announcement: 'https://example.org/=1',
    url: members.find(({ slug }) => slug === 'm0')?.url,
    asOf: '',
  });
  expect(records.find(({ slug }) => slug === 'former')).toMatchObject({
    status: 'former',
    left: '2024-05',
  });
});

test('it starts with a byte order mark, and its lines end as RFC 4180 says', () => {
  expect(table).toMatch(/^\ufeffslug,name,/);
  expect(table).toMatch(/\r\n$/);
  expect(table.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test('no cell is a formula, whichever way a spreadsheet parts cells', () => {
  for (const delimiter of [',', ';', '\t', '|']) {
    const rows: string[][] = parse(table, {
      bom: true,
      delimiter,
      relax_quotes: true,
      relax_column_count: true,
    });
    for (const cell of rows.flat()) expect(cell, `parted at ${delimiter}`).not.toMatch(FORMULA);
  }
});

test('an apostrophe keeps a cell from being a formula, and the rest of it stays', () => {
  const names = recordsOf(table).map(({ name }) => name);
  for (const name of [
    "'+1",
    "'-1",
    "'@sum(1)",
    "'＝1",
    "'＋1",
    "'－1",
    "'＠1",
    "a;'=1+1",
    "a;' @x",
  ]) {
    expect(names).toContain(name);
  }
  expect(names).toContain(`'=HYPERLINK("https://example.org";"x")`);
  expect(names).toContain('شركة المثال 🏢 예제');
  expect(names).toContain(`quotes " and "" and ', commas, and lines =1`);
});
