import { expect, test } from '@playwright/test';
import { renderMarkdown } from './render';

const PREFIX = "formula can't be read: ";

/** A formula in lines of its own, the line of it that has to be changed, and what is said. */
const FAULTS: [tex: string, line: number, reason: string][] = [
  [
    'x\n+ \\alhpa',
    2,
    '\\alhpa is no command that is known here; mend its name, or write it otherwise',
  ],
  [
    '\\href{https://example.org}{x}',
    1,
    '\\href is no command that is known here; mend its name, or write it otherwise',
  ],
  [
    '\\includegraphics{x}',
    1,
    '\\includegraphics is no command that is known here; mend its name, or write it otherwise',
  ],
  ['x^{2\n+ 1', 2, 'a { is never closed; add }'],
  ['\\frac{1}{2', 1, 'a { is never closed; add }'],
  ['\\frac{1}', 1, '\\frac lacks something in braces behind it; add it, as in \\frac{1}{2}'],
  ['x^2}', 1, 'a } closes nothing; take it out, or write \\} to show one'],
  ['a & b', 1, 'a & stands outside of a table; write \\& to show one'],
  ['a # b', 1, 'a # can’t stand there; write \\# to show one'],
  ['a $ b', 1, 'a $ stands in it; write \\$ to show one'],
  ['\\left( x', 1, '\\left has no \\right; add \\right with the closing bracket, or \\right.'],
  ['x \\right)', 1, '\\right has no \\left before it; add \\left, or take it out'],
  [
    '\\begin{matrx} 1 \\end{matrx}',
    1,
    '\\begin{matrx} isn’t known here; use one as matrix, cases or aligned',
  ],
  ['\\begin{matrix} 1', 1, '\\begin has no \\end; add \\end with the same name'],
  [
    '\\begin{matrix} 1 \\end{cases}',
    1,
    '\\begin{matrix} is ended by \\end{cases}; write the same name in both',
  ],
  ['x^2^3', 1, 'two ^ stand at one sign; write x^{2^3}, or {x^2}^3'],
  ['x_1_2', 1, 'two _ stand at one sign; write x_{1_2}, or {x_1}_2'],
  ['x^', 1, 'nothing stands behind its last ^ or _; add it'],
  ['\\sqrt', 1, 'nothing stands behind \\sqrt that it could apply to; add it'],
  ['\\left x \\right)', 1, 'x behind \\left is no bracket; write one as ( [ \\{ or |'],
  ['\\hspace{3}', 1, '"3" is no length; write one as 3em or 5pt'],
  ['\\tag{1}\\tag{2}', 1, 'Multiple \\tag; look for what is missing or misspelt'],
];

for (const [tex, line, reason] of FAULTS) {
  test(`a formula that can't be read says why in plain words: ${JSON.stringify(tex)}`, async () => {
    expect(await problemsOf(`a\n\n$$\n${tex}\n$$`)).toEqual([[line + 3, PREFIX + reason]]);
  });
}

test('of a formula in a line it is said that it may be none', async () => {
  expect(await problemsOf('a $x^2}$ b')).toEqual([
    [
      1,
      `${PREFIX}a } closes nothing; take it out, or write \\} to show one; if it is no formula, write \\$ for its dollars`,
    ],
  ]);
});

test('nothing of a formula is left out without a word', async () => {
  const never = 'formula is never closed; end it with a line $$';
  const beside = expect.stringMatching(/^what stands in the line of the \$\$/);
  const percent = expect.stringMatching(/^what stands behind a % in a formula/);
  for (const [markdown, line, message] of [
    ['a\n\n$$\nx\n\nb', 3, never],
    ['> $$\n> x\n\nb', 1, never],
    ['$$\nx\n$$ b\nc', 1, never],
    ['$$ x\ny\n$$', 1, beside],
    ['$$x\ny$$', 1, beside],
    ['$$\nx\n50 % y\n$$', 3, percent],
    ['a $50 % y$', 1, percent],
  ] as const) {
    expect(await problemsOf(markdown), markdown).toEqual([[line, message]]);
  }
  for (const sound of [
    '$$\nx\n$$',
    '> $$\n> x\n> $$',
    '- a\n\n  $$\n  x\n  $$',
    '$$$\nx\n$$$',
    '$50 \\% x$',
  ]) {
    expect(await problemsOf(sound), sound).toEqual([]);
  }
});

async function problemsOf(markdown: string): Promise<[line: number, message: string][]> {
  const { problems } = await renderMarkdown(markdown, {
    siteUrl: 'https://example.org',
    resolveImage: () => ({ complaint: 'no image' }),
  });
  return problems.map(({ line, message }) => [line, message]);
}
