import { expect, test } from '@playwright/test';
import { checkFiles } from './check/test-folder';
import { addRedirects, parseRedirects } from './redirect-list';

test('a list of redirects has one a line', () => {
  const { targets, lines, faults } = parseRedirects(
    '# Old ones.\n/old.html /blog/x\n\n/a%20b/ https://example.org/?q=1\r\n/rss.xml /feed.xml\n',
  );
  expect([...targets]).toEqual([
    ['/old.html', '/blog/x'],
    ['/a b', 'https://example.org/?q=1'],
    ['/rss.xml', '/feed.xml'],
  ]);
  expect([...lines.values()]).toEqual([2, 4, 5]);
  expect(faults).toEqual([]);
});

test('what is no redirect is named with its line', () => {
  const { targets, faults } = parseRedirects(
    [
      '/a',
      '/a /b /c',
      'a /b',
      '/a b',
      '/a //b',
      '/a javascript:x',
      '/a /a/',
      '/a?x /b',
      '/ok /b',
      '/ok /c',
    ].join('\n'),
  );
  expect([...targets.keys()]).toEqual(['/ok']);
  expect(faults.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 10]);
});

test('redirects are added once, and what is there stays', () => {
  const before = '# Mine.\n/rss.xml /atom.xml\n';
  const redirects = new Map([
    ['/rss.xml', '/feed.xml'],
    ['/5 0/한', '/blog/x'],
  ]);
  const { text, added } = addRedirects(before, redirects);
  expect(added).toEqual(['/5%200/%ED%95%9C /blog/x']);
  expect(text).toBe(`${before}/5%200/%ED%95%9C /blog/x\n`);
  expect(parseRedirects(text).targets.get('/5 0/한')).toBe('/blog/x');
  expect(addRedirects(text, redirects)).toEqual({ text, added: [] });
  expect(addRedirects('', redirects).text).toMatch(/^# Redirects from/);
});

test('the check names redirects of the list that lead nowhere or never', async () => {
  const post = (title: string, field = '') => `---\ntitle: ${title}\n${field}---\nText.\n`;
  const lines = await checkFiles({
    'content/blog/2020-01-01-a.md': post('A', 'redirect_from: [/old, /older]\n').replace(
      'Text.',
      '[x](/out) [y](/rss.xml)',
    ),
    'content/redirects.txt': [
      '/blog/a /blog',
      '/old /blog',
      '/x /older',
      '/out https://example.org/',
      '/rss.xml /feed.xml',
      'nonsense',
    ].join('\n'),
  });
  expect(lines).toEqual([
    'content/redirects.txt:1 /blog/a is a page; take this line out',
    'content/redirects.txt:2 /old leads to /blog/a by its redirect_from; take this line out',
    'content/redirects.txt:3 /older is itself redirected to /blog/a; write that',
    'content/redirects.txt:6 write the old path, a space, and where it leads: /old /blog/new',
  ]);
});
