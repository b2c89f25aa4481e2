import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { addressesIn, namesIn, textIn } from '../../e2e/feed-readers';
import { imageResolver } from '../images/files';
import { renderMarkdown } from '../markdown/render';
import { site } from '../site';
import { portableHtml } from './html';

const FIXTURES = 'lib/markdown/fixtures';
const NAMES = readdirSync(join(FIXTURES, 'posts')).filter((name) => name.endsWith('.md'));
const PAGE = `${site.origin}/blog/x`;

function portable(html: string, own: { lang?: string; standing?: string } = {}): string {
  const standingTexts = own.standing ? [{ title: 'About T & B', html: own.standing }] : [];
  return portableHtml({ path: '/blog/x', lang: own.lang, html, standingTexts });
}

async function rendered(markdown: string): Promise<string> {
  const resolveImage = imageResolver(join(FIXTURES, 'public'), join(FIXTURES, 'posts'));
  return (await renderMarkdown(markdown, { siteUrl: site.origin, resolveImage })).html;
}

test('of every construct of the dialect the text is kept, every address is a whole one, and nothing of our pages is left', async () => {
  expect(NAMES.length).toBeGreaterThan(30);
  const count = { addresses: 0, names: new Set<string>() };
  for (const name of NAMES) {
    const html = await rendered(readFileSync(join(FIXTURES, 'posts', name), 'utf8'));
    const result = portable(html);
    expect(textIn(result), name).toBe(textIn(html, 'heading-anchor', 'code-language'));
    const addresses = addressesIn(result);
    for (const address of addresses)
      expect(URL.canParse(address), `${name}: ${address}`).toBe(true);
    count.addresses += addresses.length;
    for (const each of namesIn(result)) count.names.add(each);
  }
  expect(count.addresses).toBeGreaterThan(100);
  const ours = /^(?:class|style|tabindex|loading|decoding|data-.*|on.*|copy-code|embed-facade)$/;
  expect([...count.names].filter((each) => ours.test(each))).toEqual([]);
  // The fixtures have all this, so that the test would see it go.
  for (const each of ['math', 'srcset', 'table', 'pre', 'sup', 'input']) {
    expect(count.names).toContain(each);
  }
});

test('links within the page lead to it, and those to other pages to the site', () => {
  expect(
    addressesIn(
      portable(
        '<p cite="/c"><a href="#fn-1">1</a><a href="/blog/y?a=1&amp;b=2#c">y</a><a href="z">z</a><a href="mailto:a@example.org">m</a><a href="//example.org/b">b</a><a href="https://example.org/ü">ü</a></p>',
      ),
    ),
  ).toEqual([
    `${site.origin}/c`,
    `${PAGE}#fn-1`,
    `${site.origin}/blog/y?a=1&b=2#c`,
    `${site.origin}/blog/z`,
    'mailto:a@example.org',
    'https://example.org/b',
    'https://example.org/%C3%BC',
  ]);
  expect(portable('<a href="https://[">no address</a>')).toBe('<a>no address</a>');
});

test('pictures are found from anywhere, the smaller copies too', () => {
  const html =
    '<picture><source type="image/webp" srcset="/media/a-480.webp 480w, /media/a-800.webp 800w" sizes="50vw"><img src="/a.png" alt="A" width="9" height="8" loading="lazy" decoding="async"></picture>';
  expect(portable(html)).toBe(
    html
      .replaceAll(/(?<=[" ])\/(?=media|a)/g, `${site.origin}/`)
      .replace(' loading="lazy" decoding="async"', ''),
  );
});

test('code, videos, callouts and formulas are what a reader can show', async () => {
  const result = portable(
    await rendered(
      '## Title\n\n```python title="train.py"\nimport torch\n```\n\n> [!NOTE]\n> Mind the gap.\n\n<iframe src="https://www.youtube.com/embed/EXAMPLE1013" title="Talk"></iframe>\n\n$a^2 + b^2 = c^2 + d^2 + e^2 + f^2$\n',
    ),
  );
  expect(result).toContain('<h2 id="title">Title</h2>');
  expect(result).toContain('<p>train.py</p><pre><code>import torch\n</code></pre>');
  expect(result).toMatch(
    /<blockquote><p lang="en">Note<\/p>\s*<p>Mind the gap\.<\/p>\s*<\/blockquote>/,
  );
  expect(result).toContain('<a href="https://www.youtube.com/watch?v=EXAMPLE1013">');
  expect(result).toContain('<math display="block">');
});

test('standing texts follow under their titles, each in its language', () => {
  const standing = '<p><a href="/x">Standing</a></p>';
  expect(portable('<p>Body</p>', { standing })).toBe(
    `<p>Body</p><section><h2>About T &#x26; B</h2><p><a href="${site.origin}/x">Standing</a></p></section>`,
  );
  expect(portable('<p>مرحبا</p>', { lang: 'ar', standing })).toBe(
    `<div lang="ar" dir="auto"><p>مرحبا</p></div><section lang="${site.lang}"><h2>About T &#x26; B</h2><p><a href="${site.origin}/x">Standing</a></p></section>`,
  );
});

test('a text of two megabytes takes no more than seconds', () => {
  const html = '<p>Some <a href="#a">words</a> and <code class="x">code</code>.</p>\n'.repeat(
    35_000,
  );
  expect(html.length).toBeGreaterThan(2_000_000);
  const start = performance.now();
  expect(textIn(portable(html))).toBe(textIn(html));
  expect(performance.now() - start).toBeLessThan(20_000);
});
