import { counted } from '../../words';
import { formatProblem, type Problem } from '../check/problem';

/** As many warnings as one file may have; more are those of old files at the start. */
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
  const isMany = warnings.length > LISTED_AT_MOST;
  const lines = (isMany ? fresh.filter(({ severity }) => severity === 'error') : fresh).map(
    formatProblem,
  );
  if (isMany) lines.push(`${warnings.length} warnings; npm run check lists them`);
  lines.push(...[...mended].map((file) => `${file} has no problems any more`));
  // Some were mended in a file that still has others.
  if (lines.length === 0 && isLess) lines.push(`${counted(now.length, 'problem')} left`);
  return lines;
}
