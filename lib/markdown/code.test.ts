import { expect, test } from '@playwright/test';
import { HIGHLIGHT_AT_MOST, HIGHLIGHT_IN_ALL, parseMeta } from './code';
import { LONGEST_LINE, languageOf } from './highlight';
import { renderMarkdown } from './render';

const render = (markdown: string) =>
  renderMarkdown(markdown, {
    siteUrl: 'https://example.org',
    resolveImage: (file) => ({ file, src: file, width: 2, height: 1, sources: [] }),
  });

/** What stands in the code elements of blocks. */
const codeOf = (html: string) =>
  [...html.matchAll(/<pre[^>]*><code[^>]*>([\s\S]*?)<\/code><\/pre>/g)].map(([, code]) => code);

const fenced = (info: string, code: string) => `\`\`\`${info}\n${code}\n\`\`\``;

test('tokens have a class for their kind, and no style', async () => {
  const { html, problems } = await render(
    fenced('python', "import os  # note\n\ndef f(x):\n    return 'a' + str(1)"),
  );
  expect(html).toContain('<span class="c-keyword">import</span>');
  expect(html).toContain('<span class="c-comment"># note</span>');
  expect(html).toMatch(/<span class="c-function">f ?<\/span>/);
  expect(html).toMatch(/<span class="c-string-expression">'a' ?<\/span>/);
  expect(html).not.toMatch(/ style=|var\(|#[0-9a-f]{6}/i);
  expect(problems).toEqual([]);
  const text = codeOf(html)[0]?.replace(/<[^>]*>/g, '');
  expect(text).toBe("import os  # note\n\ndef f(x):\n    return 'a' + str(1)\n");
});

test('a language is known however its name is written', async () => {
  const cases: [info: string, className: string][] = [
    ['python', 'language-python'],
    ['Python', 'language-python'],
    ['python ', 'language-python'],
    [' python', 'language-python'],
    ['PYTHON  ', 'language-python'],
    ['py3', 'language-py3'],
    ['python linenos', 'language-python'],
  ];
  for (const [info, className] of cases) {
    const { html, problems } = await render(fenced(info, 'import os'));
    expect(html, info).toContain(
      `<code class="${className}"><span class="c-keyword">import</span>`,
    );
    expect(problems, info).toEqual([]);
  }
});

test('editors’ names for languages are those of the highlighter, or its aliases', () => {
  const cases: [word: string, language: string | undefined][] = [
    ['python', 'python'],
    ['Python ', 'python'],
    ['python3', 'python'],
    ['c++', 'cpp'],
    ['C++', 'cpp'],
    ['cpp', 'cpp'],
    ['cuda', 'cpp'],
    ['shell', 'bash'],
    ['sh', 'sh'],
    ['patch', 'diff'],
    ['json', 'json'],
    ['', 'text'],
    ['text', 'text'],
    ['plaintext', 'text'],
    ['loomscript', undefined],
    ['constructor', undefined],
    ['__proto__', undefined],
  ];
  for (const [word, language] of cases) expect(languageOf(word), word).toBe(language);
});

test('without a language, code stays plain', async () => {
  const code = 'import os # "note" -- 1...';
  for (const markdown of [
    fenced('', code),
    fenced(' ', code),
    `~~~\n${code}\n~~~`,
    `    ${code}`,
    fenced('text', code),
    fenced('none', code),
  ]) {
    const { html, problems } = await render(markdown);
    expect(codeOf(html), markdown).toEqual([`${code}\n`]);
    expect(problems, markdown).toEqual([]);
  }
  expect((await render(fenced('', code))).html).not.toContain('language');
});

test('an unknown language is a warning, and the code stays plain', async () => {
  for (const [info, word] of [
    ['loomscript', 'loomscript'],
    ['Loomscript title="x"', 'Loomscript'],
    ['{.python}', '{.python}'],
  ] as const) {
    const { html, problems } = await render(`a\n\n${fenced(info, 'import os')}`);
    expect(codeOf(html), info).toEqual(['import os\n']);
    expect(problems, info).toMatchObject([
      {
        severity: 'warning',
        line: 3,
        message: `code language "${word}" is unknown, so the code stays plain; write a known one, as python, bash, cpp or json, or none`,
      },
    ]);
  }
});

test('HTML, Liquid, attribute lists and punctuation in code are what they are', async () => {
  const cases = [
    ['<b>&amp;</b>', '&#x3C;b>&#x26;amp;&#x3C;/b>'],
    ['<script>alert(1)</script>', '&#x3C;script>alert(1)&#x3C;/script>'],
    ['{{ x }} {% if y %}', '{{ x }} {% if y %}'],
    ['{: .x} {::comment}', '{: .x} {::comment}'],
    ['a {:style="color:red"', 'a {:style="color:red"'],
    ['\'a\' -- "b"...', '\'a\' -- "b"...'],
    ['$x$ $$y$$ [^1] *z* ~a~', '$x$ $$y$$ [^1] *z* ~a~'],
    ['<div>a</div>\nb\n</div> c', '&#x3C;div>a&#x3C;/div>\nb\n&#x3C;/div> c'],
    ['|a|b|\n|1|2|', '|a|b|\n|1|2|'],
    ['\ta\n\n\n  b', '\ta\n\n\n  b'],
    ['[a]: javascript:alert(1)', '[a]: javascript:alert(1)'],
    ['![a](/none.png) \\', '![a](/none.png) \\'],
    ['# a\n---\n***', '# a\n---\n***'],
  ];
  for (const [code = '', expected] of cases) {
    const { html, problems } = await render(fenced('', code));
    expect(codeOf(html), code).toEqual([`${expected}\n`]);
    expect(problems, code).toEqual([]);
  }
  const { html, problems } = await render('a `<b> {{ x }} {:.x} "y" -- $z$` ``b`c``');
  expect(html).toBe('<p>a <code>&#x3C;b> {{ x }} {:.x} "y" -- $z$</code> <code>b`c</code></p>');
  expect(problems).toEqual([]);
});

test('fences stand in lists, quotations and each other', async () => {
  const cases: [markdown: string, code: string][] = [
    ['- a\n\n  ```\n  b\n    c\n  ```', 'b\n  c\n'],
    ['- ```\n  a\n  ```\n- b', 'a\n'],
    ['1. a\n   ```\n   b\n   ```\n2. c', 'b\n'],
    ['> ```\n> a\n>\n> b\n> ```', 'a\n\nb\n'],
    ['````\n```python\na\n```\n````', '```python\na\n```\n'],
    ['~~~\n```\na\n```\n~~~', '```\na\n```\n'],
    ['```\n~~~\n```', '~~~\n'],
    ['    ```\n    a\n    ```', '```\na\n```\n'],
    ['```\n\n\na\n\n```', '\n\na\n\n'],
    ['```\n```', '\n'],
  ];
  for (const [markdown, code] of cases) {
    const { html, problems } = await render(markdown);
    expect(codeOf(html), markdown).toEqual([code]);
    expect(problems, markdown).toEqual([]);
  }
});

test('a fence that is never closed is an error', async () => {
  const cases: [markdown: string, line: number, end: string][] = [
    ['```\na', 1, '```'],
    ['a\n\n~~~~\nb\n~~~', 3, '~~~~'],
    ['````\n```\na\n```', 1, '````'],
    ['> ```\n> a\n\nb', 1, '```'],
  ];
  for (const [markdown, line, end] of cases) {
    expect((await render(markdown)).problems, markdown).toMatchObject([
      {
        severity: 'error',
        line,
        message: `code block is never closed; end it with a line ${end}`,
      },
    ]);
  }
});

test('a title and the lines to mark stand behind the language', async () => {
  const { html, problems } = await render(
    fenced('python title="train.py" {2,4-5}', 'a\nb\nc\nd\ne\nf'),
  );
  expect(html).toContain('>train.py<');
  expect(codeOf(html)).toEqual([
    [
      'a',
      '<mark class="code-line">b</mark>',
      'c',
      '<mark class="code-line">d</mark>',
      '<mark class="code-line">e</mark>',
      'f',
      '',
    ].join('\n'),
  ]);
  expect(problems).toEqual([]);
});

test('what stands behind the language is read, or nothing', () => {
  const cases: [meta: string, title: string | undefined, marked: number[]][] = [
    ['', undefined, []],
    ['title="a b.py"', 'a b.py', []],
    ["title='a' {1}", 'a', [1]],
    ['{1, 3 - 5,7}', undefined, [1, 3, 4, 5, 7]],
    ['{5-3}', undefined, []],
    ['linenos', undefined, []],
    ['subtitle="a"', undefined, []],
    ['{a}', undefined, []],
  ];
  for (const [meta, title, marked] of cases) {
    expect(parseMeta(meta), meta).toEqual({ title, marked: new Set(marked) });
  }
  // A slip of the hand must not fill the memory.
  expect(parseMeta('{1-9999999999}').marked.size).toBeLessThan(20_000);
});

test('only a block that may be too wide can be focused', async () => {
  const cases: [code: string, isFocusable: boolean][] = [
    ['x'.repeat(14), false],
    [`${'x\n'.repeat(100)}x`, false],
    ['x'.repeat(15), true],
    ['\t\t\txx', false],
    ['\t\t\txxx', true],
    ['설치방법은다음', false],
    ['설치방법은다음과', true],
    ['、'.repeat(8), true],
    ['🚀'.repeat(7), false],
    ['🚀'.repeat(8), true],
    [`a\n${'x'.repeat(200)}\nb`, true],
  ];
  for (const [code, isFocusable] of cases) {
    const { html } = await render(fenced('', code));
    expect(/<pre[^>]* tabindex="0"/.test(html), `${code.length} characters`).toBe(isFocusable);
  }
  const { html } = await render(fenced('python title="a.py"', 'x'.repeat(99)));
  expect(html).toMatch(/<pre [^>]*aria-label="a\.py"/);
});

test('code of more than 100 KB stays plain, with a note', async () => {
  const line = 'import os\n';
  const code = line.repeat(HIGHLIGHT_AT_MOST / line.length + 1).trimEnd();
  const { html, problems } = await render(`a\n\n${fenced('python', code)}`);
  expect(codeOf(html)).toEqual([`${code}\n`]);
  expect(problems).toMatchObject([
    {
      severity: 'warning',
      line: 3,
      message: 'code block is over 100 KB, so it stays plain; shorten it, or link to a file',
    },
  ]);
  // What is plain anyway loses nothing.
  expect((await render(fenced('', code))).problems).toEqual([]);
});

test('so does what comes behind 800 KB of code', async () => {
  // Few tokens: it is the characters that count.
  const line = `# ${'x'.repeat(LONGEST_LINE - 3)}\n`;
  const block = fenced('python', line.repeat(HIGHLIGHT_AT_MOST / LONGEST_LINE).trimEnd());
  const count = Math.ceil(HIGHLIGHT_IN_ALL / HIGHLIGHT_AT_MOST) + 2;
  const { html, problems } = await render(Array<string>(count).fill(block).join('\n\n'));
  expect(problems).toMatchObject([
    expect.objectContaining({
      severity: 'warning',
      message: expect.stringContaining('from here on code stays plain'),
    }),
  ]);
  const highlighted = codeOf(html).map((code) => code?.includes('<span'));
  expect(highlighted.at(0)).toBe(true);
  expect(highlighted.at(-1)).toBe(false);
});

test('markdown stays plain from where its emphasis and links cost too much', async () => {
  const costly = fenced('markdown', `# A *b* [c](/d)${'\n'.concat('*_['.repeat(22)).repeat(40)}`);
  const plain = fenced('python', 'import os');
  for (const word of ['markdown', 'md', 'mdx']) {
    const light = fenced(word, '# A *b* [c](/d)');
    const { html, problems } = await render(
      [light, costly, light, costly, costly, light, plain].join('\n\n'),
    );
    expect(codeOf(html).map((code) => code?.includes('<span'))).toEqual([
      ...[true, true, true, true, false, false],
      true,
    ]);
    expect(problems).toMatchObject([
      {
        severity: 'warning',
        line: 97,
        message: expect.stringContaining('from here on code in markdown stays plain'),
      },
    ]);
  }
});

test('a line of over 2,000 characters stays plain, with a note, and the others do not', async () => {
  const line = (length: number) => `# ${'x'.repeat(length - 2)}`;
  const { html, problems } = await render(
    `a\n\n${fenced('python', `${line(LONGEST_LINE)}\n${line(LONGEST_LINE + 1)}\nimport os`)}`,
  );
  expect(codeOf(html)).toEqual([
    [
      `<span class="c-comment">${line(LONGEST_LINE)}</span>`,
      line(LONGEST_LINE + 1),
      '<span class="c-keyword">import</span> os\n',
    ].join('\n'),
  ]);
  expect(problems).toMatchObject([
    {
      severity: 'warning',
      line: 3,
      message: 'code block has lines of over 2,000 characters, which stay plain; break them',
    },
  ]);
  expect((await render(fenced('', line(LONGEST_LINE + 1)))).problems).toEqual([]);
});

test('on a machine that is slow, code is highlighted to its end', async () => {
  const markdown = fenced('python', "import os  # note\n\nx = f('a')");
  const { html } = await render(markdown);
  const { now } = Date;
  let elapsed = 0;
  try {
    // Every look at the clock finds a second gone by.
    Date.now = () => {
      elapsed += 1000;
      return now() + elapsed;
    };
    expect((await render(markdown)).html).toBe(html);
  } finally {
    Date.now = now;
  }
});

test('code in raw HTML is a block like any other', async () => {
  const { html, problems } = await render(
    '<pre><code>x &lt; y\n\n*z* -- {{ site.url }}</code></pre>\n\n```js\nlet x\n```',
  );
  expect(codeOf(html)).toEqual([
    'x &#x3C; y\n\n*z* -- https://example.org\n',
    '<span class="c-keyword">let</span> x\n',
  ]);
  expect(problems).toEqual([]);
  expect((await render('<pre>x <b>y</b></pre>')).html).toBe('<pre>x <b>y</b></pre>');
});

test('raw preformatted text that may be wide is reached by a keyboard, and named', async () => {
  const long = 'word '.repeat(20);
  const { html } = await render(`<pre>${long}</pre>\n\n<pre>short\nshort</pre>`);
  expect(html).toContain('<pre role="group" aria-label="Preformatted text" tabindex="0">word');
  expect(html).toContain('<pre>short');
  const named = await render(`<pre aria-label="Log">${long}</pre>`);
  expect(named.html).toContain('<pre role="group" aria-label="Log" tabindex="0">word');
});
