import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { now } from '../../lib/clock';
import { openRenderings } from '../../lib/content/build/renderings';
import { applyFixes, checkContent, formatFixes } from '../../lib/content/check';
import { HELP, readCommand } from '../check-flags';
import { printFindings } from '../check-output';
import { defineCommand, pathIn } from '../command';
import { changesSince } from '../content-changes';
import { CONTENT, RENDERINGS } from '../paths';
import { renamesSince } from '../renames';

/** Checks a content folder; its exit codes are those that `HELP` names. */
export const check = defineCommand(async (context) => {
  const { args, env, stdout } = context;
  const command = readCommand(args, env.GITHUB_ACTIONS === 'true');
  if (command.help) {
    stdout.write(`${HELP}\n`);
    return 0;
  }
  const { strict, fix, base } = command;
  const contentDir = pathIn(context, command.contentDir);
  const folder = statSync(contentDir, { throwIfNoEntry: false });
  if (!folder?.isDirectory()) throw new Error(`There is no folder ${command.contentDir}.`);
  if (fix) {
    const fixes = await applyFixes(contentDir, await renamesSince(contentDir, base));
    stdout.write(`${formatFixes(fixes)}\n`);
  }
  const changes = strict ? await changesSince(contentDir, base) : undefined;
  // What is kept between runs is of this project's own content alone.
  const isOwn = resolve(contentDir) === resolve(CONTENT);
  const renderings = await openRenderings(isOwn ? RENDERINGS : undefined);
  const found = await checkContent(contentDir, renderings, now(), changes?.published);
  const findings = { ...found, changes };
  return (await printFindings(stdout, contentDir, findings, command)) ? 1 : 0;
}, 2);
