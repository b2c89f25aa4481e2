import { expect, test } from '@playwright/test';
import { storedDocument } from '../content/build/document';
import { checkFields } from '../content/check/fields';
import { readSource, typeOf } from '../content/check/source';
import { anyImage } from './images';
import { renderMarkdown } from './render';

const CODES = [...Array.from({ length: 0x20 }, (_, code) => code), 0x7f].filter(
  (code) => ![0x09, 0x0a, 0x0d].includes(code),
);
const ALL = CODES.map((code) => String.fromCharCode(code)).join('');
const HALVES = '\uD800x\uDFFF';

/** Places of a body that a character can stand in. */
const PLACES: [name: string, write: (character: string) => string][] = [
  ['text', (x) => `a${x}b`],
  ['a heading', (x) => `## a${x}b`],
  ['code', (x) => `\`a${x}b\`\n\n\`\`\`sh\na${x}b\n\`\`\``],
  ['a link', (x) => `[a${x}](https://example.org/${x}b "c${x}")`],
  ['an image', (x) => `![a${x}](/x${x}.png)`],
  ['a table', (x) => `|a${x}|\n|-|\n|${x}b|`],
  ['a formula', (x) => `$a${x}+b$`],
  ['HTML', (x) => `<p id="a${x}" title="b${x}">c${x}</p>`],
  ['an attribute list', (x) => `a\n{: title="b${x}"}`],
  ['a footnote', (x) => `a[^1]\n\n[^1]: b${x}c`],
];

const render = (source: string) =>
  renderMarkdown(
    source,
    { siteUrl: 'https://example.org', resolveImage: anyImage },
    'https://example.org/blog/a',
  );

for (const [name, write] of PLACES) {
  test(`control characters in ${name} reach no page, and are one warning`, async () => {
    const source = `---\ntitle: A\n---\nb\n\n${write(ALL + HALVES)}\n`;
    const { problems, ...rendered } = await render(source);
    expect(unseenIn(rendered)).toEqual([]);
    // But for the "x" between the halves, it is the same text without them.
    const { problems: _, ...plain } = await render(`---\ntitle: A\n---\nb\n\n${write('x')}\n`);
    expect(rendered).toEqual(plain);
    const count = source.length - `---\ntitle: A\n---\nb\n\n${write('x')}\n`.length;
    expect(problems).toMatchObject([
      {
        severity: 'warning',
        line: 6 + (write('x').split('x')[0] ?? '').split('\n').length - 1,
        message: `${count} control characters are left out, the first is U+0000; take them out, with an editor that shows them`,
      },
    ]);
  });
}

test('each reference to a control character is a warning of its own, but in code it is text', async () => {
  for (const code of CODES.filter((each) => each > 0)) {
    for (const reference of [
      `&#${code};`,
      `&#x${code.toString(16)};`,
      `&#X0${code.toString(16)};`,
    ]) {
      const { html, problems } = await render(`a ${reference}b [c](/d "${reference}e")`);
      expect(unseenIn(html), reference).toEqual([]);
      expect(html, reference).toBe('<p>a b <a href="/d" title="e">c</a></p>');
      expect(problems, reference).toMatchObject([
        {
          severity: 'warning',
          message: `${reference} stands for a control character, which is left out; take it out`,
        },
      ]);
    }
  }
  const { html, problems } = await render('`&#7;` \\&#7; &amp;#7; &#9;&#10;c &#65;');
  expect(html).toBe('<p><code>&#x26;#7;</code> &#x26;#7; &#x26;#7;\nc A</p>');
  expect(problems).toEqual([]);
  // HTML needs no semicolon.
  expect(unseenIn((await render('<p title="a&#7 b">c&#127 d</p>')).html)).toEqual([]);
});

test('an address is judged without its control characters', async () => {
  for (const address of ['java\u0001script:alert(1)', 'java&#1;script:alert(1)']) {
    const { html, problems } = await render(`[a](${address}) <a href="${address}">b</a>`);
    expect(html, address).not.toMatch(/script/);
    expect(
      problems.filter(({ severity }) => severity === 'error'),
      address,
    ).not.toEqual([]);
  }
});

test('frontmatter has none either, however they are written, nor has the document', async () => {
  for (const yaml of [
    `title: A${ALL}b${HALVES}`,
    'title: "A\\u0007b\\x1b\\0\\uD800\\a"',
    'title: A\ntags: ["a\\u0008b", "c"]',
    'title: A\nauthors:\n  - "Ann\\u007f Example"',
  ]) {
    const text = `---\n${yaml}\n---\nText.\n`;
    const id = 'blog/2024-01-01-a.md';
    const type = typeOf(id);
    if (!type) throw new Error('posts have a type');
    const { source, problem } = readSource({ id, file: `content/${id}`, type, text });
    expect(problem).toBeUndefined();
    const rendered = await render(text);
    const document = await storedDocument(source, rendered);
    expect(unseenIn(document), yaml).toEqual([]);
    const warnings = [...checkFields(source), ...rendered.problems];
    expect(warnings, yaml).toMatchObject([
      { severity: 'warning', message: expect.stringContaining('left out') },
    ]);
  }
});

test('tabs, and line ends of all kinds, are no control characters', async () => {
  const { html, problems } = await render('---\r\ntitle: A\r\n---\r\na\tb\r\nc\r\n');
  expect(html).toBe('<p>a\tb\nc</p>');
  expect(problems).toEqual([]);
});

/** The controls and halves of pairs in a value, as JSON writes them. */
function unseenIn(value: unknown): string[] {
  const found: string[] = [];
  JSON.stringify(value, (_, each: unknown) => {
    if (typeof each === 'string') {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are looked for
      const unseen = each.match(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]|\p{Cs}/gu) ?? [];
      found.push(...unseen.map((character) => JSON.stringify(character)));
    }
    return each;
  });
  return found;
}
