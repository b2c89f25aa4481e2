import { expect, test } from '@playwright/test';
import { renderMarkdown } from './render';

const render = (markdown: string) =>
  renderMarkdown(markdown, {
    siteUrl: 'https://example.org',
    resolveImage: (file) => ({ file, src: file, width: 2, height: 1, sources: [] }),
  });

/** The tables of some HTML, a line for each group of rows: `tbody 1,2 / 3,4`. */
function outline(html: string): string[] {
  return [...html.matchAll(/<(thead|tbody|tfoot)>([\s\S]*?)<\/\1>/g)].map(([, name, rows = '']) => {
    const cells = rows
      .split('</tr>')
      .map((row) => [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell]) => cell))
      .filter((row) => row.length > 0);
    return `${name} ${cells.map((row) => row.join(',')).join(' / ')}`;
  });
}

test('rows are grouped as kramdown groups them', async () => {
  const cases: [name: string, markdown: string, expected: string[]][] = [
    ['a head', '|a|b|\n|-|-|\n|1|2|', ['thead a,b', 'tbody 1,2']],
    ['no pipes at the ends', 'a | b\n--|--\n1 | 2', ['thead a,b', 'tbody 1,2']],
    ['a short row', '|a|b|\n|-|-|\n|1|', ['thead a,b', 'tbody 1,']],
    ['plus signs', '|a|b|\n|-+-|\n|1|2|', ['thead a,b', 'tbody 1,2']],
    ['no head', '|1|2|\n|3|4|', ['tbody 1,2 / 3,4']],
    ['no head, dashes first', '|---|---|\n|1|2|', ['tbody 1,2']],
    ['groups', '|a|b|\n|-|-|\n|1|2|\n|-|-|\n|3|4|', ['thead a,b', 'tbody 1,2', 'tbody 3,4']],
    [
      'groups, aligned',
      '|a|b|\n|-|-|\n|1|2|\n|:-:|-:|\n|3|4|\n|---|---|\n|5|6|',
      ['thead a,b', 'tbody 1,2', 'tbody 3,4', 'tbody 5,6'],
    ],
    ['short dashes', '|a|b|\n|-|-|\n|1|2|\n|-|\n|3|4|', ['thead a,b', 'tbody 1,2', 'tbody 3,4']],
    ['groups, no head', '|1|2|\n|3|4|\n|-|-|\n|5|6|', ['tbody 1,2 / 3,4', 'tbody 5,6']],
    ['a foot', '|a|b|\n|-|-|\n|1|2|\n|=|=|\n|f|g|', ['thead a,b', 'tbody 1,2', 'tfoot f,g']],
    ['a foot, no head', '|1|2|\n|3|4|\n|=|=|\n|f|g|', ['tbody 1,2 / 3,4', 'tfoot f,g']],
    ['dashes at the end', '|a|\n|-|\n|1|\n|-|', ['thead a', 'tbody 1']],
    ['dashes twice', '|a|\n|-|\n|1|\n|-|\n|-|\n|2|', ['thead a', 'tbody 1', 'tbody 2']],
    ['dashes in one cell', '|a|b|\n|-|-|\n|---|x|', ['thead a,b', 'tbody —,x']],
    ['two tables', '|a|\n|-|\n|1|\n\n|2|\n|3|', ['thead a', 'tbody 1', 'tbody 2 / 3']],
    ['in a list', '- x\n\n  |1|2|\n  |3|4|\n\n- y', ['tbody 1,2 / 3,4']],
    ['behind HTML', '<div>x</div>\n|a|\n|-|\n|1|', ['thead a', 'tbody 1']],
  ];
  for (const [name, markdown, expected] of cases) {
    const { html, problems } = await render(markdown);
    expect(outline(html), name).toEqual(expected);
    expect(problems, name).toEqual([]);
    expect(html, name).not.toMatch(/\uFDD1|\|/);
  }
});

test('cells hold what lines hold', async () => {
  const cases = [
    ['**x** *y*', '<strong>x</strong> <em>y</em>'],
    ['[x](/y)', '<a href="/y">x</a>'],
    ['x<br>y', 'x<br>y'],
    ['"x" -- y', '“x” – y'],
    ['`x` `` y ``', '<code>x</code> <code>y</code>'],
    [String.raw`x \| y`, 'x | y'],
    ['`x|y`', '<code>x|y</code>'],
    ['``x|`y``', '<code>x|`y</code>'],
    ['`x||y`', '<code>x||y</code>'],
    [String.raw`\`x\|y\``, '`x|y`'],
  ];
  for (const [cell = '', expected] of cases) {
    const { html, problems } = await render(`|a|b|\n|-|-|\n|${cell}|2|`);
    expect(outline(html), cell).toEqual(['thead a,b', `tbody ${expected},2`]);
    expect(problems, cell).toEqual([]);
  }
});

test('columns are aligned by classes', async () => {
  const { html, problems } = await render('|a|b|c|d|\n|:-|:-:|-:|-|\n|1|2|3|4|');
  for (const [cell, alignment] of [
    ['a', 'text-left'],
    ['1', 'text-left'],
    ['b', 'text-center'],
    ['2', 'text-center'],
    ['3', 'text-right'],
  ]) {
    expect(html, cell).toMatch(new RegExp(`<t[hd] class="${alignment}"[^>]*>${cell}</t[hd]>`));
  }
  expect(html).toContain('<td>4</td>');
  expect(html).not.toMatch(/ style=| align=/);
  expect(problems).toEqual([]);
});

test('what is no table stays text', async () => {
  for (const markdown of ['a | b', 'a\n---', '`|a|`', '\\|a\\|b\\|']) {
    expect((await render(markdown)).html, markdown).not.toContain('<table');
  }
});

test('a heading cell says whether it is that of a column or of a row', async () => {
  const cases: [table: string, scopes: string][] = [
    ['|a|b|\n|-|-|\n|1|2|', 'col col'],
    ['<table><tr><th>a</th><td>1</td></tr><tr><th>b</th><td>2</td></tr></table>', 'row row'],
    ['<table><tr><th>a</th><th>b</th></tr><tr><th>c</th><td>1</td></tr></table>', 'col col row'],
    ['<table><thead><tr><td></td><th>a</th></tr></thead></table>', 'col'],
    ['<table><tr><th scope="rowgroup">a</th><td>1</td></tr></table>', 'rowgroup'],
    ['|1|\n|2|', ''],
  ];
  for (const [table, scopes] of cases) {
    const { html } = await render(table);
    const found = [...html.matchAll(/<th [^>]*scope="([^"]*)"/g)].map(([, scope]) => scope);
    expect(found.join(' '), table).toBe(scopes);
    expect(html, table).not.toContain('<th>');
  }
});

test('a table scrolls in a group of its own that a keyboard reaches', async () => {
  const cases = [
    ['|a|\n|-|\n|1|', 'Table: a'],
    ['|`a`|*b*||d|e|\n|-|-|-|-|-|\n|1|2|3|4|5|', 'Table: a, b, d'],
    ['|1|\n|2|', 'Table'],
    ['<table><thead><tr><th>x</th></tr></thead></table>', 'Table: x'],
    ['<table><tr><td>x</td></tr></table>', 'Table'],
    [
      '<table><caption>Cap &amp; <b>tion</b></caption><tr><td>x</td></tr></table>',
      'Cap &#x26; tion',
    ],
  ];
  for (const [markdown = '', label] of cases) {
    const { html } = await render(markdown);
    expect(html, markdown).toMatch(/^<div [^>]*><table>[\s\S]*<\/table><\/div>$/);
    for (const attribute of [`aria-label="${label}"`, 'role="group"', 'tabindex="0"']) {
      expect(html.slice(0, html.indexOf('>')), markdown).toContain(attribute);
    }
  }
});

test('a table within a cell has no group of its own', async () => {
  const inner = '<table><tr><td>x</td></tr></table>';
  const { html } = await render(`<table><tr><td>${inner}</td></tr></table>`);
  expect(html.match(/<table>/g)).toHaveLength(2);
  expect(html.match(/role="group"/g)).toHaveLength(1);
});

test('cells of an HTML table keep what they span and their code', async () => {
  const { html, problems } = await render(
    '<table>\n<tr><th rowspan="2" colspan="3" scope="row">a</th><td><code>x | y</code></td></tr>\n</table>',
  );
  expect(html).toContain('<th rowspan="2" colspan="3" scope="row">a</th>');
  expect(html).toContain('<td><code>x | y</code></td>');
  expect(problems).toEqual([]);
});

test('a row with more cells than the head is a warning, and widens the table as in kramdown', async () => {
  const cases: [markdown: string, line: number, rows: string[]][] = [
    ['| a | b |\n|---|---|\n| 1 | 2 | 3 |\n| 4 |', 3, ['a b _', '1 2 3', '4 _ _']],
    ['a | b\n--|--\n1 | 2 | 3 | 4', 3, ['a b _ _', '1 2 3 4']],
    ['> | a |\n> |:-:|\n> | 1 | *2* |\n> | 3 | 4 |', 3, ['a _', '1 2', '3 4']],
    ['- b\n\n  | a |\n  |---|\n  | 1 | `2|` |', 5, ['a _', '1 2|']],
    ['| a |\n|---|\n| 1 |\n|---|---|\n| 2 | 3 |', 5, ['a _', '1 _', '2 3']],
    ['| a\n|---\n| 1 | 2', 3, ['a _', '1 2']],
    ['| 1 | 2 |\n| 3 | 4 | 5 |', 2, ['1 2 _', '3 4 5']],
  ];
  for (const [markdown, line, rows] of cases) {
    const { html, problems } = await render(markdown);
    const cells = [...html.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
      [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)]
        .map(([, cell = '']) => cell.replace(/<[^>]*>/g, '').trim() || '_')
        .join(' '),
    );
    expect(cells, markdown).toEqual(rows);
    const said = problems.map(({ severity, line }) => `${severity} ${line}`);
    expect([...new Set(said)].slice(0, 1), markdown).toEqual([`warning ${line}`]);
    expect(problems[0]?.message, markdown).toMatch(
      /^table row has \d cells, its head \d, so all rows get as many/,
    );
  }
});

test('a wide row does not make a table of far more cells than it has characters', async () => {
  const rows = Array.from({ length: 900 }, (_, at) => `|${at}|`).join('\n');
  const { html, problems } = await render(`|a|\n|-|\n${rows}\n|${'b|'.repeat(400)}`);
  expect(html.match(/<td/g)?.length).toBeLessThan(2_000);
  expect(problems).toMatchObject([
    { severity: 'error', line: 903, message: expect.stringMatching(/^the table has 400 columns/) },
  ]);
});
