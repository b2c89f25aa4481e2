import { constants, setPriority } from 'node:os';
import { publishContent } from '../lib/content/build/publish';
import { openRenderings } from '../lib/content/build/renderings';
import { checkContent } from '../lib/content/check';
import { readCommand } from './check-flags';
import { printFindings } from './check-output';
import { type Context, runScript } from './command';
import { CONTENT, RENDERINGS } from './paths';

/**
 * Checks the content and makes of it what the site reads. In dev documents with
 * errors are left out, and lib/content/live says what is wrong; a build fails.
 * With `--patient` it lets other processes go first.
 */
async function buildContent({ args, env, stdout }: Context): Promise<number> {
  if (args.includes('--patient')) setPriority(constants.priority.PRIORITY_LOW);
  const found = await checkContent(CONTENT, await openRenderings(RENDERINGS));
  if (!env.LIVE_CONTENT) {
    const command = readCommand([], env.GITHUB_ACTIONS === 'true');
    if (await printFindings(stdout, CONTENT, found, command)) return 1;
  }
  await publishContent(found.stored);
  return 0;
}

runScript(buildContent, 2);
