import { expect, test } from '@playwright/test';
import { renderMarkdown } from './render';

const render = (markdown: string) =>
  renderMarkdown(markdown, {
    siteUrl: 'https://example.org',
    resolveImage: (file) => ({ file, src: file, width: 2, height: 1, sources: [] }),
  });

/** A text for each number from 0. */
const times = (count: number, text: (number: number) => string) =>
  Array.from({ length: count }, (_, number) => text(number));

const count = (html: string, part: RegExp) => html.match(part)?.length ?? 0;

test('500 headings of one text have 500 ids', async () => {
  const { html, headings, ids, problems } = await render(
    times(500, (number) => `## Same\n\nText ${number}`).join('\n\n'),
  );
  expect(new Set(headings.map(({ id }) => id)).size).toBe(500);
  expect(headings.at(0)?.id).toBe('same');
  expect(headings.at(-1)?.id).toBe('same-499');
  expect(new Set(ids).size).toBe(500);
  expect(count(html, /<h2 /g)).toBe(500);
  expect(problems).toEqual([]);
});

test('200 footnotes have 200 notes and 200 ways back', async () => {
  const { html, problems } = await render(
    [...times(200, (n) => `a[^n${n}]`), ...times(200, (n) => `[^n${n}]: note ${n}`)].join('\n\n'),
  );
  expect(count(html, /<li id="fn-n\d+">/g)).toBe(200);
  expect(count(html, / data-footnote-ref/g)).toBe(200);
  const back = [...html.matchAll(/<a href="#(fnref-[^"]*)" data-footnote-backref/g)];
  expect(new Set(back.map(([, id]) => id)).size).toBe(200);
  for (const [, id] of back) expect(html).toContain(`id="${id}"`);
  expect(problems).toEqual([]);
});

test('a table of 10,000 cells has them all', async () => {
  const row = (cell: (column: number) => string) => `|${times(20, cell).join('|')}|`;
  const rows = times(500, (number) => row((column) => `*${number}* "${column}"`));
  const { html, problems } = await render(
    [row((column) => `c${column}`), row(() => '-'), ...rows].join('\n'),
  );
  expect(count(html, /<td>/g)).toBe(10_000);
  expect(html).toContain('<td><em>499</em> “19”</td>');
  expect(problems).toEqual([]);
});

test('a post of 2 MB is rendered to its end', async () => {
  const paragraph =
    'Paragraph with "quotes", *emphasis*, `code` -- dashes, [a link](/x) and words to be long';
  const source = times(23_000, (number) => `${paragraph} ${number}.\n`).join('\n');
  expect(source.length).toBeGreaterThan(2_000_000);
  const { html, links, problems } = await render(`${source}\n![last](/x.png)\n\n{{ x }}\n`);
  expect(count(html, /<p>/g)).toBe(23_002);
  expect(html).toContain('“quotes”, <em>emphasis</em>, <code>code</code> – dashes');
  expect(links).toHaveLength(23_000);
  expect(problems).toMatchObject([
    { severity: 'error', line: 46_003, message: expect.stringMatching(/Liquid/) },
  ]);
});

test('3,000 elements in each other are an error that says so', async () => {
  const cases = [
    ['<div>\n'.repeat(3000), 201],
    [`${'<div>'.repeat(3000)}a${'</div>'.repeat(3000)}`, 1],
    [`${'<div>\n\n'.repeat(3000)}a${'\n\n</div>'.repeat(3000)}`, 401],
    [`a ${'<b>'.repeat(3000)}`, 1],
  ] as const;
  for (const [markdown, line] of cases) {
    const { html, problems } = await render(markdown);
    expect(problems, markdown.slice(0, 20)).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        line,
        message: 'elements stand in each other more than 200 deep; close what was opened',
      }),
    );
    expect(html, markdown.slice(0, 20)).toBe('');
  }
});

test('as deep as anybody writes, elements are what they are', async () => {
  const { html, problems } = await render(`${'<div>'.repeat(150)}a${'</div>'.repeat(150)}`);
  expect(count(html, /<div>/g)).toBe(150);
  expect(problems).toEqual([]);
  const list = times(60, (depth) => `${'  '.repeat(depth)}- a`).join('\n');
  expect(count((await render(list)).html, /<ul>/g)).toBe(60);
});

test('nothing at all is a document, too', async () => {
  for (const source of ['', '\n', '\uFEFF', '---\ntitle: a\n---\n', '---\n---']) {
    expect(await render(source), JSON.stringify(source)).toEqual({
      html: '',
      headings: [],
      text: '',
      words: 0,
      minutes: 1,
      extract: '',
      images: [],
      links: [],
      pictures: [],
      ids: [],
      problems: [],
    });
  }
});

test('what one document defines, another does not know', async () => {
  await render('{:half: .float-left}\n\n# A\n\n[a]\n\n[a]: /b');
  const { html, ids, problems } = await render('# A\n\n[a]\n\n![c](/x.png){:half}');
  expect(ids).toEqual(['a']);
  expect(html).toContain('<p>[a]</p>');
  expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(/"half"/)]);
});
