import { expect, test } from '@playwright/test';
import { renderMarkdown } from './render';

const render = (markdown: string) =>
  renderMarkdown(markdown, {
    siteUrl: 'https://example.org',
    resolveImage: (file) => ({ file, src: file, width: 2, height: 1, sources: [] }),
  });

/** Markdown, and its lists: an item's text, and in parentheses what is nested in it. */
const CASES: [markdown: string, lists: string][] = [
  ['1. a\n  - b\n  - c\n2. d', '1(a -(b c) d)'],
  ['1. a\n  * b\n2. c\n  * d', '1(a -(b) c -(d))'],
  ['1. a\n - b\n2. c', '1(a -(b) c)'],
  ['1. a\n- b\n2. c', '1(a -(b) c)'],
  ['1. a\n  - b\n    - c\n  - d\n2. e', '1(a -(b -(c) d) e)'],
  ['1. a\n  - b\n    more\n2. c', '1(a -(b more) c)'],
  ['10. a\n   - b\n11. c', '1(a -(b) c)'],
  ['1.  a\n  - b\n2.  c', '1(a -(b) c)'],
  ['1.\ta\n  - b\n2.\tc', '1(a -(b) c)'],
  ['1. a\n   more\n  - b\n2. c', '1(a more -(b) c)'],
  ['> 1. a\n>   - b\n> 2. c', '1(a -(b) c)'],
  ['- x\n  1. a\n    - b\n  2. c', '-(x 1(a -(b) c))'],
  ['- a\n1. b\n- c', '-(a 1(b) c)'],
  ['1. a\n  - b\n    ```\n    c\n    ```\n2. d', '1(a -(b c) d)'],
  // What kramdown keeps apart stays apart.
  ['1. a\n\n  - b', '1(a)-(b)'],
  ['1. a\n  - b\n\n  - c', '1(a -(b))-(c)'],
  ['1. a\n   - b\n2. c', '1(a -(b) c)'],
];

for (const [markdown, lists] of CASES) {
  test(`a list right below an item is nested in it: ${JSON.stringify(markdown)}`, async () => {
    const { html, problems } = await render(markdown);
    const found = html
      .replace(/<ol[^>]*>/g, '1(')
      .replace(/<ul>/g, '-(')
      .replace(/<\/[ou]l>/g, ')')
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .replace(/ ?([()]) ?/g, '$1')
      .replace(/(?<=[a-z)])(?=[-1]\()/g, ' ')
      .replace(/\)(?=[a-z])/g, ') ')
      .replace(/^ | $/g, '');
    expect(found).toBe(lists.replaceAll(')-', ') -'));
    expect(problems).toEqual([]);
  });
}
