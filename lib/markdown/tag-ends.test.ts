import { expect, test } from '@playwright/test';
import { renderMarkdown } from './render';

async function htmlOf(markdown: string): Promise<string> {
  const { html } = await renderMarkdown(markdown, {
    siteUrl: 'https://example.org',
    resolveImage: (file) => ({ file, src: file, width: 2, height: 1, sources: [] }),
  });
  return html
    .replace(/<embed-facade[\s\S]*?<\/embed-facade>/g, '⟨video⟩')
    .replace(/<a class="heading-anchor".*?<\/a>/g, '')
    .trim();
}

const VIDEO = 'src="https://www.youtube.com/embed/abcdefghijk" title="a"';

const SELF_CLOSED: [markdown: string, html: string][] = [
  [`<iframe ${VIDEO}/>\n*a*\n\nb`, '⟨video⟩\n<p><em>a</em></p>\n<p>b</p>'],
  [`<iframe ${VIDEO} />\n\n*a*`, '⟨video⟩\n<p><em>a</em></p>'],
  [`- <iframe ${VIDEO}/>\n\n*a*`, '<ul>\n<li>\n⟨video⟩\n</li>\n</ul>\n<p><em>a</em></p>'],
  [`> <iframe ${VIDEO}/>\n\na`, '<blockquote>\n⟨video⟩\n</blockquote>\n<p>a</p>'],
  ['<a name="x"/>text\n\nb', '<p><a id="x"></a>text</p>\n<p>b</p>'],
  ['<a name="x" />\n\n## B', '<p><a id="x"></a></p>\n<h2 id="b">B</h2>'],
  ['## <a name="x"/>B\n\nc', '<h2 id="b"><a id="x"></a>B</h2>\n<p>c</p>'],
  ['<A NAME="x"/>text', '<p><a id="x"></a>text</p>'],
  ['<div/>\n*a*', '<div></div>\n<p><em>a</em></p>'],
  ['<div class="text-center"/>\n\na', '<div class="text-center"></div>\n<p>a</p>'],
  ['a <span id="x"/> *b*\n\nc', '<p>a <span id="x"></span> <em>b</em></p>\n<p>c</p>'],
  ['a <b/>c <i/>d', '<p>a <b></b>c <i></i>d</p>'],
  ['<p id="x"/>\n*a*', '<p id="x"></p>\n<p><em>a</em></p>'],
  ['a<br/>b <wbr/>c', '<p>a<br>b <wbr>c</p>'],
  [
    '<table><tr><td/><td>a</td></tr></table>\n\nb',
    '<table><tbody><tr><td></td><td>a</td></tr></tbody></table>\n<p>b</p>',
  ],
  ['<!-- <div/> -->\n\n`<div/>`', '<p><code>&#x3C;div/></code></p>'],
];

const UNCLOSED: [markdown: string, html: string][] = [
  ['<a name="x">a\n\nb', '<p><a id="x">a</a></p>\n<p>b</p>'],
  ['# <a name="x">A\n\nb', '<h2 id="a"><a id="x">A</a></h2>\n<p>b</p>'],
  ['- <b>a\n- b\n\nc', '<ul>\n<li><b>a</b></li>\n<li>b</li>\n</ul>\n<p>c</p>'],
  ['a <b>b <i>c\n\nd', '<p>a <b>b <i>c</i></b></p>\n<p>d</p>'],
  ['*a <b>b* c\n\nd', '<p><em>a <b>b</b></em> c</p>\n<p>d</p>'],
  ['[a <b>b](/c) d\n\ne', '<p><a href="/c">a <b>b</b></a> d</p>\n<p>e</p>'],
  ['<div><a name="x">a</div>\n\nb', '<div><a id="x">a</a></div>\n<p>b</p>'],
  ['<ul><li><b>a</li><li>b</li></ul>\n\nc', '<ul><li><b>a</b></li><li>b</li></ul>\n<p>c</p>'],
  // What a later part closes stays open up to there.
  ['<b>\n\na\n\n</b>\n\nb', '<p><b></b></p><b>\n<p>a</p>\n</b><p><b></b></p>\n<p>b</p>'],
];

for (const [name, cases] of Object.entries({ SELF_CLOSED, UNCLOSED })) {
  for (const [markdown, html] of cases) {
    test(`${name} tags hold what is theirs: ${JSON.stringify(markdown)}`, async () => {
      const table = html.replace(/<table>.*<\/table>/, '');
      const found = (await htmlOf(markdown)).replace(
        /<div class="table-scroll"[\s\S]*?<\/div>/,
        '',
      );
      expect(found).toBe(table);
    });
  }
}
