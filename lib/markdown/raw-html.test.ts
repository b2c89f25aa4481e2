import { expect, test } from '@playwright/test';
import { renderMarkdown } from './render';

const render = (markdown: string) =>
  renderMarkdown(markdown, {
    siteUrl: 'https://example.org',
    resolveImage: (file) => ({ file, src: file, width: 2, height: 1, sources: [] }),
  });

/** HTML without the white space between blocks, and with images as they were written. */
const compact = (html: string) =>
  html
    .replace(/\s*\n\s*/g, '\n')
    .replace(/<img [^>]*>/g, '<img>')
    .trim();

async function expectHtml(cases: readonly (readonly [markdown: string, html: string])[]) {
  for (const [markdown, html] of cases) {
    const result = await render(markdown);
    expect(compact(result.html), markdown).toBe(html);
    expect(result.problems, markdown).toEqual([]);
  }
}

test('what stands behind the end of an element is markdown again', async () => {
  await expectHtml([
    ['<div>a</div>\nb *c*', '<div>a</div>\n<p>b <em>c</em></p>'],
    ['<div>a</div> b', '<div>a</div>\n<p>b</p>'],
    ['<div>a</div>[b](/c)', '<div>a</div>\n<p><a href="/c">b</a></p>'],
    ['<DIV>a</DIV>\n*b*', '<div>a</div>\n<p><em>b</em></p>'],
    [
      '<div\n class="table"\n>\na\n</div>\n*b*',
      '<div class="table">\na\n</div>\n<p><em>b</em></p>',
    ],
    ['<div title="a>b">c</div>\n*d*', '<div title="a>b">c</div>\n<p><em>d</em></p>'],
    ['<blockquote>a</blockquote>\n*b*', '<blockquote>a</blockquote>\n<p><em>b</em></p>'],
    ['<ul><li>a</li></ul>\n- b', '<ul><li>a</li></ul>\n<ul>\n<li>b</li>\n</ul>'],
    ['<div>a</div>\n<div>b</div>\n*c*', '<div>a</div>\n<div>b</div>\n<p><em>c</em></p>'],
    ['<div>a</div><div>b</div>\n*c*', '<div>a</div><div>b</div>\n<p><em>c</em></p>'],
    ['<div>a</div><b>b</b>\n*c*', '<div>a</div>\n<p><b>b</b>\n<em>c</em></p>'],
    ['<p>a</p>\n*b*\n<p>c</p>\n*d*', '<p>a</p>\n<p><em>b</em></p>\n<p>c</p>\n<p><em>d</em></p>'],
    ['a\n<div>b</div>\nc', '<p>a</p>\n<div>b</div>\n<p>c</p>'],
    ['<div>\n\na\n\n</div>\n*b*', '<div>\n<p>a</p>\n</div>\n<p><em>b</em></p>'],
    ['<div><br></div>\n*a*', '<div><br></div>\n<p><em>a</em></p>'],
    ['<div>\n<!-- </div> -->\n</div>\n*a*', '<div>\n</div>\n<p><em>a</em></p>'],
    ['<pre>a</pre> *b*', '<pre>a</pre>\n<p><em>b</em></p>'],
  ]);
});

test('blocks of markdown stand right behind HTML, too', async () => {
  await expectHtml([
    ['<div>a</div>\n# b {#c}', compact((await render('<div>a</div>\n\n# b {#c}')).html)],
    ['<div>a</div>\n> b', '<div>a</div>\n<blockquote>\n<p>b</p>\n</blockquote>'],
    ['<div>a</div>\n1. b', '<div>a</div>\n<ol>\n<li>b</li>\n</ol>'],
    ['<div>a</div>\n- b\n- c', '<div>a</div>\n<ul>\n<li>b</li>\n<li>c</li>\n</ul>'],
    ['<div>a</div>\n***\n*b*', '<div>a</div>\n<hr>\n<p><em>b</em></p>'],
    ['<div>a</div>\n```\nb\n```', compact((await render('<div>a</div>\n\n```\nb\n```')).html)],
    ['<div>a</div>\n[b]: /c\n\n[b]', '<div>a</div>\n<p><a href="/c">b</a></p>'],
  ]);
});

test('markdown within a block of HTML needs blank lines, as in CommonMark', async () => {
  await expectHtml([
    ['<div>\n*a*\n</div>', '<div>\n*a*\n</div>'],
    ['<div>*a*</div>', '<div>*a*</div>'],
    ['<div>\n\n*a*\n\n</div>', '<div>\n<p><em>a</em></p>\n</div>'],
    ['<span>*a*</span>', '<p><span><em>a</em></span></p>'],
    ['a <b>*c*</b> d', '<p>a <b><em>c</em></b> d</p>'],
  ]);
});

test('a line that begins with an inline element is a paragraph', async () => {
  await expectHtml([
    ['<img src="/x.png" alt="">\n*a*', '<p><img>\n<em>a</em></p>'],
    ['<img src="/x.png" alt=""> *a*', '<p><img> <em>a</em></p>'],
    ['<img src="/x.png" alt=""><br>\n*a*', '<p><img><br>\n<em>a</em></p>'],
    ['<img src="/x.png" alt="">\n\n*a*', '<p><img></p>\n<p><em>a</em></p>'],
    ['<img src="/x.png" alt="">\n- a', '<p><img></p>\n<ul>\n<li>a</li>\n</ul>'],
    ['<img src="/x.png" alt="" />', '<p><img></p>'],
    ['<IMG SRC="/x.png" ALT="">\n*a*', '<p><img>\n<em>a</em></p>'],
    ['<br>\na', '<p><br>\na</p>'],
    ['<small>a</small>\n*b*', '<p><small>a</small>\n<em>b</em></p>'],
    ['<a href="/x">a</a>\n*b*', '<p><a href="/x">a</a>\n<em>b</em></p>'],
    ['<span\ntitle="a">*b*</span>', '<p><span title="a"><em>b</em></span></p>'],
  ]);
});

test('white space in pre stays, blank lines in a block included', async () => {
  const cases = [
    ['<pre>a\n\n\nb</pre>', '<pre>a\n\n\nb</pre>'],
    ['<div>\n<pre>\na\n\n  b\n\n\n\nc\n</pre>\n</div>', '<pre>a\n\n  b\n\n\n\nc\n</pre>'],
    ['<table><tr><td><pre>a\n\n*b*</pre></td></tr></table>', '<pre>a\n\n*b*</pre>'],
    ['- <pre>\n  a\n\n  b\n  </pre>', '<pre>a\n\nb\n</pre>'],
  ];
  for (const [markdown = '', pre] of cases) {
    const { html, problems } = await render(`${markdown}\n\n*after*`);
    expect(html, markdown).toContain(pre);
    expect(html, markdown).toContain('<p><em>after</em></p>');
    expect(problems, markdown).toEqual([]);
  }
});

test('comments go, and hide nothing but themselves', async () => {
  await expectHtml([
    ['<!-- a -->', ''],
    ['<!-- a -->\n*b*', '<p><em>b</em></p>'],
    ['<!-- a --> *b*', '<p><em>b</em></p>'],
    ['<!-- a\n\n{{ site.url }} b -->\n*c*', '<p><em>c</em></p>'],
    ['<!-- a --><!-- b -->\n*c*', '<p><em>c</em></p>'],
    ['<!-- <script>a</script> -->b', '<p>b</p>'],
    ['a<!-- b -->c', '<p>ac</p>'],
    ['<div><!-- a -->b</div>', '<div>b</div>'],
  ]);
});

test('a style block is left out with a warning', async () => {
  for (const markdown of [
    '<style>p { top: 0 }</style>\n*a*',
    '<style>\np {\n}\n\nb {\n}\n</style>\n*a*',
    '<style type="text/css">p{}</style>\n\n*a*',
  ]) {
    const { html, problems } = await render(markdown);
    expect(compact(html), markdown).toBe('<p><em>a</em></p>');
    expect(problems, markdown).toMatchObject([
      { severity: 'warning', line: 1, message: expect.stringMatching(/^<style> is left out/) },
    ]);
  }
});

test('what HTML says of its looks becomes attributes and classes', async () => {
  const cases: [markdown: string, tag: RegExp][] = [
    ['<p align = "center">a</p>', /<p class="text-center">/],
    ['<div align=right>a</div>', /<div class="text-right">/],
    ['<div class="text-center" style="width:50%">a</div>', /<div class="text-center w-\[50%\]">/],
    ['<p style="text-align: center; max-width: 300px">a</p>', /"text-center max-w-\[300px\]"/],
    ['a <span style="float:right">b</span>', /<span class="float-right">/],
    ['<img src="/x.png" alt="" style="width:50%">', /<img [^>]*class="w-\[50%\]"/],
    ['<img src="/x.png" alt="" width="50%">', /<img [^>]*class="w-\[50%\]"/],
    ['<img src="/x.png" alt="" width="300px">', /<img [^>]*width="300"/],
    ['<img src="/x.png" alt="" style="width:300px" width="600">', /<img [^>]*width="300"/],
    ['<img src="/x.png" alt="" align="right">', /<img [^>]*class="float-right"/],
    ['<table><tr><td align="center" width="90">a</td></tr></table>', /<td [^>]*"text-center"/],
    ['<table><tr><td width="90">a</td></tr></table>', /<td width="90">/],
    ['<ol type="A"><li>a</li></ol>', /<ol type="A" class="upper-alpha">/],
    ['<ol type="a"><li>a</li></ol>', /<ol type="a" class="lower-alpha">/],
    ['<ol type="I" start="3"><li>a</li></ol>', /<ol type="I" start="3" class="upper-roman">/],
    ['<ol type="i" reversed><li>a</li></ol>', /<ol type="i" reversed class="lower-roman">/],
    ['<ol type="1"><li>a</li></ol>', /<ol type="1">/],
  ];
  for (const [markdown, tag] of cases) {
    const { html, problems } = await render(markdown);
    expect(html, markdown).toMatch(tag);
    expect(html, markdown).not.toMatch(/ (?:style|align)=/);
    expect(problems, markdown).toEqual([]);
  }
});

test('an element that nobody knows is left out with a warning, and its text stays', async () => {
  const cases: [markdown: string, line: number, text: string][] = [
    ['<made-up>a</made-up>', 1, 'a'],
    ['a\n\n<made-up class="x">\nb\n</made-up>', 3, 'b'],
    ['a <font color="red">b</font>', 1, 'a b'],
  ];
  for (const [markdown, line, text] of cases) {
    const result = await render(markdown);
    expect(result.text, markdown).toContain(text);
    expect(result.html, markdown).not.toMatch(/<(?:made-up|font)/);
    expect(result.problems, markdown).toMatchObject([
      {
        severity: 'warning',
        line,
        message: expect.stringMatching(/ isn't known here, so only its text stays; take it out$/),
      },
    ]);
  }
});

test('what must not be there is an error with its line, once', async () => {
  const cases: [markdown: string, line: number, message: RegExp][] = [
    ['a\n\n<script>\nb\n</script>', 3, /^<script> isn't allowed; take it out$/],
    ['<div>\n<p>\n<form>\n<input>\n</form></p></div>', 3, /^<form> isn't allowed/],
    ['<div>\n<video src="x"><source src="y"></video></div>', 2, /^<video> isn't allowed/],
    ['<div>\n<svg><path/></svg></div>', 2, /^<svg> isn't allowed/],
    ['a\n<b onclick="c">d</b>', 2, /^onclick runs a script, which isn't allowed; take it out$/],
    [
      '<p\n ONMOUSEOVER="a">b</p>',
      1,
      /^onmouseover runs a script, which isn't allowed; take it out$/,
    ],
    ['<a href="java&#10;script:b">c</a>', 1, /^javascript: addresses aren't allowed/],
    ['a\n\n<!-- b', 3, /^HTML comment is never closed; end it with -->$/],
  ];
  for (const [markdown, line, message] of cases) {
    const { html, problems } = await render(markdown);
    expect(problems, markdown).toMatchObject([
      { severity: 'error', line, message: expect.stringMatching(message) },
    ]);
    expect(html, markdown).not.toMatch(/<script|<form|<video|<svg| on\w+=|java|fixed/i);
  }
});

test('names, ids and links of HTML count as those of markdown', async () => {
  const { ids, links, problems } = await render(
    '<a name="a"></a><div id="b">\n<a href="/c">d</a>\n<a href="#a">e</a></div>\n\n[f](#b)',
  );
  expect(ids).toEqual(['a', 'b']);
  expect(links).toEqual([
    { address: '/c', line: 2 },
    { address: '#a', line: 3 },
    { address: '#b', line: 5 },
  ]);
  expect(problems).toEqual([]);
});

test('the language and direction of a part stay, in HTML and by attribute list', async () => {
  await expectHtml([
    ['a <span lang="ja">日本</span>', '<p>a <span lang="ja">日本</span></p>'],
    ['a <i lang="la" dir="ltr">b</i>', '<p>a <i lang="la" dir="ltr">b</i></p>'],
    ['<p lang="ar" dir="rtl">مرحبا</p>', '<p lang="ar" dir="rtl">مرحبا</p>'],
    ['<bdo dir="rtl">a</bdo>', '<p><bdo dir="rtl">a</bdo></p>'],
    ['日本\n{: lang="ja"}', '<p lang="ja">日本</p>'],
    ['*日本*{: lang="ja"} a', '<p><em lang="ja">日本</em> a</p>'],
    ['> 日本\n{: lang="ja"}', '<blockquote lang="ja">\n<p>日本</p>\n</blockquote>'],
    ['مرحبا\n{: lang="ar" dir="rtl"}', '<p lang="ar" dir="rtl">مرحبا</p>'],
  ]);
});
