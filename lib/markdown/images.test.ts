import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { renderMarkdown } from './render';

const SOURCES = [
  { type: 'image/avif', srcset: '/media/a-480.avif 480w, /media/a-1000.avif 1000w' },
  { type: 'image/webp', srcset: '/media/a-480.webp 480w, /media/a-1000.webp 1000w' },
];

/** Renders with images of 1000 by 500 pixels, but for /none.png and no address at all. */
const render = (markdown: string, sources: typeof SOURCES = []) =>
  renderMarkdown(markdown, {
    siteUrl: 'https://example.org',
    resolveImage: (source) =>
      source.includes('none') || source === ''
        ? { complaint: `image ${source} doesn't exist` }
        : { file: `public${source}`, src: source, width: 1000, height: 500, sources },
  });

/** The attributes of the images of some HTML. */
function imagesOf(html: string): Record<string, string>[] {
  return [...html.matchAll(/<img ([^>]*)>/g)].map(([, attributes = '']) =>
    Object.fromEntries(
      [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
    ),
  );
}

test('an image has its words, or none if it says nothing', async () => {
  const cases = [
    ['![a *b* `c`](/x.png)', 'a b c'],
    ['![](/x.png)', ''],
    ['![a [b](/c) &amp; "d"](/x.png)', 'a b &#x26; &#x22;d&#x22;'],
    ['![a][x]\n\n[x]: /x.png', 'a'],
    ['<img src="/x.png" alt="a">', 'a'],
    ['<img src="/x.png" alt="">', ''],
    ['<div><img src="/x.png" alt=a></div>', 'a'],
  ];
  for (const [markdown = '', alt] of cases) {
    const { html, problems } = await render(markdown);
    expect(imagesOf(html), markdown).toEqual([expect.objectContaining({ src: '/x.png', alt })]);
    expect(problems, markdown).toEqual([]);
  }
  const { html, problems } = await render('a\n\n<img src="/x.png">');
  expect(imagesOf(html)).toEqual([expect.objectContaining({ alt: '' })]);
  expect(problems).toMatchObject([
    { severity: 'warning', line: 3, message: expect.stringMatching(/^<img> has no alt/) },
  ]);
});

test('an image has a size in its own shape', async () => {
  const cases = [
    ['![](/x.png)', '1000', '500'],
    ['![](/x.png){:width="300"}', '300', '150'],
    ['![](/x.png){:height="100"}', '200', '100'],
    ['![](/x.png){:width="300" height="300"}', '300', '150'],
    ['![](/x.png){:style="max-height:200px"}', '400', '200'],
    ['![](/x.png){:style="max-height:600px"}', '1000', '500'],
    ['![](/x.png){:style="max-height:100px" width="300"}', '200', '100'],
    ['![](/x.png){:style="max-height:300px; max-width:200px"}', '600', '300'],
    ['![](/x.png){:width="50%"}', '1000', '500'],
    ['<img src="/x.png" alt="" width="300">', '300', '150'],
    ['<img src="/x.png" alt="" height="100">', '200', '100'],
    ['<img src="/x.png" alt="" width="30" height="40">', '30', '15'],
    ['<img src="/x.png" alt="" width="1">', '1', '1'],
  ];
  for (const [markdown = '', width, height] of cases) {
    const { html } = await render(markdown);
    expect(imagesOf(html), markdown).toEqual([expect.objectContaining({ width, height })]);
  }
});

test('all images but the first wait until they come near', async () => {
  const { html, images } = await render(
    '# ![](/a.png)\n\n<img src="/b.png" alt="">\n\n|![](/c.png)|\n|-|\n|1|\n\n- ![](/d.png)',
  );
  expect(imagesOf(html).map(({ src, loading }) => [src, loading])).toEqual([
    ['/a.png', undefined],
    ['/b.png', 'lazy'],
    ['/c.png', 'lazy'],
    ['/d.png', 'lazy'],
  ]);
  expect(images.map(({ file }) => file)).toEqual([
    'public/a.png',
    'public/b.png',
    'public/c.png',
    'public/d.png',
  ]);
});

test('an image that is not there makes none of the others wait', async () => {
  const { html, images } = await render('![](/none.png) ![](/a.png)');
  expect(imagesOf(html).map(({ src, loading }) => [src, loading])).toEqual([['/a.png', undefined]]);
  expect(images.map(({ file }) => file)).toEqual(['public/a.png']);
});

test('smaller copies are offered, the best kind first', async () => {
  const { html } = await render('a ![b](/x.png){:.float-left} c', SOURCES);
  const [, picture = ''] = /a <picture>(.*)<\/picture> c/.exec(html) ?? [];
  const types = [...picture.matchAll(/<source type="([^"]*)" srcset="([^"]*)" sizes="([^"]+)">/g)];
  expect(types.map(([, type, srcset]) => ({ type, srcset }))).toEqual(SOURCES);
  expect(picture).toMatch(/<img [^>]*>$/);
  expect(imagesOf(picture)).toEqual([
    expect.objectContaining({ src: '/x.png', class: 'float-left', width: '1000' }),
  ]);
});

test('an image without copies stands alone, and one in a picture stays there', async () => {
  expect((await render('![](/x.png)')).html).not.toContain('<picture');
  const { html } = await render('<picture><img src="/x.png" alt=""></picture>', SOURCES);
  expect(html.match(/<picture>/g)).toHaveLength(1);
});

test('an image that links stays in its link', async () => {
  const { html, links } = await render('[![a](/x.png)](/y)', SOURCES);
  expect(html).toMatch(/<a href="\/y"><picture>.*<\/picture><\/a>/);
  expect(links).toEqual([{ address: '/y', line: 1 }]);
});

test('an image that is not there, or that has no address of the web, is an error with its line', async () => {
  const none = /^image \/none\.png doesn't exist$/;
  const cases: [markdown: string, line: number, message: RegExp][] = [
    ['a\n![](/none.png)', 2, none],
    ['a\n\n<img src="/none.png" alt="">', 3, none],
    ['<div>\n<p>\n<img\n src="/none.png" alt="">\n</p>\n</div>', 3, none],
    ['|a|\n|-|\n|1|\n|![](/none.png)|', 4, none],
    ['![]({{ site.url }}/none.png)', 1, none],
    ['[![](/none.png)](/y)', 1, none],
    ['a[^1]\n\n[^1]: ![](/none.png)', 3, none],
    ['![](data:image/png;base64,AA==)', 1, /^data: addresses aren't allowed for images/],
    ['![](javascript:alert%281%29)', 1, /^javascript: addresses aren't allowed for images/],
  ];
  for (const [markdown, line, message] of cases) {
    const { html, problems } = await render(markdown);
    expect(problems, markdown).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        line,
        message: expect.stringMatching(message),
      }),
    );
    expect(html, markdown).not.toContain('<img');
  }
});

test('a wide screen is told the measure of the text', async () => {
  const [, measure] =
    /--container-measure: ([\d.]+rem)/.exec(readFileSync('app/globals.css', 'utf8')) ?? [];
  const { html } = await render('![a](/a.png)', SOURCES);
  expect(/ sizes="\(min-width: [\d.]+rem\) ([^,]+), /.exec(html)?.[1]).toBe(measure);
});
