import { expect, test } from '@playwright/test';
import { renderMarkdown } from '../../markdown/render';
import { buildIndex } from '../../search/build';
import { example } from '../../search/testing';
import { resolverOf } from '../build/render-file';
import { checkFrontmatter } from '.';
import { checkLinks } from './links';
import { formatReport } from './report';
import { readSource, typeOf } from './source';
import { checkSpelling } from './spelling';
import { checkText } from './texts';

const FOLDERS = { content: 'content', public: 'public' };
const ID = 'blog/2026-01-31-cost.md';

/** What is written again and again, or what begins a text and what goes on. */
const UNITS: readonly (string | readonly [begin: string, unit: string])[] = [
  ['{{', ' '],
  '{{ ',
  '{{ x }}',
  ['{%', 'a'],
  '{%a',
  '{% %',
  '{%-',
  '{% raw %}\n',
  '<pre></pre>',
  '<pre>\n\n',
  '</pre>\n',
  '<h2>a</h2>\n',
  '<div></div>',
  '<div></div>\n',
  '<div>\n',
  '<b>',
  'a<b>',
  '<span>',
  '<a href="/x">',
  '<ul><li>',
  '<p>\n',
  '</div>\n',
  '</div>',
  '<!-- -->\n',
  '<!-- ',
  '> ',
  '>',
  '1. ',
  '- ',
  '|',
  '| ',
  '[^',
  '[^a] ',
  '{:.a} ',
  '*',
  '_',
  '**a ',
  '[',
  '![',
  '[a](',
  '"',
  "'",
  '--',
  '\\',
  '&',
  '$',
  '`',
  ' ',
  '\n',
  'a',
  '1.',
  'a-',
  '강',
  'ก',
  '😀',
  'lorem ipsum ',
  '<b> </b>',
  ['[a]\n\n', '[a]: /b\n'],
  '[a]:\n',
  '[^a]: b\n\n',
  ['| a |\n|---|\n| ', '` ``'],
  '$$$ ',
  '```\na\n```\n',
  ['```markdown\n', `${'*_['.repeat(22)}\n`],
  ['```mdx\n', `${'![a]('.repeat(16)}\n`],
];

/** Takes a second or more at 64 KB, as much for each as for one, so that less is enough to see how it grows. */
const COSTLY: typeof UNITS = [
  ['| a |\n|---|\n', '|'],
  ['[^a]: b\n\n', '[^a] '],
  '$a$ ',
  '*a* ',
  '[a](/b) ',
  'a\n: b\n\n',
  '# a\n\n',
  ['| a |\n|---|\n', '| b |\n'],
  '~~a~~ ',
  '- [ ] a\n',
  '**a** ',
  '{% x %}\n\n',
  '$$\na\n$$\n\n',
];

/** The same of frontmatter. */
const FIELDS: readonly (readonly [begin: string, unit: string])[] = [
  ['', 'unknown: 1\n'],
  ['description: ', 'a'],
  ['description: ', 'lorem ipsum '],
  ['description: a', '\u0301'],
  ['tags:\n', '- a\n'],
  ['tags: ', '['],
  ['authors:\n', '- A B\n'],
  ['redirect_from:\n', '- /a\n'],
];

function textOf(unit: (typeof UNITS)[number], size: number): string {
  const [begin, rest] = typeof unit === 'string' ? ['', unit] : unit;
  const body = begin + rest.repeat(size / rest.length);
  return `---\nlayout: blog_detail\ntitle: A\n---\n${body}`;
}

/** Frontmatter, with fields of different names where they are many. */
function fieldsOf([begin, unit]: (typeof FIELDS)[number], size: number): string {
  const fields = Array.from({ length: size / unit.length }, (_, index) =>
    unit.replace('unknown', `unknown${index}`),
  );
  return `---\nlayout: blog_detail\ntitle: A\n${begin}${fields.join('')}\n---\nText.\n`;
}

/** All that a document goes through: the check, rendering, and what search makes of it. */
async function readWhole(text: string): Promise<void> {
  const type = typeOf(ID);
  if (!type) throw new Error(`${ID} is no document`);
  const { source, problem } = readSource({ id: ID, file: `content/${ID}`, type, text });
  if (problem) return;
  const context = { siteUrl: 'https://example.org', resolveImage: resolverOf(source, FOLDERS) };
  const rendered = await renderMarkdown(text, context, 'https://example.org/blog/cost');
  const documents = [{ source, rendered }];
  const problems = [
    ...checkFrontmatter([source], FOLDERS, 0),
    ...documents.flatMap(checkText),
    ...checkLinks([source], documents, {}, FOLDERS.public, 0),
    ...checkSpelling([source], documents),
  ];
  formatReport({ documents: 1, problems, texts: new Map([[source.file, text]]) });
  buildIndex([example({ text: rendered.text })]);
}

// A process of its own: collecting the garbage of earlier tests would count as time.
test.use({ launchOptions: { args: ['--cost'] } });

/** Milliseconds of processor time: wall time says more of what else the machine does. */
async function timeOf(text: string): Promise<number> {
  const before = process.cpuUsage();
  await readWhole(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function median(text: string): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 5; run += 1) times.push(await timeOf(text));
  return times.sort((a, b) => a - b)[2] ?? 0;
}

test('four times the text takes at most six times the time', async () => {
  await timeOf(
    textOf('A *text* with `code`, [a link](/b) and <b>HTML</b>.\n\n- a\n\n## A\n\n', 16_384),
  );
  const slow: string[] = [];
  const inputs = [
    ...UNITS.map((unit) => ({ unit, small: textOf(unit, 16_384), large: textOf(unit, 65_536) })),
    ...COSTLY.map((unit) => ({ unit, small: textOf(unit, 4_096), large: textOf(unit, 16_384) })),
    // Frontmatter of more than 32,000 characters is refused.
    ...FIELDS.map((unit) => ({
      unit,
      small: fieldsOf(unit, 4_096),
      large: fieldsOf(unit, 16_384),
    })),
    ...FIELDS.map((unit) => ({
      unit,
      small: fieldsOf(unit, 25_000),
      large: fieldsOf(unit, 100_000),
    })),
  ];
  for (const { unit, small, large } of inputs) {
    const [first, second] = [await timeOf(small), await timeOf(large)];
    if (second < 20 || second <= 5 * first) continue;
    // On a busy machine one median may be off, not three in a row.
    const ratios: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      const [once, again] = [await median(small), await median(large)];
      if (again <= 6 * Math.max(once, 20)) break;
      ratios.push(`${once} ms, ${again} ms`);
    }
    if (ratios.length === 3) slow.push(`${JSON.stringify(unit)}: ${ratios.join('; ')}`);
  }
  expect(slow).toEqual([]);
});
