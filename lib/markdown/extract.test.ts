import { expect, test } from '@playwright/test';
import { renderMarkdown } from './render';

const extract = async (markdown: string) => {
  const resolveImage = (file: string) => ({ file, src: file, width: 2, height: 1, sources: [] });
  return (await renderMarkdown(markdown, { siteUrl: 'https://example.org', resolveImage })).extract;
};

const SENTENCE = 'A sentence of just forty-five units, counted.';

test('an extract is the running text, without headings, lists, tables, code and notes', async () => {
  const markdown =
    '# Title\n\n![x](/x.png)\n\n*One* `two`[^1].\n\n- list\n\n| a |\n|---|\n| b |\n\n```\ncode\n```\n\n> quoted\n\n<div>\n\nThree.\n\n</div>\n\n[^1]: Note.';
  expect(await extract(markdown)).toBe('One two. Three.');
});

test('an extract ends with a sentence', async () => {
  expect(await extract(Array(9).fill(SENTENCE).join(' '))).toBe(Array(4).fill(SENTENCE).join(' '));
  expect(await extract(`${'一二三四五六七八九。'.repeat(30)}`)).toBe(
    '一二三四五六七八九。'.repeat(20),
  );
});

test('a sentence that is too long ends with a word', async () => {
  const text = await extract('word '.repeat(90));
  expect(text).toMatch(/^(?:word )+word…$/);
  expect(text.length).toBeLessThanOrEqual(200);
  // A family is one character, which nothing divides.
  expect(await extract('👨‍👩‍👧‍👦'.repeat(60))).toMatch(/^(?:👨‍👩‍👧‍👦)+…$/u);
});

test('a text without paragraphs gives what it has', async () => {
  expect(await extract('- one\n- two')).toBe('one two');
  expect(await extract('')).toBe('');
});
