import { expect, test } from '@playwright/test';
import { renderMarkdown } from './render';

const render = (markdown: string) =>
  renderMarkdown(markdown, {
    siteUrl: 'https://example.org',
    resolveImage: (file) => ({ file, src: file, width: 1000, height: 500, sources: [] }),
  });

/** The attributes of a begin tag in one order, without those that every image has. */
function attributesOf(tag: string): string[] {
  const all = tag.match(/[\w-]+="[^"]*"/g) ?? [];
  return all.filter((each) => !/^(?:decoding="async"|alt="a"|src="\/x\.png")$/.test(each)).sort();
}

/** The begin tag of the first element of a name. */
function beginTag(html: string, tagName: string): string {
  return new RegExp(`<${tagName}(?=[ >])[^>]*>`).exec(html)?.[0] ?? '';
}

/** What lists must make of an element, as its begin tag. */
type Case = [markdown: string, tagName: string, tag: string];

async function expectTags(cases: readonly Case[]): Promise<void> {
  for (const [markdown, tagName, expected] of cases) {
    const { html, problems } = await render(markdown);
    expect(problems, markdown).toEqual([]);
    expect(html, markdown).not.toMatch(/\{:|\uFDD0/);
    const tag = beginTag(html, tagName);
    expect(tag, markdown).not.toBe('');
    expect(attributesOf(tag), markdown).toEqual(attributesOf(expected));
  }
}

const SIZE = 'width="1000" height="500"';

test('a list behind a span belongs to it', async () => {
  await expectTags([
    ['![a](/x.png){:width="50%"}', 'img', `<img class="w-[50%]" ${SIZE}>`],
    ['![a](/x.png){:style="width:50%"}', 'img', `<img class="w-[50%]" ${SIZE}>`],
    ['![a](/x.png){: style="width: 50%;" }', 'img', `<img class="w-[50%]" ${SIZE}>`],
    ["![a](/x.png){:style='width:50%'}", 'img', `<img class="w-[50%]" ${SIZE}>`],
    ['![a](/x.png){:style="width:300px"}', 'img', '<img width="300" height="150">'],
    ['![a](/x.png){:width="10em"}', 'img', '<img width="160" height="80">'],
    ['![a](/x.png){:height="100"}', 'img', '<img height="100" width="200">'],
    ['![a](/x.png){:width="auto"}', 'img', `<img ${SIZE}>`],
    ['![a](/x.png){:title="a } b"}', 'img', `<img title="a } b" ${SIZE}>`],
    ['![a](/x.png){:.float-left #f}', 'img', `<img id="f" class="float-left" ${SIZE}>`],
    ['![a][x]{:.float-left}\n\n[x]: /x.png', 'img', `<img class="float-left" ${SIZE}>`],
    [
      '[a](/y){:target="_blank" rel="noopener"}',
      'a',
      '<a href="/y" target="_blank" rel="noopener">',
    ],
    ['[a]{:lang="ko"}\n\n[a]: /y', 'a', '<a href="/y" lang="ko">'],
    [
      '<https://example.org>{:target="_blank"}',
      'a',
      '<a href="https://example.org" target="_blank">',
    ],
    ['b *a*{:.italic} b', 'em', '<em class="italic">'],
    ['**a**{:#b}', 'strong', '<strong id="b">'],
    ['~~a~~{:.italic}', 'del', '<del class="italic">'],
    ['`a`{:.font-bold}', 'code', '<code class="font-bold">'],
    ['<b>a</b>{:.italic}', 'b', '<b class="italic">'],
    ['- ![a](/x.png){:width="100"}', 'img', '<img width="100" height="50">'],
    ['> ![a](/x.png){:width="100"}', 'img', '<img width="100" height="50">'],
    ['|![a](/x.png){:width="100"}|b|\n|-|-|\n|1|2|', 'img', '<img width="100" height="50">'],
  ]);
});

test('spans in each other have lists of their own', async () => {
  const markdown = '[![a](/x.png){:style="width:50%"}](/y){:#b} and [c](/z){:#d}';
  const { html, problems } = await render(markdown);
  expect(problems).toEqual([]);
  expect(attributesOf(beginTag(html, 'img'))).toContain('class="w-[50%]"');
  expect(html).toContain('<a href="/y" id="b"><img');
  expect(html).toContain('</a> and <a href="/z" id="d">c</a>');
});

test('a list on a line of its own belongs to the block before it', async () => {
  await expectTags([
    ['a\n{:.text-center}', 'p', '<p class="text-center">'],
    ['a\n{: .text-center #b title="c"}', 'p', '<p id="b" class="text-center" title="c">'],
    ['a\n{:.text-center.float-left}', 'p', '<p class="text-center float-left">'],
    ['a\n{:class="text-center float-left"}', 'p', '<p class="text-center float-left">'],
    ['a\n{:align="right"}', 'p', '<p class="text-right">'],
    ['a\n{:style="width:300px"}', 'p', '<p class="max-w-[300px]">'],
    ['a\n{:.text-center}\nb', 'p', '<p class="text-center">'],
    ['![a](/x.png)\n{:.text-center}', 'p', '<p class="text-center">'],
    ['## a\n{:.text-center}', 'h2', '<h2 class="text-center" id="a">'],
    ['## a\n{:#b}\nc', 'h2', '<h2 id="b">'],
    ['- a\n- b\n{:.text-center}', 'ul', '<ul class="text-center">'],
    ['1. a\n2. b\n{:start="3"}', 'ol', '<ol start="3">'],
    ['- {:.text-center} a\n- b', 'li', '<li class="text-center">'],
    ['|a|\n|-|\n|1|\n{:.table}', 'table', '<table class="table">'],
    ['|a|\n|-|\n|1|\n{:.table #t}\n\nb', 'table', '<table id="t" class="table">'],
    ['> a\n{:.text-center}', 'blockquote', '<blockquote class="text-center">'],
    ['> a\n{:.text-center}\n\nb', 'blockquote', '<blockquote class="text-center">'],
    ['> a\n> {:.text-center}', 'p', '<p class="text-center">'],
    ['a\n: b\n{:.text-center}', 'dl', '<dl class="text-center">'],
    ['***\n{:#b}', 'hr', '<hr id="b">'],
    ['<div>a</div>\n{:.text-center}', 'div', '<div class="text-center">'],
  ]);
});

test('a list behind a blank line belongs to the block after it', async () => {
  await expectTags([
    ['{:.text-center}\na', 'p', '<p class="text-center">'],
    ['{:.text-center}\n## a', 'h2', '<h2 class="text-center" id="a">'],
    ['{:.text-center}\n- a', 'ul', '<ul class="text-center">'],
    ['{:.table}\n|a|\n|-|\n|1|', 'table', '<table class="table">'],
    ['{:.text-center}\n> a', 'blockquote', '<blockquote class="text-center">'],
    ['{:.text-center}\n{:#b}\na', 'p', '<p class="text-center" id="b">'],
    ['# a\n\n{:.text-center}\nb', 'p', '<p class="text-center">'],
    ['- a\n\n{:.text-center}\n\nb', 'p', '<p class="text-center">'],
  ]);
});

test('of two paragraphs a list between them takes the one that it touches', async () => {
  const cases = [
    ['a\n{:.text-center}\n\nb', '<p class="text-center">a</p><p>b</p>'],
    ['a\n\n{:.text-center}\nb', '<p>a</p><p class="text-center">b</p>'],
    ['a\n{:.text-center}\nb', '<p class="text-center">a</p><p>b</p>'],
    ['a\n\n{:.text-center}\n\nb', '<p>a</p><p class="text-center">b</p>'],
  ];
  for (const [markdown = '', html] of cases) {
    expect((await render(markdown)).html.replaceAll('\n', ''), markdown).toBe(html);
  }
});

test('several lists add up', async () => {
  await expectTags([
    ['![a](/x.png){:width="50%"}{:.float-left}', 'img', `<img class="w-[50%] float-left" ${SIZE}>`],
    ['![a](/x.png){:.block .block}', 'img', `<img class="block" ${SIZE}>`],
    ['a\n{:.text-center}\n{:#b}', 'p', '<p class="text-center" id="b">'],
    ['{:.text-center}\na\n{:#b}', 'p', '<p id="b" class="text-center">'],
  ]);
});

test('a list can be defined once and named, before or behind', async () => {
  const half = `<img class="float-left w-[50%]" ${SIZE}>`;
  await expectTags([
    ['{:half: .float-left style="width:50%"}\n\n![a](/x.png){:half}', 'img', half],
    ['![a](/x.png){:half}\n\n{:half: .float-left style="width:50%"}', 'img', half],
    ['a\n{:mid #b}\n\n{:mid: .text-center}', 'p', '<p class="text-center" id="b">'],
    [
      '{:a: .block}\n{:b: .float-left}\n\n![a](/x.png){:a b}',
      'img',
      `<img class="block float-left" ${SIZE}>`,
    ],
    [
      '{:a: .block b}\n{:b: .float-left}\n\n![a](/x.png){:a}',
      'img',
      `<img class="float-left block" ${SIZE}>`,
    ],
  ]);
});

test('a list with {:toc} becomes the table of contents', async () => {
  for (const list of ['* Contents\n{:toc}', '1. Contents\n{:toc}', '{:toc}\n- Contents']) {
    const { html, problems } = await render(`${list}\n\n# A\n\n## B\n\n# C\n{:.no_toc}`);
    expect(problems, list).toEqual([]);
    expect(html, list).toContain('<ul><li><a href="#a">A</a></li><li><a href="#b">B</a></li></ul>');
    expect(html, list).not.toContain('Contents');
    expect(html, list).toMatch(/<h2 [^>]*id="c"/);
  }
});

test('a list that is escaped or in code is text', async () => {
  const cases = [
    ['\\{:.x} a', '<p>{:.x} a</p>'],
    ['a \\{: .x}', '<p>a {: .x}</p>'],
    ['`{:.x}`', '<p><code>{:.x}</code></p>'],
    ['a `b{:.x}` c', '<p>a <code>b{:.x}</code> c</p>'],
  ];
  for (const [markdown = '', html] of cases) {
    const result = await render(markdown);
    expect(result.html, markdown).toBe(html);
    expect(result.problems, markdown).toEqual([]);
  }
  for (const code of ['```\na\n{:.x}\n```', '    a\n    {:.x}']) {
    expect((await render(code)).html, code).toContain('a\n{:.x}\n</code>');
  }
});

test('what a list may not say is an error with its line', async () => {
  const image = '![a](/x.png)';
  const cases: [markdown: string, line: number, message: RegExp][] = [
    [
      `${image}{:onclick="alert(1)"}`,
      1,
      /^onclick runs a script, which isn't allowed; take it out/,
    ],
    [
      `b\n${image}{:ONLOAD="alert(1)"}`,
      2,
      /^onload runs a script, which isn't allowed; take it out$/,
    ],
    ['a\n{:onclick="alert(1)"}', 2, /^onclick runs a script, which isn't allowed; take it out$/],
    [
      `${image}{:aria-label="1"}`,
      1,
      /^attribute aria-label isn't allowed .* allowed: style, class,/,
    ],
    ['[a](/y){:href="javascript:alert(1)"}', 1, /^attribute href isn't allowed/],
    [`${image}{:src="//example.org/x.png"}`, 1, /^attribute src isn't allowed/],
    [`${image}{:half}`, 1, /^attribute list names "half", .* write \{:\.half\} for a class/],
    ['a\n{:half}', 2, /^attribute list names "half"/],
    [`${image}{: width=50%}`, 1, /can't be read at "=50%"; write \{:style="width:50%"\}/],
    [`b\n\n${image}{:style="width:50%"`, 3, /^attribute list is never closed; end it with \}/],
    [`${image}{: .block\n\nb`, 1, /^attribute list is never closed/],
    ['a{:.block}', 1, /^attribute list stands at nothing; put it right behind an image or link/],
    ['a\n\nb {:.block} c', 3, /^attribute list stands at nothing/],
    ['{:.block}', 1, /^attribute list stands at nothing/],
    [`{:half: onclick="x"}\n\n${image}{:half}`, 1, /^onclick runs a script/],
    [`---\ntitle: b\n---\n${image}{:onclick="x"}`, 4, /^onclick runs a script/],
  ];
  for (const [markdown, line, message] of cases) {
    const { html, problems } = await render(markdown);
    expect(problems, markdown).toMatchObject([
      { severity: 'error', line, message: expect.stringMatching(message) },
    ]);
    expect(html, markdown).not.toMatch(/ (?:on\w+|style|data-x)=/i);
  }
});

test('each mistake of a list is reported, and the rest of it applied', async () => {
  const { html, problems } = await render(
    'a\n{: .text-center onclick="x" href="/" style="color:red; float:left; top:0"}',
  );
  expect(problems.map(({ line, message }) => `${line} ${message.slice(0, 21)}`)).toEqual([
    '2 onclick runs a script',
    `2 attribute href isn't `,
    '2 styles and classes th',
  ]);
  expect(html).toContain('<p class="text-center float-left">');
});

test('a list that takes itself in is reported, and has an end', async () => {
  for (const [lists, line] of [
    ['{:a: a lang="ko"}', 1],
    ['{:a: b lang="ko"}\n{:b: a}', 2],
  ] as const) {
    const { html, problems } = await render(`${lists}\n\nText\n{:a}\n`);
    expect(problems).toEqual([
      {
        severity: 'error',
        line,
        message: 'attribute list "a" takes itself in, so it never ends; take its name out of it',
        near: 'a',
      },
    ]);
    expect(html).toContain('<p lang="ko">Text</p>');
  }
});
