import { compareTexts } from '../../words';

/** Something that an editor should change. */
export interface Problem {
  /** An error stops the build: a visitor would see something wrong or lose text. */
  severity: 'error' | 'warning';
  /** The file as the editor knows it: `content/blog/2023-01-01-x.md`. */
  file: string;
  /** Line in the file, frontmatter counted, from 1. */
  line: number;
  /** The frontmatter field it is about, if any. */
  field?: string;
  /** What is wrong and what to do, without a full stop. */
  message: string;
  /** What of the line it is about, as it is written there, where that is known. */
  near?: string;
  /** The path on this site that a link leads to, if it is about one. */
  target?: string;
  /** So minor that the check's summary names it, and no line of its own. */
  isMinor?: true;
}

/** A problem in one line: `content/blog/x.md:3 title: missing; add it`. */
export function formatProblem({ severity, file, line, field, message }: Problem): string {
  const mark = severity === 'warning' ? 'warning: ' : '';
  return `${file}:${line} ${mark}${field ? `${field}: ` : ''}${message}`;
}

/** Orders problems by file, then by line. */
export function byPlace(a: Problem, b: Problem): number {
  return compareTexts(a.file, b.file) || a.line - b.line;
}
