import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { styleText } from 'node:util';
import {
  applyFixes,
  checkContent,
  type Findings,
  failuresOf,
  formatFixes,
  formatGithub,
  formatJson,
  formatReport,
  isAboutFile,
  openRenderings,
  type Problem,
} from '../lib/content/check';
import { type CheckCommand, HELP, readCommand } from './check-flags';
import { changesSince } from './content-changes';
import { CONTENT, RENDERINGS } from './paths';

/** Checks a content folder; the process ends as `HELP` says. */
async function check(args: readonly string[]): Promise<void> {
  const command = readCommand(args, process.env.GITHUB_ACTIONS === 'true');
  if (command.help) {
    console.log(HELP);
    return;
  }
  const { contentDir, strict, fix, base } = command;
  const folder = await stat(contentDir).catch(() => undefined);
  if (!folder?.isDirectory()) throw new Error(`There is no folder ${contentDir}.`);
  if (fix) console.log(formatFixes(await applyFixes(contentDir, base)));
  const changes = strict ? await changesSince(contentDir, base) : undefined;
  const { documents, problems } = await checkContent(
    contentDir,
    await openRenderings(contentDir === CONTENT ? RENDERINGS : undefined),
  );
  const texts = await textsOf(problems, dirname(contentDir));
  const findings = { documents, problems, texts, changes };
  console.log(write(findings, command.output));
  if (failuresOf(findings).length > 0) process.exitCode = 1;
}

function write(findings: Findings, output: CheckCommand['output']): string {
  if (output === 'json') return formatJson(findings);
  const report = formatReport(findings, styleText);
  if (output === 'text') return report;
  // The runner looks for commands in all that is printed, also in what an editor wrote.
  const token = randomUUID();
  const pause = [`::stop-commands::${token}`, report, `::${token}::`];
  return [...formatGithub(findings), ...pause].join('\n');
}

/** The texts of the files in which a problem has a place, by the names that problems give them. */
async function textsOf(problems: readonly Problem[], parent: string): Promise<Map<string, string>> {
  const placed = problems.filter((problem) => !isAboutFile(problem));
  const texts = new Map<string, string>();
  for (const file of new Set(placed.map((problem) => problem.file))) {
    const text = await readFile(join(parent, file), 'utf8').catch(() => undefined);
    if (text !== undefined) texts.set(file, text);
  }
  return texts;
}

check(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
