import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { check } from './commands/check';
import { importPosts } from './commands/import';
import { type Project, picture, post, temporaryProject } from './import-folder';

let project: Project;

test.beforeEach(async () => {
  project = await temporaryProject();
});

test.afterEach(() => project.remove());

test('nothing is overwritten, and no post shows another picture than its own', async () => {
  const there = {
    'content/blog/2020-01-01-a.md': post('Ours.'),
    'public/assets/x.svg': picture(1),
  };
  await project.write({
    ...there,
    'jekyll/_posts/2020-01-01-a.md': post('Theirs.'),
    'jekyll/_posts/2020-01-02-b.md': post('![Alt](/assets/x.svg)'),
    'jekyll/assets/x.svg': picture(2),
  });
  const { code, lines } = await project.run(importPosts, 'jekyll');
  expect(lines).toEqual([
    "jekyll/_posts/2020-01-01-a.md:1 content/blog/2020-01-01-a.md is another file already, and isn't overwritten",
    "jekyll/_posts/2020-01-02-b.md:6 image /assets/x.svg isn't the one that is public/assets/x.svg; rename it",
    "jekyll/assets/x.svg:1 public/assets/x.svg is another file already, and isn't overwritten",
    '1 asset read, 0 copied, 0 already there, 1 refused',
    '2 posts read, 0 imported, 0 already there, 0 with warnings, 2 refused',
  ]);
  expect(code).toBe(1);
  for (const [path, text] of Object.entries(there))
    expect(String(await project.read(path))).toBe(text);
});

test('posts that the check would stop at are refused with file and line', async () => {
  await project.write({
    'content/blog/2020-01-01-there.md': post('Text.', 'redirect_from: [/blog/moved, /old]'),
    'posts/2020-01-01-ok.md': post('Text.'),
    'posts/2020-01-02-broken.md': post(
      '{% include x.html %}\n\n![Alt](/assets/none.png)',
      'auther: A',
    ),
    'posts/2020-01-03-there.md': post('Text.'),
    'posts/2020-01-04-moved.md': post('Text.'),
    'posts/2020-01-05-claims.md': post('Text.', 'redirect_from: /old'),
    'posts/2020-01-06-ok.markdown': post('Text.'),
    'posts/2020-02-30-impossible.md': post('Text.'),
    'posts/README.md': 'Just text.\n',
    'posts/2020-01-07-latin.md': Buffer.from(post('Caf\u00e9.'), 'latin1'),
  });
  const { code, lines } = await project.run(importPosts, './posts');
  expect(lines).toEqual([
    'posts/2020-01-02-broken.md:4 auther: unknown field; did you mean "author"?',
    expect.stringMatching(/^posts\/2020-01-02-broken\.md:7 \{% include x\.html %\} is Liquid/),
    "posts/2020-01-02-broken.md:9 image /assets/none.png doesn't exist; save it as public/assets/none.png",
    'posts/2020-01-03-there.md:1 has the slug "there", as content/blog/2020-01-01-there.md does; rename one of them',
    'posts/2020-01-04-moved.md:1 /blog/moved is redirected to /blog/there by its redirect_from; take it out there',
    'posts/2020-01-05-claims.md:4 redirect_from: /old leads to content/blog/2020-01-01-there.md already; take it out of one of them',
    'posts/2020-01-06-ok.markdown:1 has the slug "ok", as posts/2020-01-01-ok.md does; rename one of them',
    "posts/2020-01-07-latin.md:1 isn't UTF-8; save it in that encoding",
    'posts/2020-02-30-impossible.md:1 the date in the file name, 2020-02-30, is no day that exists; rename the file',
    expect.stringMatching(/^posts\/README\.md:1 has no frontmatter/),
    '9 posts read, 1 imported, 0 already there, 0 with warnings, 8 refused',
  ]);
  expect(code).toBe(1);
  expect(await project.list('content/blog')).toEqual(['2020-01-01-ok.md', '2020-01-01-there.md']);
});

test('a picture that stands for a post has to be there, and comes over with it', async () => {
  await project.write({
    'jekyll/_posts/2020-01-01-a.md': post('Text.', 'featured-img: lead.svg'),
    'jekyll/_posts/2020-01-02-b.md': post('Text.', 'featured-img: /assets/none.png'),
    'jekyll/_posts/lead.svg': picture(3),
  });
  const { code, lines } = await project.run(importPosts, 'jekyll');
  expect(lines).toEqual([
    "jekyll/_posts/2020-01-02-b.md:4 featured-img: image /assets/none.png doesn't exist; save it as public/assets/none.png",
    '2 posts read, 1 imported, 0 already there, 0 with warnings, 1 refused',
  ]);
  expect(code).toBe(1);
  expect(await project.list('content/blog')).toEqual(['2020-01-01-a.md', 'lead.svg']);
  expect((await project.run(check)).code).toBe(0);
});

test('symbolic links are not followed', async () => {
  await project.write({
    'secret.svg': picture(1),
    'secret/2020-01-01-x.md': post('Text.'),
    'jekyll/_posts/2020-01-02-y.md': post('![Alt](/assets/link.svg)'),
    'jekyll/assets/a.svg': picture(2),
  });
  await symlink(join(project.folder, 'secret.svg'), join(project.folder, 'jekyll/assets/link.svg'));
  await symlink(join(project.folder, 'secret'), join(project.folder, 'jekyll/_posts/more'));
  await symlink(
    '../../secret/2020-01-01-x.md',
    join(project.folder, 'jekyll/_posts/2020-01-01-x.md'),
  );
  const { code, lines } = await project.run(importPosts, 'jekyll');
  const refusal = "is a symbolic link, which isn't followed; copy the file";
  expect(lines).toEqual([
    `jekyll/_posts/2020-01-01-x.md:1 ${refusal}`,
    "jekyll/_posts/2020-01-02-y.md:6 image /assets/link.svg doesn't exist; save it as public/assets/link.svg",
    `jekyll/_posts/more:1 ${refusal}`,
    `jekyll/assets/link.svg:1 ${refusal}`,
    '2 assets read, 1 copied, 0 already there, 1 refused',
    '2 posts read, 0 imported, 0 already there, 0 with warnings, 2 refused',
  ]);
  expect(await project.list('public')).toEqual(['assets/a.svg']);
  expect(await project.list('content/blog')).toEqual([]);
  expect(code).toBe(1);
});

test('what isn’t a Jekyll site is named', async () => {
  await project.write({
    'empty/notes.txt': 'Text.\n',
    'hugo/README.md': 'Text.\n',
    'hugo/posts/2020-01-01-a.md': post('Text.'),
    'hugo/more/old/2020-01-02-b.md': post('Text.'),
  });
  for (const [args, line] of [
    [['nowhere'], 'nowhere is no folder; name a Jekyll site or its folder _posts.'],
    [['empty'], 'There are no posts in empty; name a Jekyll site or its folder _posts.'],
    [
      ['hugo'],
      'There is no folder _posts in hugo, and no post lies right in it; name the folder of the posts: hugo/more/old or hugo/posts',
    ],
    [[], 'Usage: npm run import -- <Jekyll site or its folder _posts> [--dry-run]'],
  ] as const) {
    expect(await project.run(importPosts, ...args)).toEqual({ code: 1, lines: [line] });
  }
  expect(await project.list('content/blog')).toEqual([]);
});
