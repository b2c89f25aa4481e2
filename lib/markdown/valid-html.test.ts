import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { imageResolver } from '../images/files';
import { site } from '../site';
import { renderMarkdown } from './render';

const FIXTURES = 'lib/markdown/fixtures';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // HTML lets an id be any text without space, and those of old links begin with digits.
    'valid-id': ['error', { relaxed: true }],
  },
});

const page = (html: string) => `<!DOCTYPE html>
<html lang="en">
<head>
<title>A title of some words</title>
</head>
<body>
<main>
<h1>A title of some words</h1>
${html}
</main>
</body>
</html>
`;

/** What is wrong with the page of a text, each with its rule and what it is about. */
async function flawsOf(markdown: string, folder = FIXTURES): Promise<string[]> {
  const { html } = await renderMarkdown(markdown, {
    siteUrl: site.origin,
    resolveImage: imageResolver(join(FIXTURES, 'public'), folder),
  });
  const { results } = await validator.validateString(page(html));
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
  );
}

test('the posts of the old site become valid HTML, one and all', async () => {
  const folder = join(FIXTURES, 'posts');
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  expect(names.length).toBeGreaterThan(30);
  for (const name of names) {
    const flaws = await flawsOf(readFileSync(join(folder, name), 'utf8'), folder);
    expect.soft(flaws, name).toEqual([]);
  }
});

test('so does what those posts have none of', async () => {
  for (const markdown of [
    '- [ ] a [b](/c)\n  - [x] d\n\n- [ ] e',
    `$$${'a+'.repeat(30)}$$\n\n$$\\boxed{x}$$`,
    `<pre>${'word '.repeat(20)}</pre>`,
    '> [!NOTE]\n> a\n\n> [!NOTE]\n> b',
    '|a|\n|-|\n|1|\n\nb\n\n|a|\n|-|\n|1|',
    '# a\n\n## b[^1]\n\n# a\n\n[^1]: c',
    '<main><center>a</center></main>\n\n<a name="b"></a>',
    '### a\n\n###### b\n\n# c\n\n##\n\n## ![](/assets/images/throughput.png)',
    '[![](/assets/images/throughput.png)](/a) [](/b) <a href="/c"> </a>',
    '<img src="/assets/images/throughput.png" alt=" ">',
    '| |a|\n|-|-|\n|1|2|\n\n<table><tr><th></th><th>a</th></tr></table>',
    '<li>a</li>\n\n<ul><p>b</p><ul><li>c</li></ul></ul>\n\n<dt>d</dt>\n\n<dl><p>e</p></dl>',
    '<summary>a</summary>\n\n<details>b</details>\n\n<details><summary><h3>c</h3></summary></details>',
    '<figcaption>a</figcaption>\n\n<picture></picture>\n\n<table><tr></tr></table>',
    '<p id="a">b</p><p id="a">c</p>\n\n## a\n\n<p id="">d</p><p id="e f">g</p>',
    '<p id="footnote-label">a</p><p id="fn-1">b</p>\n\nc[^1]\n\n[^1]: d',
    '<div role="main">a</div><div role="x">b</div><p dir="x" lang="x y">c</p>',
    '<div aria-label="a">b</div><div aria-hidden="true"><a href="/c">d</a></div>',
    '<ol type="Q" start="x"><li value="y">a</li></ol><bdo>b</bdo>',
    '<table><tr><th scope="x">a</th></tr><tr><td headers="y">b</td></tr></table>',
    `in a line $${'a+'.repeat(20)}a$`,
  ]) {
    expect(await flawsOf(markdown), markdown).toEqual([]);
  }
});
