import { expect, test } from '@playwright/test';
import { check } from './commands/check';
import { importPosts } from './commands/import';
import { type Project, picture, post, temporaryProject } from './import-folder';

/** A small Jekyll site whose posts are all right. */
const JEKYLL = {
  'jekyll/_config.yml': 'title: Old\n',
  'jekyll/_posts/2019-5-8-Unpadded-Post.md': post('A [link](/blog/second).', 'category: news'),
  'jekyll/_posts/2020-02-02-second.markdown': post('![Alt](/assets/images/a.svg)\r\n'),
  'jekyll/_posts/deep/2020-02-03-third.md': post('![Alt](beside.svg)\n\n<img src="assets/b.svg">'),
  'jekyll/_posts/deep/beside.svg': picture(10),
  'jekyll/_posts/deep/unused.svg': picture(11),
  'jekyll/assets/b.svg': picture(12),
  'jekyll/assets/images/a.svg': picture(13),
  'jekyll/assets/images/.hidden': 'x',
};

const IMPORTED = [
  'blog/2019-5-8-Unpadded-Post.md',
  'blog/2020-02-02-second.md',
  'blog/deep/2020-02-03-third.md',
  'blog/deep/beside.svg',
];

const WARNING = expect.stringMatching(
  /^jekyll\/_posts\/deep\/2020-02-03-third\.md:8 warning: <img> /,
);

let project: Project;

test.beforeEach(async () => {
  project = await temporaryProject();
});

test.afterEach(() => project.remove());

test('a Jekyll site comes over unchanged, and the check lets it pass', async () => {
  await project.write(JEKYLL);
  const { code, lines } = await project.run(importPosts, 'jekyll');
  expect(lines).toEqual([
    WARNING,
    '2 assets read, 2 copied, 0 already there, 0 refused',
    '3 posts read, 3 imported, 0 already there, 1 with warnings, 0 refused',
  ]);
  expect(code).toBe(0);
  expect(await project.list('content')).toEqual([...IMPORTED, 'tiers/gold.md']);
  expect(await project.list('public')).toEqual(['assets/b.svg', 'assets/images/a.svg']);
  for (const [from, to] of [
    ['jekyll/_posts/2020-02-02-second.markdown', 'content/blog/2020-02-02-second.md'],
    ['jekyll/_posts/deep/beside.svg', 'content/blog/deep/beside.svg'],
    ['jekyll/assets/images/a.svg', 'public/assets/images/a.svg'],
  ] as const) {
    expect((await project.read(to)).equals(await project.read(from)), to).toBe(true);
  }
  expect((await project.run(check)).lines.at(-1)).toMatch(/^Checked 4 documents, 0 errors/);
});

test('it can be run again, by the folder of posts too', async () => {
  await project.write(JEKYLL);
  await project.run(importPosts, 'jekyll');
  await project.write({ 'jekyll/_posts/2021-01-01-new.md': post('Text.') });
  const { code, lines } = await project.run(importPosts, 'jekyll/_posts');
  expect(lines).toEqual([
    '2 assets read, 0 copied, 2 already there, 0 refused',
    '4 posts read, 1 imported, 3 already there, 0 with warnings, 0 refused',
  ]);
  expect(code).toBe(0);
});

test('a folder of posts may have any name', async () => {
  await project.write({
    'old/posts/2021-01-01-x.md': post('Text.'),
    'old/posts/2020/2020-01-01-y.md': post('Text.'),
  });
  expect((await project.run(importPosts, 'old/posts')).code).toBe(0);
  expect(await project.list('content/blog')).toEqual(['2020/2020-01-01-y.md', '2021-01-01-x.md']);
});

test('a post in another script is imported with a hint at its language', async () => {
  await project.write({
    'jekyll/_posts/2021-01-01-ko.md': post('이 글은 PyTorch 설치 방법을 설명합니다.'),
    'jekyll/_posts/2021-01-02-said.md': post('이 글은 설치 방법을 설명합니다.', 'lang: ko'),
  });
  expect((await project.run(importPosts, 'jekyll')).lines).toEqual([
    'jekyll/_posts/2021-01-01-ko.md:4 warning: lang: missing; the text seems to be Korean, and its page says that it is English; add a line with its language, as lang: ko',
    '2 posts read, 2 imported, 0 already there, 1 with warnings, 0 refused',
  ]);
});

test('its help says what it does', async () => {
  const { code, lines } = await project.run(importPosts, '--help');
  expect(lines.join('\n')).toContain('--dry-run');
  expect(code).toBe(0);
});

test('a dry run says what it would do and does nothing', async () => {
  await project.write(JEKYLL);
  const { code, lines } = await project.run(importPosts, 'jekyll', '--dry-run');
  expect(lines).toEqual([
    'would copy jekyll/assets/b.svg to public/assets/b.svg',
    'would copy jekyll/assets/images/a.svg to public/assets/images/a.svg',
    'would copy jekyll/_posts/deep/beside.svg to content/blog/deep/beside.svg',
    'would copy jekyll/_posts/2019-5-8-Unpadded-Post.md to content/blog/2019-5-8-Unpadded-Post.md',
    'would copy jekyll/_posts/2020-02-02-second.markdown to content/blog/2020-02-02-second.md',
    'would copy jekyll/_posts/deep/2020-02-03-third.md to content/blog/deep/2020-02-03-third.md',
    WARNING,
    '2 assets read, 2 copied, 0 already there, 0 refused',
    '3 posts read, 3 imported, 0 already there, 1 with warnings, 0 refused',
  ]);
  expect(code).toBe(0);
  expect(await project.list('content')).toEqual(['tiers/gold.md']);
  expect(await project.list('public')).toEqual([]);
});
