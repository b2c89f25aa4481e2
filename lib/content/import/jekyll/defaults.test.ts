import { expect, test } from '@playwright/test';
import { defaultsOf } from './defaults';
import { isNamed, matchesPattern, splitExtension } from './paths';

test('defaults hold by path and type; the longer path wins, then the type', () => {
  const defaultsFor = defaultsOf(
    [
      { scope: { path: '' }, values: { layout: 'default', nested: { a: 1 } } },
      { scope: { path: '', type: 'post' }, values: { layout: 'post' } },
      { scope: { path: 'projects' }, values: { layout: 'project', nested: { b: 2 } } },
      { scope: { path: '/docs/*/guide', type: 'pages' }, values: { layout: 'guide' } },
      { scope: { path: 'my/_guides', type: 'guides' }, values: { author: 'A' } },
      'nonsense',
      { values: { site: true } },
    ],
    'my',
  );
  for (const [path, type, values] of [
    ['about.md', 'pages', { layout: 'default', nested: { a: 1 }, site: true }],
    ['_posts/2016-01-01-a.md', 'posts', { layout: 'post' }],
    ['projects/a.md', 'pages', { layout: 'project', nested: { a: 1, b: 2 } }],
    ['docs/1/guide/a.md', 'pages', { layout: 'guide' }],
    ['docs/guide/a.md', 'pages', { layout: 'default' }],
    ['_guides/a.md', 'guides', { author: 'A' }],
  ] as const) {
    expect([path, defaultsFor(path, [type])]).toMatchObject([path, values]);
  }
  expect(defaultsFor('_guides/a.md', ['pages'])).not.toHaveProperty('author');
  expect(defaultsOf(undefined, '')('a.md', ['pages'])).toEqual({});
});

test('patterns of paths match as in Jekyll', () => {
  expect(isNamed('vendor/bundle/a.md', ['vendor/'])).toBe(true);
  expect(isNamed('README.md', ['./README.md'])).toBe(true);
  expect(isNamed('docs/a/b.md', ['*.md'])).toBe(true);
  expect(isNamed('docs/a.md', ['', 'other'])).toBe(false);
  expect(matchesPattern('a', '*'.repeat(10_000))).toBe(false);
  expect(splitExtension('a.b/c.MD')).toEqual(['a.b/c', '.md']);
  expect(splitExtension('a/.htaccess')).toEqual(['a/.htaccess', '']);
});
