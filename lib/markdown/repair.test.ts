import { expect, test } from '@playwright/test';
import { renderMarkdown } from './render';

const render = (markdown: string) =>
  renderMarkdown(markdown, {
    siteUrl: 'https://example.org',
    resolveImage: (file) => ({ file, src: file, width: 2, height: 1, sources: [] }),
  });

/** HTML without the white space between blocks and what images and headings have of ours. */
const compact = (html: string) =>
  html
    .replace(/\s*\n\s*/g, '')
    .replace(/<img [^>]*>/g, '<img>')
    .replace(/<a class="heading-anchor".*?<\/a>/g, '')
    .trim();

async function expectHtml(cases: readonly (readonly [markdown: string, html: string])[]) {
  for (const [markdown, html] of cases) {
    expect(compact((await render(markdown)).html), markdown).toBe(html);
  }
}

test('what stands outside of what it belongs to gets one, and a list holds items only', async () => {
  await expectHtml([
    ['<li>a</li><li>b</li>', '<ul><li>a</li><li>b</li></ul>'],
    ['<div>x<li>a</li>\n<li>b</li>y</div>', '<div>x<ul><li>a</li><li>b</li></ul>y</div>'],
    ['<ul><p>a</p><li>b</li></ul>', '<ul><li><p>a</p></li><li>b</li></ul>'],
    ['<ul>a</ul>', '<ul><li>a</li></ul>'],
    ['<ul><li>a</li><ul><li>b</li></ul></ul>', '<ul><li>a<ul><li>b</li></ul></li></ul>'],
    ['<ol><ul><li>b</li></ul></ol>', '<ol><li><ul><li>b</li></ul></li></ol>'],
    ['<dt>a</dt><dd>b</dd>', '<dl><dt>a</dt><dd>b</dd></dl>'],
    ['<dl><div><dt>a</dt><dd>b</dd></div></dl>', '<dl><div><dt>a</dt><dd>b</dd></div></dl>'],
    ['<dl><dt>a</dt><p>b</p></dl>', '<dl><dt>a</dt><dd><p>b</p></dd></dl>'],
    ['<dl><dt>a</dt></dl>', '<div><div>a</div></div>'],
    ['<dt>a</dt>', '<div><div>a</div></div>'],
    ['<figcaption>a</figcaption>', '<div>a</div>'],
    [
      '<figure>a<figcaption>b</figcaption></figure>',
      '<figure>a<figcaption>b</figcaption></figure>',
    ],
    ['<summary>a</summary>', '<div>a</div>'],
    ['<bdo>a</bdo> <bdo dir="rtl">b</bdo>', '<p><span>a</span> <bdo dir="rtl">b</bdo></p>'],
    ['- a\n  - b\n\na\n: b', compact((await render('- a\n  - b\n\na\n: b')).html)],
  ]);
});

test('what is hidden until it is opened has one summary, at its begin, that says something', async () => {
  await expectHtml([
    ['<details>a</details>', '<details><summary>Details</summary>a</details>'],
    ['<details><summary> </summary>a</details>', '<details><summary>Details</summary>a</details>'],
    [
      '<details><p>a</p><summary>b</summary></details>',
      '<details><summary>b</summary><p>a</p></details>',
    ],
    [
      '<details><summary>a</summary><summary>b</summary></details>',
      '<details><summary>a</summary><div>b</div></details>',
    ],
    [
      '<details><summary><img src="/x.png" alt="a"></summary>b</details>',
      '<details><summary><img></summary>b</details>',
    ],
  ]);
});

test('what is empty, and would be announced or reached, goes; what links lead to stays', async () => {
  await expectHtml([
    ['##\n\na', '<p>a</p>'],
    ['<h3></h3>a', '<p>a</p>'],
    ['## ![](/x.png)', '<p><img></p>'],
    ['## ![a](/x.png)', '<h2 id="section"><img></h2>'],
    ['<h2 id="a"></h2>', '<p id="a"></p>'],
    ['a [](/b)', '<p>a </p>'],
    ['a <a href="/b" id="c"></a>', '<p>a <a id="c"></a></p>'],
    ['<picture></picture>a', '<p>a</p>'],
    ['<table></table>', ''],
    ['<table><tr></tr></table>', ''],
  ]);
  const { html } = await render(
    '<table><tr><td rowspan="2">a</td></tr><tr></tr><tr><td>b</td></tr></table>',
  );
  expect(html.match(/<tr>/g)).toHaveLength(3);
});

test('an id has one owner: a note or its reference, or the first', async () => {
  const { html, ids } = await render(
    '<p id="fn-1">a</p>\n\n<div id="b">c</div><div id="b">d</div>\n\n## B\n\ne[^1]\n\n[^1]: f',
  );
  expect(html).toContain('<p>a</p>');
  expect(html).toContain('<li id="fn-1">');
  expect(html).toContain('<div id="b">c</div><div>d</div>');
  expect(html).toContain('<h2 id="b-1">');
  expect(new Set(ids).size).toBe(ids.length);
});

test('attributes whose values mean nothing are left out', async () => {
  await expectHtml([
    ['<p dir="up">a</p>', '<p>a</p>'],
    ['<p lang="not a language">a</p>', '<p>a</p>'],
    ['<p lang="zh-Hant-TW">a</p>', '<p lang="zh-Hant-TW">a</p>'],
    ['<p id="">a</p><p id="b c">d</p>', '<p>a</p><p>d</p>'],
    ['<ol type="Q" start="x"><li value="y">a</li></ol>', '<ol><li>a</li></ol>'],
    [
      '<ol type="A" start="-3" reversed><li value="7">a</li></ol>',
      '<ol type="A" start="-3" reversed class="upper-alpha"><li value="7">a</li></ol>',
    ],
    ['<time datetime="soon">a</time>', '<p><time>a</time></p>'],
    ['<time datetime="2020-01-31">a</time>', '<p><time datetime="2020-01-31">a</time></p>'],
    ['<div role="main">a</div><p role="bogus">b</p>', '<div>a</div><p>b</p>'],
    ['<div role="note" aria-label="a">b</div>', '<div role="note" aria-label="a">b</div>'],
    ['<p aria-label="a">b</p>', '<p>b</p>'],
    ['<nav aria-label="a">b</nav>', '<nav aria-label="a">b</nav>'],
    ['<pre aria-label="a">b</pre>', '<pre>b</pre>'],
    ['<div aria-hidden="true"><a href="/a">b</a></div>', '<div><a href="/a">b</a></div>'],
    ['<span aria-hidden="true">→</span>', '<p><span aria-hidden="true">→</span></p>'],
  ]);
  const table =
    '<table><tr><th id="a">b</th><td headers="a">c</td><td headers="d">e</td></tr></table>';
  const { html } = await render(table);
  expect(html).toContain('<td headers="a">c</td><td>e</td>');
});

test('a picture whose alt is white space says nothing', async () => {
  expect((await render('<img src="/x.png" alt=" ">')).html).toContain(' alt=""');
});
