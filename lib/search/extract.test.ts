import { expect, test } from '@playwright/test';
import { extractOf, highlighted, type Segment, type Wanted } from './extract';
import { parseQuery } from './query';
import { tokensOf } from './tokens';

/** What a query wants, where every word is taken as it is. */
function wantedBy(typed: string): Wanted {
  const { words, phrases } = parseQuery(typed);
  const terms = words.flatMap(({ whole, parts }, word) =>
    [whole, ...parts.flat()].flatMap((token) =>
      token ? [[token.term, { word, worth: 1 }] as const] : [],
    ),
  );
  return { terms: new Map(terms), phrases };
}

const extract = (text: string, typed: string) => extractOf(text, tokensOf(text), wantedBy(typed));
const marked = (segments: readonly Segment[]) =>
  segments.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');

const filler = (count: number) => 'Some words that nobody looks for. '.repeat(count);

test('matches are set apart', () => {
  const cases: [text: string, typed: string, shown: string][] = [
    ['', 'graph', ''],
    ['A small graph.', 'graph', 'A small [graph].'],
    ['Graph and GRAPHS', 'graph', '[Graph] and GRAPHS'],
    ['Café au lait', 'cafe', '[Café] au lait'],
    ['The DataLoader', 'loader', 'The Data[Loader]'],
    ['The torch.compile function', 'torch.compile', 'The [torch.compile] function'],
    ['高速化する', '高速化', '[高速化]する'],
    ['one graph of two', '"graph of"', 'one [graph of] two'],
    ['graph on graph of graph', '"graph of"', 'graph on [graph of] graph'],
    ['<b>graph</b> & co', 'graph', '<b>[graph]</b> & co'],
    ['nothing here', 'graph', 'nothing here'],
  ];
  for (const [text, typed, shown] of cases) {
    expect(marked(highlighted(text, tokensOf(text), wantedBy(typed))), text).toBe(shown);
    expect(marked(extract(text, typed)), text).toBe(shown);
  }
});

test('an extract is the stretch that shows most of what is wanted', () => {
  const text = `${filler(20)}A graph. ${filler(20)}A kernel of a graph, no more. ${filler(20)}`;
  const shown = marked(extract(text, 'graph kernel'));
  expect(shown).toContain('A [kernel] of a [graph], no more.');
  expect(shown).toMatch(/^… Some words.* …$/s);
  // A phrase is worth more than its words apart.
  const apart = `Kernel, graph, of. ${filler(20)}There is the kernel of it. ${filler(20)}`;
  expect(marked(extract(apart, '"the kernel of" graph'))).toContain('is [the kernel of] it');
});

test('an extract is as long as planned, cut at words, and part of the text', () => {
  const sources = [
    filler(40),
    `${filler(3)}graph`,
    `graph ${filler(40)}`,
    `${filler(40)}graph`,
    `${filler(20)}graph ${filler(20)}`,
    `${'word\n'.repeat(100)}graph ${'word\n'.repeat(100)}`,
    `${'x'.repeat(5_000)} graph ${'y'.repeat(5_000)}`,
    `${'高速化する。'.repeat(100)}グラフ${'高速化する。'.repeat(100)}`,
    `${'🎉'.repeat(300)} graph ${'👩🏽‍💻'.repeat(100)}`,
    `${'e\u0301\u0302'.repeat(300)} graph`,
  ];
  for (const source of sources) {
    for (const typed of ['graph', 'グラフ', 'nothing']) {
      const text = source.trim();
      const segments = extract(text, typed);
      const shown = segments.map((segment) => segment.text).join('');
      const inner = shown.replace(/^… /, '').replace(/ …$/, '');
      const name = `${typed} in ${text.slice(0, 20)}`;
      expect(text, name).toContain(inner);
      expect(inner.length, name).toBeLessThanOrEqual(220);
      expect(inner.length, name).toBeGreaterThanOrEqual(Math.min(text.length, 100));
      expect(inner, name).not.toMatch(/[\ud800-\udfff]/u);
      expect(
        segments.some(({ isMatch }) => isMatch),
        name,
      ).toBe(tokensOf(text).some(({ term }) => term === typed));
      expect(
        segments.every((segment) => segment.text !== ''),
        name,
      ).toBe(true);
    }
  }
});
