import { expect, test } from '@playwright/test';
import { tokensOf, wordsOf } from './tokens';

const termsOf = (text: string) => tokensOf(text).map(({ term }) => term);

test('a text is taken apart into words', () => {
  const cases: [text: string, terms: string[]][] = [
    ['', []],
    ['The quick, brown fox.', ['the', 'quick', 'brown', 'fox']],
    ['Crème BRÛLÉE', ['creme', 'brulee']],
    ['a/b a|b (c) <d>', ['a', 'b', 'a', 'b', 'c', 'd']],
    ['naïve—word…end', ['naive', 'word', 'end']],
    ['— 🎉 … !', []],
    ['a\0b\u0007c', ['a', 'b', 'c']],
    ['مرحبا بالعالم', ['مرحبا', 'بالعالم']],
    ['मेरा नाम', ['मेरा', 'नाम']],
    ['\u0301\u0302', []],
    ['\ud800 x \udfff', ['x']],
  ];
  for (const [text, terms] of cases) expect(termsOf(text), text).toEqual(terms);
});

test('names and code are found whole and in parts', () => {
  const cases: [text: string, terms: string[]][] = [
    ['torch.compile', ['torch.compile', 'torch', 'compile']],
    ['nn.Module', ['nn.module', 'nn', 'module']],
    ['DataLoader', ['dataloader', 'data', 'loader']],
    ['a_long.DataLoader', ['along.dataloader', 'long', 'dataloader', 'data', 'loader']],
    ['data_loader', ['dataloader', 'data', 'loader']],
    ['__init__', ['init']],
    ['HTTPServer', ['httpserver', 'http', 'server']],
    ['GPUs', ['gpus']],
    ['ResNet50', ['resnet50', 'resnet', 'res', 'net', '50']],
    ['open-source', ['opensource', 'open', 'source']],
    ['it’s', ['its', 'it']],
    ["l'échelle", ['lechelle', 'echelle']],
    ['C++ and C#', ['c++', 'and', 'c#']],
    ['issue#7 a+b', ['issue', '7', 'a', 'b']],
  ];
  for (const [text, terms] of cases) {
    expect(termsOf(text).toSorted(), text).toEqual(terms.toSorted());
  }
});

test('numbers are found whole and by their first places', () => {
  const cases: [text: string, terms: string[]][] = [
    ['2.0', ['2.0', '2']],
    ['v2.10.1', ['2.10.1', '2', '2.10']],
    ['1,800 posts', ['1800', 'posts']],
    ['1,2 and 3.', ['1', '2', 'and', '3']],
    ['63%', ['63']],
  ];
  for (const [text, terms] of cases) expect(termsOf(text), text).toEqual(terms);
});

test('scripts without spaces are found by their words and by pairs of characters', () => {
  expect(termsOf('高速化')).toEqual(expect.arrayContaining(['高速', '速化']));
  expect(termsOf('최적화하기')).toEqual(
    expect.arrayContaining(['최적화하기', '최적', '적화', '화하', '하기']),
  );
  expect(termsOf('字')).toEqual(['字']);
  expect(termsOf('การเรียนรู้ของเครื่อง')).toEqual(['การ', 'เรียน', 'รู้', 'ของ', 'เครื่อง']);
  // Where they meet others, both are words.
  expect(termsOf('PyTorchで2.0を')).toEqual(expect.arrayContaining(['pytorch', 'で', '2.0', 'を']));
  expect(termsOf('𠮷野家')).toEqual(expect.arrayContaining(['𠮷野', '野家']));
});

test('every token is where its word stands in the text', () => {
  const text = 'A naïve torch.nn.DataLoader\nfor 日本語 texts, v2.0 — “it’s” C++!';
  const places = tokensOf(text).map(({ term, start, end }) => [term, text.slice(start, end)]);
  expect(places).toEqual(
    expect.arrayContaining([
      ['naive', 'naïve'],
      ['torch.nn.dataloader', 'torch.nn.DataLoader'],
      ['loader', 'Loader'],
      ['日本', '日本'],
      ['本語', '本語'],
      ['2.0', 'v2.0'],
      ['its', 'it’s'],
      ['c++', 'C++'],
    ]),
  );
  const starts = tokensOf(text).map(({ start }) => start);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
});

test('the words of a query have the same terms as those of a text', () => {
  const text = 'torch.compile, pre-training and v2.0 with 日本語のテキスト in C++';
  const terms = wordsOf(text).flatMap(({ whole, parts }) =>
    [whole, ...parts.flat()].flatMap((token) => token?.term ?? []),
  );
  expect(new Set(terms)).toEqual(new Set(termsOf(text)));
});

test('very long words are cut', () => {
  expect(termsOf('x'.repeat(100_000))).toEqual(['x'.repeat(64)]);
  const lengths = termsOf(`${'ab-'.repeat(20_000)}c`).map(({ length }) => length);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(64);
});
