import { expect, test } from '@playwright/test';
import { resolverFor } from './addresses';
import { normalise } from './normalise';
import { type Kind, read } from './reading';
import { parseHtml } from './tree';

const resolve = resolverFor('https://example.org/', {
  hosts: new Set(['example.org']),
  names: new Map([['/blog/ä', '⟨ä⟩']]),
});
const reading = (kind: Kind, html: string) =>
  read(normalise(parseHtml(html), 'ours'), resolve)[kind].map(({ text }) => text);

test('text is read in blocks, whatever makes them', () => {
  const blocks = ['one two', 'three ⏎ four', 'five'];
  expect(
    reading('text', '<p>one\n <b>two</b></p><div>three<br>\nfour<p>five<br></p></div>'),
  ).toEqual(blocks);
  expect(reading('text', '<div>one two</div><p>three<br> four</p><ul><li>five</ul>')).toEqual(
    blocks,
  );
});

test('what has a comparison of its own leaves a mark in the text', () => {
  expect(
    reading('text', 'a<h2>H</h2>b<table><tr><td>c</table><figure><pre>d</pre></figure>'),
  ).toEqual(['a', '⟨heading⟩', 'b', '⟨table⟩', '⟨code⟩']);
});

test('headings have a level and text', () => {
  expect(reading('heading', '<h2 id="x">A <code>b</code>&nbsp;“c”</h2>')).toEqual(['h2 A b “c”']);
});

test('anchors are ids and names, each once', () => {
  expect(
    reading('anchor', '<h2 id="a">A</h2><a name="b"></a><p id="c"></p><h2 id="a"></h2>'),
  ).toEqual(['#a', '#b', '#c']);
});

test('addresses are resolved, and the site’s own are told by path', () => {
  expect(
    reading(
      'link',
      '<a href="/a b">x</a> <a href="https://example.org/c">y</a> <a href="#d">z</a>',
    ),
  ).toEqual(['x → /a b', 'y → /c', 'z → /#d']);
  expect(reading('image', '<picture><source><img src="assets/ü.png"></picture>')).toEqual([
    'assets/ü.png, alt:',
  ]);
});

test('a page that both sides have is told by its name', () => {
  expect(reading('link', '<a href="blog/ä#b">x</a> <a href="https://example.com/">y</a>')).toEqual([
    'x → ⟨ä⟩#b',
    'y → https://example.com/',
  ]);
});

test('a link around a picture has the picture for text', () => {
  expect(reading('link', '<a href="/x"><img src="/y.png" alt="z"></a>')).toEqual([
    '/y.png, alt: z → /x',
  ]);
});

test('tables have groups, rows, cells and spans', () => {
  const html = `<table><caption>C</caption><thead><tr><th>A<th colspan=2>B</tr></thead>
    <tbody><tr><td rowspan=2>1<td>&nbsp;<td><code>x</code></tr></tbody><tbody><tr><td>2</table>`;
  expect(reading('table', html)).toEqual([
    'table',
    'caption: C',
    'thead: th A | th colspan=2 B',
    'tbody: td rowspan=2 1 | td | td x',
    'tbody 2: td 2',
  ]);
});

test('code in blocks is exact but for a newline at the end', () => {
  const html = '<pre><code><span>a</span>  b\n\n</code></pre> <p><code>c\n d</code></p>';
  expect(reading('code', html)).toEqual(['a  b\n']);
  expect(reading('inline code', html)).toEqual(['c d']);
});

test('footnotes are references and notes, and no part of the text', () => {
  const html = `<p>x<sup><a href="#n" id="r">1</a></sup></p><section data-footnotes><h2>F</h2><ol>
    <li id="n"><p>N</p><p>M <a href="#r">↩</a></p></li></ol></section>`;
  expect(reading('footnote', html)).toEqual(['reference “1” → note 1 and back', 'note 1: N ¶ M']);
  expect(reading('text', html)).toEqual(['x[^1]']);
  expect(reading('heading', html)).toEqual([]);
  expect(reading('structure', html)).toEqual([]);
});

test('lists and quotes show how they are nested', () => {
  const html = `<ul><li>a<li><p>b</p><ol><li>c</ol></ul>
    <blockquote><div><ul><li><input type=checkbox checked>d</ul></div></blockquote><hr>`;
  expect(reading('structure', html)).toEqual(['ul(li li(ol(li)))', 'quote(ul(li(☑)))', 'rule']);
});

test('numbered lists may start late', () => {
  expect(reading('list start', '<ol><li>a</ol><ol start="3"><li>b<li>c</ol>')).toEqual(['3. b']);
});

test('emphasis is the same however it is nested', () => {
  const runs = ['em strong: a', 'strong: b'];
  expect(reading('emphasis', '<p><em><strong>a</strong></em> <b>b</b></p>')).toEqual(runs);
  expect(reading('emphasis', '<p><strong><em>a</em> b</strong></p>')).toEqual(runs);
});
