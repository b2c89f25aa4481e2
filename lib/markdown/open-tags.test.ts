import { expect, test } from '@playwright/test';
import { renderMarkdown } from './render';

const VIDEO = 'src="https://www.youtube.com/embed/abcdefghijk" title="a"';

/** Markdown, and where in it is said what; nothing of what is sound. */
const CASES: [markdown: string, ...said: string[]][] = [
  ['a\n\n<div class="text-center">\n\nb', '3 warning <div> is never closed'],
  ['<div>\n\n<details>\n<summary>a</summary>\n\nb\n\n</div>\n\nc'],
  ['<details>\n<summary>a</summary>\n\nb', '1 error <details> is never closed'],
  ['<details>\n<summary>a</summary>\n\nb\n\n</details>\n\nc'],
  [`a\n\n<iframe ${VIDEO}>\n\nb`, '3 error <iframe> is never closed'],
  [`<iframe ${VIDEO}>\nb\n\nc`, '1 error <iframe> is never closed'],
  [
    `<div>\n<iframe ${VIDEO}>\n</div>\n\nb`,
    '1 warning <div> is never closed',
    '2 error <iframe> is never closed',
  ],
  [`a <iframe ${VIDEO}> b\n\nc`, '1 error <iframe> is never closed'],
  [`- a\n\n  <iframe ${VIDEO}>\n\nb`, '3 error <iframe> is never closed'],
  [`> <iframe ${VIDEO}>\n\nb`, '1 error <iframe> is never closed'],
  [`<iframe ${VIDEO}>\n\nb\n\n<iframe ${VIDEO}></iframe>`, '1 error <iframe> is never closed'],
  [`<iframe ${VIDEO}>\n\nb\n\n</iframe>`, '1 error <iframe> is never closed'],
  [`<iframe ${VIDEO}>\n\n</iframe>\n\nb`],
  [`<iframe ${VIDEO}>Your browser shows no frames.</iframe>\n\nb`],
  [`a <iframe ${VIDEO}>b</iframe> c\n\nd`],
  [`<iframe ${VIDEO}/>\nb\n\nc`],
  [
    'a\n\n<video src="a.mp4">\n\nb',
    "3 error <video> isn't allowed",
    '3 error <video> is never closed',
  ],
  ['<textarea>\na\n\nb', "1 error <textarea> isn't allowed", '1 error <textarea> is never closed'],
  ['<title>\n\na', "1 error <title> isn't allowed", '1 error <title> is never closed'],
  ['<noscript>\n\na', "1 error <noscript> isn't allowed", '1 error <noscript> is never closed'],
  [
    '<script src="a.js">\n\na',
    "1 error <script> isn't allowed",
    '1 error <script> is never closed',
  ],
  ['<div/>\n\na\n\n<span/>b <p/>\n\n<i/>\n\n<a name="b"/>'],
  ['a\n<b>c\n\nd', '2 warning <b> is never closed'],
  ['<div>\n\n<div>\n\na\n\n</div>', '1 warning <div> is never closed'],
  ['<div>\n\na\n\n</div>\n\n<b>a</b> <i>b</i>'],
  ['<div><div>\n\na\n\n</div></div>'],
  ['<ul><li>a<li>b</ul>\n\n<p>c\n\nd\n\n<table><tr><td>e</table>'],
  ['<center><b>a</center></b>'],
  ['`<div>` and\n\n```\n<div>\n```'],
  ['a <br> b <hr> <img src="/x.png" alt="a > b">'],
  ['<!-- <div> -->\n\na'],
  ['a\n\n<div class="b>\n\nc\n</div>', '3 error the tag <div is never finished'],
  ['<p align="center"\n\na', '1 error the tag <p is never finished'],
  ['<div\n  title="a"\n  id="b">\n\nc\n\n</div>'],
  ["<a href=/ title=it's>b</a>"],
  ['a\n<a href="https://example.org>b</a>', '2 error the tag <a can’t be read'],
  ['<img src="/x.png"alt="a">', '1 error the tag <img can’t be read'],
  ['\\<a href="/">', ''],
  ['a < b and c > d', ''],
  ['a <b and c> d', '1 warning <b> is never closed'],
];

for (const [markdown, ...said] of CASES) {
  test(`tags without an end are named: ${JSON.stringify(markdown)}`, async () => {
    const { problems } = await renderMarkdown(markdown, {
      siteUrl: 'https://example.org',
      resolveImage: (file) => ({ file, src: file, width: 2, height: 1, sources: [] }),
    });
    expect(
      problems.map(
        ({ line, severity, message }) => `${line} ${severity} ${message.split(/[;,]/)[0]}`,
      ),
    ).toEqual(said.filter(Boolean));
  });
}

test('a document of open tags alone is read in reasonable time', async () => {
  const start = performance.now();
  await renderMarkdown(Array<string>(3000).fill('<b>a</i> <i>b').join('\n\n'), {
    siteUrl: 'https://example.org',
    resolveImage: () => ({ complaint: '' }),
  });
  expect(performance.now() - start).toBeLessThan(20_000);
});
