import { checkContent, formatProblem } from '../lib/content/check';

/** Checks the content folder, `content` unless another is named, and exits with 1 at an error. */
async function check(contentDir = 'content'): Promise<void> {
  const { documents, problems } = await checkContent(contentDir);
  for (const problem of problems) console.log(formatProblem(problem));

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
