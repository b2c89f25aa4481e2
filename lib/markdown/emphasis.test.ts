import { expect, test } from '@playwright/test';
import { renderMarkdown } from './render';

const render = (markdown: string) =>
  renderMarkdown(markdown, {
    siteUrl: 'https://example.org',
    resolveImage: (file) => ({ file, src: file, width: 2, height: 1, sources: [] }),
  });

/** Markdown, and the paragraph that it makes, as Jekyll makes it. */
const CASES: [markdown: string, paragraph: string][] = [
  ['**English:**next', '<strong>English:</strong>next'],
  [
    '**English:**next and **more:**text',
    '<strong>English:</strong>next and <strong>more:</strong>text',
  ],
  ['a**(b)**c', 'a<strong>(b)</strong>c'],
  ['*(paren)*text', '<em>(paren)</em>text'],
  ['text*(paren)*', 'text<em>(paren)</em>'],
  ['*[a](/b)*c', '<em><a href="/b">a</a></em>c'],
  ['**`a`**b', '<strong><code>a</code></strong>b'],
  ['**a `b`:**c', '<strong>a <code>b</code>:</strong>c'],
  ['***(a)***b', '<strong><em>(a)</em></strong>b'],
  ['**a *(b)*c:**d', '<strong>a <em>(b)</em>c:</strong>d'],
  ['한_(x)_', '한_(x)_'],
  ['1_(x)_ y', '1<em>(x)</em> y'],
  ['~~删除（旧）。~~这个', '<del>删除（旧）。</del>这个'],
  ['a~~(b)~~c', 'a<del>(b)</del>c'],
  ['**강조(x)**는', '<strong>강조(x)</strong>는'],
  ['**「強調」**です', '<strong>「強調」</strong>です'],
  ['这是**“重点”**。', '这是<strong>“重点”</strong>。'],
  ['**"속도"**와', '<strong>“속도”</strong>와'],
  ['*"a"*b', '<em>“a”</em>b'],
  ['**\'속도\'**와 "b"', '<strong>‘속도’</strong>와 “b”'],
  ['"**속도:**와"', '“<strong>속도:</strong>와”'],
  ['**"속도"**와 **"힘"**이', '<strong>“속도”</strong>와 <strong>“힘”</strong>이'],
  ['**a\n(b)**c', '<strong>a\n(b)</strong>c'],
  ['[**a:**b](/c)', '<a href="/c"><strong>a:</strong>b</a>'],
  ['$f*(x)*g$ **a:**b', '<math>…</math> <strong>a:</strong>b'],
  // What Jekyll leaves as it is.
  ['\\*(a)\\*b', '*(a)*b'],
  ['a * (b) * c', 'a * (b) * c'],
  ['**a:** b', '<strong>a:</strong> b'],
  ['2 ** 3', '2 ** 3'],
  ['**a:', '**a:'],
  ['f(*args, **kwargs)', 'f(*args, **kwargs)'],
  ['<kbd>**a:**b</kbd>', '<kbd>**a:**b</kbd>'],
  ['`**a:**b`', '<code>**a:**b</code>'],
  ['snake_(case)_x', 'snake_(case)_x'],
  ['~(a)~b', '~(a)~b'],
];

for (const [markdown, paragraph] of CASES) {
  test(`emphasis beside punctuation is that of kramdown: ${JSON.stringify(markdown)}`, async () => {
    const { html, problems } = await render(markdown);
    expect(html.replace(/<math>.*<\/math>/, '<math>…</math>')).toBe(`<p>${paragraph}</p>`);
    expect(problems).toEqual([]);
  });
}

test('emphasis beside punctuation stands in headings, cells and lists, too', async () => {
  const expected = '<strong>a:</strong>b';
  for (const markdown of ['## **a:**b', '| x |\n|---|\n| **a:**b |', '- **a:**b', '> **a:**b']) {
    expect((await render(markdown)).html, markdown).toContain(expected);
  }
});
