import { visible } from '../../visible';
import { counted } from '../../words';
import { codeFrame, linesOf, type Style } from './code-frame';
import type { Fixes } from './fix';
import { kindsOf } from './kinds';
import type { Published } from './lost';
import { formatProblem, type Problem } from './problem';

/** So many problems of a file are shown in their places; whoever has more sees the lines' numbers. */
const FRAMED_AT_MOST = 50;
/** So many warnings are told one by one; of more, the kinds are. */
const WARNINGS_AT_MOST = 20;
/** So many places of a kind are named. */
const PLACES_AT_MOST = 3;

/** What a check found. */
export interface Findings {
  /** How many documents were checked. */
  documents: number;
  /** By file and line, as `checkContent` orders them. */
  problems: readonly Problem[];
  /** The texts of the files that have problems, by file; one that can't be read is missing. */
  texts: ReadonlyMap<string, string>;
  /** What changed, if warnings there are to count as errors. */
  changes?: Changes;
}

/** What changed since some state of the content. */
export interface Changes {
  /** That state, in words: `main`. */
  since: string;
  /** The files that differ from it, as problems name them. */
  files: ReadonlySet<string>;
  /** What was public then of the documents that differ. */
  published: Published;
  /** All addresses that these documents led to then, those of lists and drafts too. */
  addresses: ReadonlySet<string>;
}

/** What makes a check fail: errors, and warnings of what changed if they are to count. */
export function failuresOf({ problems, changes }: Findings): Problem[] {
  return problems.filter(
    (problem) =>
      problem.severity === 'error' || (changes !== undefined && isOfChange(problem, changes)),
  );
}

/** Whether a warning is about a file that changed, or a link to a page that did. */
export function isOfChange(
  { isMinor, file, target }: Problem,
  { files, addresses }: Pick<Changes, 'files' | 'addresses'>,
): boolean {
  return !isMinor && (files.has(file) || (target !== undefined && addresses.has(target)));
}

/** How many errors and warnings there are. */
export function tally(problems: readonly Problem[]): { errors: number; warnings: number } {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: problems.length - errors };
}

/** How much of what a check found is told. */
export interface ReportOptions {
  /** Every problem one by one, however many there are. */
  isAll?: boolean;
}

/**
 * Divides problems into those that are told one by one and those of which, since
 * they are many and stop nothing, the kinds are told.
 */
export function divideProblems(
  findings: Findings,
  { isAll = false }: ReportOptions,
): { single: Problem[]; grouped: Problem[] } {
  const told = findings.problems.filter(({ isMinor }) => !isMinor);
  const failures = new Set(failuresOf(findings));
  const grouped = told.filter((problem) => !failures.has(problem));
  if (isAll || grouped.length <= WARNINGS_AT_MOST) return { single: told, grouped: [] };
  return { single: told.filter((problem) => failures.has(problem)), grouped };
}

/**
 * Writes what a check found for people: the problems by file, each as the line of
 * `formatProblem` and, indented below it, the place in the file; then what to do
 * next, and in the last line how much was checked. Of many warnings the kinds come
 * first, a line each; files with problems that make the check fail come last.
 *
 * @param style gives a text its format, as `styleText` of node:util does.
 * @returns lines of text, without a line end after the last.
 */
export function formatReport(
  findings: Findings,
  style: Style = (_, text) => text,
  options: ReportOptions = {},
): string {
  const { single, grouped } = divideProblems(findings, options);
  const failing = new Set(failuresOf(findings).map(({ file }) => file));
  const byFile = [...filesOf(single)];
  const files = [
    ...byFile.filter(([file]) => !failing.has(file)),
    ...byFile.filter(([file]) => failing.has(file)),
  ];
  const blocks = files.map(([file, problems]) => {
    const lines = linesOf(findings.texts.get(file) ?? '');
    return [
      style('bold', fileLine(file, problems, findings.changes)),
      ...problems.flatMap((each, place) => [
        problemLine(each, style),
        ...(place < FRAMED_AT_MOST ? codeFrame(each, lines, style) : []),
      ]),
    ].join('\n');
  });
  const summary = [
    ...unusedFields(findings.problems),
    ...nextSteps(findings),
    `Checked ${[counted(findings.documents, 'document'), ...countsOf(findings.problems)].join(', ')}.`,
  ];
  return [...kindBlock(grouped, style), ...blocks, summary.join('\n')].join('\n\n');
}

function filesOf(problems: readonly Problem[]): Map<string, Problem[]> {
  const files = new Map<string, Problem[]>();
  for (const problem of problems) {
    const known = files.get(problem.file);
    if (known) known.push(problem);
    else files.set(problem.file, [problem]);
  }
  return files;
}

/** The kinds of problems, a line each with the first places. */
function kindBlock(problems: readonly Problem[], style: Style): string[] {
  if (problems.length === 0) return [];
  const number = (count: number) => count.toLocaleString('en');
  const kinds = kindsOf(problems);
  const lines = kinds.map((kind) => {
    const places = kind.problems
      .slice(0, PLACES_AT_MOST)
      .map(({ file, line }) => `${file}:${line}`)
      .join(', ');
    const more = kind.problems.length > PLACES_AT_MOST ? ', …' : '';
    const count = style('yellow', `${number(kind.problems.length)} ×`);
    return `${count} ${visible(`${kind.message} (${places}${more})`)}`;
  });
  const head = `${number(problems.length)} warnings of ${counted(kinds.length, 'kind')}; npm run check -- --all names each of them`;
  return [[style('bold', head), ...lines].join('\n')];
}

/** Writes what was mended, a line each, and what was recognised but left as it is. */
export function formatFixes({ fixes, left }: Fixes): string {
  const lines = [
    ...fixes.map(({ file, line, done }) => `${file}:${line} mended: ${done}`),
    ...left.map((sentence) => `Left as it is: ${sentence}`),
    `Mended ${counted(fixes.length, 'line')}.`,
  ];
  return `${lines.map(visible).join('\n')}\n`;
}

function fileLine(file: string, problems: readonly Problem[], changes?: Changes): string {
  const facts = countsOf(problems).filter((count) => !count.startsWith('0 '));
  if (changes?.files.has(file)) facts.push(`changed since ${changes.since}`);
  return visible(`${file} (${facts.join(', ')})`);
}

/** The line by which problems are found in logs. */
function problemLine(problem: Problem, style: Style): string {
  const { file, line, severity } = problem;
  const place = visible(`${file}:${line}`);
  const rest = visible(formatProblem(problem)).slice(place.length);
  return style(severity === 'error' ? 'red' : 'yellow', place) + rest;
}

function unusedFields(problems: readonly Problem[]): string[] {
  const unused = new Map<string, number>();
  for (const { isMinor, field } of problems) {
    if (isMinor && field) unused.set(field, (unused.get(field) ?? 0) + 1);
  }
  if (unused.size === 0) return [];
  const fields = [...unused].map(([field, count]) => `${field} (${count})`);
  return [visible(`Fields that the site makes no use of: ${fields.join(', ')}.`)];
}

/** What to do now, a line each. */
function nextSteps(findings: Findings): string[] {
  const { errors, warnings } = tally(failuresOf(findings));
  const steps: string[] = [];
  if (errors > 0) steps.push("Mend the errors: the site can't be built with them.");
  if (findings.changes && warnings > 0) {
    const { since } = findings.changes;
    steps.push(
      visible(
        `Mend the warnings in files that changed since ${since}, and of links to those: they count here.`,
      ),
    );
  }
  return steps;
}

/** `0 errors, 2 warnings`; of warnings only if there are some. */
function countsOf(problems: readonly Problem[]): string[] {
  const { errors, warnings } = tally(problems);
  return [counted(errors, 'error'), ...(warnings > 0 ? [counted(warnings, 'warning')] : [])];
}
