import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Files, writeFiles } from '../../check/test-folder';
import type { SourceDocument, SourceSite } from '../source-site';
import { readJekyllSite } from '.';

const NOW = Date.parse('2020-01-01T00:00:00Z');

let folder: string;
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jekyll-'));
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

/** Reads a site of these files. */
async function read(files: Files, path = '', places?: Record<string, string>): Promise<SourceSite> {
  await writeFiles(folder, files);
  return readJekyllSite(join(folder, path), {
    now: NOW,
    placeDocuments: (documents) =>
      new Map(
        documents.flatMap((each) => (places?.[each.file] ? [[each, places[each.file] ?? '']] : [])),
      ),
  });
}

function documentAt(site: SourceSite, file: string): SourceDocument {
  const found = site.documents.find((each) => each.file === file);
  if (!found) throw new Error(`${file} isn't read`);
  return found;
}

const SITE: Files = {
  '_config.yml': `url: https://old.example.org
baseurl: /base
permalink: /:categories/:year/:month/:title/
timezone: America/New_York
excerpt_separator: <!--more-->
docs: https://docs.example.org
plugins: [jekyll-feed, jekyll-sitemap]
paginate: 2
exclude: [drafts-of-others/]
authors: {a: Author A}
collections:
  guides: {output: true}
  parts: {}
defaults:
  - {scope: {path: '', type: posts}, values: {layout: post, lang: en}}
`,
  '_data/authors.yml': 'b: {name: Author B}\n',
  '_data/people/staff.csv': 'key,name\nc,Author C\n',
  '_includes/note.html': '{{ include.text }} {{ site.data.people.staff[0].name }}',
  '_posts/2016-01-02-Hello.md': `---
title: Hello
tags: x y
redirect_from: [/old/, 'other', '/n/:number/:title']
number: 7
---
First.
<!--more-->
{% include note.html text="Note by" %} [next]({% post_url 2016-02-03-next %}) {{ site.docs }}/x
`,
  '_posts/more/2016-02-03-next.markdown':
    '---\ntitle: Next\ndate: 2016-02-03 23:30:00 -0800\n---\n![](pic.png)\n',
  'news/_posts/2016-03-04-cat.html':
    '---\ncategories: Extra\npermalink: /special.html\n---\n<p>{{ page.categories | join }}</p>\n',
  '_posts/2030-01-01-later.md': '---\ntitle: Later\n---\n',
  '_posts/2016-05-06-bare.md': 'No frontmatter\r\n',
  '_posts/2016-05-07-gone.md': '---\nredirect_to: https://other.example.org/x\n---\n',
  '_posts/note.md': 'not a post',
  '_drafts/idea.md': '---\ntitle: Idea\n---\n',
  '_guides/deep/start.md':
    '---\ntitle: Start\n---\n{% for p in site.parts %}{{ p.title }}{% endfor %}',
  '_parts/one.md': '---\ntitle: One\n---\n',
  'about.md': '---\npermalink: /about/\n---\n[home]({{ "/" | relative_url }})',
  'docs/index.html': '---\n---\n<p>Docs</p>',
  'drafts-of-others/a.md': '---\n---\n',
  'css/site.scss': '---\n---\na {}',
  'assets/pic.png': 'png',
  '_posts/more/pic.png': 'png',
};

test('a whole site is read, with its settings, data, includes and collections', async () => {
  const site = await read(SITE, '', { '_posts/more/2016-02-03-next.markdown': '/blog/next' });
  expect(site).toMatchObject({ url: 'https://old.example.org', baseurl: '/base', notes: [] });
  expect([...site.authorNames]).toEqual([
    ['a', 'Author A'],
    ['b', 'Author B'],
  ]);
  const hello = documentAt(site, '_posts/2016-01-02-Hello.md');
  expect(hello).toMatchObject({
    kind: 'post',
    fields: { layout: 'post', lang: 'en', title: 'Hello', tags: 'x y' },
    body: 'First.\n<!--more-->\nNote by Author C [next](/blog/next) https://docs.example.org/x\n',
    excerpt: 'First.',
    isPublic: true,
    day: '2016-01-02',
    slug: 'Hello',
    address: '/base/2016/01/Hello/',
    feedId: 'https://old.example.org/base/2016/01/Hello',
    notes: [],
  });
  expect([...hello.ownFields]).toEqual(['title', 'tags', 'redirect_from', 'number']);
  expect(hello.fieldLines.get('tags')).toBe(3);
  expect(hello.formerAddresses).toEqual([
    '/base/2016/01/Hello/index.html',
    '/base/2016/01/Hello',
    '/base/old/',
    '/base/other',
    '/base/n/7/Hello',
  ]);
  for (const [file, expected] of [
    [
      '_posts/more/2016-02-03-next.markdown',
      { day: '2016-02-04', instant: '2016-02-04T02:30:00-05:00' },
    ],
    [
      'news/_posts/2016-03-04-cat.html',
      {
        address: '/base/special.html',
        format: 'html',
        body: '<p>news Extra</p>\n',
        fields: { categories: ['news', 'Extra'], title: 'Cat' },
        feedId: 'https://old.example.org/base/cat',
      },
    ],
    ['_posts/2030-01-01-later.md', { isPublic: false, feedId: undefined }],
    ['_posts/2016-05-06-bare.md', { body: 'No frontmatter\r\n', fields: { title: 'Bare' } }],
    ['_posts/2016-05-07-gone.md', { redirectsTo: 'https://other.example.org/x' }],
    ['_drafts/idea.md', { isPublic: false, day: undefined, kind: 'post' }],
    [
      '_guides/deep/start.md',
      { kind: 'page', collection: 'guides', address: '/base/guides/deep/start/', body: 'One' },
    ],
    ['about.md', { kind: 'page', address: '/base/about/', body: '[home](/base/)' }],
    ['docs/index.html', { address: '/base/docs/', format: 'html' }],
  ] as const) {
    expect([file, documentAt(site, file)]).toMatchObject([file, expected]);
  }
  expect(site.documents).toHaveLength(10);
  expect(site.addresses.map(({ path, kind }) => `${kind} ${path}`).sort()).toEqual([
    'asset /base/assets/pic.png',
    'feed /base/feed.xml',
    'generated /base/css/site.css',
    'generated /base/page2/',
    'generated /base/page3/',
    'generated /base/robots.txt',
    'generated /base/sitemap.xml',
  ]);
  const next = documentAt(site, '_posts/more/2016-02-03-next.markdown');
  for (const [path, file] of [
    ['pic.png', '_posts/more/pic.png'],
    ['/base/assets/pic.png?x#y', 'assets/pic.png'],
    ['/assets/pic.png', 'assets/pic.png'],
    ['assets/pic.png', 'assets/pic.png'],
    ['../../etc/passwd', undefined],
    ['/../../etc/passwd', undefined],
    ['%2e%2e/%2e%2e/etc/passwd', undefined],
    ['nothing.png', undefined],
  ] as const) {
    expect([path, site.fileOf(path, next)]).toEqual([path, file && join(folder, file)]);
  }
});

test('pages of archives are addresses, too', async () => {
  const site = await read({
    '_config.yml':
      'plugins: [jekyll-archives]\njekyll-archives: {enabled: [year, tags], permalinks: {tag: /topics/:name/}}\n',
    '_posts/2016-01-02-a.md': '---\ntags: [C Sharp, b]\ncategories: c\n---\n',
    '_posts/2016-03-02-b.md': '---\ntags: b\n---\n',
  });
  expect(site.addresses.map(({ path }) => path)).toEqual([
    '/2016/',
    '/topics/c-sharp/',
    '/topics/b/',
  ]);
});

test('the posts of a site are read alone, with its settings', async () => {
  const site = await read(SITE, '_posts');
  expect(site.documents.map(({ file }) => file)).not.toContain('about.md');
  expect(documentAt(site, '_posts/2016-01-02-Hello.md').body).toContain('Author C');
});

test('a folder of posts needs no site', async () => {
  for (const [path, file] of [
    ['_posts', '_posts/2016-01-01-a.md'],
    ['texts', '2016-01-01-a.md'],
  ] as const) {
    const site = await read({ [`${path}/2016-01-01-a.md`]: '---\ntitle: A\n---\nText' }, path);
    expect(site.documents).toMatchObject([
      { kind: 'post', file, address: '/2016/01/01/a.html', feedId: undefined },
    ]);
  }
  await expect(read({ 'other/a.txt': 'x' }, 'other')).rejects.toThrow(/no posts or pages/);
  await expect(readJekyllSite(join(folder, 'missing'))).rejects.toThrow(/is no folder/);
});

test('the ids of the own feed of a site are kept', async () => {
  for (const [entry, id] of [
    [
      '<entry><title>{{ post.title }}</title><id>tag:example.org,{{ post.date | date: "%Y" }}:{{ post.id | xml_escape }}</id></entry>',
      'tag:example.org,2016:/2016/01/02/a&b',
    ],
    [
      '{% assign u = post.url | absolute_url %}<item><guid isPermaLink="true">{{ u }}</guid></item>',
      'https://old.example.org/2016/01/02/a&b.html',
    ],
    [
      '<item><link>{{ site.url }}{{ post.url }}</link></item>',
      'https://old.example.org/2016/01/02/a&b.html',
    ],
    ['<item><guid>{{ post.id | plugin }}</guid></item>', undefined],
  ] as const) {
    const site = await read({
      '_config.yml': 'url: https://old.example.org\nplugins: [jekyll-feed]\n',
      '_posts/2016-01-02-a&b.md': '---\ntitle: A\n---\n',
      'feed.xml': `---\n---\n<${entry.includes('<item') ? 'rss' : 'feed'}>{% for post in site.posts limit: 10 %}${entry}{% endfor %}`,
    });
    expect(site.documents).toMatchObject([{ feedId: id }]);
    expect(site.addresses).toEqual([{ path: '/feed.xml', kind: 'feed', file: 'feed.xml' }]);
  }
});

test('what is hostile or broken is named, and the others go on', async () => {
  await mkdir(join(folder, 'site'), { recursive: true });
  await writeFiles(folder, { 'secret.md': '---\ntitle: Secret\n---\nsecret' });
  for (const [target, path] of [
    ['../secret.md', 'site/linked.md'],
    ['..', 'site/up'],
  ] as const) {
    await symlink(target, join(folder, path));
  }
  const site = await read(
    {
      'site/_posts/2016-01-01-good.md':
        '---\ntitle: Good\n---\n{% include_relative ../../secret.md %}{% include ../secret.md %}',
      'site/_posts/2016-01-02-yaml.md': '---\ntitle: [\n---\n',
      'site/_posts/2016-01-03-open.md': '---\ntitle: A\n',
      'site/_posts/2016-01-04-latin.md': new Uint8Array([0x2d, 0xe4]),
      'site/_posts/2016-01-05-large.md': `---\ntitle: A\n---\n${'a'.repeat(11_000_000)}`,
      'site/_posts/2016-01-06-other.textile': '---\ntitle: A\n---\nh1. A',
      'site/_posts/2016-01-07-loop.md':
        '---\ntitle: Loop\n---\n{% for i in (1..1000000000) %}x{% endfor %}',
      'site/_posts/2016-01-08-bomb.md': `---\na0: &a0 [x]\n${Array.from({ length: 20 }, (_, n) => `a${n + 1}: &a${n + 1} [${Array(9).fill(`*a${n}`).join(', ')}]`).join('\n')}\n---\n`,
      'site/_posts/2016-01-09-where.md': '---\ntitle: Where\npermalink: /:nowhere/:title\n---\n',
    },
    'site',
  );
  expect(site.notes.map(({ file, severity }) => `${severity} ${file}`).sort()).toEqual([
    'error _posts/2016-01-02-yaml.md',
    'error _posts/2016-01-03-open.md',
    'error _posts/2016-01-04-latin.md',
    'error _posts/2016-01-05-large.md',
    'error _posts/2016-01-06-other.textile',
    'error _posts/2016-01-08-bomb.md',
    'error linked.md',
    'error up',
  ]);
  expect(JSON.stringify(site)).not.toContain('secret\\n');
  const good = documentAt(site, '_posts/2016-01-01-good.md');
  expect(good.body).toBe('{% include_relative ../../secret.md %}{% include ../secret.md %}');
  expect(good.notes.map(({ severity }) => severity)).toEqual(['left', 'left']);
  expect(documentAt(site, '_posts/2016-01-07-loop.md').notes).toMatchObject([
    { severity: 'left', line: 4 },
  ]);
  expect(documentAt(site, '_posts/2016-01-09-where.md')).toMatchObject({
    address: '/2016/01/09/where.html',
    notes: [{ kind: 'permalink', line: 3 }],
  });
});
