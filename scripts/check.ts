import { stat } from 'node:fs/promises';
import { openRenderings } from '../lib/content/build/renderings';
import { applyFixes, checkContent, formatFixes } from '../lib/content/check';
import { HELP, readCommand } from './check-flags';
import { printFindings } from './check-output';
import { runScript } from './command';
import { changesSince } from './content-changes';
import { CONTENT, RENDERINGS } from './paths';
import { renamesSince } from './renames';

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
  if (fix)
    console.log(formatFixes(await applyFixes(contentDir, await renamesSince(contentDir, base))));
  const changes = strict ? await changesSince(contentDir, base) : undefined;
  const found = await checkContent(
    contentDir,
    await openRenderings(contentDir === CONTENT ? RENDERINGS : undefined),
  );
  if (await printFindings(contentDir, { ...found, changes }, command.output)) process.exitCode = 1;
}

runScript(() => check(process.argv.slice(2)), 2);
