import { expect, test } from '@playwright/test';
import { runCheck } from './test-folder';

const POST = '---\nlayout: blog_detail\ntitle: A title\n---\nText.\n';
const PAGE = '---\ntitle: A page\ndescription: What it is.\n---\nText.\n';
const TIERS = {
  'tiers/gold.md': '---\nname: Gold\norder: 1\nsummary: For some.\n---\n',
  'tiers/silver.md': '---\nname: Silver\norder: 2\nsummary: For others.\n---\n',
};

/** What is wrong, the content folder, and the one line that the check prints of it. */
const CASES: [name: string, files: Record<string, string>, line: string][] = [
  [
    'a missing title',
    { 'blog/2023-01-01-x.md': '---\nlayout: blog_detail\n---\n' },
    'content/blog/2023-01-01-x.md:3 title: missing; add a line "title: …" (The headline)',
  ],
  [
    'an empty title',
    { 'blog/2023-01-01-x.md': '---\nlayout: blog_detail\ntitle: " "\n---\n' },
    'content/blog/2023-01-01-x.md:3 title: empty; say the headline',
  ],
  [
    'an impossible date in the file name',
    { 'blog/2023-02-30-x.md': POST },
    'content/blog/2023-02-30-x.md:1 the date in the file name, 2023-02-30, is no day that exists',
  ],
  [
    'an impossible date in the frontmatter',
    { 'blog/2023-01-01-x.md': POST.replace('title', 'date: 2023-13-01\ntitle') },
    'content/blog/2023-01-01-x.md:3 date: "2023-13-01" isn\'t a day that exists, as YYYY-MM-DD',
  ],
  [
    'no date at all',
    { 'blog/x.md': POST },
    'content/blog/x.md:4 date: missing; name the file YYYY-MM-DD-slug.md, or add a line date: YYYY-MM-DD',
  ],
  [
    'a language written as locales are',
    { 'blog/2023-01-01-x.md': POST.replace('title', 'lang: zh_CN\ntitle') },
    'content/blog/2023-01-01-x.md:3 lang: "zh_CN" isn\'t a language, as ko, pt-BR or zh-Hans',
  ],
  [
    'an unknown field',
    { 'blog/2023-01-01-x.md': POST.replace('title', 'auther: A. Person\ntitle') },
    'content/blog/2023-01-01-x.md:3 auther: unknown field; did you mean "author"?',
  ],
  [
    'a post that the old site kept back',
    { 'blog/2023-01-01-x.md': POST.replace('title', 'published: false\ntitle') },
    'content/blog/2023-01-01-x.md:3 published: keeps nothing back here; write draft: true',
  ],
  [
    'an unknown tier',
    {
      ...TIERS,
      'members/x.md':
        '---\nname: X\nwebsite: https://example.org\ntier: golden\ndescription: It is.\n---\n',
    },
    'content/members/x.md:4 tier: unknown tier "golden"; allowed: gold, silver; did you mean "gold"?',
  ],
  [
    'two posts with one slug',
    { 'blog/2023-01-01-x.md': POST, 'blog/2023-01-02-X.md': POST },
    'content/blog/2023-01-02-X.md:1 has the slug "X", as content/blog/2023-01-01-x.md does; rename one of them',
  ],
  [
    'broken YAML',
    { 'blog/2023-01-01-x.md': '---\nlayout: blog_detail\ntitle: A: B\n---\n' },
    'content/blog/2023-01-01-x.md:3 title: has a colon in its text; put the whole text in quotation marks: title: "A: B"',
  ],
  [
    'a field given twice',
    { 'blog/2023-01-01-x.md': POST.replace('title', 'title: One\ntitle') },
    'content/blog/2023-01-01-x.md:4 title: stands further up already; take one of the two lines out',
  ],
  [
    'no frontmatter',
    { 'blog/2023-01-01-x.md': 'Just text.\n' },
    'content/blog/2023-01-01-x.md:1 has no frontmatter; begin the file with a line ---, the fields, and a line ---',
  ],
  [
    'a file that belongs to no type',
    { 'post.md': POST },
    'content/post.md:1 belongs to no type of document; documents end in .md and lie in blog, members, tiers, people',
  ],
  [
    'a reserved slug',
    { 'blog/2023-01-01-tags.md': POST },
    'content/blog/2023-01-01-tags.md:1 the slug "tags" is reserved for a list; rename the file',
  ],
  [
    'a page at the address of a post',
    { 'blog/2023-01-01-x.md': POST, 'pages/blog/x.md': PAGE },
    'content/pages/blog/x.md:1 the address /blog/x lies in /blog, which the site needs for its own pages; move the file to another folder',
  ],
  [
    'a page where the site has one of its own',
    { 'pages/search.md': PAGE },
    'content/pages/search.md:1 the slug "search" is reserved for the site itself; rename the file',
  ],
  [
    'a page in the place of the home page',
    { 'pages/index.md': PAGE },
    'content/pages/index.md:1 has the address of the home page, /; move it into a folder',
  ],
  [
    'a page of one address with the index of a folder',
    { 'pages/guides.md': PAGE, 'pages/Guides/index.md': PAGE.replace('A page', 'Another') },
    'content/pages/guides.md:1 has the slug "guides", as content/pages/Guides/index.md does; rename one of them',
  ],
  [
    'a page in a folder that no address can hold',
    { 'pages/50%/x.md': PAGE },
    'content/pages/50%/x.md:1 the slug "50%/x" can\'t stand in an address; rename the file with letters, digits and hyphens',
  ],
  [
    'a nested page with the name of a file of the site’s own',
    { 'pages/guides/feed.xml.md': PAGE },
    'content/pages/guides/feed.xml.md:1 the slug "guides/feed.xml" ends in .xml, as the site\'s own files do; rename the file',
  ],
  [
    'a slug that is the name of a file of the site’s own',
    { 'blog/2023-01-01-read.me.md.md': POST },
    'content/blog/2023-01-01-read.me.md.md:1 the slug "read.me.md" ends in .md, as the site\'s own files do; rename the file',
  ],
  [
    'a slug that no address can hold',
    { 'blog/2023-01-01-50%.md': POST },
    'content/blog/2023-01-01-50%.md:1 the slug "50%" can\'t stand in an address; rename the file with letters, digits and hyphens',
  ],
  [
    'a number for a title',
    { 'blog/2023-01-01-x.md': POST.replace('A title', '2024') },
    'content/blog/2023-01-01-x.md:3 title: must be text; put it in quotation marks: title: "2024"',
  ],
  [
    'a text for a list',
    { 'blog/2023-01-01-x.md': POST.replace('title', 'tags: news\ntitle') },
    'content/blog/2023-01-01-x.md:3 tags: must be a list, as in tags: [one, two]',
  ],
  [
    'a word for true or false',
    { 'blog/2023-01-01-x.md': POST.replace('title', 'draft: maybe\ntitle') },
    'content/blog/2023-01-01-x.md:3 draft: must be true or false',
  ],
  [
    'a moment without offset',
    { 'blog/2023-01-01-x.md': POST.replace('title', 'publish: 2026-01-01T10:00\ntitle') },
    'content/blog/2023-01-01-x.md:3 publish: "2026-01-01T10:00" isn\'t a moment with offset, as 2026-03-01T10:00:00-08:00',
  ],
  [
    'a website that is no address',
    {
      ...TIERS,
      'members/x.md':
        '---\nname: X\nwebsite: javascript:alert(1)\ntier: gold\ndescription: It is.\n---\n',
    },
    'content/members/x.md:3 website: "javascript:alert(1)" isn\'t an address that starts with https://',
  ],
];

const PERSON =
  '---\nname: A. Person\naffiliation: Example\nroles:\n  - body: board\n    title: Member\n    seat: first\n    asOf: 2026-01\n    source: A page\n---\n';
const BODY = {
  'bodies/board.md':
    '---\nname: Board\norder: 1\nsummary: It decides.\nseats:\n  - id: first\n    name: First\n---\n',
};
const MEMBER = '---\nname: X\ntier: gold\ndescription: It is.\n---\n';

CASES.push(
  [
    'two people on one seat',
    { ...BODY, 'people/a.md': PERSON, 'people/b.md': PERSON },
    'content/people/b.md:7 roles.0.seat: content/people/a.md has the seat "first" of board at the same time; give the earlier of the two an until',
  ],
  [
    'a seat that the body hasn’t',
    { ...BODY, 'people/a.md': PERSON.replace('seat: first', 'seat: frist') },
    'content/people/a.md:7 roles.0.seat: board has no seat "frist"; it has first',
  ],
  [
    'a role without its source',
    { ...BODY, 'people/a.md': PERSON.replace('    source: A page\n', '') },
    'content/people/a.md:5 roles.0.source: missing; add a line "source: …" (Where that is known from)',
  ],
  [
    'a person whose file is gone from an address that was published',
    { ...BODY, ...TIERS, 'urls.txt': '/\n/people/a\n' },
    'content/urls.txt:2 /people/a is neither a page nor redirected; bring it back, add redirect_from: /people/a to the document that took its place, or write /people/a into content/gone.txt; if it never was public, take this line out',
  ],
  [
    'a misspelled member in a post',
    {
      ...TIERS,
      'members/x.md': MEMBER,
      'blog/2023-01-01-x.md': POST.replace('title', 'members: [y]\ntitle'),
    },
    'content/blog/2023-01-01-x.md:3 members: unknown member "y"; allowed: x; did you mean "x"?',
  ],
  [
    'a logo that doesn’t exist',
    { ...TIERS, 'members/x.md': MEMBER.replace('tier', 'logo: /assets/x.svg\ntier') },
    "content/members/x.md:3 logo: image /assets/x.svg doesn't exist; save it as ",
  ],
  [
    'a mark that simple-icons hasn’t',
    { ...TIERS, 'members/x.md': MEMBER.replace('tier', 'icon: nosuchmark\ntier') },
    'content/members/x.md:3 icon: simple-icons has no "nosuchmark"; take it out, and the name is set in type',
  ],
  [
    'a member that left before it joined',
    { ...TIERS, 'members/x.md': MEMBER.replace('tier', 'joined: 2024-05\nleft: 2023-01-01\ntier') },
    'content/members/x.md:4 left: 2023-01-01 is before joined, 2024-05',
  ],
  [
    'an event that ends before it starts',
    {
      'events/x.md':
        '---\nname: X\nstart: 2024-05-02\nend: 2024-05-01\nkind: day\ndescription: It is.\n---\n',
    },
    'content/events/x.md:4 end: 2024-05-01 is before start, 2024-05-02',
  ],
  [
    'a history that ends with another tier',
    {
      ...TIERS,
      'members/x.md': MEMBER.replace('tier: gold', 'tier: gold\ntierHistory:\n  - tier: silver'),
    },
    'content/members/x.md:5 tierHistory.0.tier: "silver" ends the history, but tier is "gold"',
  ],
  ...(
    [
      ['in a line', '2023-01-01-x.md:5', 'By a. example.'],
      ['that goes on in the next line', '2023-01-01-x.md:5', 'By Á.\nExample.'],
      ['in an address', '2023-01-01-x.md:5', '[x](https://git.example.org/a-example)'],
      ['that markup takes apart', '2023-01-01-x.md:5', 'By A. **Ex**ample.'],
      ['in the name of a file', '2023-01-01-a-example.md:1', 'Text.'],
    ] as const
  ).map(([where, place, text]): (typeof CASES)[number] => [
    `a name to be left out ${where}`,
    {
      'removed-names.txt': '# Those who asked for it.\nÁ. Example\n',
      [`blog/${place.replace(/:\d+$/, '')}`]: POST.replace('Text.', text),
    },
    `content/blog/${place} names a person who is to be left out by content/removed-names.txt; take the name out`,
  ]),
);

for (const [name, files, line] of CASES) {
  test(`the check stops at ${name}`, async () => {
    const { code, lines } = await runCheck(files);
    const problems = lines.slice(0, -1).filter((each) => !each.includes(' warning: '));
    expect(problems).toHaveLength(1);
    expect(problems[0]?.startsWith(line), problems[0]).toBe(true);
    expect(lines.at(-1)).toMatch(/^Checked \d+ documents?, 1 error[.,]/);
    expect(code).toBe(1);
  });
}

test('the check reports everything at once, by file and line', async () => {
  const { code, lines } = await runCheck({
    'blog/2023-01-01-b.md': '---\nlayout: other\ntagz: [a]\n---\n',
    'blog/2023-01-01-a.md': POST.replace('title', 'members: [nobody]\ntitle'),
  });
  expect(lines).toEqual([
    'content/blog/2023-01-01-a.md:3 members: unknown member "nobody"; allowed: none yet',
    'content/blog/2023-01-01-b.md:2 warning: layout: has no effect, as documents of a kind all look the same here; take it out',
    'content/blog/2023-01-01-b.md:3 tagz: unknown field; did you mean "tags"?',
    'content/blog/2023-01-01-b.md:4 title: missing; add a line "title: …" (The headline)',
    'Checked 2 documents, 3 errors, 1 warning.',
  ]);
  expect(code).toBe(1);
});

test('the check lets old posts pass as they are', async () => {
  const { code, lines } = await runCheck({
    'blog/2019-5-8-Old-Post.md': `---
layout: blog_detail
title: 'Old: a post'
author: A. Example (Example Org), B. Example, and the team
featured-img: 'assets/images/x.svg'
excerpt: Of old.
redirect_from: "/2019/05/08/old.html"
date: 2017-05-11 12:00:00 -0500
category: news
discuss_id: 12
ext_author: true
org_link: https://example.org
org_title: Example Org
---
Text.
`,
    '../public/assets/images/x.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"/>',
  });
  expect(lines).toEqual([
    'Fields that the site makes no use of: category (1), discuss_id (1), ext_author (1), org_link (1), org_title (1).',
    'Checked 1 document, 0 errors, 5 warnings.',
  ]);
  expect(code).toBe(0);
});

const LINKED: Record<string, string> = {
  ...TIERS,
  'members/x.md': MEMBER.replace('tier', 'joined: 2022-05\ntier'),
  'members/y.md': MEMBER.replace('name: X', 'name: Y').replace('gold\n', 'silver\nleft: 2023-01\n'),
  'events/x.md': '---\nname: X\nstart: 2024-05-02\nkind: day\ndescription: It is.\n---\n',
  'pages/about.md': '---\ntitle: About\ndescription: It is.\n---\nText.\n',
  'blog/2023-01-01-x.md': POST.replace('title', 'tags: [Deep Learning]\nauthor: A. Person\ntitle'),
};
for (let day = 1; day <= 20; day += 1) {
  LINKED[`blog/2024-01-${day}-y${day}.md`] = POST.replace('A title', `Title ${day}`);
}

test('a picture may lie beside a post whatever the case of its ending', async () => {
  const { code, lines } = await runCheck({
    'blog/2023-01-01-x.md': POST.replace('Text.', '![A square](square.SVG)'),
    'blog/square.SVG': '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"/>',
  });
  expect(lines).toEqual(['Checked 1 document, 0 errors.']);
  expect(code).toBe(0);
});

test('the check lets Windows line ends pass, also behind a quoted field', async () => {
  const { code, lines } = await runCheck({
    'blog/2023-01-01-x.md': "---\r\ntitle: 'A title'\r\n---\r\nText.\r\n",
  });
  expect(lines).toEqual(['Checked 1 document, 0 errors.']);
  expect(code).toBe(0);
});

test('the check knows the lists and the files that a build makes', async () => {
  const good = [
    ...[
      '/search',
      '/blog/tags/deep-learning',
      '/blog/authors/a-person',
      '/blog/2023',
      '/blog/2024',
    ],
    ...['/blog/page/2', '/members/tier/gold', '/members/joined/2022', '/feed.xml', '/events.ics'],
    ...['/blog/authors/a-person/atom.xml', '/members/feed.json', '/events/x/calendar.ics'],
    ...['/api/members.json', '/api/members.csv', '/about.md', '/blog/x.md', '/sitemap.xml'],
  ];
  const bad = [
    ...[
      '/blog/tags/learning',
      '/blog/authors/a',
      '/blog/2022',
      '/blog/page/3',
      '/blog/2023/page/2',
    ],
    ...[
      '/members/tier/silver',
      '/members/joined/2021',
      '/abuot.md',
      '/blog/tags/learning/feed.xml',
    ],
    ...[
      '/events/z/calendar.ics',
      '/api/nothing.json',
      '/assets/none.pdf',
      '/left/feed.xml',
      '/blog/feed.xml',
    ],
  ];
  const links = [...good, ...bad].map((path) => `[Somewhere](${path})\n`).join('\n');
  const { lines } = await runCheck({
    ...LINKED,
    'blog/2023-01-02-z.md': POST.replace('Text.', links).replace('A title', 'Links'),
    // What an earlier build left in the public folder.
    '../public/left/feed.xml': '<rss/>',
    '../public/abuot.md': 'Text.',
  });
  const warned = lines.flatMap((line) => /link to (\S+), a page that/.exec(line)?.[1] ?? []);
  expect(warned).toEqual(bad);
});
