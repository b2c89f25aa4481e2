import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { check } from './commands/check';
import { importPosts } from './commands/import';
import { type Project, picture, temporaryProject } from './import-folder';

/** A small Jekyll site with what such sites have. */
const JEKYLL = {
  'jekyll/_config.yml': [
    'title: Old',
    'url: https://blog.example.org',
    'permalink: /:categories/:year/:title.html',
    'plugins: [jekyll-feed]',
    'docs: https://docs.example.org',
    'defaults: [{ scope: { type: posts }, values: { layout: wide, toc: true } }]',
  ].join('\n'),
  'jekyll/_data/authors.yml': 'ann:\n  name: Ann Example\n',
  'jekyll/_includes/note.md': '**Note:** {{ include.text }}',
  'jekyll/_posts/2019-5-8-First-Post.md': [
    '---',
    'layout: post',
    'title: First',
    'author: ann',
    'category: news',
    'discourse: 12',
    '---',
    '{% include note.md text="Hi" %} [Docs]({{ site.docs }}/x), [next]({% post_url 2020-02-02-second %}).',
    '',
    '{% highlight python %}',
    'print(1)',
    '{% endhighlight %}',
    '',
    '![A picture](/img/a.svg)',
    '',
  ].join('\n'),
  'jekyll/_posts/2020-02-02-second.markdown':
    '---\ntitle: Second\r\n---\r\n{{ site.nothing }}Text.\r\n',
  'jekyll/_posts/2020-02-03-html.html':
    '---\ntitle: Third\n---\n<p>Text.</p>\n\n<pre>a\n\nb</pre>\n',
  'jekyll/_drafts/idea.md': '---\ntitle: Idea\n---\nText.\n',
  'jekyll/about/team.md':
    '---\ntitle: The team\npermalink: /about/team/\nredirect_from: /team.html\n---\nWho we are.\n',
  'jekyll/img/a.svg': picture(10),
  'jekyll/css/main.css': 'a {}',
};

let project: Project;

test.beforeEach(async () => {
  project = await temporaryProject();
});

test.afterEach(() => project.remove());

const IMPORTED = [
  'blog/2019-05-08-First-Post.md',
  'blog/2020-02-02-second.md',
  'blog/2020-02-03-html.md',
  'pages/about/team.md',
];

test('a Jekyll site comes over, and the check lets it pass', async () => {
  await project.write(JEKYLL);
  const { code, lines } = await project.run(importPosts, 'jekyll', '--report', 'report.json');
  expect(lines.slice(lines.indexOf('Left out: discourse 1') + 2)).toEqual([
    '1 file: 1 copied, 0 already there',
    '1 page: 1 imported, 0 already there',
    expect.stringMatching(/^4 posts: 4 imported/),
    expect.stringMatching(/^\d+ old addresses: /),
    '0 with something left for you to decide, 0 refused',
    'Everything in full: report.json',
  ]);
  expect(code).toBe(0);
  const files = await project.list('content');
  expect(files).toEqual(expect.arrayContaining(IMPORTED));
  expect(await project.list('public')).toEqual(['img/a.svg']);
  expect(String(await project.read('content/blog/2019-05-08-First-Post.md'))).toBe(
    [
      '---',
      'layout: blog_detail',
      'title: First',
      'author: Ann Example',
      'tags:',
      '  - news',
      'guid: https://blog.example.org/news/2019/First-Post',
      'redirect_from: /news/2019/First-Post.html',
      '---',
      '',
      '**Note:** Hi [Docs](https://docs.example.org/x), [next](/blog/second).',
      '',
      '```python',
      'print(1)',
      '```',
      '',
      '![A picture](/img/a.svg)',
      '',
    ].join('\n'),
  );
  const checked = await project.run(check);
  expect(checked.lines.filter((line) => / error/.test(line))).toEqual([
    expect.stringContaining('0 errors'),
  ]);
  const report = JSON.parse(String(await project.read('report.json')));
  expect(report.addresses).toContainEqual({
    path: '/news/2019/First-Post.html',
    kind: 'post',
    answer: 'redirect',
    target: '/blog/First-Post',
  });
});

test('it can be run again, by the folder of posts too, and changes nothing', async () => {
  await project.write(JEKYLL);
  await project.run(importPosts, 'jekyll');
  const before = await project.list('content');
  await project.write({ 'jekyll/_posts/2021-01-01-new.md': '---\ntitle: New\n---\nText.\n' });
  const { code, lines } = await project.run(importPosts, 'jekyll/_posts');
  expect(lines.find((line) => /^\d+ posts: /.test(line))).toBe(
    '4 posts: 1 imported, 3 already there',
  );
  expect(code).toBe(0);
  expect(await project.list('content')).toEqual([...before, 'blog/2021-01-01-new.md'].sort());
});

test('a dry run writes nothing but the report', async () => {
  await project.write(JEKYLL);
  const { code } = await project.run(importPosts, 'jekyll', '--dry-run', '--report', 'report.md');
  expect(code).toBe(0);
  expect(await project.list('content')).toEqual(['tiers/gold.md']);
  expect(await project.list('public')).toEqual([]);
  expect(String(await project.read('report.md'))).toContain('would be imported');
});

test('what can’t be read is refused with its place, and the rest comes over', async () => {
  await project.write({
    'jekyll/_config.yml': 'title: Old\n',
    'jekyll/_posts/2020-01-01-ok.md': '---\nlayout: x\nunknown: 1\n---\n{% tabs %}\n',
    'jekyll/_posts/2020-01-01-script.md': '---\ntitle: X\n---\n<script>alert(1)</script>\n',
    'jekyll/_posts/2020-01-02-latin.md': Buffer.from('---\ntitle: Caf\u00e9\n---\nx', 'latin1'),
    'jekyll/_posts/2020-01-03-yaml.md': '---\ntitle: [a\n---\nText.\n',
  });
  await symlink(join(project.folder, 'content'), join(project.folder, 'jekyll/_posts/more'));
  const { code, lines } = await project.run(importPosts, 'jekyll');
  expect(lines.join('\n')).toMatch(/^Refused:/);
  expect(lines.join('\n')).toContain('_posts/2020-01-02-latin.md:1');
  expect(lines.join('\n')).toMatch(/_posts\/2020-01-03-yaml\.md:\d/);
  expect(lines.join('\n')).toContain('(tabs): _posts/2020-01-01-ok.md:5');
  expect(lines.join('\n')).toMatch(
    /error of the check: <script>.*: content\/blog\/2020-01-01-script\.md:6$/m,
  );
  expect(lines.at(-1)).toMatch(/^2 with something left for you to decide, [23] refused$/);
  expect(code).toBe(1);
  expect(await project.list('content/blog')).toEqual(['2020-01-01-ok.md', '2020-01-01-script.md']);
});

test('fields are moved, and addresses taken from a sitemap', async () => {
  await project.write({
    ...JEKYLL,
    'jekyll/_posts/2021-01-01-x.md': '---\ntitle: X\nlead: A lead.\n---\nText.\n',
    'sitemap.xml': '<urlset><url><loc>https://blog.example.org/tags/</loc></url></urlset>',
  });
  const flags = ['--map', 'lead=description', '--addresses', 'sitemap.xml', '--report', 'r.json'];
  await project.run(importPosts, 'jekyll', ...flags);
  expect(String(await project.read('content/blog/2021-01-01-x.md'))).toContain(
    'description: A lead.',
  );
  expect(JSON.parse(String(await project.read('r.json'))).addresses).toContainEqual(
    expect.objectContaining({ path: '/tags', kind: 'listed', answer: 'nothing' }),
  );
});

test('wrong flags and folders are named', async () => {
  await project.write({ 'empty/notes.txt': 'Text.\n' });
  for (const [args, line] of [
    [['nowhere'], /^nowhere is no folder; name a Jekyll site/],
    [['empty'], /no posts or pages in/],
    [[], /^Usage: npm run import -- /],
    [['empty', '--report', 'x.txt'], /ends in \.md or \.json/],
    [['empty', '--map', 'x'], /isn't written as --map old=new/],
    [['empty', '--addresses', 'none'], /none is neither a folder nor a sitemap/],
  ] as const) {
    const { code, lines } = await project.run(importPosts, ...args);
    expect(lines[0], args.join(' ')).toMatch(line);
    expect(code).toBe(1);
  }
  expect((await project.run(importPosts, '--help')).lines.join('\n')).toContain('--dry-run');
});
