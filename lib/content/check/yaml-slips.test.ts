import { expect, test } from '@playwright/test';
import { readSource, typeDefinitions } from './source';

/** Frontmatter, the line of the file that has to be changed, and what is said of it. */
const SLIPS: [yaml: string, line: number, message: string][] = [
  [
    'title: A: B',
    2,
    'title: has a colon in its text; put the whole text in quotation marks: title: "A: B"',
  ],
  [
    'title: a:',
    2,
    'title: has a colon in its text; put the whole text in quotation marks: title: "a:"',
  ],
  [
    'title: "A": B',
    2,
    `title: has a colon in its text; put the whole text in quotation marks: title: '"A": B'`,
  ],
  [
    'authors:\n  - A: B: C',
    3,
    'A: has a colon in its text; put the whole text in quotation marks: A: "B: C"',
  ],
  [
    "title: 'What's new'",
    2,
    'title: goes on behind its closing quotation mark; put the whole text in quotation marks: title: "What\'s new"',
  ],
  [
    "title: 'A' 'B'",
    2,
    `title: goes on behind its closing quotation mark; put the whole text in quotation marks: title: "'A' 'B'"`,
  ],
  [
    'title: [A] B',
    2,
    'title: goes on behind its closing bracket; put the whole text in quotation marks: title: "[A] B"',
  ],
  [
    'title: "A\nauthor: B\ntags: [c]',
    2,
    'title: the quotation mark " is never closed; add the second one behind the text',
  ],
  [
    'author: "A"\ntitle: \'It is\n',
    3,
    "title: the quotation mark ' is never closed; add the second one behind the text",
  ],
  [
    'title: A\ntags: [b\nauthor: C',
    3,
    'tags: the bracket [ is never closed; add ], or put the whole text in quotation marks if it is no list',
  ],
  ['title: A\n\ttags: b', 3, 'begins with a tab; write spaces instead'],
  [
    'title: A\n  author: B',
    3,
    'author: begins with spaces, so it counts as text of the line above; take the spaces out',
  ],
  [
    'title: A\nauthor: B\ntitle: C',
    4,
    'title: stands further up already; take one of the two lines out',
  ],
  [
    'title: A\nauthor B',
    3,
    '"author B" is no field; write it as name: value, with a colon and a space',
  ],
  ['author:A\ntitle: B', 2, 'author: lacks a space behind its colon; write author: A'],
  [
    '# One.\n\nJust text',
    4,
    '"Just text" is no field; write it as name: value, with a colon and a space',
  ],
  [
    'title: `a`',
    2,
    'title: begins with `, which stands for something else here; put the whole text in quotation marks: title: "`a`"',
  ],
  [
    'author: B\ntitle: *A',
    3,
    'title: begins with *, which stands for something else here; put the whole text in quotation marks: title: "*A"',
  ],
  [
    'title: &A b',
    2,
    'title: begins with &, which stands for something else here; put the whole text in quotation marks: title: "&A b"',
  ],
  [
    'title: !A b',
    2,
    'title: begins with !, which stands for something else here; put the whole text in quotation marks: title: "!A b"',
  ],
  [
    'title: "\\q"',
    2,
    'title: \\q means nothing in double quotation marks; write \\\\q, or put the text in single ones',
  ],
  [
    'authors: &a [Ann, Bob]\ntitle: A',
    2,
    'authors: &a names it for other fields, which isn’t read here; take &a out',
  ],
  [
    'title: A\nauthors: &a\n  - Ann\n  - Bob',
    3,
    'authors: &a names it for other fields, which isn’t read here; take &a out',
  ],
  [
    'authors: &a\n  - Ann\ntags: *a',
    2,
    'authors: &a names it for other fields, which isn’t read here; take &a out, and write the same again where *a stands',
  ],
  [
    'title: &t A\ndescription: *t',
    2,
    'title: &t names it for other fields, which isn’t read here; take &t out, and write the same again where *t stands',
  ],
  [
    'authors: [&a Ann, Bob]',
    2,
    'authors: has a text that begins with &a, and & stands for something else here; put that text in quotation marks',
  ],
  [
    'authors:\n  - Ann\n  - !Bob Example',
    4,
    'authors: has a text that begins with !Bob, and ! stands for something else here; put that text in quotation marks',
  ],
  [
    'base: &b\n  author: Ann\n<<: *b',
    4,
    '<<: takes fields over from elsewhere, which isn’t read here; write the fields themselves in its place',
  ],
  [
    'tags: !ruby/array [a]',
    2,
    'tags: !ruby/array says a type, which isn’t read here; take !ruby/array out',
  ],
  ['title: A\n...\ntags: [a]', 3, '... ends the fields before those below it; take that line out'],
  ['%YAML 1.2\ntitle: A', 2, 'begins with %, which isn’t read here; take the line out'],
  [
    'title: > A',
    2,
    'title: can’t be read; write each field as name: value, and text with signs such as : # [ { in quotation marks',
  ],
];

for (const [yaml, line, message] of SLIPS) {
  test(`frontmatter that can't be read is told in plain words: ${yaml.replaceAll('\n', '⏎')}`, () => {
    const problem = problemOf(yaml);
    const told = problem && `${problem.field ? `${problem.field}: ` : ''}${problem.message}`;
    expect({ line: problem?.line, told }).toEqual({ line, told: message });
  });
}

test('what the check says to write instead can be read', () => {
  for (const [yaml, line, message] of SLIPS) {
    const [, proposed] = /(?:quotation marks|; write): ?(\w+: .+)$/.exec(message) ?? [];
    if (!proposed) continue;
    const lines = yaml.split('\n');
    lines[line - 2] = (/^\s*(?:- )?/.exec(lines[line - 2] ?? '')?.[0] ?? '') + proposed;
    expect(problemOf(lines.join('\n')), proposed).toBeUndefined();
  }
});

function problemOf(yaml: string) {
  const [type] = typeDefinitions;
  if (!type) throw new Error('there are no types');
  const text = `---\n${yaml}\n---\nText.\n`;
  return readSource({ id: 'blog/2024-01-01-x.md', file: 'x.md', type, text }).problem;
}
