import { expect, test } from '@playwright/test';
import { renderMarkdown } from './render';

const render = (markdown: string) =>
  renderMarkdown(markdown, {
    siteUrl: 'https://example.org',
    resolveImage: (file) => ({ file, src: file, width: 2, height: 1, sources: [] }),
  });

/** Markdown, and where its links and images lead, with their titles. */
const CASES: [markdown: string, ...addresses: string[]][] = [
  ['[a](/my file)', '/my%20file'],
  ['[a]( /my file )', '/my%20file'],
  ['![a](/my file.png)', '/my%20file.png'],
  ['[a](/my file "T")', '/my%20file T'],
  ["[a](/my file 'T')", '/my%20file T'],
  ['[a](/my file   "T"  )', '/my%20file T'],
  ['[a](/b   "T"  )', '/b T'],
  ['![a](/my file.png   "T")', '/my%20file.png T'],
  ['[a](/b "say "x" y")', '/b say "x" y'],
  ["[a](/b 'it's so')", "/b it's so"],
  ['[a](/b\n/c)', '/b/c'],
  ['[a](\n/b c\n)', '/b%20c'],
  ['> [a](/b\n> /c)', '/b/c'],
  ['- [a](/b\n  /c)', '/b/c'],
  ['[a](/b\\)', '/b/'],
  ['[a](/b_(c\\))', '/b_(c)'],
  ['[a](/b_\\(c\\))', '/b_(c)'],
  ['[a](/b (c) d)', '/b%20(c)%20d'],
  ['[a](<b c> "T "x"")', 'b%20c T "x"'],
  ['[a](https://example.com/b c)', 'https://example.com/b%20c'],
  ['[*a* `b` "c"](/c d)', '/c%20d'],
  ['[![a](/b c.png)](/d e)', '/d%20e', '/b%20c.png'],
  ['[a](/b c) and [d](/e f)', '/b%20c', '/e%20f'],
  ['# [a](/b c)', '/b%20c'],
  ['| a |\n|---|\n| [a](/b c) |', '/b%20c'],
  ['[a]\n\n[a]: /my file', '/my%20file'],
  ['[a]\n\n[a]: /my file "T"', '/my%20file T'],
  ['[a]\n\n[a]: /b "say "x" y"', '/b say "x" y'],
  ['[a] [b]\n\n[b]: /e f', '/e%20f'],
  ['[a][b]\n\n[a]: /c d\n[b]: /e f', '/e%20f'],
  ['[A][a]\n\n[a]: </my file> "x "y""', '/my%20file x "y"'],
];

for (const [markdown, ...addresses] of CASES) {
  test(`a destination may hold what it may in kramdown: ${JSON.stringify(markdown)}`, async () => {
    const { html, problems } = await render(markdown);
    const tags = html.replace(/<a class="heading-anchor".*?<\/a>/g, '').match(/<(?:a|img) [^>]*>/g);
    const found = tags?.map((tag) =>
      ['href|src', 'title']
        .map((name) => new RegExp(` (?:${name})="([^"]*)"`).exec(tag)?.[1])
        .filter(Boolean)
        .join(' ')
        .replaceAll('&#x22;', '"')
        .replaceAll('&#x27;', "'"),
    );
    expect(found).toEqual(addresses);
    expect(html).not.toMatch(/\]|\[/);
    expect(problems).toEqual([]);
  });
}

test('what is no link to kramdown either stays text', async () => {
  for (const markdown of [
    'a](/b c)',
    '\\[a](/b c)',
    '[a] (/b c)',
    '[a](/b c',
    '[a](/b "c)',
    '`[a](/b c)`',
    '<code>[a](/b c)</code>',
    '[Note]: this is a text',
    '[a]({% post_url 2026-01-31-b %})',
    '[a]\n\n[a]: {% post_url 2026-01-31-b %}',
    '[a]: b "c" d\n\n[a]',
  ]) {
    const { html } = await render(markdown);
    expect(html, markdown).not.toMatch(/<a |<img /);
  }
  // A link stands in no other.
  expect((await render('[a [b](/c)](/d e)')).html).toBe('<p>[a <a href="/c">b</a>](/d e)</p>');
});

test('links behind a destination that spans lines have their lines', async () => {
  const { problems } = await render('[a](/b\n/c) d\n\n[e](x:y)');
  expect(problems).toMatchObject([{ line: 4 }]);
});
