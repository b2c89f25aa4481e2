import { expect, test } from '@playwright/test';
import { renderMarkdown } from './render';

const render = async (markdown: string) => {
  const { html } = await renderMarkdown(markdown, {
    siteUrl: 'https://example.org',
    resolveImage: (file) => ({ file, src: file, width: 2, height: 1, sources: [] }),
  });
  return html;
};

/** The content of every label, without its box. */
async function labelsOf(markdown: string): Promise<(string | undefined)[]> {
  const labels = (await render(markdown)).matchAll(
    /<label><input type="checkbox"(?: checked)? disabled>([\s\S]*?)<\/label>/g,
  );
  return [...labels].map(([, content]) => content?.trim());
}

test('the box of a task is named by the text beside it', async () => {
  const cases: [markdown: string, labels: string[]][] = [
    ['- [ ] a\n- [x] b', ['a', 'b']],
    ['1. [ ] a', ['a']],
    ['- [ ] a **b** `c` [d](/e)', ['a <strong>b</strong> <code>c</code> <a href="/e">d</a>']],
    ['- [ ] a\n\n- [x] b', ['a', 'b']],
    ['- [ ] a\n\n  more\n\n- [x] b', ['a', 'b']],
    ['- [ ] a\n  - [ ] b\n    1. [x] c\n- [ ] d', ['a', 'b', 'c', 'd']],
    ['- [ ] a\n  > b\n- c', ['a']],
    ['- [ ] a\n  ```\n  b\n  ```', ['a']],
    ['- [ ] 설치 방법', ['설치 방법']],
  ];
  for (const [markdown, labels] of cases)
    expect(await labelsOf(markdown), markdown).toEqual(labels);
});

test('no box is without a label, and no label without a box', async () => {
  const count = (pattern: RegExp, text: string) => text.match(pattern)?.length ?? 0;
  const cases: [markdown: string, boxes: number][] = [
    ['- [ ] a\n- [x] b\n  - [ ] c\n\n> - [ ] d', 4],
    ['- a\n- [] b\n\n[ ] c', 0],
    ['- [ ] ![](/a.png)', 1],
  ];
  for (const [markdown, boxes] of cases) {
    const html = await render(markdown);
    expect(count(/<input /g, html), markdown).toBe(boxes);
    expect(count(/<label><input /g, html), markdown).toBe(boxes);
    expect(count(/<label/g, html), markdown).toBe(boxes);
  }
});

test('the box of a task without words has a name, too', async () => {
  const cases: [markdown: string, name: string | undefined][] = [
    ['- [x] ![](/a.png)', 'Task'],
    ['- [ ] <div>a</div>', 'Task'],
    ['- [x] ![a](/a.png)', undefined],
    ['- [x] `a`', undefined],
  ];
  for (const [markdown, name] of cases) {
    const [, label] = /<input [^>]*aria-label="([^"]*)"/.exec(await render(markdown)) ?? [];
    expect(label, markdown).toBe(name);
  }
});
