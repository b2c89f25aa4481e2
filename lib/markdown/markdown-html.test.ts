import { expect, test } from '@playwright/test';
import { renderMarkdown } from './render';

const render = (markdown: string) =>
  renderMarkdown(markdown, {
    siteUrl: 'https://example.org',
    resolveImage: (file) => ({ file, src: file, width: 2, height: 1, sources: [] }),
  });

const CASES: [markdown: string, html: string][] = [
  ['<div markdown="1">\n*a*\n</div>', '<div>\n<p><em>a</em></p>\n</div>'],
  ["<div markdown='1'>\n*a*\n</div>", '<div>\n<p><em>a</em></p>\n</div>'],
  ['<div markdown=1>\n*a*\n</div>', '<div>\n<p><em>a</em></p>\n</div>'],
  [
    '<div markdown="block">\n*a*\n</div>\n*b*',
    '<div>\n<p><em>a</em></p>\n</div>\n<p><em>b</em></p>',
  ],
  ['<div markdown="1">*a*</div>\n*b*', '<div>\n<p><em>a</em></p>\n</div>\n<p><em>b</em></p>'],
  [
    '<div class="table" markdown="1">\n- a\n- b\n\n*c*\n</div>',
    '<div class="table">\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<p><em>c</em></p>\n</div>',
  ],
  [
    '<div markdown="1">\n<div>\n*a*\n</div>\n*b*\n</div>',
    '<div>\n<div>\n*a*\n</div>\n<p><em>b</em></p>\n</div>',
  ],
  [
    '<div>\n<div markdown="1">\n*a*\n</div>\n</div>',
    '<div>\n<div>\n<p><em>a</em></p>\n</div>\n</div>',
  ],
  [
    '<div markdown="1">\n<div markdown="1">\n*a*\n</div>\n</div>',
    '<div>\n<div>\n<p><em>a</em></p>\n</div>\n</div>',
  ],
  ['<div markdown="span">*a*\n\nb</div>', '<div>\n<em>a</em>\nb\n</div>'],
  ['<div markdown="span">\n- *a*\n</div>', '<div>\n- <em>a</em>\n</div>'],
  ['<p markdown="1">*a*</p>\n*b*', '<p>\n<em>a</em>\n</p>\n<p><em>b</em></p>'],
  [
    '<p class="text-center" markdown="span">\n"a" *b*\n</p>',
    '<p class="text-center">\n“a” <em>b</em>\n</p>',
  ],
  ['<p markdown="block">\n*a*\n</p>', '<p>\n</p><p><em>a</em></p>\n<p></p>'],
  [
    '<details markdown="1">\n<summary>a</summary>\n*b*\n</details>',
    '<details><summary>a</summary>\n<p><em>b</em></p>\n</details>',
  ],
  [
    '<details>\n<summary markdown="span">*a*</summary>\n\n*b*\n\n</details>',
    '<details><summary>\n<em>a</em>\n</summary>\n<p><em>b</em></p>\n</details>',
  ],
  ['<ul>\n<li markdown="1">*a*</li>\n</ul>', '<ul>\n<li>\n<p><em>a</em></p>\n</li>\n</ul>'],
  [
    '<table><tr><td markdown="span">*a*</td><th markdown="1">`b`</th></tr></table>',
    '<table><tbody><tr><td>\n<em>a</em>\n</td><th>\n<code>b</code>\n</th></tr></tbody></table>',
  ],
  ['- <div markdown="1">*a*</div>', '<ul>\n<li>\n<div>\n<p><em>a</em></p>\n</div>\n</li>\n</ul>'],
  [
    '> <div markdown="1">\n> *a*\n> </div>',
    '<blockquote>\n<div>\n<p><em>a</em></p>\n</div>\n</blockquote>',
  ],
  [
    '> <p markdown="1">*a*\n> *b*</p>',
    '<blockquote>\n<p>\n<em>a</em>\n<em>b</em>\n</p>\n</blockquote>',
  ],
  ['a <span markdown="1">*b*</span>', '<p>a <span><em>b</em></span></p>'],
  ['<pre markdown="1">*a*</pre>', '<pre>*a*</pre>'],
  ['<div markdown="0">\n*a*\n</div>', '<div>\n*a*\n</div>'],
  ['<div>\n*a*\n</div>', '<div>\n*a*\n</div>'],
  ['`<div markdown="1">`', '<p><code>&#x3C;div markdown="1"></code></p>'],
];

for (const [markdown, html] of CASES) {
  test(`HTML says by an attribute that it holds markdown: ${JSON.stringify(markdown)}`, async () => {
    const result = await render(markdown);
    const compact = result.html
      .replace(/<div class="table-scroll"[^>]*>(<table>[\s\S]*<\/table>)<\/div>/, '$1')
      .replace(/ (?:tabindex|role|aria-label|scope)="[^"]*"/g, '')
      .replace(/\s*\n\s*/g, '\n')
      .trim();
    expect(compact).toBe(html);
    expect(result.problems).toEqual([]);
  });
}

test('what stands in such HTML is reported at its line, as are links and headings', async () => {
  const { headings, ids, problems } = await render(
    '<div markdown="1">\n## A\n\n[b](x:y)\n</div>\n<p markdown="1">\n[c](x:y)\n</p>\n\n[d](x:y)',
  );
  expect(problems.map(({ line }) => line)).toEqual([4, 7, 10]);
  expect(headings).toMatchObject([{ id: 'a' }]);
  expect(ids).toContain('a');
});
