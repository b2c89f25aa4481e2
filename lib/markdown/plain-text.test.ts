import { expect, test } from '@playwright/test';
import { lengthOf } from './plain-text';
import { renderMarkdown } from './render';

const render = (markdown: string) =>
  renderMarkdown(markdown, {
    siteUrl: 'https://example.org',
    resolveImage: (file) => ({ file, src: file, width: 2, height: 1, sources: [] }),
  });

test('the text has a line for each block, without markup', async () => {
  const cases: [markdown: string, lines: string[]][] = [
    ['', []],
    ['# A *b*\n\nc `d` **e** ~~f~~ [g](/h)', ['A b', 'c d e f g']],
    ['- a\n- b\n\n  c', ['a', 'b', 'c']],
    ['- [x] a\n- [ ] b', ['a', 'b']],
    ['1. a\n   - b', ['a', 'b']],
    ['> a\n\nb', ['a', 'b']],
    ['|a|b|\n|-|-|\n|1|2|', ['a', 'b', '1', '2']],
    ['a  \nb<br>c', ['a', 'b', 'c']],
    ['a\n\n***\n\nb', ['a', 'b']],
    ['a\n: b', ['a', 'b']],
    ['<div>a<div>b</div>c</div>', ['a', 'b', 'c']],
    ['<table><caption>a</caption><tr><td>b</td></tr></table>', ['a', 'b']],
    ['<details><summary>a</summary>b</details>', ['a', 'b']],
    ['a <small>b</small><b>c</b>', ['a bc']],
    ['a  \t b', ['a b']],
    ['```python\na = 1\nb = 2\n```', ['a = 1', 'b = 2']],
    ['"a" -- b...', ['“a” – b…']],
    ['&amp; &lt;b&gt;', ['& <b>']],
    ['a $x$ b', ['a x b']],
    ['한국어 日本', ['한국어 日本']],
  ];
  for (const [markdown, lines] of cases) {
    expect((await render(markdown)).text, markdown).toBe(lines.join('\n'));
  }
});

test('what is seen but not read is none of the text', async () => {
  const cases = [
    ['a[^1] b\n\n[^1]: note', 'a b\nnote'],
    ['a[^1][^x]\n\n[^1]: one\n[^x]: two', 'a\none\ntwo'],
    ['![alt](/x.png) a', 'a'],
    ['a <!-- b --> c', 'a c'],
    ['<style>p{}</style>\n\na', 'a'],
    ['<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ" title="b"></iframe>\n\na', 'a'],
  ];
  for (const [markdown = '', text] of cases) {
    expect((await render(markdown)).text, markdown).toBe(text);
  }
  // Links to sections, labels of code and the like come later than the text.
  const { text } = await render('# A\n\n```python title="b.py"\nc\n```');
  expect(text).toBe('A\nc');
});

test('words are counted, of Chinese, Japanese and Korean the characters', () => {
  const cases: [text: string, words: number][] = [
    ['', 0],
    ['— … 🎉 !', 0],
    ['one two\nthree', 3],
    ["it's don’t", 2],
    ['self-made snake_case', 2],
    ['naïve café', 2],
    ['मेरा نص', 2],
    ['日本語', 3],
    ['ひらがな カタ', 6],
    ['한국어 글', 4],
    ['mix 한글 and 漢字', 6],
    ['C++ 17', 2],
  ];
  for (const [text, words] of cases) expect(lengthOf(text).words, text).toBe(words);
});

test('minutes are those of a reader, and never none', () => {
  const cases: [text: string, minutes: number][] = [
    ['', 1],
    ['word '.repeat(100), 1],
    ['word '.repeat(460), 2],
    ['word '.repeat(2300), 10],
    ['字'.repeat(1000), 2],
    ['한'.repeat(5000), 10],
    [`${'word '.repeat(2300)}${'字'.repeat(5000)}`, 20],
  ];
  for (const [text, minutes] of cases) {
    expect(lengthOf(text).minutes, `${text.length} characters`).toBe(minutes);
  }
});

test('a document knows its length', async () => {
  const { words, minutes } = await render(`# Title\n\n${'한국어 word '.repeat(460)}`);
  expect({ words, minutes }).toEqual({ words: 1 + 460 * 4, minutes: 5 });
});
