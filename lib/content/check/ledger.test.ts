import { expect, test } from '@playwright/test';
import { listPages } from '../redirects';
import { runCheck } from './test-folder';

let titles = 0;
/** A post with a title of its own. */
const post = (...fields: string[]) => {
  titles += 1;
  return `${['---', 'layout: blog_detail', `title: Title ${titles}`, ...fields, '---'].join('\n')}\nText.\n`;
};
const LISTS = listPages;
/** The line of the ledger that holds the entry of this number, from 1. */
const at = (entry: number) => `content/urls.txt:${1 + LISTS.length + entry}`;
const ledger = (...lines: string[]) => `# Comment\n${[...LISTS, ...lines].join('\n')}\n`;

const LOST = `${at(1)} /blog/x is neither a page nor redirected; bring it back, add redirect_from: /blog/x to the post that took its place, or write "gone /blog/x"`;

/** What it is about, the content folder, and the lines that the check prints of it. */
const CASES: [name: string, files: Record<string, string>, lines: string[]][] = [
  [
    'nothing where every path is a page, redirected or gone',
    {
      'blog/2023-01-01-x.md': post('redirect_from: [/old, "blog/먼저/"]'),
      'urls.txt': ledger('/2023/01/01/x.html', '/blog/x', '/blog/먼저', 'gone /blog/y', '/old'),
    },
    [],
  ],
  ['nothing without a ledger', { 'blog/2023-01-01-x.md': post() }, []],
  ['a path that is lost', { 'urls.txt': ledger('/blog/x') }, [LOST]],
  [
    'a page that became a draft',
    { 'blog/2023-01-01-x.md': post('draft: true'), 'urls.txt': ledger('/blog/x') },
    [LOST],
  ],
  [
    'a path that is said to be gone and answers',
    {
      'blog/2023-01-01-x.md': post('redirect_from: /old'),
      'urls.txt': ledger('gone /blog/x', 'gone /old'),
    },
    [
      `${at(1)} /blog/x is a page; take "gone" out of the line`,
      `${at(2)} /old is redirected to /blog/x; take "gone" out of the line`,
    ],
  ],
  [
    'lines that are no entries',
    {
      'blog/2023-01-01-x.md': post(),
      'urls.txt': ledger('blog/x', '/blog/x', '/blog/%61', '# x', 'gone /blog/x', '/blog/x#y'),
    },
    [
      `${at(1)} "blog/x" is no path; write one as /blog/x, or "gone /blog/x"`,
      `${at(3)} /blog/%61 must be written as /blog/a`,
      `${at(4)} comments stand at the top; what follows is sorted`,
      `${at(5)} /blog/x stands in line ${3 + LISTS.length} already; take one of the two out`,
      `${at(6)} "/blog/x#y" is no path; write one as /blog/x, or "gone /blog/x"`,
    ],
  ],
  [
    'a page that it lacks',
    {
      'blog/2023-01-01-x.md': post(),
      'blog/2023-01-02-draft.md': post('draft: true'),
      'blog/2023-01-03-later.md': post('publish: 2999-01-01T00:00:00Z'),
      'urls.txt': ledger(),
    },
    [
      "content/blog/2023-01-01-x.md:1 warning: /blog/x isn't in content/urls.txt yet; run npm run urls",
    ],
  ],
  [
    'one path redirected to two posts',
    {
      'blog/2023-01-01-x.md': post('redirect_from: /old.html'),
      'blog/2023-01-02-y.md': post('redirect_from: [old.html, /2023/01/01/x.html]'),
    },
    [
      'content/blog/2023-01-02-y.md:4 redirect_from: /old.html leads to content/blog/2023-01-01-x.md already; take it out of one of them',
      'content/blog/2023-01-02-y.md:4 redirect_from: /2023/01/01/x.html leads to content/blog/2023-01-01-x.md already; take it out of one of them',
    ],
  ],
  [
    'a redirect from a page',
    {
      'blog/2023-01-01-x.md': post('redirect_from: [/blog/y/, /members, /blog/2024]'),
      'blog/2023-01-02-y.md': post('draft: true'),
    },
    [
      'content/blog/2023-01-01-x.md:4 redirect_from: /blog/y is the address of content/blog/2023-01-02-y.md; take it out',
      'content/blog/2023-01-01-x.md:4 redirect_from: /members is the address of a list; take it out',
      'content/blog/2023-01-01-x.md:4 redirect_from: /blog/2024 is the address of a list; take it out',
    ],
  ],
  [
    'a redirect that can’t be read',
    { 'blog/2023-01-01-x.md': post('redirect_from: [/a?b=1, 7]') },
    [
      'content/blog/2023-01-01-x.md:4 redirect_from: "/a?b=1" has a ?; a redirect goes by the path alone',
      'content/blog/2023-01-01-x.md:4 redirect_from: must be a path or a list of paths, as in [/2019/05/08/old.html]',
    ],
  ],
  [
    'a redirect of a post to itself',
    { 'blog/2023-01-01-x.md': post('redirect_from: [/blog/x/, /2023/01/01/x.html]') },
    ["content/blog/2023-01-01-x.md:4 warning: redirect_from: /blog/x is the post's own address"],
  ],
];

for (const [name, files, lines] of CASES) {
  test(`the check says of addresses: ${name}`, async () => {
    const { code, lines: printed } = await runCheck(files);
    expect(printed.slice(0, -1)).toEqual(lines);
    expect(code).toBe(/, 0 errors/.test(printed.at(-1) ?? '') ? 0 : 1);
  });
}
