import { expect, test } from '@playwright/test';
import { renderMarkdown } from './render';

async function htmlOf(markdown: string): Promise<string> {
  const { html: written, problems } = await renderMarkdown(markdown, {
    siteUrl: 'https://example.org',
    resolveImage: (file) => ({ file, src: file, width: 2, height: 1, sources: [] }),
  });
  expect(problems).toEqual([]);
  const html = written.replaceAll('&#x27;', "'");
  return html.replace(/<a href="([^"]*)">([^<]*)<\/a>/g, (_, href: string, text: string) => {
    const address = href.replace(/^(?:http:\/\/(?=www)|mailto:)/, '');
    return decodeURI(address) === decodeURI(text.replaceAll('"', '%22'))
      ? `⟨${text}⟩`
      : `${text}→${href}`;
  });
}

/** Markdown, and the paragraph it makes, with addresses that are their own text in angles. */
const CASES: [markdown: string, paragraph: string][] = [
  // Quotation marks and dots are set after addresses were read.
  ['"https://example.org/a"', '“⟨https://example.org/a⟩”'],
  ['"www.example.org"', '“⟨www.example.org⟩”'],
  ['"a@example.org"', '“⟨a@example.org⟩”'],
  ["'https://example.org/a'", '‘⟨https://example.org/a⟩’'],
  ['"See https://example.org/a", they say', '“See ⟨https://example.org/a⟩”, they say'],
  ['"https://example.org/a".', '“⟨https://example.org/a⟩”.'],
  ['"https://example.org/a"and', '“⟨https://example.org/a⟩”and'],
  ['https://example.org/a... b', '⟨https://example.org/a⟩… b'],
  ['www.example.org...', '⟨www.example.org⟩…'],
  ['(https://example.org/a)... "b"', '(⟨https://example.org/a⟩)… “b”'],
  ['https://example.org/a--b', '⟨https://example.org/a--b⟩'],
  ['https://example.org/a -- b', '⟨https://example.org/a⟩ – b'],
  ["https://example.org/it's -- b", "⟨https://example.org/it's⟩ – b"],
  ['*https://example.org/a*', '<em>⟨https://example.org/a⟩</em>'],
  ['**"https://example.org/a"**', '<strong>“⟨https://example.org/a⟩”</strong>'],
  ['https://example.org/?a=1&amp;b=2', '⟨https://example.org/?a=1&#x26;b=2⟩'],
  ['https://example.org/?a=1&b=2', '⟨https://example.org/?a=1&#x26;b=2⟩'],
  // Punctuation of East Asia ends them.
  ['请看https://example.org/a。下一句', '请看⟨https://example.org/a⟩。下一句'],
  ['https://example.org/a，b', '⟨https://example.org/a⟩，b'],
  ['（https://example.org/a）', '（⟨https://example.org/a⟩）'],
  ['「https://example.org/」と', '「⟨https://example.org/⟩」と'],
  ['《https://example.org/a》', '《⟨https://example.org/a⟩》'],
  ['https://example.org/a、www.example.org：b', '⟨https://example.org/a⟩、⟨www.example.org⟩：b'],
  ['https://example.org/a……b', '⟨https://example.org/a⟩……b'],
  ['https://example.org/a？b！', '⟨https://example.org/a⟩？b！'],
  ['https://example.org/a.。', '⟨https://example.org/a⟩.。'],
  ['https://example.org/a。**b:**c', '⟨https://example.org/a⟩。<strong>b:</strong>c'],
  // So do its letters right behind others; those that begin a part of the path are of it.
  ['https://example.org/guide를 보라', '⟨https://example.org/guide⟩를 보라'],
  ['https://example.org/a了解更多', '⟨https://example.org/a⟩了解更多'],
  ['https://example.org은', '⟨https://example.org⟩은'],
  ['https://ko.example.org/wiki/한국어。', '⟨https://ko.example.org/wiki/한국어⟩。'],
  ['https://example.org/a-한글-1.2/b?c=日本', '⟨https://example.org/a-한글-1.2/b?c=日本⟩'],
  // Brackets and quotation marks that they didn't open end them, too.
  ['[https://example.org/a]', '[⟨https://example.org/a⟩]'],
  ['{https://example.org/a}', '{⟨https://example.org/a⟩}'],
  ['(see https://example.org/a).b', '(see ⟨https://example.org/a⟩).b'],
  ['(https://example.org/a_(b)).', '(⟨https://example.org/a_(b)⟩).'],
  ['https://example.org/a[1]', '⟨https://example.org/a⟩[1]'],
  ['“https://example.org/a”', '“⟨https://example.org/a⟩”'],
  ['‘https://example.org/a’s', '‘⟨https://example.org/a⟩’s'],
  ['«https://example.org/a»', '«⟨https://example.org/a⟩»'],
  ['„https://example.org/a“', '„⟨https://example.org/a⟩“'],
  ['<code>"https://example.org/a"</code>', '<code>"https://example.org/a"</code>'],
  // What only looks like one stays text.
  ['\\<https\\://example.org>', '&#x3C;⟨https://example.org⟩>'],
];

for (const [markdown, paragraph] of CASES) {
  test(`an address ends where its text ends: ${markdown}`, async () => {
    expect(await htmlOf(markdown)).toBe(`<p>${paragraph}</p>`);
  });
}

test('addresses end alike in headings, cells, lists and notes', async () => {
  for (const [begin, end] of [
    ['## ', ''],
    ['| a |\n|---|\n| ', ' |'],
    ['- ', ''],
    ['> ', ''],
    ['a[^1]\n\n[^1]: ', ''],
    ['Term\n: ', ''],
  ]) {
    const html = await htmlOf(`${begin}"https://example.org/a"、b${end}`);
    expect(html, begin).toContain('“⟨https://example.org/a⟩”、b');
  }
});
