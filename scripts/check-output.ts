import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { styleText } from 'node:util';
import {
  type Changes,
  type Findings,
  failuresOf,
  formatGithub,
  formatJson,
  formatReport,
  isAboutFile,
  type Problem,
  type ReportOptions,
  type Style,
} from '../lib/content/check';
import { unlessMissing } from '../lib/missing';
import type { CheckCommand } from './check-flags';
import type { Context } from './command';

/** What a check found. */
type Found = Pick<Findings, 'documents' | 'problems'> & { changes?: Changes | undefined };

/**
 * Prints what a check of a content folder found.
 *
 * @returns whether that is a failure.
 */
export async function printFindings(
  stdout: Context['stdout'],
  contentDir: string,
  { documents, problems, changes }: Found,
  { output, all }: Pick<CheckCommand, 'output' | 'all'>,
): Promise<boolean> {
  const texts = await textsOf(problems, dirname(contentDir));
  const findings = { documents, problems, texts, changes };
  const style: Style = (format, text) => styleText(format, text, { stream: stdout });
  stdout.write(`${write(findings, output, style, { isAll: all })}\n`);
  return failuresOf(findings).length > 0;
}

function write(
  findings: Findings,
  output: CheckCommand['output'],
  style: Style,
  options: ReportOptions,
): string {
  if (output === 'json') return formatJson(findings);
  const report = formatReport(findings, style, options);
  if (output === 'text') return report;
  // The runner looks for commands in all that is printed, also in what an editor wrote.
  const token = randomUUID();
  const pause = [`::stop-commands::${token}`, report, `::${token}::`];
  return [...formatGithub(findings, options), ...pause].join('\n');
}

/** The texts of the files in which a problem has a place, by the names that problems give them. */
async function textsOf(problems: readonly Problem[], parent: string): Promise<Map<string, string>> {
  const placed = problems.filter((problem) => !isAboutFile(problem));
  const texts = new Map<string, string>();
  for (const file of new Set(placed.map((problem) => problem.file))) {
    const text = await unlessMissing(readFile(join(parent, file), 'utf8'), undefined);
    if (text !== undefined) texts.set(file, text);
  }
  return texts;
}
