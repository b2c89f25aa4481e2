import { expect, test } from '@playwright/test';
import {
  fileEnding,
  isNewSlug,
  isReservedSlug,
  isUsableSlug,
  parsePostFileName,
  slugOf,
  tagSlug,
} from './slugs';

test('a post’s file name gives its day and its slug', () => {
  expect(parsePostFileName('blog/2019-5-8-My-Post.md')).toEqual({
    day: '2019-05-08',
    written: '2019-5-8',
    slug: 'My-Post',
  });
  expect(parsePostFileName('2020-01-02-with spaces in it.md').slug).toBe('with-spaces-in-it');
  expect(parsePostFileName('2020-02-30-x.md')).toMatchObject({ day: undefined, slug: 'x' });
  expect(parsePostFileName('no-date.md')).toMatchObject({ written: undefined, slug: 'no-date' });
  expect(slugOf('Member', 'members/amd.md')).toBe('amd');
});

test('a page has the path of its file, and index stands for its folder', () => {
  for (const [path, slug] of [
    ['pages/about.md', 'about'],
    ['pages/documentation/server/guides.md', 'documentation/server/guides'],
    ['pages/documentation/index.md', 'documentation'],
    ['pages/pages/cafe\u0301.md', 'pages/caf\u00e9'],
    ['pages/index.md', ''],
    ['pages/a/reindex.md', 'a/reindex'],
  ] as const) {
    expect(slugOf('Page', path), path).toBe(slug);
  }
  expect(slugOf('Member', 'members/index.md')).toBe('index');
});

test('composed and decomposed names are one slug', () => {
  expect(slugOf('Member', 'members/cafe\u0301.md')).toBe('caf\u00e9');
});

test('a slug is usable if an address can hold it', () => {
  for (const slug of ['a', 'PyTorch-2.0', '설치-방법', 'مرحبا', '🔥-hot', "it's"]) {
    expect(isUsableSlug(slug), slug).toBe(true);
  }
  for (const slug of [
    'a/b',
    'a?b',
    'a#b',
    '50%',
    '.hidden',
    'a\\b',
    'a b',
    'a\u0000',
    'a\u202Eb',
  ]) {
    expect(isUsableSlug(slug), slug).toBe(false);
  }
});

test('a new document gets a slug that can be read, isn’t too long, and is no option', () => {
  for (const slug of [
    'a',
    'PyTorch-2.0',
    '설치-방법',
    'مرحبا',
    '2024-in-review',
    'a_b',
    '漢'.repeat(60),
  ]) {
    expect(isNewSlug(slug), slug).toBe(true);
  }
  const long = ['a'.repeat(101), 'a'.repeat(300), '漢'.repeat(67)];
  const unseen = ['a\u202Eb', 'a\u200Bb', '\u115Fa', 'a\uFEFF', 'a\u0000'];
  for (const slug of ['', '-a', '--force', '_a', '\u0301a', '$(id)', 'a;b', ...long, ...unseen]) {
    expect(isNewSlug(slug), slug).toBe(false);
  }
});

test('slugs that lists need are reserved', () => {
  expect(isReservedSlug('Post', '2024')).toBe(true);
  expect(isReservedSlug('Post', 'Tags')).toBe(true);
  expect(isReservedSlug('Post', '2024-in-review')).toBe(false);
  expect(isReservedSlug('Member', 'tier')).toBe(true);
});

test('no page has the address of a file of the site’s own', () => {
  for (const [typeName, slug, ending] of [
    ['Post', 'readme.md', '.md'],
    ['Member', 'README.MD', '.MD'],
    ['Page', 'llms.txt', '.txt'],
    ['Page', 'feed.xml', '.xml'],
    ['Post', 'node.html', '.html'],
    ['Page', 'guides/x.html', '.html'],
    ['Page', 'about', undefined],
    ['Post', 'pytorch-2.0', undefined],
    ['Post', 'how-we-read.json', undefined],
    // Tiers have no page.
    ['Tier', 'gold.md', undefined],
  ] as const) {
    expect(fileEnding(typeName, slug), slug).toBe(ending);
  }
  const below = ['blog/x', 'Members/tier/x', 'join/received', 'assets/x', '_next/static', '_x/y'];
  for (const slug of ['feeds', 'markdown', 'sitemap', 'social', 'index', '404', ...below]) {
    expect(isReservedSlug('Page', slug), slug).toBe(true);
  }
  for (const slug of ['blogs', 'about/blog', 'documentation/events', '404-pages', 'a/_b']) {
    expect(isReservedSlug('Page', slug), slug).toBe(false);
  }
});

test('names that a sign tells apart have lists of their own', () => {
  const names = [
    ...['c', 'c#', 'c++', 'net', '.net', 'f', 'f#', 'asp.net', 'a+', 'a', 'c# 7', 'c 7', 'c++ 7'],
    ...['.net core', 'net core', 'C/C++', 'J#', 'j', 'g++', 'g', '漢字#', '漢字'],
  ];
  const slugs = names.map(tagSlug);
  expect(new Set(slugs).size, slugs.join(' ')).toBe(names.length);
  for (const slug of slugs) expect(isUsableSlug(slug), slug).toBe(true);
});

test('names that differ in spaces, hyphens or capitals share a list', () => {
  for (const [one, other] of [
    ['pre-training', 'pre training'],
    ['Pre–Training', 'pre  training'],
    ['C#', 'c#'],
    ['.NET', '.net'],
    ['CI/CD', 'ci cd'],
    ['caf\u00e9', 'cafe\u0301'],
  ] as const) {
    expect(tagSlug(one), one).toBe(tagSlug(other));
  }
});

test('a tag has one address, whatever is in it', () => {
  for (const [tag, slug] of [
    ['Model Serving', 'model-serving'],
    ['C++', 'c++'],
    ['CI/CD', 'ci-cd'],
    ['torch.compile', 'torch-compile'],
    ['  50% off? ', '50-off'],
    ['컴파일러', '컴파일러'],
    ['Café', 'café'],
    ['C#', 'c-sharp'],
    ['.NET', 'dot-net'],
    ['R&D', 'r-d'],
    ['#pytorch', 'pytorch'],
    ['🚀 launch', '🚀-launch'],
    ['- a -- b -', 'a-b'],
    ['..', ''],
    ['?', ''],
  ] as const) {
    expect(tagSlug(tag), tag).toBe(slug);
    if (slug) expect(isUsableSlug(slug), slug).toBe(true);
  }
});
