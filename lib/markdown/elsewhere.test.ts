import { expect, test } from '@playwright/test';
import type { ImageFile } from './images';
import { renderMarkdown } from './render';

const here: ImageFile = { file: 'x', src: '/x.png', width: 2, height: 1, sources: [] };

const render = (markdown: string) =>
  renderMarkdown(
    markdown,
    { siteUrl: 'https://site.example', resolveImage: () => here },
    'https://site.example/blog/a',
  );

test('an image on another host is a warning, and a link of its alt or its host', async () => {
  const cases: [markdown: string, html: string, twin: string][] = [
    [
      '![A *chart*](https://example.org/a.png)',
      '<p><a href="https://example.org/a.png">A chart</a></p>',
      '[A chart](https://example.org/a.png)',
    ],
    [
      'b ![](http://example.org:8080/a.png "t") c',
      '<p>b <a href="http://example.org:8080/a.png">Image on example.org:8080</a> c</p>',
      'b [Image on example.org:8080](http://example.org:8080/a.png) c',
    ],
    [
      '![ ](//example.org/a.png){:style="width:50%"}',
      '<p><a href="https://example.org/a.png">Image on example.org</a></p>',
      '[Image on example.org](https://example.org/a.png)',
    ],
    [
      '![a][b]\n\n[b]: https://example.org/a.png',
      '<p><a href="https://example.org/a.png">a</a></p>',
      '[a](https://example.org/a.png)',
    ],
    [
      '<img src="HTTPS://site.example.example.org/a.png" alt="">',
      '<p><a href="HTTPS://site.example.example.org/a.png">Image on site.example.example.org</a></p>',
      '[Image on site.example.example.org]',
    ],
    [
      '<figure><img src="https://example.org/a.png" alt="a"></figure>',
      '<figure><a href="https://example.org/a.png">a</a></figure>',
      '[a](https://example.org/a.png)',
    ],
    [
      '<picture><img src="https://example.org/a.png" alt="a"></picture>',
      '<a href="https://example.org/a.png">a</a>',
      '[a](https://example.org/a.png)',
    ],
    ['| ![a](https://example.org/a.png) |\n|-|', '<a href="https://example.org/a.png">a</a>', ''],
  ];
  for (const [markdown, html, twin] of cases) {
    const result = await render(markdown);
    expect(result.html, markdown).toContain(html);
    expect(result.html, markdown).not.toContain('<img');
    expect(result.twin, markdown).toContain(twin);
    expect(result.problems, markdown).toMatchObject([
      {
        severity: 'warning',
        line: 1,
        message: expect.stringMatching(
          /^image \S+ is on another site, so the page has a link in its place; save it under public\/assets/,
        ),
      },
    ]);
  }
});

test('in a link, an image on another host is its text alone, and names the link', async () => {
  const cases: [markdown: string, html: string][] = [
    ['[![a](https://example.org/a.png)](/b)', '<a href="/b">a</a>'],
    ['[![](https://example.org/a.png) c](/b)', '<a href="/b">Image on example.org c</a>'],
    ['[**![](https://example.org/a.png)**](/b)', '<strong>Image on example.org</strong></a>'],
    [
      '<a href="/b"><span><img src="//example.org/a.png" alt=""></span></a>',
      '<a href="/b"><span>Image on example.org</span></a>',
    ],
    ['[![a][c]](/b)\n\n[c]: https://example.org/a.png', '<a href="/b">a</a>'],
  ];
  for (const [markdown, html] of cases) {
    const result = await render(markdown);
    expect(result.html, markdown).toContain(html);
    expect(result.html.match(/<a /g), markdown).toHaveLength(1);
    expect(
      result.problems.map(({ severity }) => severity),
      markdown,
    ).toEqual(['warning']);
  }
});

test('images of this site, by its whole address too, stay images', async () => {
  for (const source of ['/x.png', 'x.png', 'https://site.example/x.png']) {
    const { html, problems } = await render(`![a](${source})`);
    expect(html, source).toMatch(/<img /);
    expect(problems, source).toEqual([]);
  }
});

test('an address that is none, or not of the web, stays an error', async () => {
  for (const source of ['data:image/png;base64,AA', 'javascript:a', 'http://[a/b.png']) {
    const { html, problems } = await render(`<img alt="a" src="${source}">`);
    expect(html, source).not.toContain('<a ');
    expect(problems, source).toMatchObject([{ severity: 'error' }]);
  }
});

test('an image by reference whose file is missing is an error where it stands', async () => {
  const { problems } = await renderMarkdown('a\n\n![b][c]\n\n[c]: /missing.png', {
    siteUrl: 'https://site.example',
    resolveImage: () => ({ complaint: 'missing' }),
  });
  expect(problems).toMatchObject([{ severity: 'error', line: 3, message: 'missing' }]);
});

test('what loads formulas or dresses up a widget is left out without a word', async () => {
  const quotation = '<blockquote class="twitter-tweet"><p>a</p></blockquote>\n';
  for (const markdown of [
    '<script src="https://cdn.mathjax.org/mathjax/latest/MathJax.js?config=TeX"></script>',
    '<script id="MathJax-script" async src="https://cdn.jsdelivr.net/npm/mathjax@3/es5/tex-mml-chtml.js"></script>',
    '<script src="//polyfill.io/v3/polyfill.min.js?features=es6"></script>',
    '<SCRIPT SRC="/assets/MathJax.js"></SCRIPT>',
    '<script type="text/x-mathjax-config">\nMathJax.Hub.Config({\n\n  a: [["$","$"]]\n});\n</script>',
    '<script>\nwindow.MathJax = { tex: {} };\n</script>',
    '<link rel="stylesheet" href="https://cdn.jsdelivr.net/npm/katex@0.16/dist/katex.min.css">',
    '<script defer src="https://cdn.jsdelivr.net/npm/katex@0.16/dist/contrib/auto-render.min.js" onload="renderMathInElement(document.body);"></script>',
    `${quotation}<script async src="https://platform.twitter.com/widgets.js" charset="utf-8"></script>`,
    `<script async src="//platform.x.com/widgets.js"></script>\n\n${quotation}`,
    'a <script async src="https://platform.twitter.com/widgets.js"></script> <a class="twitter-timeline" href="https://example.org">b</a>',
    '<blockquote class="instagram-media"><a href="https://example.org">a</a></blockquote> <script async src="//www.instagram.com/embed.js"></script>',
  ]) {
    const { html, text, problems } = await render(markdown);
    expect(problems, markdown).toEqual([]);
    expect(`${html} ${text}`, markdown).not.toMatch(/script|MathJax|katex/i);
  }
});

test('a script that is itself the content becomes a link to it', async () => {
  const cases: [markdown: string, html: string][] = [
    [
      '<script src="https://gist.github.com/ann/0a1b2c.js"></script>',
      '<p><a href="https://gist.github.com/ann/0a1b2c">gist.github.com/ann/0a1b2c</a></p>',
    ],
    [
      'a <script src="//gist.github.com/0a1b2c.js?file=Some+File.java"></script> b',
      '<p>a <a href="https://gist.github.com/0a1b2c#file-some-file-java">gist.github.com/0a1b2c#file-some-file-java</a> b</p>',
    ],
    [
      '<div><script src="https://gist.github.com/ann/1.js"></script></div>',
      '<div><p><a href="https://gist.github.com/ann/1">gist.github.com/ann/1</a></p></div>',
    ],
    [
      '<script id="asciicast-14" src="https://asciinema.org/a/14.js" async></script>',
      '<a href="https://asciinema.org/a/14">asciinema.org/a/14</a>',
    ],
    [
      '<script async class="speakerdeck-embed" data-id="0a1b" src="//speakerdeck.com/assets/embed.js"></script>',
      '<a href="https://speakerdeck.com/player/0a1b">',
    ],
    [
      '<script async src="//jsfiddle.net/ann/1a/embed/js/"></script>',
      '<a href="https://jsfiddle.net/ann/1a/">',
    ],
  ];
  for (const [markdown, html] of cases) {
    const result = await render(markdown);
    expect(result.html, markdown).toContain(html);
    expect(result.problems, markdown).toEqual([]);
  }
});

test('any other script is an error', async () => {
  for (const markdown of [
    '<script>alert(1)</script>',
    '<script src="https://example.org/x.js"></script>',
    // Without its quotation, the text is the script's.
    '<script async src="https://platform.twitter.com/widgets.js"></script>',
    '<script src="https://example.org/gist.github.com/ann/1.js"></script>',
    '<script src="https://gist.github.com.example.org/ann/1.js"></script>',
    '<script type="application/json">{}</script>',
    'a <script>b</script> c',
  ]) {
    const { html, problems } = await render(markdown);
    expect(problems, markdown).toMatchObject([
      { severity: 'error', message: "<script> isn't allowed; take it out" },
    ]);
    expect(html, markdown).not.toMatch(/<script|<a /);
  }
});
