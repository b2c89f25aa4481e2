import { checkContent, formatProblem, openRenderings } from '../lib/content/check';
import { CONTENT, RENDERINGS } from './paths';

/** Checks the content folder, `content` unless another is named, and exits with 1 at an error. */
async function check(contentDir = CONTENT): Promise<void> {
  const { documents, problems } = await checkContent(
    contentDir,
    await openRenderings(contentDir === CONTENT ? RENDERINGS : undefined),
  );
  for (const problem of problems) {
    if (!problem.isMinor) console.log(formatProblem(problem));
  }

  const unused = new Map<string, number>();
  for (const { isMinor, field } of problems) {
    if (isMinor && field) unused.set(field, (unused.get(field) ?? 0) + 1);
  }
  if (unused.size > 0) {
    const fields = [...unused].map(([field, count]) => `${field} (${count})`);
    console.log(`Fields that the site makes no use of: ${fields.join(', ')}.`);
  }
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const summary = [counted(documents, 'document'), counted(errors, 'error')];
  if (warnings > 0) summary.push(counted(warnings, 'warning'));
  console.log(`Checked ${summary.join(', ')}.`);
  if (errors > 0) process.exitCode = 1;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

check(process.argv[2]).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
