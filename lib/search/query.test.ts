import { expect, test } from '@playwright/test';
import { parseQuery } from './query';

const read = (typed: string) => {
  const { words, phrases } = parseQuery(typed);
  return {
    words: words.map(({ whole, parts }) => whole?.term ?? parts[0]?.map(({ term }) => term)),
    phrases: phrases.map(({ text }) => text),
  };
};

test('a query is words and phrases', () => {
  const cases: [typed: string, words: unknown[], phrases: string[]][] = [
    ['', [], []],
    ['graph Kernel', ['graph', 'kernel'], []],
    ['graph "the Kernel" x', ['graph', 'x'], ['the kernel']],
    ['“the kernel” «of\n it»', [], ['the kernel', 'of it']],
    ['"(the kernel)," "C++"', [], ['the kernel', 'c++']],
    ['graph "kernel', ['graph', 'kernel'], []],
    ['"a b" c" d', ['c', 'd'], ['a b']],
    ['"" " " "!"', [], []],
    ['graph graph GRAPH', ['graph'], []],
    ['高速化 graph', [['高速', '化'], 'graph'], []],
  ];
  for (const [typed, words, phrases] of cases) {
    expect(read(typed), typed).toEqual({ words, phrases });
  }
});

test('the last word is open while nothing follows it', () => {
  const openWords = (typed: string) =>
    parseQuery(typed)
      .words.filter(({ isOpen }) => isOpen)
      .map(({ whole }) => whole?.term);
  expect(openWords('graph ker')).toEqual(['ker']);
  expect(openWords('graph ker ')).toEqual(['ker']);
  expect(openWords('graph "ker')).toEqual(['ker']);
  expect(openWords('graph graph')).toEqual(['graph']);
  expect(openWords('ker!')).toEqual([]);
  expect(openWords('ker "graph"')).toEqual([]);
});

test('words of questions are minor', () => {
  const { words } = parseQuery('who is the chair');
  expect(words.map(({ isMinor }) => isMinor)).toEqual([true, true, true, false]);
});

test('whatever is typed can be read, and no more of it than is good', () => {
  const hostile = [
    'x'.repeat(1_000_000),
    'word '.repeat(100_000),
    '"'.repeat(10_000),
    '"a" '.repeat(10_000),
    '.*+?^{}$()|[]\\/',
    '(a+)+$ [z-a] \\u{110000}',
    'a\0b\u0000',
    '🎉👩🏽‍💻🇰🇷',
    '\u202eabc\u202c \u200f',
    `z${'\u0301'.repeat(10_000)}`,
    '\ud800\udc00\ud800',
    "'; drop table posts; --",
    '<script>alert(1)</script>',
    '%00%ff',
  ];
  for (const typed of hostile) {
    const { words, phrases } = parseQuery(typed);
    expect(words.length, typed.slice(0, 20)).toBeLessThanOrEqual(24);
    expect(phrases.length, typed.slice(0, 20)).toBeLessThanOrEqual(6);
  }
  expect(parseQuery('   ').isEmpty).toBe(true);
  expect(parseQuery('🎉').isEmpty).toBe(false);
});
