import { expect, test } from '@playwright/test';
import { Problems } from './problems';
import { renderMarkdown } from './render';

test('lines are those of the file', () => {
  const problems = new Problems(5);
  problems.error(1, 'a');
  problems.warning(3, 'b');
  expect(problems.list).toMatchObject([
    { severity: 'error', line: 5, message: 'a' },
    { severity: 'warning', line: 7, message: 'b' },
  ]);
});

test('lines of an edited text are those they came from, however often it was edited', () => {
  const problems = new Problems(5);
  problems.mapLines([1, 2, 2, 2, 3]);
  expect([1, 2, 3, 4, 5].map((line) => problems.fileLine(line))).toEqual([5, 6, 6, 6, 7]);
  problems.mapLines([1, 1, 4, 5]);
  expect([1, 2, 3, 4].map((line) => problems.fileLine(line))).toEqual([5, 5, 6, 7]);
});

test('the same on one line is said once', () => {
  const problems = new Problems(1);
  for (const line of [1, 1, 2]) problems.error(line, 'a');
  problems.error(1, 'b');
  expect(problems.list.map(({ line, message }) => `${line} ${message}`)).toEqual([
    '1 a',
    '2 a',
    '1 b',
  ]);
  expect(problems.mention('b')).toBe(true);
  expect(problems.mention('c')).toBe(false);
});

/** Renders a text in which no image exists: each is named by a message of its own. */
async function linesNamed(source: string): Promise<Map<string, number>> {
  const { problems } = await renderMarkdown(source, {
    siteUrl: 'https://example.org',
    resolveImage: (file) => ({ complaint: file }),
  });
  return new Map(problems.map(({ message, line }) => [message, line]));
}

/** The lines that the images of a text stand on, which are numbered. */
function linesWritten(source: string): Map<string, number> {
  return new Map(
    source
      .split('\n')
      .flatMap((line, index) =>
        [...line.matchAll(/\/\d+\.png/g)].map(([file]) => [file, index + 1] as const),
      ),
  );
}

/** Numbers the images of a text: `!` stands for one in markdown, `§` for one in HTML. */
function numbered(text: string): string {
  let number = 0;
  return text.replace(/[!§]/g, (kind) => {
    number += 1;
    return kind === '!' ? `![a](/${number}.png)` : `<img src="/${number}.png" alt="">`;
  });
}

/** Blocks that are read otherwise than CommonMark reads them, which moves the lines behind. */
const BLOCKS = [
  '<div>a</div>\n!',
  '<div>a</div> !',
  '<div>\na\n</div>\n!\nb !',
  '<div>a</div>\n<div>b</div> !\n<div>c</div>\n!',
  'a\n<div>\n§\n</div>\n!\n<p>b</p>\n!',
  '</div>\n!',
  '§\n*a* !',
  '<br>\n!',
  '<!-- a -->\n!',
  '<!-- a\n\nb -->\n!',
  '<pre>\na\n\nb\n</pre>\n!',
  '<div>\n<pre>\na\n\n\n\nb\n</pre>\n</div>\n!',
  '<table>\n<tr><td>§</td></tr>\n\n<tr><td>§</td></tr>\n</table>\n!',
  '<div>\n\n!\n\n</div>\n!',
  '|1|2|\n|3|!|',
  '|1|!|\n|-+-|\n|3|!|',
  '|`a|b`|!|',
  '|1|!|\n|-|-|\n|`a|b`|!|\n|=|=|\n|2|!|',
  '- <div>a</div>\n  !\n- b !',
  '- a\n\n  |1|2|\n  |!|4|\n\n  !\n- b !',
  '1. a\n   <div>b</div>\n   !\n\n   <div>c</div> !\n2. !',
  '- a\n  - <p>b</p>\n    !\n  - !',
  '> a !\n> !',
  'a\n{:.text-center}\n!',
  '{:.text-center}\na !\nb !',
  '{% raw %}\n{{ a }}\n{% endraw %}\n!',
  '{{ site.url }} "a" -- b... ~c~ !\n\\\\\n!',
  '# a !\n\nb\n===\n!',
  '```\na\n\n</div> b\n```\n!',
  '$$\na\n$$\n\n$b$ !',
  'a[^N]\n\n[^N]: b !\n\n    !',
];

test('a problem names its own line, whatever blocks stand before it', async () => {
  const wrong: string[] = [];
  for (const [index, first] of BLOCKS.entries()) {
    for (const second of BLOCKS) {
      const between = BLOCKS[(index * 7) % BLOCKS.length] ?? '';
      // Notes must have names of their own.
      const blocks = [first, second, between, first].map((each, n) => each.replaceAll('N', `${n}`));
      const source = numbered(`---\ntitle: a\n---\n\n${blocks.join('\n\n')}\n\n!\n`);
      const written = linesWritten(source);
      const named = await linesNamed(source);
      for (const [file, line] of written) {
        if (named.get(file) === line) continue;
        wrong.push(`${JSON.stringify(source)}: ${file} is on ${line}, not ${named.get(file)}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});

test('a problem names its own line behind many blocks of HTML', async () => {
  for (const block of ['<div>a</div>\n!', '<div>\na\n</div> !', '|1|2|\n|3|!|', '§\n*a*']) {
    const source = numbered(`${Array<string>(200).fill(block).join('\n\n')}\n\n!`);
    expect(await linesNamed(source), block).toEqual(linesWritten(source));
  }
  const touching = numbered(Array<string>(10).fill('<div>a</div>\n!\nb').join('\n'));
  expect(await linesNamed(touching)).toEqual(linesWritten(touching));
});

test('frontmatter, foreign line ends and a byte order mark move no line', async () => {
  const body = numbered('<div>a</div>\n!\n\n|1|2|\n|3|!|\n\n- b\n  <p>c</p>\n  !\n\n!');
  for (const frontmatter of ['', '---\n---\n', '---\ntitle: a\n\n# b\ntags: [c]\n---\n\n\n']) {
    const source = frontmatter + body;
    const written = linesWritten(source);
    expect(written.size).toBe(4);
    expect(await linesNamed(source), frontmatter).toEqual(written);
    expect(await linesNamed(source.replaceAll('\n', '\r\n')), frontmatter).toEqual(written);
    expect(await linesNamed(source.replaceAll('\n', '\r')), frontmatter).toEqual(written);
    expect(await linesNamed(`\uFEFF${source}`), frontmatter).toEqual(written);
  }
});

test('problems of every kind name their own lines behind blocks that move them', async () => {
  const moved = '<div>a</div>\nb\n\n|1|2|\n|3|4|\n\n<div>\nc\n</div> d\n\n';
  const cases: [mistake: string, message: RegExp][] = [
    ['{{ a }}', /Liquid/],
    ['[a](javascript:b)', /javascript: addresses/],
    ['[a](#nowhere)', /#nowhere/],
    ['<a href="#nowhere">a</a>', /#nowhere/],
    ['a\n: b [^c]', /footnote \[\^c\] has no text/],
    ['[^c]: a', /never referred to/],
    ['$\\nope$', /formula/],
    ['$$\n\\nope\n$$', /formula/],
    ['![a](/x.png){:style="top:1px"}', /top:1px/],
    ['a\n{:onclick="b"}', /onclick/],
    ['![a](/x.png){:nowhere}', /nowhere/],
    ['![a](/x.png){:.a', /never closed/],
    ['```loomscript\na\n```', /loomscript/],
    ['```\na', /never closed/],
    ['|a|\n|-|\n|1|2|', /table row/],
    ['<script>a</script>', /<script>/],
    ['<p onclick="a">b</p>', /onclick/],
    ['<p>\n<b style="top:0">a</b></p>', /top:0/],
    ['<made-up>a</made-up>', /<made-up>/],
    ['a <made-up>b</made-up>', /<made-up>/],
    ['<iframe src="//example.org"></iframe>', /<iframe>/],
    ['{::comment}', /kramdown extension/],
    ['*[HTML]: a', /abbreviation/],
    ['a\n^\nb', /end-of-block/],
    ['<!-- a', /comment is never closed/],
  ];
  for (const [mistake, message] of cases) {
    const { problems } = await renderMarkdown(`${moved}${mistake}`, {
      siteUrl: 'https://example.org',
      resolveImage: (file) => ({ file, src: file, width: 2, height: 1, sources: [] }),
    });
    const found = problems.find((each) => message.test(each.message));
    // The second line of a mistake is the one that is wrong, where it has an innocent first.
    const isSecond = /^(?:a\n|<p>\n|\$\$\n)/.test(mistake);
    const line = mistake.startsWith('|a|') ? 13 : isSecond ? 12 : 11;
    expect(found?.line, mistake).toBe(line);
    expect(problems.length, mistake).toBe(1);
  }
});

test('problems are told from the top of the file to its end', async () => {
  const { problems } = await renderMarkdown(
    '[a](#nowhere)\n\n{{ b }}\n\n[^c]: d\n\n![e](/x.png){:style="top:0"}\n\n<f>g</f>',
    {
      siteUrl: 'https://example.org',
      resolveImage: (file) => ({ complaint: file }),
    },
  );
  expect(problems.map(({ line }) => line)).toEqual([1, 3, 5, 7, 7, 9]);
});
