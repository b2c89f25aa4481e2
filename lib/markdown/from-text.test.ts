import { expect, test } from '@playwright/test';
import type { RootContent } from 'mdast';
import { markdownFromText, paragraphOf, paragraphsOf } from './from-text';
import { readMarkdown } from './read';
import { textOf } from './tree';

/** What begins or makes something other than text in CommonMark, GFM, kramdown or Liquid. */
const MARKERS = [
  ...[
    '#',
    '##',
    '>',
    '>>',
    '-',
    '+',
    '*',
    '1.',
    '1)',
    '0.',
    'a.',
    ':',
    '::',
    ':   ',
    ': -',
    '~',
    '~:',
  ],
  ...['|', '| a |', '|---|', '=', '===', '---', '- - -', '***', '* * *', '___', '+++', '^', '%'],
  ...['```', '```js', '~~~', '`', '``', '$$', '$', '$$x$$', '\\', '\\\\', '\\:', '\\[', '\\('],
  ...[
    '{:.a}',
    '{:toc}',
    '{: #a .b}',
    '{::comment}',
    '{{',
    '{{ site.url }}',
    '{%',
    '{% raw %}',
    '{#',
  ],
  ...[
    '[^1]',
    '[^1]:',
    '[^1]: note',
    '[a]:',
    '[a]: /b',
    '*[A]:',
    '*[A]: b',
    '[!NOTE]',
    '- [ ]',
    '[a] [b]',
  ],
  ...['![a](b)', '[a](b)', '[a]', '![', '](', '[', ']', '<https://example.org>', '<a@example.org>'],
  ...['<div>', '</div>', '<br>', '<!--', '-->', '<?', '<!A', '<![CDATA[', '<script>', '<', '<<'],
  ...[
    '&copy;',
    '&#123;',
    '&',
    '&amp;',
    '_',
    '__',
    '_a_',
    '**a**',
    '~~a~~',
    '~a~',
    '==a==',
    '++a++',
  ],
  ...['(c)', '@a', '...', '--', '"', "'", ';', '!', '?', '=cmd', '\t', '    ', '\u00A0', 'Term'],
];

const CONTEXT = { siteUrl: 'https://example.org', resolveImage: () => ({ complaint: 'no image' }) };

/** Quotation marks, dashes and ellipses as the site writes them, undone; spaces as one. */
function plain(text: string): string {
  return text
    .replace(/[“”„]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/—/g, '---')
    .replace(/–/g, '--')
    .replace(/…/g, '...')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What the site makes of paragraphs of a stranger's: the elements, the texts and what is wrong. */
function read(blocks: RootContent[]) {
  const { safe, problems } = readMarkdown({ body: markdownFromText(blocks), bodyLine: 1 }, CONTEXT);
  const names: string[] = [];
  const visit = (nodes: typeof safe.children) => {
    for (const node of nodes) {
      if (node.type !== 'element') continue;
      names.push(node.tagName);
      visit(node.children);
    }
  };
  visit(safe.children);
  return { names, text: plain(textOf(safe)), problems: problems.list };
}

/** Texts with each marker, in one paragraph and behind others, and some with two. */
function* texts(): Generator<string> {
  for (const marker of MARKERS) {
    yield marker;
    for (const join of ['', ' ', '\n\n']) yield `${marker}${join}text`;
    yield `Term\n\n${marker} text`;
    yield `text ${marker}\n\n${marker} text\n\n${marker}text ${marker}`;
  }
  // Some pairs of them, the same ones each time.
  for (let pair = 0; pair < MARKERS.length ** 2; pair += 97) {
    const [a, b] = [MARKERS[pair % MARKERS.length], MARKERS[Math.floor(pair / MARKERS.length)]];
    yield `${a}${pair % 2 ? ' ' : ''}${b} text\n\n${b} ${a}`;
  }
}

for (const [name, wrap] of [
  ['paragraphs', (text: string) => paragraphsOf(text)],
  [
    'a quotation',
    (text: string) => [{ type: 'blockquote' as const, children: paragraphsOf(text) }],
  ],
  [
    'a list',
    (text: string) => [
      {
        type: 'list' as const,
        children: paragraphsOf(text).map((paragraph) => ({
          type: 'listItem' as const,
          children: [paragraphOf(paragraph.children)],
        })),
      },
    ],
  ],
] as const) {
  test(`whatever a text begins with or holds, ${name} of it say just that`, () => {
    const own = {
      paragraphs: ['p'],
      'a quotation': ['blockquote', 'p'],
      'a list': ['ul', 'li', 'p'],
    };
    const faults: unknown[] = [];
    for (const text of texts()) {
      const { names, text: found, problems } = read(wrap(text));
      const others = names.filter((each) => ![...own[name], 'a'].includes(each));
      const isSame = found.replaceAll(' ', '') === plain(text).replaceAll(' ', '');
      if (others.length > 0 || problems.length > 0 || !isSame) {
        faults.push({ text, found, others, problems });
      }
    }
    expect(faults).toEqual([]);
  });
}
