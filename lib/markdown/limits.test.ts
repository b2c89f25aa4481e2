import { expect, test } from '@playwright/test';
import { anyImage } from './images';
import { renderMarkdown } from './render';

const context = { siteUrl: 'https://example.org', resolveImage: anyImage };

async function errorsOf(text: string): Promise<[line: number, message: string][]> {
  const { problems } = await renderMarkdown(text, context);
  return problems
    .filter(({ severity }) => severity === 'error')
    .map(({ line, message }) => [line, message]);
}

const REFUSED: readonly (readonly [what: string, text: string, message: RegExp])[] = [
  ['quotations in each other', '> '.repeat(101), /more than 100 deep/],
  ['quotations without spaces', `${'>'.repeat(5_000)} a`, /more than 100 deep/],
  ['lists in each other', '1. '.repeat(5_000), /more than 100 deep/],
  ['elements in each other', '<div>'.repeat(5_000), /more than 200 deep/],
  ['elements in each other, on lines', '<details>\n\n'.repeat(300), /more than 200 deep/],
  ['a table of many columns', `|${'a|'.repeat(600)}\n|${'-|'.repeat(600)}`, /has 6\d\d columns/],
  [
    'a table without cells',
    `|${'a|'.repeat(400)}\n|${'-|'.repeat(400)}\n${'|a\n'.repeat(400)}`,
    /rows lack nearly all cells/,
  ],
  ['a paragraph of references', '&#65;'.repeat(2_000), /2000 references/],
  ['a word of addresses', 'www._'.repeat(2_000), /2000 addresses/],
];

for (const [what, text, message] of REFUSED) {
  test(`${what} are an error at their line`, async () => {
    const errors = await errorsOf(`First.\n\n${text}\n\nLast.\n`);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.[1]).toMatch(message);
    expect(errors[0]?.[0]).toBeGreaterThan(2);
  });

  test(`${what} are no error in code`, async () => {
    expect(await errorsOf(`First.\n\n~~~\n${text}\n~~~\n`)).toEqual([]);
  });
}

test('what stands around a refused line is shown', async () => {
  const { html } = await renderMarkdown(`First.\n\n${'>'.repeat(500)} a\n\nLast.\n`, context);
  expect(html).toContain('First.');
  expect(html).toContain('Last.');
});

test('long rules, wide tables and short texts of many references are read', async () => {
  const wide = `|${'a|'.repeat(60)}\n|${'-|'.repeat(60)}\n${`|${'a|'.repeat(60)}\n`.repeat(60)}`;
  for (const text of ['- '.repeat(200), '* '.repeat(200), wide, '&amp; a '.repeat(200)]) {
    expect(await errorsOf(text)).toEqual([]);
  }
});

test('attribute lists that take each other in twice are applied once', async () => {
  const chain = Array.from({ length: 40 }, (_, n) => `{:a${n}: a${n + 1} a${n + 1}}\n\n`);
  expect(await errorsOf(`x\n{:a0}\n\n${chain.join('')}{:a40: .text-center}\n`)).toEqual([]);
});

test('a text has one table of contents', async () => {
  const errors = await errorsOf('* a\n{:toc}\n\n# A\n\n* b\n{:toc}\n');
  expect(errors).toEqual([[7, expect.stringContaining('one table of contents')]]);
});
