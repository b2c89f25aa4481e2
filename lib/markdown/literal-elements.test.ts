import { expect, test } from '@playwright/test';
import { renderMarkdown } from './render';

const context = {
  siteUrl: 'https://example.org',
  resolveImage: () => ({ complaint: 'no image is here' }),
};

/** Markdown and the HTML of its paragraph, as kramdown makes it but for what isn't allowed here. */
const CASES: [markdown: string, html: string][] = [
  ['a <code>--x "y" *z*</code> -- b', 'a <code>--x "y" *z*</code> – b'],
  ["<kbd>'</kbd>, <samp>**x**...</samp>", "<kbd>'</kbd>, <samp>**x**...</samp>"],
  ['<var>a\\_b `c`</var> `d`', '<var>a\\_b `c`</var> <code>d</code>'],
  ["<mark>don't</mark> don't", "<mark>don't</mark> don’t"],
  ['<code>[x](/y) [z]</code>', '<code>[x](/y) [z]</code>'],
  [
    '<code>[x](https://example.org/a_b) www.example.org/a_b a_b@example.org</code>',
    '<code>[x](https://example.org/a_b) www.example.org/a_b a_b@example.org</code>',
  ],
  ['<code>a <b>*b* <code>"</code></b> *c*</code>', '<code>a <b>*b* <code>"</code></b> *c*</code>'],
  ['*<code>--x</code> --*', '<em><code>--x</code> –</em>'],
  [
    '[<code>*x*</code>](https://example.org/)',
    '<a href="https://example.org/"><code>*x*</code></a>',
  ],
  ['<code>&lt;*a*&gt; {:.b} $$c$$ !</code>', '<code>&#x3C;*a*> {:.b} $$c$$ !</code>'],
  ['<code>*x*\n*y*</code>', '<code>*x*\n*y*</code>'],
  // Elements that kramdown reads markdown in, and others that are never closed.
  ['<b>*x* --</b> <span>`y`</span>', '<b><em>x</em> –</b> <span><code>y</code></span>'],
  ['<code markdown="1">*x*</code>', '<code><em>x</em></code>'],
  ['a <code>*x*', 'a <code><em>x</em></code>'],
];

for (const [markdown, html] of CASES) {
  test(`text in elements of ${markdown}`, async () => {
    const rendered = await renderMarkdown(markdown, context);
    expect(rendered.html).toBe(`<p>${html}</p>`);
  });
}

test('an element that is not known leaves its text as it is written, in tables too', async () => {
  const markdown = "| a |\n|---|\n| <notextile>it's `x` /** y */ z</notextile> it's |";
  const { html } = await renderMarkdown(markdown, context);
  expect(html).toContain("<td>it's `x` /** y */ z it’s</td>");
});
