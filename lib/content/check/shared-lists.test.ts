import { expect, test } from '@playwright/test';
import { runCheck } from './test-folder';

let titles = 0;
const post = (...fields: string[]) => {
  titles += 1;
  return `${['---', `title: Title ${titles}`, ...fields, '---'].join('\n')}\nText.\n`;
};

/** What it is about, the fields of posts of one day after the other, and what the check says. */
const CASES: [name: string, posts: string[], lines: string[]][] = [
  ['names with signs of their own', ['tags: [c, c#, c++, net, .net, "f#", f]', 'tags: [c#]'], []],
  [
    'tags that differ in a hyphen',
    ['tags: [pre-training]', 'tags: [pre training]', 'tags: [pre-training]'],
    [
      'content/blog/2023-01-02-x2.md:3 warning: tags: "pre training" and "pre-training" of content/blog/2023-01-03-x3.md are one list, /blog/tags/pre-training; write both alike',
    ],
  ],
  [
    'two tags of one post, and the newest post of many',
    ['tags: [Rust, rust]', 'tags: [rust]', 'tags: [Rust]', 'tags: [rust]'],
    [
      'content/blog/2023-01-03-x3.md:3 warning: tags: "Rust" and "rust" of content/blog/2023-01-04-x4.md are one list, /blog/tags/rust; write both alike',
    ],
  ],
  [
    'authors that differ in a full stop',
    ['authors: [Ann B. Example, Bo Sample]', 'author: Ann B Example', 'author: Ann B. Example'],
    [
      'content/blog/2023-01-02-x2.md:3 warning: author: "Ann B Example" and "Ann B. Example" of content/blog/2023-01-03-x3.md are one list, /blog/authors/ann-b-example; write both alike',
    ],
  ],
];

for (const [name, posts, lines] of CASES) {
  test(`the check says of lists: ${name}`, async () => {
    const files = posts.map((fields, at) => [
      `blog/2023-01-0${at + 1}-x${at + 1}.md`,
      post(fields),
    ]);
    const { code, lines: printed } = await runCheck(Object.fromEntries(files));
    expect(printed.slice(0, -1)).toEqual(lines);
    expect(code).toBe(0);
  });
}
