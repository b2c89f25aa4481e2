import { parseArgs } from 'node:util';
import { formatProblem } from '../../lib/content/check';
import { importSite, type Tally } from '../../lib/content/import';
import { defineCommand } from '../command';
import { CONTENT } from '../paths';

const USAGE = 'Usage: npm run import -- <Jekyll site or its folder _posts> [--dry-run]';

const HELP = `Brings the posts of a Jekyll site to content/blog, and its assets to public/assets.

${USAGE}

Options:
  --dry-run  say what would be copied, and copy nothing
  --help     print this

Posts that the check would stop at are refused, each with its reason, and nothing is
overwritten, so it can be run again. It ends with 1 if anything was refused.`;

/** Brings posts and assets of a Jekyll site here, and exits with 1 if any is refused. */
export const importPosts = defineCommand(async ({ args, cwd, stdout }) => {
  const print = (line: string) => stdout.write(`${line}\n`);
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      'dry-run': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  if (values.help) {
    print(HELP);
    return 0;
  }
  const [folder, ...others] = positionals;
  if (!folder || others.length > 0) throw new Error(USAGE);

  const isDryRun = values['dry-run'];
  const report = await importSite(folder, {
    cwd,
    contentDir: CONTENT,
    publicDir: 'public',
    isDryRun,
  });
  if (isDryRun) {
    for (const { from, to } of report.copies) print(`would copy ${from} to ${to}`);
  }
  for (const problem of report.problems) print(formatProblem(problem));

  const { posts, assets } = report;
  if (assets.read > 0) print(summary('asset', 'copied', assets));
  print(summary('post', 'imported', posts));
  return report.problems.some(({ severity }) => severity === 'error') ? 1 : 0;
});

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
