import { expect, test } from '@playwright/test';
import { toHtml } from 'hast-util-to-html';
import { normalise, type Side } from './normalise';
import { parseHtml } from './tree';

const normalised = (html: string, side: Side = 'ours') =>
  toHtml(normalise(parseHtml(html), side, new Set(['example.org'])));

test('what ours adds is dropped with its content', () => {
  const html =
    '<figure><figcaption data-added>Python</figcaption><pre>x</pre><button data-added>Copy</button></figure>';
  expect(normalised(html)).toBe('<figure><pre>x</pre></figure>');
});

test('a heading has no link to itself', () => {
  expect(normalised('<h2 id="a">A <a class="heading-anchor" href="#a">#</a></h2>')).toBe(
    '<h2 id="a">A </h2>',
  );
  expect(normalised('<h2 id="a"><a class="heading-anchor" href="#a">A <em>b</em></a></h2>')).toBe(
    '<h2 id="a">A <em>b</em></h2>',
  );
  expect(normalised('<h2><code>x</code><a class="heading-anchor" href="#x">#</a></h2>')).toBe(
    '<h2><code>x</code></h2>',
  );
});

test('their headings have the levels that ours have below a title', () => {
  const html = '<h1>A</h1><h2>B</h2><h6>C</h6>';
  expect(normalised(html, 'theirs')).toBe('<h2>A</h2><h3>B</h3><h4>C</h4>');
  expect(normalised(html, 'ours')).toBe(html);
  expect(normalised('<h3>B</h3>', 'theirs')).toBe('<h2>B</h2>');
});

test('frames and facades are the same film', () => {
  const film = '<embed src="youtube abc-DEF_1">';
  expect(normalised('<iframe src="https://www.youtube.com/embed/abc-DEF_1?rel=0"></iframe>')).toBe(
    film,
  );
  expect(
    normalised('<div data-embed="https://www.youtube-nocookie.com/embed/abc-DEF_1">Play</div>'),
  ).toBe(film);
  expect(normalised('<iframe src="https://example.org/x"></iframe>')).toBe(
    '<embed src="https://example.org/x">',
  );
});

test('styles, scripts and comments are unseen', () => {
  expect(normalised('<style>p {}</style>a<!-- b --><script>c</script>')).toBe('a');
});

test('formulas are marks on both sides', () => {
  expect(normalised('<p>a <math><mi>x</mi></math></p>')).toBe('<p>a ⟨math⟩</p>');
  expect(normalised(String.raw`<p>a \(x_1\) b $y$</p>\[z\]`, 'theirs')).toBe(
    '<p>a ⟨math⟩ b ⟨math⟩</p>⟨math⟩',
  );
});

test('prices, code and formulas that ours left raw are no formulas', () => {
  const prices = '<p>$5 and $6, $7-$8</p><code>$x$</code>';
  expect(normalised(prices, 'theirs')).toBe(prices);
  expect(normalised('<p>$x$</p>', 'ours')).toBe('<p>$x$</p>');
});

test('guillemets are what they were made of', () => {
  expect(normalised('<p>«a»</p>', 'theirs')).toBe(normalised('<p>&lt;&lt;a>></p>'));
});

test('their images of other hosts are the links that ours shows', () => {
  const html =
    '<p><img src="https://example.org/a.png"> <img src="//example.com/b.png" alt="B"></p>';
  expect(normalised(html, 'theirs')).toBe(
    '<p><img src="https://example.org/a.png"> <a href="//example.com/b.png">B</a></p>',
  );
  expect(normalised(html, 'ours')).toBe(html);
  expect(normalised('<a href="/x"><b><img src="http://example.com/b.png"></b></a>', 'theirs')).toBe(
    '<a href="/x"><b>Image on example.com</b></a>',
  );
});
