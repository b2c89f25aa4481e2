import { expect, test } from '@playwright/test';
import { headingId } from './headings';
import { renderMarkdown } from './render';

const render = (markdown: string) =>
  renderMarkdown(markdown, {
    siteUrl: 'https://example.org',
    resolveImage: (file) => ({ file, src: file, width: 2, height: 1, sources: [] }),
  });

/** The ids of the headings as they stand in the HTML, footnotes' own left out. */
async function idsOf(markdown: string): Promise<(string | undefined)[]> {
  const { html } = await render(markdown);
  const tags = [...html.matchAll(/<h[1-6](?=[ >])([^>]*)>/g)];
  return tags
    .map(([, attributes = '']) => / id="([^"]*)"/.exec(attributes)?.[1])
    .filter((id) => id !== 'footnote-label');
}

test('an id is what Jekyll makes of the text', () => {
  const cases = [
    ['1. Install the package', '1-install-the-package'],
    ['What is C++?', 'what-is-c'],
    ['설치 방법', '설치-방법'],
    ['日本語、テスト!', '日本語テスト'],
    ['مرحبا بالعالم', 'مرحبا-بالعالم'],
    ['हिन्दी', 'हिन्दी'],
    ['🚀 Launch 🎉', '-launch-'],
    ['A & B', 'a--b'],
    ['a_b-c  d', 'a_b-c--d'],
    ['a\tb', 'a-b'],
    ['ÀÉ Straße ΣΑΣ', 'àé-straße-σασ'],
    ['“q” it’s…', 'q-its'],
    ['a – b', 'a--b'],
    ['2½ ² ①', '2--'],
    ['v2.0.1', 'v201'],
    ['torch.nn (beta)', 'torchnn-beta'],
    ['-x-', '-x-'],
    ['…', ''],
  ];
  for (const [text = '', id] of cases) expect(headingId(text), text).toBe(id);
});

test('headings of a document have the ids of their text, whatever stands in it', async () => {
  const cases: [markdown: string, ids: string[]][] = [
    ['# A', ['a']],
    ['Title\n===\n\nSub\n---', ['title', 'sub']],
    ['# `code` and *em* [link](/x)', ['code-and-em-link']],
    ['# x <b>y</b>', ['x-y']],
    ['# A &amp; B', ['a--b']],
    ['# "q" -- it\'s...', ['q--its']],
    ['# A #', ['a']],
    ['#### x\n##### y\n###### z', ['x', 'y', 'z']],
    ['> # A\n\n- # B', ['a', 'b']],
    ['# x[^1] y\n\n[^1]: note', ['x-y']],
    ['# x[^note]\n\n[^note]: text', ['x']],
    ['#no space\n\n####### seven', []],
  ];
  for (const [markdown, ids] of cases) expect(await idsOf(markdown), markdown).toEqual(ids);
});

test('every heading has an id that no other element has', async () => {
  const cases: [markdown: string, ids: string[]][] = [
    ['# A\n\n# A\n\n# A', ['a', 'a-1', 'a-2']],
    ['# A\n\n> # A\n\n- # A', ['a', 'a-1', 'a-2']],
    ['# A\n\n# A-1\n\n# A', ['a', 'a-1', 'a-2']],
    ['# A-1\n\n# A\n\n# A', ['a-1', 'a', 'a-2']],
    ['# A\n\n## A?\n\n## a!', ['a', 'a-1', 'a-2']],
    ['# 🎉\n\n# ...', ['section', 'section-1']],
    ['# A\n{:#b}\n\n# B', ['b', 'b-1']],
    ['# B\n\n# A\n{:#b}', ['b-1', 'b']],
    ['# A\n\n<div id="a"></div>', ['a-1']],
    ['# A\n\nb\n{:#a}', ['a-1']],
    ['# fn-1\n\nb[^1]\n\n[^1]: c', ['fn-1-1']],
    ['# footnote-label\n\nb[^1]\n\n[^1]: c', ['footnote-label-1']],
  ];
  for (const [markdown, ids] of cases) {
    expect(await idsOf(markdown), markdown).toEqual(ids);
    const { html } = await render(markdown);
    const all = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(all).size, markdown).toBe(all.length);
  }
});

test('an id can be given', async () => {
  const cases: [markdown: string, ids: string[]][] = [
    ['# H {#own}', ['own']],
    ['# H {#own}\n\n# H', ['own', 'h']],
    ['# H\n{:#own}\n\n# H', ['own', 'h']],
    ['# H\n{: #own .no_toc}', ['own']],
    ['{:#own}\n# H', ['own']],
    ['<h2 id="own">H</h2>\n\n## H', ['own', 'h']],
    ['# H #own', ['h-own']],
    ['# `{#own}`', ['own']],
  ];
  for (const [markdown, ids] of cases) expect(await idsOf(markdown), markdown).toEqual(ids);
});

test('headings of raw HTML get ids, and those of markdown keep theirs', async () => {
  const cases: [markdown: string, ids: string[]][] = [
    ['<h2>Raw</h2>\n\n## One\n\n## One', ['raw', 'one', 'one-1']],
    ['## One\n\n<h2>Raw</h2>\n\n## One', ['one', 'raw', 'one-1']],
    ['## One\n\n## One\n\n<h2>One</h2>', ['one', 'one-1', 'one-2']],
    ['<h1>a</h1>\n<h1>a</h1>', ['a', 'a-1']],
    ['<h2 id="two">x</h2>\n\n## Two', ['two', 'two-1']],
  ];
  for (const [markdown, ids] of cases) expect(await idsOf(markdown), markdown).toEqual(ids);
});

test('each links to itself, and the list of them has its text without the link', async () => {
  const { html, headings } = await render('# A *b*[^1]\n\n### C\n\n<h2>D</h2>\n\n[^1]: e');
  expect(headings).toEqual([
    { id: 'a-b', text: 'A b', depth: 2 },
    { id: 'c', text: 'C', depth: 3 },
    { id: 'd', text: 'D', depth: 3 },
  ]);
  for (const { id, depth } of headings) {
    const own = new RegExp(`<h${depth}[^>]*id="${id}"[^>]*>(?:(?!</h).)*<a [^>]*href="#${id}"`);
    expect(html, id).toMatch(own);
  }
  // The notes' own heading is none of the text.
  expect(html).not.toContain('href="#footnote-label"');
});

test('headings stand below the title, none skips a level, and one that is higher stays so', async () => {
  const cases: [markdown: string, levels: string][] = [
    ['# A\n\n## B\n\n# C', '2 3 2'],
    ['## A\n\n# B', '2 2'],
    ['A\n=\n\nB\n-', '2 3'],
    ['# A\n\n##### B\n\n###### C\n\n##### D', '2 3 4 3'],
    ['# A\n\n## B\n\n### C\n\n#### D\n\n##### E\n\n###### F', '2 3 4 5 6 6'],
    ['<h1>A</h1>\n\n### B', '2 3'],
    ['> # A\n\n## B', '2 3'],
    ['## A\n\n### B', '2 3'],
    ['## A\n\n#### B\n\n### C\n\n#### D', '2 3 3 4'],
    ['### A\n\n#### B\n\n## C\n\n### D', '2 3 2 3'],
    ['### A', '2'],
  ];
  for (const [markdown, levels] of cases) {
    const { html, headings } = await render(markdown);
    const shown = [...html.matchAll(/<h([1-6]) /g)].map(([, level]) => level);
    expect(shown.join(' '), markdown).toBe(levels);
    expect(headings.map(({ depth }) => depth).join(' '), markdown).toBe(levels);
  }
  // That of the notes is a section of the page.
  const { html } = await render('# A[^1]\n\n[^1]: b');
  expect(html).toMatch(/<h2[^>]* id="footnote-label"/);
});

test('the link is named by its heading, in whatever language that is', async () => {
  const cases: [markdown: string, name: string][] = [
    ['# A *b* `c`[^1]\n\n[^1]: d', 'A b c'],
    ['## 설치 방법', '설치 방법'],
    ['# "q" & <b>r</b>', '“q” &#x26; r'],
    ['# $x$ of y', 'x of y'],
    ['# A\n{:.no_toc}', 'A'],
    ['# ![B](/b.png)\n{:#c}', 'c'],
  ];
  for (const [markdown, name] of cases) {
    const { html } = await render(markdown);
    expect(/ class="heading-anchor"[^>]* aria-label="([^"]*)"/.exec(html)?.[1], markdown).toBe(
      name,
    );
  }
});

test('what has {:.no_toc} is left out of the list, and keeps its id', async () => {
  const { headings, ids } = await render('# A\n\n# B\n{:.no_toc}\n\n# A');
  expect(headings.map(({ id }) => id)).toEqual(['a', 'a-1']);
  expect(ids).toEqual(['a', 'b', 'a-1']);
});

test('a link to a heading is known as it is written or encoded', async () => {
  for (const address of ['#설치-방법', '#%EC%84%A4%EC%B9%98-%EB%B0%A9%EB%B2%95', '#top', '#']) {
    const { problems } = await render(`# 설치 방법\n\n[a](${address})`);
    expect(problems, address).toEqual([]);
  }
  const { problems } = await render('# 설치 방법\n\n[a](#설치)');
  expect(problems).toMatchObject([
    {
      severity: 'warning',
      line: 3,
      message: 'link to #설치, which this page lacks; its headings are #설치-방법',
    },
  ]);
});

test('a heading that opens and closes something has no link in it', async () => {
  const { html, ids } = await render('<details><summary><h3>A</h3></summary>b</details>');
  expect(html).toMatch(/<summary><h\d id="a">A<\/h\d><\/summary>/);
  expect(ids).toEqual(['a']);
});
