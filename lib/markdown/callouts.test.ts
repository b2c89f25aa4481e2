import { expect, test } from '@playwright/test';
import { renderMarkdown } from './render';

const render = (markdown: string) =>
  renderMarkdown(markdown, {
    siteUrl: 'https://example.org',
    resolveImage: (file) => ({ file, src: file, width: 2, height: 1, sources: [] }),
  });

const callout = (title: string, content: string) =>
  `<div class="callout" role="note"><p class="callout-title" lang="en">${title}</p>${content}</div>`;

test('a quotation that begins with one of the words of GitHub is a callout', async () => {
  const cases: [markdown: string, html: string][] = [
    ['> [!NOTE]\n> a', callout('Note', '<p>a</p>')],
    ['> [!TIP]\n> a **b**', callout('Tip', '<p>a <strong>b</strong></p>')],
    ['> [!IMPORTANT]\n> **b** c', callout('Important', '<p><strong>b</strong> c</p>')],
    ['> [!WARNING]  \n> a', callout('Warning', '<p>a</p>')],
    ['> [!caution]\n>\n> a', callout('Caution', '<p>a</p>')],
    ['> [!NOTE]\n> - a', callout('Note', '<ul><li>a</li></ul>')],
    ['> [!NOTE]\n> `a`', callout('Note', '<p><code>a</code></p>')],
    ['- > [!NOTE]\n  > a', `<ul><li>${callout('Note', '<p>a</p>')}</li></ul>`],
  ];
  for (const [markdown, html] of cases) {
    const result = await render(markdown);
    expect(result.html.replace(/\n\s*/g, ''), markdown).toBe(html);
    expect(result.problems, markdown).toEqual([]);
  }
});

test('its title is part of the text, and its word is not', async () => {
  expect((await render('> [!NOTE]\n> a')).text).toBe('Note\na');
});

test('any other quotation stays one, with what it says', async () => {
  for (const [markdown = '', said = ''] of [
    ['> [!NOTE]', '[!NOTE]'],
    ['> [!NOTE] a', '[!NOTE] a'],
    ['> [!NOTE]**a**', '[!NOTE]<strong>a</strong>'],
    ['> a\n> [!NOTE]', '[!NOTE]'],
    ['> [!OTHER]\n> a', '[!OTHER]'],
    ['> [!toString]\n> a', '[!toString]'],
    ['> `[!NOTE]`\n> a', '[!NOTE]'],
  ]) {
    const { html } = await render(markdown);
    expect(html, markdown).toContain('<blockquote>');
    expect(html, markdown).toContain(said);
  }
  expect((await render('[!NOTE]\na')).html).toBe('<p>[!NOTE]\na</p>');
});
