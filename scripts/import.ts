import { parseArgs } from 'node:util';
import { formatProblem } from '../lib/content/check';
import { importSite, type Tally } from '../lib/content/import';
import { runScript } from './command';
import { CONTENT } from './paths';

const USAGE = 'Usage: npm run import -- <Jekyll site or its folder _posts> [--dry-run]';

/** Brings posts and assets of a Jekyll site here, and exits with 1 if any is refused. */
async function runImport(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { 'dry-run': { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [folder, ...others] = positionals;
  if (!folder || others.length > 0) throw new Error(USAGE);

  const isDryRun = values['dry-run'];
  const report = await importSite(folder, {
    contentDir: CONTENT,
    publicDir: 'public',
    isDryRun,
  });
  if (isDryRun) {
    for (const { from, to } of report.copies) console.log(`would copy ${from} to ${to}`);
  }
  for (const problem of report.problems) console.log(formatProblem(problem));

  const { posts, assets } = report;
  if (assets.read > 0) console.log(summary('asset', 'copied', assets));
  console.log(summary('post', 'imported', posts));
  if (report.problems.some(({ severity }) => severity === 'error')) process.exitCode = 1;
}

/** Says in one line what became of files. */
function summary(noun: string, done: string, tally: Tally): string {
  const { read, copied, there, refused, withWarnings } = tally;
  return [
    `${read} ${noun}${read === 1 ? '' : 's'} read`,
    `${copied} ${done}`,
    `${there} already there`,
    ...(withWarnings === undefined ? [] : [`${withWarnings} with warnings`]),
    `${refused} refused`,
  ].join(', ');
}

runScript(runImport);
