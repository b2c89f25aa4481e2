/** What is wrong with a formula. */
export interface FormulaFault {
  /** What it is and what to do, for someone who writes TeX now and then. */
  reason: string;
  /** Where in the formula, as an offset; 0 where that isn't known. */
  at: number;
}

/** What Temml says, and what that means for who wrote the formula. `$1` is what it found. */
const WORDS: readonly (readonly [said: RegExp, meant: string])[] = [
  [
    /^Unsupported function name: (\S+)|^Function "(\S+)" is not trusted|^(\S+) isn't allowed/,
    '$1 is no command that is known here; mend its name, or write it otherwise',
  ],
  [
    /^No such environment: (\S+)/,
    '\\begin{$1} isn’t known here; use one as matrix, cases or aligned',
  ],
  [/^Mismatch: (\S+) matched by (\S+)/, '$1 is ended by $2; write the same name in both'],
  [/^Expected 'EOF', got '}'/, 'a } closes nothing; take it out, or write \\} to show one'],
  [/^Expected 'EOF', got '&'/, 'a & stands outside of a table; write \\& to show one'],
  [/^Expected 'EOF', got '#'/, 'a # can’t stand there; write \\# to show one'],
  [/^Expected 'EOF', got '\\right'/, '\\right has no \\left before it; add \\left, or take it out'],
  [/^Expected 'EOF', got '\\end'/, '\\end has no \\begin before it; add it, or take \\end out'],
  [/^Expected 'EOF', got '(.+)'$/, '$1 can’t stand there; take it out'],
  [
    /^Expected '\\right'/,
    '\\left has no \\right; add \\right with the closing bracket, or \\right.',
  ],
  [/^Expected '\$'/, 'a $ within \\text is never closed; write \\$ to show one'],
  [/^Can't use function '\$'/, 'a $ stands in it; write \\$ to show one'],
  [/^Expected & or \\\\/, '\\begin has no \\end; add \\end with the same name'],
  [/^Double superscript/, 'two ^ stand at one sign; write x^{2^3}, or {x^2}^3'],
  [/^Double subscript/, 'two _ stand at one sign; write x_{1_2}, or {x_1}_2'],
  [
    /^Expected group as argument to '(.+)'/,
    'nothing stands behind $1 that it could apply to; add it',
  ],
  [
    /^Invalid delimiter '(.+)' after '(.+)'/,
    '$1 behind $2 is no bracket; write one as ( [ \\{ or |',
  ],
  [/^\\middle without/, '\\middle has no \\left before it; add \\left, or take it out'],
  [/^Unknown column alignment: (\S+)/, 'an array’s columns are l, c or r, not $1'],
  [/^only one infix/, 'two \\over stand in one group; put each in braces of its own'],
  [/^Invalid (?:size|unit): '?(.+?)'?$/, '"$1" is no length; write one as 3em or 5pt'],
  [/^Limit controls/, '\\limits stands behind no sum or integral; take it out'],
  [/^Unexpected character: '\\'/, 'a \\ ends it; take it out, or write \\backslash'],
  [/^Can't use function '(.+)' in (?:text|math) mode/, '$1 can’t stand there; take it out'],
];

/**
 * Says in plain words why a formula couldn't be rendered.
 *
 * @param tex the formula.
 * @param error what rendering it threw: Temml's ParseError has a position, which is
 * one behind the end where something is missing there.
 */
export function formulaFault(tex: string, error: unknown): FormulaFault {
  const message = error instanceof Error ? error.message : '';
  const position = error instanceof Error && 'position' in error ? error.position : 0;
  const at = typeof position === 'number' ? Math.min(position, tex.trimEnd().length) : 0;
  if (/[\^_]\s*$/.test(tex)) return { reason: 'nothing stands behind its last ^ or _; add it', at };
  const said = (message.split('\n')[0] ?? '')
    .replace(/^.*?ParseError:\s*/, '')
    .replace(/ at (?:position \d+|end of input):[\s\S]*/, '')
    .trim();
  if (/^Expected '}'|^Unexpected end of input/.test(said)) return { reason: missing(tex), at };
  for (const [pattern, meant] of WORDS) {
    const [, first, second = first, third = second] = pattern.exec(said) ?? [];
    if (!pattern.test(said)) continue;
    const reason = meant
      .replaceAll('$1', () => first ?? third ?? '')
      .replaceAll('$2', () => second ?? '');
    return { reason, at };
  }
  // What only its authors make something of isn't said.
  const isOurs = error instanceof Error && 'position' in error;
  return { reason: `${isOurs && said ? `${said}; ` : ''}look for what is missing or misspelt`, at };
}

/** A brace that is open to the end, or a command that has nothing to apply to. */
function missing(tex: string): string {
  const braces = tex.replaceAll(/\\./g, '');
  const open = braces.split('{').length - braces.split('}').length;
  if (open > 0) return 'a { is never closed; add }';
  const command = /^\\[a-z]+/i.exec(tex.slice(tex.lastIndexOf('\\')))?.[0] ?? 'a command';
  return `${command} lacks something in braces behind it; add it, as in \\frac{1}{2}`;
}
