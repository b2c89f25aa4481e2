import { expect, test } from '@playwright/test';
import { renderMarkdown } from './render';

const render = (markdown: string) =>
  renderMarkdown(markdown, {
    siteUrl: 'https://example.org',
    resolveImage: (file) => ({ file, src: file, width: 2, height: 1, sources: [] }),
  });

test('elements that HTML no longer has become those that mean the same', async () => {
  const cases = [
    ['<center>a</center>', '<div class="text-center">a</div>'],
    ['<main>a</main>', '<div>a</div>'],
    ['a <strike>b</strike> <tt>c</tt>', '<p>a <s>b</s> <code>c</code></p>'],
    ['a <a name="b"></a>c', '<p>a <a id="b"></a>c</p>'],
    ['a <a name="b" href="/c">d</a>', '<p>a <a href="/c" id="b">d</a></p>'],
    ['a <a id="b" name="b"></a>c', '<p>a <a id="b"></a>c</p>'],
    ['a <a id="b" name="c"></a>d', '<p>a <a id="b" name="c"></a>d</p>'],
    ['<a name="b"></a><a name="b"></a>c', '<p><a id="b"></a><a></a>c</p>'],
  ];
  for (const [markdown = '', html] of cases) {
    const result = await render(markdown);
    expect(result.html, markdown).toBe(html);
    expect(result.problems, markdown).toEqual([]);
  }
});

test('a heading keeps its id where a name is the same', async () => {
  const { html, ids, problems } = await render('<a name="b"></a>\n\n## B\n\n[c](#b)');
  expect(html).toContain('<h2 id="b">');
  expect(html).not.toContain('name=');
  expect(ids).toEqual(['b']);
  expect(problems).toEqual([]);
});
