import { expect, test } from '@playwright/test';
import { themeScript } from '../theme';
import { toDocument } from './to-document';

const page = (head: string, body = '') =>
  `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;

test('the framework’s scripts, preloads and flight data go, all else stays byte for byte', () => {
  const kept = `<title>a &amp; b</title><script>${themeScript}</script><script type="application/ld+json">{"a":"\\u003c"}</script><script type="module" src="/elements/elements.0.js" integrity="sha256-x"></script>`;
  const next =
    '<link rel="preload" as="script" fetchPriority="low" href="/_next/a.js"/><script src="/_next/static/b.js" async=""></script>';
  const flight =
    '<script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({})</script><script>(self.__next_f=self.__next_f||[]).push([0])</script><script>self.__next_f.push([1,"<p>\\u003c/script>"])</script>';
  const body = '<p title="a<script>b">Text &lt;script&gt; <code>x</code></p><!-- c -->';
  expect(toDocument(page(next + kept, body + flight))).toEqual({ html: page(kept, body) });
});

test('what React would find parts by, and what says again what is said, goes', () => {
  const title = '<meta property="og:title" content="a"/>';
  const card = '<meta name="twitter:card" content="summary"/>';
  const body = '<div hidden=""><!--$--><!--/$--></div><p>By<!-- --> <!--$?-->A<!--/$--></p>';
  expect(toDocument(page(`${title}${card}<meta name="twitter:title" content="a"/>`, body))).toEqual(
    {
      html: page(title + card, '<p>By A</p>'),
    },
  );
  const kept = '<!-- a --><!----><!--$5--><!--[if IE]>x<![endif]--><p hidden=""></p>';
  expect(toDocument(page('', kept))).toEqual({ html: page('', kept) });
});

const FAULTS: [name: string, html: string, fault: RegExp][] = [
  ['an inline script', '<script>alert(1)</script>', /inline script: alert\(1\)/],
  ['a changed theme script', `<script>${themeScript} </script>`, /inline script/],
  ['a script of another host', '<script src="https://example.org/a.js"></script>', /example\.org/],
  ['an inline module', '<script type="module">import "x"</script>', /inline script/],
  ['an event handler', '<p onclick="x()">a</p>', /onclick on <p>/],
  ['an upper-case event handler', '<IMG SRC=x ONERROR=y>', /onerror on <img>/],
  ['an inline style', '<p style="color:red">a</p>', /inline style on <p>/],
  ['a style element', '<style>p{}</style>', /<style>/],
  ['a javascript address', '<a href=" JavaScript:x()">a</a>', /javascript: address in href/],
];

for (const [name, html, fault] of FAULTS) {
  test(`${name} is a fault`, () => {
    expect(toDocument(page('', html)).fault).toMatch(fault);
  });
}

test('a document that may have no script is refused with one that others may have', () => {
  const kept = [
    `<script>${themeScript}</script>`,
    '<script type="application/ld+json">{}</script>',
    '<script type="module" src="/elements/elements.0.js"></script>',
  ];
  for (const script of kept) {
    expect(toDocument(page(script), true).fault, script).toMatch(/may have none/);
  }
  const next = '<script>self.__next_f.push([0])</script>';
  expect(toDocument(page('', next), true)).toEqual({ html: page('') });
});
