import { expect, test } from '@playwright/test';
import { renderMarkdown } from './render';

const render = (markdown: string) =>
  renderMarkdown(markdown, {
    siteUrl: 'https://example.org',
    resolveImage: (file) => ({ file, src: file, width: 2, height: 1, sources: [] }),
  });

/** Lines and messages of what a document's editor should change. */
async function said(markdown: string): Promise<[line: number, message: string][]> {
  const { problems } = await render(markdown);
  return problems.map(({ severity, line, message }) => {
    expect(severity, markdown).toBe('warning');
    return [line, message];
  });
}

test('a link without words is a warning, and is named by where it leads', async () => {
  const cases: [markdown: string, line: number, address: string, name: string | undefined][] = [
    ['a\n[![](/x.png)](/b)', 2, '/b', '/b'],
    ['[![](/x.png)](https://example.com/b)', 1, 'https://example.com/b', 'example.com/b'],
    ['[![](/x.png)](mailto:a@example.com)', 1, 'mailto:a@example.com', 'a@example.com'],
    ['[![](/x.png)][b]\n\n[b]: /c', 1, '[b]', '/c'],
    ['a\n\n<a href="/b"><img src="/x.png" alt=""></a>', 3, '/b', '/b'],
    ['<div>\n<a href="/b">\n<img src="/x.png" alt="">\n</a></div>', 2, '/b', '/b'],
    ['a <a href="/b">![](/x.png)</a> c', 1, '/b', '/b'],
    ['a\n\n[](/b)', 3, '/b', undefined],
    ['a [ ](/b)', 1, '/b', undefined],
    ['<p><a href="/b"></a></p>', 1, '/b', undefined],
  ];
  for (const [markdown, line, address, name] of cases) {
    const message = `link to ${address} has no words; write where it leads, as its text or as the alt of its image`;
    expect(await said(markdown), markdown).toEqual([[line, message]]);
    const { html } = await render(markdown);
    expect(/<a href="[^"]*" aria-label="([^"]*)"/.exec(html)?.[1], markdown).toBe(name);
  }
});

test('a link with words of any kind has no other name', async () => {
  for (const markdown of [
    '[a](/b)',
    '[`a`](/b)',
    '[*a*](/b)',
    '[$x$](/b)',
    '[![a](/x.png)](/b)',
    '[![](/x.png) a](/b)',
    '[![](/x.png)](/b "a")',
    '[![a][x]](/b)\n\n[x]: /x.png',
    '[a]\n\n[a]: /b',
    '<a href="/b"><img src="/x.png" alt="a"></a>',
    '<a href="/b" title="a"><img src="/x.png" alt=""></a>',
    '<a href="/b"><b>a</b></a>',
    '<div><a href="/b">a</a></div>',
    'a <a href="/b">*c*</a>',
    '<a href="/b">a</a> <a name="c"></a>',
    'https://example.org/a',
  ]) {
    const { html, problems } = await render(markdown);
    expect(problems, markdown).toEqual([]);
    expect(html, markdown).not.toContain('<a aria-label');
    expect(html, markdown).not.toMatch(/<a href="[^"]*"[^>]* aria-label/);
  }
  // What a screen reader can't tell apart is a name, too.
  const { html, problems } = await render(
    '<a href="/b" aria-label="a"><img src="/x.png" alt=""></a>',
  );
  expect(html).toContain('aria-label="a"');
  expect(problems).toEqual([]);
});

test('details without a summary, and a frame without a title, are warnings', async () => {
  const summary = '<details> has no <summary>; add <summary>what it hides</summary> behind it';
  const title = '<iframe> has no title; add title="what the video shows"';
  const frame = 'src="https://www.youtube.com/embed/abcdefghijk"';
  const cases: [markdown: string, expected: [line: number, message: string][]][] = [
    ['a\n\n<details>b</details>', [[3, summary]]],
    ['<details>\n\na\n\n<details><summary>b</summary>c</details>\n</details>', [[1, summary]]],
    ['<details>\n<summary>a</summary>\n\nb\n\n<details>c</details></details>', [[6, summary]]],
    ['<details>\n\n<summary>a</summary>\n\nb\n\n</details>', []],
    [`a\n\n<iframe ${frame}></iframe>`, [[3, title]]],
    [`<div>\n<iframe title=" " ${frame}></iframe></div>`, [[2, title]]],
    [`<iframe title="a" ${frame}></iframe>`, []],
  ];
  for (const [markdown, expected] of cases)
    expect(await said(markdown), markdown).toEqual(expected);
});
