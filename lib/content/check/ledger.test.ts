import { expect, test } from '@playwright/test';
import { listPages } from '../redirects';
import { runCheck } from './test-folder';

let titles = 0;
/** A post with a title of its own. */
const post = (...fields: string[]) => {
  titles += 1;
  return `${['---', 'layout: blog_detail', `title: Title ${titles}`, ...fields, '---'].join('\n')}\nText.\n`;
};
/** A page of text with a title of its own. */
const page = (...fields: string[]) =>
  post('description: What it is.', ...fields).replace('layout: blog_detail\n', '');
const LISTS = listPages;
/** The line of the ledger that holds the entry of this number, from 1. */
const at = (entry: number) => `content/urls.txt:${1 + LISTS.length + entry}`;
const ledger = (...lines: string[]) => `# Comment\n${[...LISTS, ...lines].join('\n')}\n`;

const lost = (entry: number, path: string) =>
  `${at(entry)} ${path} is neither a page nor redirected; bring it back, add redirect_from: ${path} to the document that took its place, or write ${path} into content/gone.txt; if it never was public, take this line out`;

/** What it is about, the content folder, and the lines that the check prints of it. */
const CASES: [name: string, files: Record<string, string>, lines: string[]][] = [
  [
    'nothing where every path is a page, redirected or gone',
    {
      'blog/2023-01-01-x.md': post('redirect_from: [/old, "blog/먼저/"]'),
      'urls.txt': ledger('/2023/01/01/x.html', '/blog/x', '/blog/먼저', '/blog/y', '/old'),
      'gone.txt': '# Taken down on request.\n/blog/y\n\n# Never there.\n/blog/z\n/blog/y\n',
    },
    [],
  ],
  ['nothing without a ledger', { 'blog/2023-01-01-x.md': post() }, []],
  ['a path that is lost', { 'urls.txt': ledger('/blog/x') }, [lost(1, '/blog/x')]],
  [
    'a page that became a draft',
    { 'blog/2023-01-01-x.md': post('draft: true'), 'urls.txt': ledger('/blog/x') },
    [lost(1, '/blog/x')],
  ],
  [
    'a path that is given up and answers',
    {
      'blog/2023-01-01-x.md': post('redirect_from: /old'),
      'urls.txt': ledger('/blog/x'),
      'gone.txt': '/blog/x\n/old\n/blog/y#z\n',
    },
    [
      'content/gone.txt:1 /blog/x is a page; take this line out, or the page down',
      'content/gone.txt:2 /old is redirected to /blog/x; take this line out, or the page down',
      'content/gone.txt:3 "/blog/y#z" is no path; write one as /blog/x',
    ],
  ],
  [
    'nothing of the dated address of a post that was renamed, or whose day changed',
    {
      'blog/2023-01-01-new.md': post('redirect_from: /blog/old'),
      'blog/2023-01-02-x.md': post(),
      'urls.txt': ledger('/2023/01/01/old.html', '/2023/01/01/x.html', '/blog/old', '/blog/x'),
    },
    [],
  ],
  [
    'a deleted post once, and nothing of its dated address',
    {
      'urls.txt': ledger('/2023/01/01/x.html', '/2023/01/01/y.html', '/blog/x', '/blog/y'),
      'gone.txt': '/blog/y',
    },
    [lost(3, '/blog/x')],
  ],
  [
    'a dated address whose page was never recorded',
    { 'urls.txt': ledger('/2023/01/01/x.html') },
    [lost(1, '/2023/01/01/x.html')],
  ],
  [
    'nothing of what two posts with one slug are redirected from',
    {
      'blog/2023-01-01-x.md': post('redirect_from: [/old, /blog/x]'),
      'blog/2023-01-02-x.md': post('redirect_from: /older'),
      'urls.txt': ledger('/2023/01/01/x.html', '/2023/01/02/x.html', '/blog/x', '/old', '/older'),
    },
    [
      "content/blog/2023-01-01-x.md:4 warning: redirect_from: /blog/x is the page's own address",
      'content/blog/2023-01-02-x.md:1 has the slug "x", as content/blog/2023-01-01-x.md does; rename one of them',
    ],
  ],
  [
    'nothing of addresses while a document can’t be read',
    {
      'blog/2023-01-01-x.md': 'Text.\n',
      'urls.txt': ledger('/blog/x', '/old'),
    },
    [
      'content/blog/2023-01-01-x.md:1 has no frontmatter; begin the file with a line ---, the fields, and a line ---',
    ],
  ],
  [
    'lines that are no entries',
    {
      'blog/2023-01-01-x.md': post(),
      'urls.txt': ledger(
        'blog/x',
        '/blog/x',
        '/blog/%61',
        '# x',
        '/blog/x',
        '/blog/x#y',
        'gone /y',
      ),
    },
    [
      `${at(1)} "blog/x" is no path; write one as /blog/x`,
      `${at(3)} /blog/%61 must be written as /blog/a`,
      `${at(4)} comments stand at the top; what follows is sorted`,
      `${at(5)} /blog/x stands in line ${3 + LISTS.length} already; take one of the two out`,
      `${at(6)} "/blog/x#y" is no path; write one as /blog/x`,
      `${at(7)} what was given up is named in gone.txt; write /y there, without "gone"`,
    ],
  ],
  [
    'nothing of pages that it lacks, since CI records them',
    {
      'blog/2023-01-01-x.md': post(),
      'blog/2023-01-02-draft.md': post('draft: true'),
      'blog/2023-01-03-later.md': post('publish: 2999-01-01T00:00:00Z'),
      'urls.txt': ledger(),
    },
    [],
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
    'nothing of former addresses of documents that are no posts',
    {
      'pages/guides/server.md': page('redirect_from: [/server, /docs/server.html]'),
      'bodies/a.md':
        '---\nname: A\norder: 1\nsummary: Decides.\nredirect_from: /governance/b\n---\n',
      'urls.txt': ledger('/docs/server.html', '/governance/b', '/guides/server', '/server'),
    },
    [],
  ],
  [
    'nothing of addresses that are answered without .html, or as that of a folder',
    {
      'blog/2023-01-01-x.md': post('redirect_from: [/old.html, /docs/]'),
      'pages/about.md': page('redirect_from: [/about.html, /about/index.html]'),
      'urls.txt': ledger(
        ...['/2023/01/01/x', '/2023/01/01/x.html', '/about.html', '/about/index.html'],
        ...['/docs.html', '/docs/index.html', '/gone', '/gone.html', '/old', '/old.html'],
      ),
      'gone.txt': '/gone.html',
    },
    [],
  ],
  [
    'one path with and without .html redirected to two documents',
    {
      'blog/2023-01-01-x.md': post('redirect_from: [/old.html, /about.html]'),
      'pages/about.md': page('redirect_from: [/old/index.html, /2023/01/01/x]'),
    },
    [
      'content/blog/2023-01-01-x.md:4 redirect_from: /about.html is the address of content/pages/about.md; take it out',
      'content/pages/about.md:4 redirect_from: /old/index.html leads to content/blog/2023-01-01-x.md already; take it out of one of them',
      'content/pages/about.md:4 redirect_from: /2023/01/01/x leads to content/blog/2023-01-01-x.md already; take it out of one of them',
    ],
  ],
  [
    'one path redirected to documents of two types, and one of a page',
    {
      'blog/2023-01-01-x.md': post('redirect_from: [/old, /server]'),
      'pages/guides/server.md': page('redirect_from: [/old, /blog/x, /2023/01/01/x.html]'),
      'pages/server.md': page(),
    },
    [
      'content/blog/2023-01-01-x.md:4 redirect_from: /server is the address of content/pages/server.md; take it out',
      'content/pages/guides/server.md:4 redirect_from: /old leads to content/blog/2023-01-01-x.md already; take it out of one of them',
      'content/pages/guides/server.md:4 redirect_from: /blog/x is the address of content/blog/2023-01-01-x.md; take it out',
      'content/pages/guides/server.md:4 redirect_from: /2023/01/01/x.html leads to content/blog/2023-01-01-x.md already; take it out of one of them',
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
    ["content/blog/2023-01-01-x.md:4 warning: redirect_from: /blog/x is the page's own address"],
  ],
];

for (const [name, files, lines] of CASES) {
  test(`the check says of addresses: ${name}`, async () => {
    const { code, lines: printed } = await runCheck(files);
    expect(printed.slice(0, -1)).toEqual(lines);
    expect(code).toBe(/, 0 errors/.test(printed.at(-1) ?? '') ? 0 : 1);
  });
}
