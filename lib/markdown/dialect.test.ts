import { expect, test } from '@playwright/test';
import { renderMarkdown } from './render';

/** Renders text that must be right, and gives the HTML. */
async function htmlOf(markdown: string): Promise<string> {
  const { html, problems } = await renderMarkdown(markdown, {
    siteUrl: 'https://example.org',
    resolveImage: (file) => ({ file, src: file, width: 2, height: 1, sources: [] }),
  });
  expect(problems, markdown).toEqual([]);
  return html;
}

test('one tilde is text, two strike out', async () => {
  const cases = [
    ['10~20 or 30~40', '<p>10~20 or 30~40</p>'],
    ['~a~', '<p>~a~</p>'],
    ['~~a~~', '<p><del>a</del></p>'],
    ['a ~~*b*~~ c', '<p>a <del><em>b</em></del> c</p>'],
    ['~/a and ~/b', '<p>~/a and ~/b</p>'],
  ];
  for (const [markdown = '', html] of cases) expect(await htmlOf(markdown), markdown).toBe(html);
});

test('emphasis ends beside characters of East Asia', async () => {
  const cases = [
    ['이 **강조(x)**는', '<p>이 <strong>강조(x)</strong>는</p>'],
    ['**강조(x)**는', '<p><strong>강조(x)</strong>는</p>'],
    ['이것은**“강조”**입니다', '<p>이것은<strong>“강조”</strong>입니다</p>'],
    ['次の**テスト。**次', '<p>次の<strong>テスト。</strong>次</p>'],
    ['**굵게**는', '<p><strong>굵게</strong>는</p>'],
    ['한 ** 두 ** 셋', '<p>한 ** 두 ** 셋</p>'],
  ];
  for (const [markdown = '', html] of cases) expect(await htmlOf(markdown), markdown).toBe(html);
});

test('a line breaks at two spaces or two backslashes', async () => {
  for (const markdown of ['a  \nb', 'a\\\\\nb', 'a\\\nb']) {
    expect(await htmlOf(markdown), markdown).toBe('<p>a<br>\nb</p>');
  }
  expect(await htmlOf('a\\\\b')).toBe('<p>a\\b</p>');
});

test('a reference may stand a space or a line behind its text', async () => {
  const link = '<p><a href="/c">a</a></p>';
  for (const reference of ['[a][b]', '[a] [b]', '[a]\n[b]']) {
    expect(await htmlOf(`${reference}\n\n[b]: /c`), reference).toBe(link);
  }
  for (const reference of ['[a]', '[a][]']) {
    expect(await htmlOf(`${reference}\n\n[a]: /c`), reference).toBe(link);
  }
  expect(await htmlOf('[a] b\n\n[b]: /c')).toBe('<p>[a] b</p>');
});

test('lists of tasks and terms, strikethrough and bare addresses are as in GFM', async () => {
  const cases: [markdown: string, part: RegExp][] = [
    ['- [x] a', /<input[^>]* checked[^>]*> a<\/label><\/li>/],
    ['- [ ] a', /<input type="checkbox" disabled(?:="")?> a<\/label><\/li>/],
    ['a\n: b', /<dl>\n<dt>a<\/dt>\n<dd>b<\/dd>\n<\/dl>/],
    ['see https://example.org/x.', /<a href="https:\/\/example\.org\/x">.*<\/a>\.<\/p>/],
    ['www.example.org', /<a href="http:\/\/www\.example\.org">/],
    ['a@example.org', /<a href="mailto:a@example\.org">/],
  ];
  for (const [markdown, part] of cases) expect(await htmlOf(markdown), markdown).toMatch(part);
});
