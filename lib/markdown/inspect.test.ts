import { expect, test } from '@playwright/test';
import { renderMarkdown } from './render';

const render = (markdown: string) =>
  renderMarkdown(markdown, {
    siteUrl: 'https://example.org',
    resolveImage: (file) => ({ file, src: file, width: 2, height: 1, sources: [] }),
  });

test('footnotes are numbered as they are referred to, and lead back', async () => {
  const { html, problems } = await render('a[^x] b[^1] c[^x]\n\n[^1]: one\n[^x]: *two*');
  expect(problems).toEqual([]);
  expect(html.indexOf('<em>two</em>')).toBeLessThan(html.indexOf('one'));
  expect(html.match(/ data-footnote-ref/g)).toHaveLength(3);
  expect(html.match(/ data-footnote-backref/g)).toHaveLength(3);
  const ids = new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
  const targets = [...html.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id);
  expect(targets).toHaveLength(6);
  for (const target of targets) expect(ids).toContain(target);
});

test('a footnote without text, or that nobody refers to, is a warning', async () => {
  const cases: [markdown: string, line: number, message: string][] = [
    ['a\nb[^x]', 2, 'footnote [^x] has no text; add a line [^x]: …'],
    [
      'a\n\n[^x]: b',
      3,
      'footnote [^x] is never referred to, so it isn’t shown; write [^x] where it belongs, or take it out',
    ],
    ['a[^1]\n\n[^1]: b\n\n    c[^y]', 5, 'footnote [^y] has no text; add a line [^y]: …'],
  ];
  for (const [markdown, line, message] of cases) {
    expect((await render(markdown)).problems, markdown).toMatchObject([
      { severity: 'warning', line, message },
    ]);
  }
  for (const markdown of ['\\[^x]', '`[^x]`', '[^]', '[^a b]']) {
    expect((await render(markdown)).problems, markdown).toEqual([]);
  }
});

test('what only kramdown knows is an error that says what to do', async () => {
  const cases: [markdown: string, line: number, message: RegExp][] = [
    ['{::comment}\na\n{:/comment}', 1, /extension .* isn’t known here; take it out/],
    ['a\n\n{::options x="y" /}', 3, /extension/],
    ['- a\n^\n- b', 2, /end-of-block mark \(\^\) isn’t known here/],
    ['HTML\n\n*[HTML]: Hypertext', 3, /abbreviation .* use <abbr title="…">/],
  ];
  for (const [markdown, line, message] of cases) {
    expect((await render(markdown)).problems, markdown).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        line,
        message: expect.stringMatching(message),
      }),
    );
  }
  for (const markdown of ['`{::comment}`', '```\n^\n```', 'a ^ b', 'x^2']) {
    expect((await render(markdown)).problems, markdown).toEqual([]);
  }
});

test('links are noted as they were written, with their lines in the file', async () => {
  const { links, problems } = await render(
    '---\ntitle: a\n---\n[a](/b?c#d "e")\n<https://example.org/f>\n\n[g][h] https://example.org/i\n\n[h]: ../j\n\n[k]({{ site.url }}/l)',
  );
  expect(links).toEqual([
    { address: '/b?c#d', line: 4 },
    { address: 'https://example.org/f', line: 5 },
    { address: 'https://example.org/i', line: 7 },
    { address: '../j', line: 9 },
    { address: 'https://example.org/l', line: 11 },
  ]);
  expect(problems).toEqual([]);
});

test('a link of another scheme is an error with its line', async () => {
  const cases: [markdown: string, line: number, scheme: string][] = [
    ['[a](javascript:b)', 1, 'javascript'],
    ['a\n\n[b](JavaScript:c)', 3, 'javascript'],
    ['[a](&#106;avascript:b)', 1, 'javascript'],
    ['[a][b]\n\n[b]: data:text/html,c', 3, 'data'],
    ['<vbscript:a>', 1, 'vbscript'],
    ['|a|\n|-|\n|[b](file:///c)|', 3, 'file'],
  ];
  for (const [markdown, line, scheme] of cases) {
    const { html, links, problems } = await render(markdown);
    expect(problems, markdown).toMatchObject([
      { severity: 'error', line, message: expect.stringContaining(`${scheme}: addresses`) },
    ]);
    expect(links, markdown).toEqual([]);
    expect(html, markdown).not.toContain('href');
  }
});
