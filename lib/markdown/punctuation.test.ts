import { expect, test } from '@playwright/test';
import { renderMarkdown } from './render';

const render = (markdown: string) =>
  renderMarkdown(markdown, {
    siteUrl: 'https://example.org',
    resolveImage: (file) => ({ file, src: file, width: 2, height: 1, sources: [] }),
  });

/** The HTML inside the paragraph that a text becomes. */
const paragraph = async (markdown: string) =>
  /^<p>([\s\S]*)<\/p>$/.exec((await render(markdown)).html)?.[1];

test('quotes curl as kramdown curls them', async () => {
  const cases = [
    [`"Hello," '90s rock 'n' roll`, '“Hello,” ’90s rock ‘n’ roll'],
    [`it's the cats' 'own'`, 'it’s the cats’ ‘own’'],
    [`'tis`, '‘tis'],
    [`'18`, '‘18'],
    [`'20s`, '’20s'],
    [`the '20s`, 'the ’20s'],
    [`in '18`, 'in ‘18'],
    [`5'10"`, '5’10”'],
    [`—"so"`, '—”so”'],
    [`"'Quoted' x"`, '“‘Quoted’ x”'],
    [`'"Quoted" x'`, '‘“Quoted” x’'],
    [`("x") ["y"] {"z"}`, '(“x”) [“y”] {“z”}'],
    [`x-"y"`, 'x-“y”'],
    [`"x", 'y'; 'z'!`, '“x”, ‘y’; ‘z’!'],
    [`"x"s`, '“x”s'],
    [`"x".`, '“x”.'],
    [`"..." x`, '“…” x'],
    [`"--x"`, '”–x”'],
    [`..."x"`, '…“x”'],
    [`a--'x'`, 'a–‘x’'],
    [`'"'x`, '’“‘x'],
    [`'s`, '’s'],
    [`"`, '”'],
    [`a '`, 'a ‘'],
    [`a"`, 'a”'],
    [`"'`, '”’'],
    [`"one\ntwo"`, '“one\ntwo”'],
    [`one\n"two"`, 'one\n“two”'],
    [`"x"\\\n'y'`, '“x”<br>\n‘y’'],
    [`“x” ‘y’`, '“x” ‘y’'],
    [`"한국어" '日本'`, '“한국어” ‘日本’'],
  ];
  for (const [text = '', expected] of cases) {
    expect(await paragraph(text), text).toBe(expected);
  }
});

test('quotes beside emphasis, code and links see what kramdown lets them see', async () => {
  const cases = [
    ['"`c`"\'s', '“<code>c</code>“‘s'],
    ['"`a`" \'`b`\'', '“<code>a</code>” ‘<code>b</code>’'],
    [`\`a\`'s "b"`, '<code>a</code>’s “b”'],
    [`*a*'s`, '<em>a</em>’s'],
    [`*"x"* and **'y'**`, '<em>“x”</em> and <strong>‘y’</strong>'],
    [`"*x*"`, '“<em>x</em>”'],
    [`"**x**" 'n`, '“<strong>x</strong>” ‘n'],
    [`'**x**'`, '‘<strong>x</strong>’'],
    [`**"x":** y`, '<strong>“x”:</strong> y'],
    [`_"x"_`, '<em>“x”</em>'],
    [`~~"x"~~ it's`, '<del>“x”</del> it’s'],
    [`[a](/)'s`, '<a href="/">a</a>’s'],
    [`"[a](/)"`, '“<a href="/">a</a>”'],
    [`["a" *it's*](/)`, '<a href="/">“a” <em>it’s</em></a>'],
    [`a <b>"x" it's</b> -- c`, 'a <b>“x” it’s</b> – c'],
    [`"<https://example.org>"`, '“<a href="https://example.org">https://example.org</a>”'],
  ];
  for (const [text = '', expected] of cases) {
    expect(await paragraph(text), text).toBe(expected);
  }
});

test('hyphens and dots become dashes and ellipses, from the left', async () => {
  const cases = [
    ['a - b', 'a - b'],
    ['a -- b', 'a – b'],
    ['a --- b', 'a — b'],
    ['a ---- b', 'a —- b'],
    ['a-----b', 'a—–b'],
    ['a------b', 'a——b'],
    ['1--2', '1–2'],
    ['a. b.. c', 'a. b.. c'],
    ['...', '…'],
    ['a.... b', 'a…. b'],
    ['.....', '…..'],
    ['a......b', 'a……b'],
  ];
  for (const [text = '', expected] of cases) {
    expect(await paragraph(text), text).toBe(expected);
  }
});

test('what is escaped, or written as a reference, stays', async () => {
  const cases = [
    [String.raw`a \"b\" \'c\'`, `a "b" 'c'`],
    [String.raw`a \-- b`, 'a -- b'],
    [String.raw`a\---b`, 'a-–b'],
    [String.raw`a \... b`, 'a ... b'],
    [String.raw`a\.\.\.b`, 'a...b'],
    [String.raw`a \- b`, 'a - b'],
    ['&quot;x&quot; &#39;y&#39;', `"x" 'y'`],
  ];
  for (const [text = '', expected] of cases) {
    expect(await paragraph(text), text).toBe(expected);
  }
});

test('every kind of text is set', async () => {
  const cases: [markdown: string, expected: string[]][] = [
    [`# "Head" -- it's...`, ['“Head” – it’s…']],
    [`| "a" | it's |\n|---|---|\n| 'b' -- c... | "d" |`, ['“a”', 'it’s', '‘b’ – c…', '“d”']],
    [`- "x"\n- it's`, ['<li>“x”</li>', '<li>it’s</li>']],
    [`> "y" -- z`, ['“y” – z']],
    [`x[^1]\n\n[^1]: "note" -- it's`, ['“note” – it’s']],
    [`Term\n: "def"...`, ['“def”…']],
    [`<div>\n\n"a"\n\n</div>`, ['<p>“a”</p>']],
    [`<div>a</div>\n"b"`, ['<p>“b”</p>']],
  ];
  for (const [markdown, expected] of cases) {
    const { html } = await render(markdown);
    for (const each of expected) expect(html, markdown).toContain(each);
  }
});

test('code, addresses, alt texts, titles and raw HTML are left alone', async () => {
  const written = `'a' -- b...`;
  const escaped = '&#x27;a&#x27; -- b...';
  const cases: [markdown: string, kept: string][] = [
    [`\`${written}\``, `<code>${written}</code>`],
    [`    ${written}`, `<code>${written}\n</code>`],
    [`\`\`\`\n${written}\n\`\`\``, `<code>${written}\n</code>`],
    ['[x](/a--b...c)', 'href="/a--b...c"'],
    ["[x](</it's--a>)", 'href="/it&#x27;s--a"'],
    [`[x](/ "${written}")`, `title="${escaped}"`],
    [`[x]\n\n[x]: /a--b "${written}"`, `href="/a--b" title="${escaped}"`],
    ['[x][a--b]\n\n[a--b]: /y', 'href="/y"'],
    [`![${written}](/x--y.png)`, `src="/x--y.png" alt="${escaped}"`],
    [`![x](/x.png "${written}")`, `title="${escaped}"`],
    ['<https://example.org/a--b...c>', '>https://example.org/a--b...c</a>'],
    ['https://example.org/a--b...c', '>https://example.org/a--b...c</a>'],
    [`<div>\n${written}\n</div>`, `<div>\n${written}\n</div>`],
    [`<p>${written}</p>`, `<p>${written}</p>`],
    [`a <b title="${written}">c</b>`, `title="${escaped}"`],
    ['![x](/x.png){:title="a -- b"}', 'title="a -- b"'],
  ];
  for (const [markdown, kept] of cases) {
    expect((await render(markdown)).html, markdown).toContain(kept);
  }
});

test('punctuation is set when labels, addresses and titles were read', async () => {
  const cases: [markdown: string, expected: string][] = [
    ["[What's new]\n\n[What's new]: /a", '<a href="/a">What’s new</a>'],
    ["[What's new][]\n\n[What's new]: /a", '<a href="/a">What’s new</a>'],
    ["[*What's* new]\n\n[*What's* new]: /a", '<a href="/a"><em>What’s</em> new</a>'],
    ['["A" -- b...]\n\n["A" -- b...]: /a', '<a href="/a">“A” – b…</a>'],
    ["[x][it's]\n\n[it's]: /a", '<a href="/a">x</a>'],
    ['["x"] [it\'s]\n\n[it\'s]: /a', '<a href="/a">“x”</a>'],
    ["> [What's\n> new]\n\n[what's new]: /a", '<a href="/a">What’s\nnew</a>'],
    ["![it's]\n\n[it's]: /a.png", 'src="/a.png" alt="it&#x27;s"'],
    ["x[^it's--a]\n\n[^it's--a]: y", '<sup>'],
    ['[x](/a "it\'s -- b...")', 'title="it&#x27;s -- b..."'],
    ['[x]\n\n[x]: /a \'say "b"\'', 'title="say &#x22;b&#x22;"'],
    ['<b title="it\'s -- b">x</b>', 'title="it&#x27;s -- b"'],
  ];
  for (const [markdown, expected] of cases) {
    const { html, problems } = await render(markdown);
    expect(html, markdown).toContain(expected);
    expect(html, markdown).not.toMatch(/\[|\]/);
    expect(problems, markdown).toEqual([]);
  }
});

test('marks of markdown that look like dashes stay what they are', async () => {
  const cases = [
    ['----', '<hr>'],
    ['Title\n-----', '<h2 '],
    ['|a|\n|---|\n|1|\n|---|\n|2|', '</tbody><tbody>'],
    ['<!-- a -- b -->x', '<p>x</p>'],
  ];
  for (const [markdown = '', expected = ''] of cases) {
    const { html } = await render(markdown);
    expect(html, markdown).toContain(expected);
    expect(html, markdown).not.toMatch(/[–—]/);
  }
});
