import { readdirSync, readFileSync } from 'node:fs';
import { type AST, visitRegExpAST } from '@eslint-community/regexpp';
import { expect, test } from '@playwright/test';
import { type Argument, type Node, parseSync, Visitor } from 'oxc-parser';
import { isDisjointWith, JS, NFA } from 'refa';
import { analyse } from 'scslre';

/** A regular expression of the code. */
interface Expression {
  /** File and line. */
  place: string;
  source: string;
  flags: string;
}

/** Programs that developers run over texts of their own. */
const OWN_TEXTS = /^scripts\/(?:bench|deploy|oracle|soak)\//;

/** Expressions that are judged wrongly, or read what nobody writes, by file. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'lib/documents/client-components.ts': 'reads what Next.js wrote',
  'lib/inbox/mail/letter.ts': 'a line end always ends the search for one',
  'lib/markdown/from-text.ts': 'a line end always ends the search for one',
  'scripts/inbox/command.ts': 'reads the name of an option',
};

test('expressions over texts take time that grows with the length of the text', () => {
  const expressions = ['lib', 'scripts']
    .flatMap(expressionsOf)
    .filter(({ place }) => !((place.split(':', 1)[0] ?? '') in EXCEPTIONS));
  expect(expressions.length).toBeGreaterThan(400);
  const slow = expressions.flatMap(({ place, source, flags }) =>
    complaintsOf(source, flags).map((complaint) => `${place} /${source}/${flags}: ${complaint}`),
  );
  expect(slow).toEqual([]);
});

test('expressions that take the square of the time are recognised', () => {
  const slow = [
    [String.raw`\{%(?![^\n]*%\})`, ''],
    [String.raw`\[\^([^\]\s]+)\]`, ''],
    [String.raw`<pre\b(?![\s\S]*<\/pre\s*>)`, 'i'],
    [String.raw`\s+$`, ''],
    ['^(a+)+$', ''],
    [String.raw`^\s*(.*?)\s*x$`, ''],
    [String.raw`^\*\[[^\]]+\]:`, 'm'],
  ] as const;
  const found = slow.map(([source, flags]) => complaintsOf(source, flags).length > 0);
  expect(found).toEqual(slow.map(() => true));
  expect(complaintsOf(String.raw`(?<!\s)\s+$`, '')).toEqual([]);
  expect(complaintsOf(String.raw`^\*\[[^\]\n]+\]:`, 'm')).toEqual([]);
});

/** What is slow in an expression: within a match, or since each begin of one reads on to the end. */
function complaintsOf(source: string, flags: string): string[] {
  if (!/[*+]|,\}/.test(source)) return [];
  const { reports } = analyse({ source, flags });
  return [
    ...reports.map(({ type, exponential }) => `${exponential ? 'exponential ' : ''}${type}`),
    ...(flags.includes('y') ? [] : rereadingOf(source, flags)),
  ];
}

/**
 * Finds what reads over further begins of a match and may fail behind them, as
 * `\{%[^\n]*%\}` does in `{% {% {%`; scslre knows only those that begin with it.
 */
function rereadingOf(source: string, flags: string): string[] {
  const found: string[] = [];
  visitRegExpAST(JS.Parser.fromLiteral({ source, flags }).ast.pattern, {
    onQuantifierEnter(quantifier) {
      if (quantifier.max !== Number.POSITIVE_INFINITY) return;
      const { before, behind, isBehind } = aroundOf(quantifier);
      const begin = before.map(rawOf).join('');
      if (isBehind || !begin || (begin.startsWith('^') && !flags.includes('m'))) return;
      const isTotal = /^\[(?:\\s\\S|\^)\]/.test(quantifier.raw);
      if (behind.every((each) => canBeEmpty(each, isTotal))) return;
      const read = automaton(`(?:${quantifier.element.raw})*`, flags);
      if (isDisjointWith(automaton(begin.replace(/^\^/, String.raw`\n`), flags), read)) return;
      found.push(`${quantifier.raw} reads over ${begin}`);
    },
  });
  return found;
}

/** What stands before and behind a quantifier in its expression, and whether that is a lookbehind. */
function aroundOf(quantifier: AST.Quantifier) {
  let before: AST.Element[] = [];
  const behind: (AST.Element | 'match')[] = [];
  let isBehind = false;
  let node: AST.Node = quantifier;
  for (let parent: AST.Node | null = node.parent; parent; parent = parent.parent) {
    if (parent.type === 'Alternative') {
      const place = parent.elements.indexOf(node as AST.Element);
      before = [...parent.elements.slice(0, place), ...before];
      behind.push(...parent.elements.slice(place + 1));
    }
    if (parent.type === 'Assertion') {
      isBehind ||= parent.kind === 'lookbehind';
      behind.push('match');
    }
    node = parent;
  }
  return { before, behind, isBehind };
}

function rawOf(element: AST.Element): string {
  if (element.type === 'Assertion') return element.kind === 'start' ? '^' : '';
  return element.type === 'Backreference' ? String.raw`[\s\S]*` : element.raw;
}

/** @param isTotal whether all of the text was read before, so that it is over. */
function canBeEmpty(element: AST.Element | 'match', isTotal: boolean): boolean {
  if (element === 'match') return false;
  switch (element.type) {
    case 'Assertion':
      return element.kind === 'start' || (element.kind === 'end' && isTotal);
    case 'Quantifier':
      return element.min === 0 || canBeEmpty(element.element, isTotal);
    case 'Group':
    case 'CapturingGroup':
      return element.alternatives.some(({ elements }) =>
        elements.every((each) => canBeEmpty(each, isTotal)),
      );
    default:
      return element.type === 'Backreference';
  }
}

function automaton(source: string, flags: string): NFA {
  const parser = JS.Parser.fromLiteral({ source, flags: flags.replace(/[gy]/g, '') });
  const { expression, maxCharacter } = parser.parse({ assertions: 'disable' });
  return NFA.fromRegex(expression, { maxCharacter }, { assertions: 'ignore' });
}

/** The expressions in the files of a folder, but those of tests. */
function expressionsOf(folder: string): Expression[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((file) => /\.(?:ts|tsx|js|mjs)$/.test(file) && !file.endsWith('.test.ts'))
    .filter((file) => !OWN_TEXTS.test(file))
    .flatMap((file) => expressionsIn(file, readFileSync(file, 'utf8')));
}

function expressionsIn(file: string, code: string): Expression[] {
  const found: Expression[] = [];
  const constants = new Map<string, Node>();
  const add = ({ start }: { start: number }, source: string, flags: string) => {
    found.push({ place: `${file}:${code.slice(0, start).split('\n').length}`, source, flags });
  };
  const visitor = new Visitor({
    Literal(node) {
      if ('regex' in node) add(node, node.regex.pattern, node.regex.flags);
    },
    VariableDeclarator({ id, init }) {
      if (id.type === 'Identifier' && init) constants.set(id.name, init);
    },
    NewExpression(node) {
      if (node.callee.type !== 'Identifier' || node.callee.name !== 'RegExp') return;
      const [source, flags] = node.arguments;
      add(node, textOf(source, constants), flags ? textOf(flags, constants) : '');
    },
  });
  visitor.visit(parseSync(file, code).program);
  return found;
}

/** A text that code puts together. What isn't in the same file stands as one letter. */
function textOf(node: Node | Argument | undefined, constants: ReadonlyMap<string, Node>): string {
  switch (node?.type) {
    case 'Literal':
      return String(node.value);
    case 'Identifier':
      return textOf(constants.get(node.name), constants);
    case 'TaggedTemplateExpression':
      return joined(node.quasi, (each) => each.value.raw, constants);
    case 'TemplateLiteral':
      return joined(node, (each) => each.value.cooked ?? '', constants);
    default:
      return 'x';
  }
}

function joined(
  { quasis, expressions }: Extract<Node, { type: 'TemplateLiteral' }>,
  written: (part: (typeof quasis)[number]) => string,
  constants: ReadonlyMap<string, Node>,
): string {
  return quasis
    .map((part, place) => {
      const next = expressions[place];
      return written(part) + (next ? textOf(next, constants) : '');
    })
    .join('');
}
