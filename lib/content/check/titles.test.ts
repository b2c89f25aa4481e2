import { expect, test } from '@playwright/test';
import { checkFiles } from './test-folder';

const post = (fields: string) => `---\n${fields}\n---\nText.\n`;
const FIRST = 'content/blog/2023-01-01-a.md';
const SECOND = 'content/blog/2024-01-02-b.md';
const TIER = '---\nname: Gold\norder: 1\nsummary: For some.\n---\n';
const MEMBER = '---\nname: X\ntier: gold\ndescription: It is.\n---\n';

const TWINS: [string, first: string, second: string][] = [
  ['the same', 'Our day', 'Our day'],
  ['other case and white space', 'Our  Day', 'our day'],
  ['letters composed otherwise', 'Caf\u00E9', 'Cafe\u0301'],
];

for (const [how, first, second] of TWINS) {
  test(`two titles that are ${how} are told at the second`, async () => {
    const lines = await checkFiles({
      [FIRST]: post(`title: "${first}"`),
      [SECOND]: post(`draft: true\ntitle: "${second}"`),
    });
    expect(lines).toEqual([
      `${SECOND}:3 warning: title: "${second}" is what ${FIRST} is called, too; give one of them another title, so that readers can tell them apart`,
    ]);
  });
}

test('two posts with one guid are told at the second', async () => {
  const guid = 'guid: https://blog.example.org/2019/05/08/x';
  const lines = await checkFiles({
    [FIRST]: post(`title: X\n${guid}`),
    [SECOND]: post(`title: Y\n${guid}`),
    'content/blog/2024-01-03-c.md': post(`title: Z\n${guid}-2`),
  });
  expect(lines).toEqual([
    `${SECOND}:3 guid: ${FIRST} has the same, so feed readers would show one of the two; take it out of the newer post`,
  ]);
});

test('names are told of documents of one type, and of each but the first', async () => {
  const lines = await checkFiles({
    'content/tiers/gold.md': TIER,
    'content/members/a.md': MEMBER,
    'content/members/b.md': MEMBER,
    'content/members/c.md': MEMBER,
    [FIRST]: post('title: X'),
    [SECOND]: post('title: Y'),
  });
  expect(lines.map((line) => line.replace(/;.*/, ''))).toEqual(
    ['b', 'c'].map(
      (name) =>
        `content/members/${name}.md:2 warning: name: "X" is what content/members/a.md is called, too`,
    ),
  );
});

const characters = (count: number, of = 'x') => of.repeat(count);
const told = (count: number) =>
  `has ${count} characters; search engines and cards cut it after 160, so make it shorter`;

/** A document, and what the check says of its third line. */
const DESCRIPTIONS: [string, file: string, text: string, line: string | undefined][] = [
  ['that fits', FIRST, post(`title: T\ndescription: ${characters(160)}`), undefined],
  ['too long', FIRST, post(`title: T\ndescription: ${characters(161)}`), 'description'],
  [
    'of characters made of several',
    FIRST,
    post(`title: T\ndescription: ${characters(160, '👩‍💻')}`),
    undefined,
  ],
  ['of an old post', FIRST, post(`title: T\nexcerpt: ${characters(161)}`), undefined],
  [
    'of an event',
    'content/events/x.md',
    post(`name: E\ndescription: ${characters(161)}\nstart: 2024-01-01\nkind: day`),
    'description',
  ],
  [
    'of a body',
    'content/bodies/x.md',
    post(`name: B\nsummary: ${characters(161)}\norder: 1`),
    'summary',
  ],
  [
    'of a tier, which has no page',
    'content/tiers/x.md',
    post(`name: T\nsummary: ${characters(161)}\norder: 1`),
    undefined,
  ],
];

for (const [what, file, text, field] of DESCRIPTIONS) {
  test(`the check of a description ${what}`, async () => {
    const lines = field ? [`${file}:3 warning: ${field}: ${told(161)}`] : [];
    expect(await checkFiles({ [file]: text })).toEqual(lines);
  });
}
