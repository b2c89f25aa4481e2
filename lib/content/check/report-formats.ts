import { visible } from '../../visible';
import { linesOf, spanOf } from './code-frame';
import type { Problem } from './problem';
import { divideProblems, type Findings, failuresOf, type ReportOptions, tally } from './report';

/** What `npm run check -- --json` prints. */
export interface JsonReport {
  /** How many documents were checked. */
  documents: number;
  /** How many of the problems are errors, and how many warnings. */
  errors: number;
  warnings: number;
  /** How many of them make the check fail: errors and, with `--strict`, warnings in what changed. */
  failures: number;
  problems: JsonProblem[];
}

/** One problem; what isn't known of it is missing. */
export interface JsonProblem {
  severity: 'error' | 'warning';
  /** With its folder: `content/blog/2023-01-01-x.md`. */
  file: string;
  /** From 1, as is the column, which counts UTF-16 units. */
  line: number;
  column?: number;
  /** The field of the frontmatter; of one within a list, `roles.0.seat`. */
  field?: string;
  /** What is wrong and what to do, without a full stop. */
  message: string;
  /** It is only counted in what people read, and never makes the check fail. */
  minor?: true;
}

/**
 * Writes what a check found as JSON. What a terminal would act on is escaped, so
 * that the text can be looked at; who parses it gets it as it was.
 */
export function formatJson(findings: Findings): string {
  const lines = linesOfFiles(findings);
  const report: JsonReport = {
    documents: findings.documents,
    ...tally(findings.problems),
    failures: failuresOf(findings).length,
    problems: findings.problems.map((problem) => {
      const { severity, file, line, field, message, isMinor } = problem;
      return {
        severity,
        file,
        line,
        column: columnOf(problem, lines),
        field,
        message,
        minor: isMinor,
      };
    }),
  };
  // JSON's own indentation is the only control in it, and texts are one line there.
  return JSON.stringify(report, null, 2).split('\n').map(visible).join('\n');
}

/**
 * Writes what a check found as workflow commands of GitHub Actions, which become
 * notes at the lines of a change. If only warnings in what changed count, the
 * others aren't named: a note about a file that nobody touched helps no reviewer.
 * Of many warnings that stop nothing, the report names the kinds.
 *
 * @see https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export function formatGithub(findings: Findings, options: ReportOptions = {}): string[] {
  const lines = linesOfFiles(findings);
  const failures = failuresOf(findings);
  const problems = findings.changes ? failures : divideProblems(findings, options).single;
  const failing = new Set(failures);
  return problems
    .filter(({ isMinor }) => !isMinor)
    .map((problem) => {
      const { file, line, field, message } = problem;
      const column = columnOf(problem, lines);
      const properties = [
        `file=${escapeProperty(file)}`,
        `line=${line}`,
        ...(column ? [`col=${column}`] : []),
        `title=${escapeProperty(field ?? 'Content')}`,
      ];
      const command = failing.has(problem) ? 'error' : 'warning';
      return `::${command} ${properties.join(',')}::${escapeData(message)}`;
    });
}

function linesOfFiles({ texts }: Findings): Map<string, string[]> {
  return new Map([...texts].map(([file, text]) => [file, linesOf(text)]));
}

function columnOf(problem: Problem, lines: Map<string, string[]>): number | undefined {
  const span = spanOf(problem, lines.get(problem.file)?.[problem.line - 1] ?? '');
  return span && span.from + 1;
}

/** As GitHub's toolkit does; a message may have several lines there. */
function escapeData(text: string): string {
  return visible(text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A'));
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
