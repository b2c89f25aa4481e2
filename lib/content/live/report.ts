import { counted } from '../../words';
import { formatProblem, type Problem } from '../check/problem';

/** As many warnings, or errors, as one file may have; more are those of old files at the start. */
const LISTED_AT_MOST = 20;

/**
 * What to say of problems after a file was saved: those that are new, and files
 * that have none any more.
 */
export function changesOf(before: readonly Problem[], now: readonly Problem[]): string[] {
  const known = new Set(before.map(formatProblem));
  const current = new Set(now.map(formatProblem));
  const files = new Set(now.map(({ file }) => file));
  const mended = new Set(before.map(({ file }) => file).filter((file) => !files.has(file)));
  const isLess = before.some((problem) => !current.has(formatProblem(problem)));
  const fresh = now.filter((problem) => !known.has(formatProblem(problem)));
  const warnings = fresh.filter(({ severity }) => severity === 'warning');
  const errors = fresh.filter(({ severity }) => severity === 'error');
  const isMany = warnings.length > LISTED_AT_MOST;
  const told = isMany || errors.length > LISTED_AT_MOST ? errors.slice(0, LISTED_AT_MOST) : fresh;
  const lines = told.map(formatProblem);
  const rest = [
    ...(errors.length > LISTED_AT_MOST ? [`${errors.length - LISTED_AT_MOST} more errors`] : []),
    ...(told !== fresh && warnings.length > 0 ? [counted(warnings.length, 'warning')] : []),
  ];
  if (rest.length > 0) lines.push(`${rest.join(', ')}; npm run check lists them`);
  lines.push(...[...mended].map((file) => `${file} has no problems any more`));
  // Some were mended in a file that still has others.
  if (lines.length === 0 && isLess) lines.push(`${counted(now.length, 'problem')} left`);
  return lines;
}
