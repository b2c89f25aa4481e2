import { expect, test } from '@playwright/test';
import { withoutHtml } from '../paths';
import {
  datedPaths,
  formerPath,
  formerPaths,
  gonePaths,
  pageOf,
  pageOfDated,
  redirectsOf,
} from './redirects';

test('a path is read however an editor writes it', () => {
  for (const [written, path] of [
    ['/2019/05/08/old.html', '/2019/05/08/old.html'],
    ['2019/05/08/old.html', '/2019/05/08/old.html'],
    ['/blog/old/', '/blog/old'],
    ['blog//old', '/blog/old'],
    [' /old ', '/old'],
    ['/', '/'],
    ['/2023/09/30/설치.html', '/2023/09/30/설치.html'],
    ['/2023/09/30/%EC%84%A4%EC%B9%98.html', '/2023/09/30/설치.html'],
    ['/cafe\u0301', '/caf\u00e9'],
    ['/a%20b.html', '/a b.html'],
    ['/a+b/c&d.html', '/a+b/c&d.html'],
  ] as const) {
    expect(formerPath(written), written).toEqual({ path });
  }
});

test('what is no path is named', () => {
  for (const [written, complaint] of [
    [7, /a path or a list of paths/],
    [{ from: '/old' }, /a path or a list of paths/],
    [' ', /empty/],
    ['/old#part', /has a #/],
    ['/old?page=2', /has a \?/],
    ['/old%23part', /can't be a path/],
    ['https://example.org/old', /whole address/],
    ['//example.org/old', /whole address/],
    ['/50%', /% that encodes nothing/],
    ['/a%25b', /can't be a path/],
    ['/a/../b', /can't be a path/],
    ['/a\\b', /can't be a path/],
    ['/a%00', /can't be a path/],
  ] as const) {
    expect(formerPath(written).complaint, String(written)).toMatch(complaint);
  }
});

test('redirect_from is nothing, a path, or a list of paths', () => {
  expect(formerPaths(undefined)).toEqual([]);
  expect(formerPaths(null)).toEqual([]);
  expect(formerPaths([])).toEqual([]);
  expect(formerPaths('/a')).toEqual([{ path: '/a' }]);
  expect(formerPaths(['a/', '/b'])).toEqual([{ path: '/a' }, { path: '/b' }]);
});

test('a post was at its day, padded, and at its file name’s if that is another', () => {
  expect(datedPaths({ typeName: 'Post', id: 'blog/2019-5-8-My-Post.md' })).toEqual([
    '/2019/05/08/My-Post.html',
  ]);
  expect(
    datedPaths({
      typeName: 'Post',
      id: 'blog/old/2017-05-12-x.md',
      date: '2017-05-11 12:00:00 -0500',
    }),
  ).toEqual(['/2017/05/11/x.html', '/2017/05/12/x.html']);
  expect(datedPaths({ typeName: 'Post', id: 'blog/x.md', date: '2020-01-02' })).toEqual([
    '/2020/01/02/x.html',
  ]);
  expect(datedPaths({ typeName: 'Post', id: 'blog/2019-02-30-x.md' })).toEqual([]);
  expect(datedPaths({ typeName: 'Page', id: 'pages/2019-02-03-x.md' })).toEqual([]);
});

test('documents have pages by their type', () => {
  expect(pageOf('Post', 'blog/2019-5-8-My-Post.md')).toBe('/blog/My-Post');
  expect(pageOf('Member', 'members/amd.md')).toBe('/members/amd');
  expect(pageOf('Tier', 'tiers/gold.md')).toBeUndefined();
});

test('a dated path follows its page, wherever that leads', () => {
  expect(pageOfDated('/2019/05/08/My-Post.html')).toBe('/blog/My-Post');
  expect(pageOfDated('/2019/5/8/x.html')).toBeUndefined();
  expect(pageOfDated('/blog/2019/05/08/x.html')).toBeUndefined();
  const recorded = [
    '/2019/01/01/a.html',
    '/2019/01/01/old.html',
    '/2019/01/01/gone.html',
    '/x.html',
  ];
  const posts = [{ typeName: 'Post', id: 'blog/2020-01-01-a.md', redirect_from: '/blog/old' }];
  expect([...redirectsOf(posts, new Set(['/blog/a']), recorded)]).toEqual([
    ['/blog/old', '/blog/a'],
    ['/2020/01/01/a', '/blog/a'],
    ['/2019/01/01/a', '/blog/a'],
    ['/2019/01/01/old', '/blog/a'],
  ]);
  expect([...gonePaths(['/blog/gone'], recorded)]).toEqual(['/blog/gone', '/2019/01/01/gone']);
});

test('documents of every type with a page are led to from where they were', () => {
  const moved = (typeName: string, id: string, redirect_from: unknown) => ({
    ...{ typeName, id, redirect_from },
  });
  const documents = [
    moved('Member', 'members/a.md', '/members/old'),
    moved('Person', 'people/a.md', ['/people/old', '/team/a']),
    moved('Body', 'bodies/a.md', '/governance/old'),
    moved('Project', 'projects/a.md', '/projects/old'),
    moved('Event', 'events/a.md', '/events/old'),
    moved('Page', 'pages/guides/a.md', '/guides/old'),
    moved('Tier', 'tiers/a.md', '/tiers/old'),
  ];
  expect([...redirectsOf(documents, new Set())]).toEqual([
    ['/members/old', '/members/a'],
    ['/people/old', '/people/a'],
    ['/team/a', '/people/a'],
    ['/governance/old', '/governance/a'],
    ['/projects/old', '/projects/a'],
    ['/events/old', '/events/a'],
    ['/guides/old', '/guides/a'],
  ]);
});

test('redirects lead to pages, shadow none, and the first post to ask has a path', () => {
  const posts = [
    {
      typeName: 'Post',
      id: 'blog/2020-01-01-a.md',
      redirect_from: ['/old-a', '/blog/b', '/members', '/x#y'],
    },
    {
      typeName: 'Post',
      id: 'blog/2020-01-01-b.md',
      redirect_from: ['/old-a', '/old-b', '/2020/01/01/a.html'],
    },
  ];
  const pages = new Set(['/', '/members', '/blog/a', '/blog/b']);
  const redirects = redirectsOf(posts, pages);
  expect([...redirects]).toEqual([
    ['/old-a', '/blog/a'],
    ['/old-b', '/blog/b'],
    ['/2020/01/01/a', '/blog/b'],
    ['/2020/01/01/b', '/blog/b'],
  ]);
  for (const [from, to] of redirects) {
    expect(pages.has(from), from).toBe(false);
    expect(pages.has(to), to).toBe(true);
  }
});

test('addresses with and without .html, and of folders, lead to one page', () => {
  const document = {
    ...{ typeName: 'Post', id: 'blog/2020-01-01-a.md' },
    redirect_from: ['/x.html', '/docs/index.html', '/news/', '/blog/b.html', '/index.html'],
  };
  const pages = new Set(['/', '/blog/a', '/blog/b']);
  expect([...redirectsOf([document], pages)]).toEqual([
    ['/x', '/blog/a'],
    ['/docs', '/blog/a'],
    ['/news', '/blog/a'],
    ['/2020/01/01/a', '/blog/a'],
  ]);
  for (const [asked, path] of [
    ['/x.html', '/x'],
    ['/x/index.html', '/x'],
    ['/index.html', '/'],
    ['/x/reindex.html', '/x/reindex'],
    ['/x.htm', '/x.htm'],
    ['/x.html/y', '/x.html/y'],
  ] as const) {
    expect(withoutHtml(asked), asked).toBe(path);
  }
});
