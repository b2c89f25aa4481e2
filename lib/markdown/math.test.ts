import { expect, test } from '@playwright/test';
import { renderMarkdown } from './render';

const render = (markdown: string) =>
  renderMarkdown(markdown, {
    siteUrl: 'https://example.org',
    resolveImage: (file) => ({ file, src: file, width: 2, height: 1, sources: [] }),
  });

/** HTML with the text of its formulas in place of them: ⟨x⟩ in a line, ⟦x⟧ on their own. */
function withFormulas(html: string): string {
  return html.replace(
    /<math([^>]*)>([\s\S]*?)<\/math>/g,
    (_, attributes: string, inner: string) => {
      const text = inner.replace(/<[^>]*>/g, '');
      return attributes.includes('display="block"') ? `⟦${text}⟧` : `⟨${text}⟩`;
    },
  );
}

test('a formula stands in its line, or on its own where it is alone', async () => {
  const cases = [
    ['a $$x$$ b', '<p>a ⟨x⟩ b</p>'],
    ['a $$ x $$ b', '<p>a ⟨x⟩ b</p>'],
    ['$$x$$ $$y$$', '<p>⟨x⟩ ⟨y⟩</p>'],
    ['$$x$$.', '<p>⟨x⟩.</p>'],
    ['# $$x$$', undefined],
    ['- $$x$$ a', '<ul>\n<li>⟨x⟩ a</li>\n</ul>'],
    ['**$$x$$** [$$y$$](/z)', '<p><strong>⟨x⟩</strong> <a href="/z">⟨y⟩</a></p>'],
    ['<span>$$x$$</span>', '<p><span>⟨x⟩</span></p>'],
    ['$$x$$', '⟦x⟧'],
    ['$x$', '⟦x⟧'],
    ['$$\nx\n$$', '⟦x⟧'],
    ['$$\nx\n\ny\n$$', '⟦xy⟧'],
    ['a\n\n$$\nx\n$$\n\nb', '<p>a</p>\n⟦x⟧\n<p>b</p>'],
    ['> $$x$$', '<blockquote>\n⟦x⟧\n</blockquote>'],
    ['a $$x_1$$ and $$y_2$$ *z* $$a*b$$', '<p>a ⟨x1⟩ and ⟨y2⟩ <em>z</em> ⟨a∗b⟩</p>'],
    ["$$x$$'s $$y$$...", '<p>⟨x⟩’s ⟨y⟩…</p>'],
  ];
  for (const [markdown = '', expected] of cases) {
    const { html, problems } = await render(markdown);
    expect(problems, markdown).toEqual([]);
    if (expected) expect(withFormulas(html), markdown).toBe(expected);
    else expect(withFormulas(html), markdown).toContain('⟨x⟩');
  }
});

test('single dollars are a formula by the rule of pandoc', async () => {
  const cases = [
    ['a $x$ b', '<p>a ⟨x⟩ b</p>'],
    ['$a$ $b$', '<p>⟨a⟩ ⟨b⟩</p>'],
    ['($x$, $y$)', '<p>(⟨x⟩, ⟨y⟩)</p>'],
    ['a $x\ny$ b', '<p>a ⟨xy⟩ b</p>'],
    ['$a + b = 5$ or $7 each', '<p>⟨a+b=5⟩ or $7 each</p>'],
    ['a $x<y$ b', '<p>a ⟨x&#x3C;y⟩ b</p>'],
    ['a $x_1$ *b* $y_2$', '<p>a ⟨x1⟩ <em>b</em> ⟨y2⟩</p>'],
    ['a $a*b$ c*', '<p>a ⟨a∗b⟩ c*</p>'],
    ['a $x\\$y$ b', '<p>a ⟨x$y⟩ b</p>'],
    ['|a|\n|-|\n|$x$|', undefined],
  ];
  for (const [markdown = '', expected] of cases) {
    const { html, problems } = await render(markdown);
    expect(problems, markdown).toEqual([]);
    if (expected) expect(withFormulas(html), markdown).toBe(expected);
    else expect(withFormulas(html), markdown).toContain('⟨x⟩');
  }
});

test('names of variables that stand together are no formula', async () => {
  const names = [
    '$PREFIX/$NAME',
    'in $PREFIX/$NAME, then',
    '$A/$B/$C',
    '$A/$B/$C/$D and $E/$F',
    '$a/$b',
    '$PATH:/usr/bin:$PATH',
    '$ARCH-$OS-$VERSION',
    '$FOO$BAR',
    '$FOO_$BAR',
    '$foo$bar',
    `\${A}\${B}`,
    `\${A}/\${B}`,
    `$A\${B}`,
    `\${A}$B`,
    '$(CC) $(FLAGS)',
    '$(CC)$(FLAGS)',
    '$(pwd)/$NAME',
    '$HOME/bin and /opt/$NAME',
    'a=$A&b=$B',
    '($A,$B)',
    '$NAME@$HOST.example.org',
  ];
  for (const markdown of names) {
    const { html, problems } = await render(markdown);
    expect(html, markdown).toBe(`<p>${markdown.replaceAll('&', '&#x26;')}</p>`);
    expect(problems, markdown).toEqual([]);
  }
  const formulas = [
    ['the $n$th', '<p>the ⟨n⟩th</p>'],
    ['the $kn$th of $N_k$', '<p>the ⟨kn⟩th of ⟨Nk⟩</p>'],
    ['$x_i$s', '<p>⟨xi⟩s</p>'],
    ['$n$gram', '<p>⟨n⟩gram</p>'],
    ['$f(x)$(see b)', '<p>⟨f(x)⟩(see b)</p>'],
    ['$R^+$valued', '<p>⟨R+⟩valued</p>'],
    ['$A/$B, $x$', '<p>$A/$B, ⟨x⟩</p>'],
    ['$A/$B/$C, $x$', '<p>$A/$B/$C, ⟨x⟩</p>'],
    ['$n$-th and $FOO/$BAR', '<p>⟨n⟩-th and $FOO/$BAR</p>'],
  ];
  for (const [markdown = '', expected] of formulas) {
    expect(withFormulas((await render(markdown)).html), markdown).toBe(expected);
  }
});

test('prices, and dollars that are escaped or in code, stay text', async () => {
  const cases = [
    'It costs $5 and $6.',
    '$5-$6',
    'US$5 or A$6',
    'between $1,000 and $2,000 or so',
    '($20)/(save $30)',
    '$100',
    '$ x $',
    '$ x$ y',
    'y $x $',
    '$x $y',
    'a $x$5',
    'a $x\\$ b',
    '\\$x$ y',
    '`$x$`',
    'a $$x',
    '[a](/$x$)',
    '[a](/ "$x$")',
    '![$x$](/x.png)',
    '<b title="$x$">a</b>',
  ];
  for (const markdown of cases) {
    const { html, problems } = await render(markdown);
    expect(problems, markdown).toEqual([]);
    expect(html, markdown).not.toContain('<math');
    expect(html, markdown).toContain('$');
  }
  const paragraphs = await render('a $x\n\ny$ b');
  expect(paragraphs.html).toBe('<p>a $x</p>\n<p>y$ b</p>');
});

test('a formula that does not parse is an error with its line', async () => {
  const cases: [markdown: string, line: number, said: RegExp][] = [
    ['a $\\nope$ b', 1, /\\nope/],
    ['a\n\nb\nc $$\\nope$$', 4, /\\nope/],
    ['a\n\n$$\n\\nope\n$$', 4, /\\nope/],
    ['a\n\n$\\frac$', 3, /\\frac lacks/],
    ['$$\\begin{nowhere}x\\end{nowhere}$$', 1, /nowhere/],
    ['$$x}$$', 1, /\}/],
    ['---\ntitle: a\n---\n\n- $\\nope$', 5, /\\nope/],
    ['|a|\n|-|\n|$\\nope$|', 3, /\\nope/],
    ['$\\href{https://example.org}{x}$', 1, /\\href/],
    ['$\\includegraphics{x.png}$', 1, /\\includegraphics/],
    ['$\\class{a}{x}$', 1, /\\class/],
    ['$\\style{color:red}{x}$', 1, /\\style/],
  ];
  for (const [markdown, line, said] of cases) {
    const { html, problems } = await render(markdown);
    expect(problems, markdown).toMatchObject([
      { severity: 'error', line, message: expect.stringMatching(/^formula can't be read: /) },
    ]);
    expect(problems[0]?.message, markdown).toMatch(said);
    expect(html, markdown).not.toContain('<math');
  }
});

test('a formula of its own that may be wide scrolls in a group that a keyboard reaches', async () => {
  const wide = 'a+'.repeat(20);
  const group = '<div class="math-scroll" role="group" aria-label="Formula" tabindex="0">⟦';
  for (const markdown of [`$$${wide}$$`, `$$\n${wide}\n$$`]) {
    expect(withFormulas((await render(markdown)).html), markdown).toContain(group);
  }
  for (const markdown of ['$$a+b$$', `so $$${wide}$$`, `|$$${wide}$$|\n|-|`]) {
    expect((await render(markdown)).html, markdown).not.toContain('math-scroll');
  }
});

test('so does one in a line, but within a link, which is reached itself', async () => {
  const long = `$${'a+'.repeat(8)}a$`;
  const group = '<span class="math-in-line" role="group" aria-label="Formula" tabindex="0"><math>';
  expect((await render(`a ${long} b`)).html).toContain(`<p>a ${group}`);
  expect((await render('a $x+y$ b')).html).toContain('<p>a <math>');
  const { html } = await render(`a [${long}](/b)`);
  expect(html).toContain('<a href="/b"><span class="math-in-line"><math>');
});

test('MathML carries no style', async () => {
  const formulas = [
    '\\color{red}x',
    '\\textcolor{#ff0000}{x}',
    '\\boxed{x} \\underline{x} \\cancel{y}',
    '\\fcolorbox{red}{blue}{z}',
    '\\sqrt[3]{x} \\sum_{i=1}^n i',
    '\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}',
    '\\begin{cases}a&b\\\\c&d\\end{cases}',
    '\\begin{array}{|c|c|}\\hline 1&2\\\\\\hline\\end{array}',
    '\\mathbb{R}\\mathcal{L}\\operatorname{softmax}',
    '\\rule{1em}{2em}\\kern1em\\hspace{2em}',
    '\\Big(\\frac{a}{b}\\Big)',
    '\\overbrace{a}^{b}\\xrightarrow{c}',
  ];
  for (const formula of formulas) {
    for (const markdown of [`a $$${formula}$$`, `$$\n${formula}\n$$`]) {
      const { html, problems } = await render(markdown);
      expect(problems, markdown).toEqual([]);
      expect(html, markdown).toContain('<math');
      expect(html, markdown).not.toMatch(/ style=|<script|<style/);
    }
  }
});

test('colours survive as attributes', async () => {
  expect((await render('$\\color{red}x$')).html).toContain('mathcolor="#ff0000"');
});

test('frames and the lines of arrays survive as classes', async () => {
  const array = (columns: string, rows: string) => `\\begin{array}{${columns}}${rows}\\end{array}`;
  const cases: [formula: string, classes: string[]][] = [
    ['\\boxed{x}', ['tml-boxed']],
    ['\\fcolorbox{red}{blue}{z}', ['tml-framed']],
    ['\\colorbox{red}{z}', ['tml-padded']],
    [array('|c|', '1'), ['tml-left-solid tml-right-solid']],
    [array('c:c||c', '1&2&3'), ['tml-right-dashed', 'tml-right-double']],
    [
      array('c', '\\hline 1\\\\\\hdashline 2\\\\\\hline\\hline'),
      ['tml-top-solid tml-bottom-dashed', 'tml-bottom-double'],
    ],
    [array('l|', '1'), ['tml-left tml-right-solid']],
    ['x', []],
  ];
  for (const [formula, classes] of cases) {
    const { html } = await render(`a $$${formula}$$`);
    expect(
      [...html.matchAll(/ class="([^"]*)"/g)].map(([, names]) => names),
      formula,
    ).toEqual(classes);
  }
});
