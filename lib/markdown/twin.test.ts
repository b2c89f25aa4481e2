import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Root } from 'hast';
import type { Nodes } from 'mdast';
import rehypeRaw from 'rehype-raw';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { imageResolver } from '../images/files';
import { splitFrontmatter } from './frontmatter';
import { plainText } from './plain-text';
import { renderMarkdown } from './render';
import { markdownTwin } from './twin';

const FIXTURES = 'lib/markdown/fixtures';
const ADDRESS = 'https://example.org/blog/post';

const twin = (body: string, images: readonly string[] = []) =>
  markdownTwin(body, { address: ADDRESS, images });

/** Another renderer of markdown, as readers of the twin have it. */
const peer = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '' })
  .use(rehypeRaw);

const readByPeer = (markdown: string) => peer.runSync(peer.parse(markdown)) as Root;

/** The words of a text, without what only the one or the other has: links to videos for frames. */
const wordsOf = (text: string) =>
  text.replace(/Watch (?:“.*?”|the video) on YouTube/g, '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

const every = ['posts', '../../../content'].flatMap((folder) =>
  readdirSync(join(FIXTURES, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(FIXTURES, folder, name)),
);

test('another renderer reads the same words in a twin as the page has', async () => {
  expect(every.length).toBeGreaterThan(30);
  for (const path of every) {
    const source = readFileSync(path, 'utf8');
    const { text } = await renderMarkdown(source, {
      siteUrl: 'https://example.org',
      resolveImage: imageResolver('public', 'content'),
    });
    const read = plainText(readByPeer(twin(splitFrontmatter(source).body)));
    expect(wordsOf(read), path).toEqual(wordsOf(text));
  }
});

test('a twin is markdown alone: addresses are whole, and nothing of the source shows', () => {
  const addresses: string[] = [];
  // They are collected, since an assertion for each node takes longer than reading all of it.
  const faults: string[] = [];
  for (const path of every) {
    const markdown = twin(splitFrontmatter(readFileSync(path, 'utf8')).body);
    const visit = (node: Nodes) => {
      if (node.type === 'html') {
        const isKnown = /^(?:<table>[\s\S]*<\/table>|<\/?(?:sub|sup|kbd|strong|em)>)$/.test(
          node.value,
        );
        const hasLooks = / (?:class="(?!language-)|style=|id=|width=)/.test(node.value);
        if (!isKnown || hasLooks) faults.push(`${path}: ${node.value}`);
        addresses.push(
          ...[...node.value.matchAll(/ (?:href|src)="([^"]*)"/g)].map((x) => x[1] ?? ''),
        );
      }
      if (node.type === 'text' && /[\uFDD0-\uFDEF]|\{:(?!\.note)|<!--/.test(node.value)) {
        faults.push(`${path}: ${node.value}`);
      }
      if ('url' in node) addresses.push(node.url);
      if ('children' in node) node.children.forEach(visit);
    };
    visit(peer.parse(markdown));
    if (/^\s|\s$/.test(markdown)) faults.push(`${path} begins or ends with white space`);
  }
  expect(faults).toEqual([]);
  expect(addresses.length).toBeGreaterThan(300);
  expect(addresses.filter((address) => !URL.canParse(address))).toEqual([]);
});

test('links lead where they led, images to what the page shows, fragments to the page', () => {
  expect(
    twin(
      '[a](/b) [c](d "t") [e](#f) [g](//example.net/?a=1&b=2) [m](mailto:a@example.org)\n\n![h](./i.png)\n\n<a href="/j"><img src="k.png" alt="l"></a>',
      ['/media/i.1.png', '/assets/k.png'],
    ),
  ).toBe(
    [
      '[a](https://example.org/b) [c](https://example.org/blog/d "t") [e](https://example.org/blog/post#f) [g](https://example.net/?a=1&b=2) [m](mailto:a@example.org)',
      '![h](https://example.org/media/i.1.png)',
      '[![l](https://example.org/assets/k.png)](https://example.org/j)',
    ].join('\n\n'),
  );
});

for (const [what, written, expected] of [
  [
    'code keeps its language',
    '```python title="a.py" {1}\nx = "--"\n```',
    '```python\nx = "--"\n```',
  ],
  [
    'formulas keep their TeX',
    'It is $x_1$, not $5.\n\n$$y^2$$',
    'It is $x_1$, not \\$5.\n\n$$\ny^2\n$$',
  ],
  ['notes are numbered', 'a[^b]\n\n[^b]: *c*', 'a[^1]\n\n[^1]: *c*'],
  ['tables keep their sides', '|a|b|\n|:-|-:|\n|1|2|', '| a | b |\n| :- | -: |\n| 1 | 2 |'],
  [
    'a caption goes before its table',
    '<table><caption>c</caption><tr><th>a</th></tr></table>',
    'c\n\n| a |\n| - |',
  ],
  [
    'joined cells stay HTML, without looks',
    '<table class="table" width="90%"><tr><td colspan="2" style="width:50%">a</td></tr></table>',
    '<table><tbody><tr><td colspan="2">a</td></tr></tbody></table>',
  ],
  ['tasks stay', '- [x] a\n- [ ] b', '- [x] a\n- [ ] b'],
  ['a box has its title', '> [!NOTE]\n> a', '> **Note**\n>\n> a'],
  [
    'a video is a link',
    '<iframe src="https://www.youtube.com/embed/EXAMPLE0001" title="T"></iframe>',
    '[Watch “T” on YouTube](https://www.youtube.com/watch?v=EXAMPLE0001)',
  ],
  [
    'signs that markdown lacks stay tags',
    'H<sub>2</sub>O <kbd>C</kbd>',
    'H<sub>2</sub>O <kbd>C</kbd>',
  ],
  ['stars that couldn’t close are tags', '**강조(x)**는', '<strong>강조(x)</strong>는'],
  [
    'comments and styles are gone',
    'a <!-- b -->\n\n<style>p {}</style>\n\n<div class="c">\n\nd\n\n</div>',
    'a\n\nd',
  ],
  [
    'attribute lists and Liquid are gone',
    '![a](/b.png){:.c}\n{: .d}\n\n{{ site.baseurl }}/e {% raw %}{{ f }}{% endraw %}',
    '![a](https://example.org/b.png)\n\n/e {{ f }}',
  ],
  ['headings stand below the title', '# a\n\n### b {#c}', '## a\n\n### b'],
  ['a rule at the begin is no frontmatter', '---\na: b\n\n---\n\nc', '---\n\na: b\n\n---\n\nc'],
  ['nothing is nothing', ' \n', ''],
] as const) {
  test(what, () => expect(twin(written)).toBe(expected));
}
