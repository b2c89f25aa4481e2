import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** More than the names of all files that a change may have. */
const MAX_OUTPUT = 64 * 2 ** 20;

/**
 * Runs git to its end.
 *
 * @param folder where it runs.
 * @returns what it printed, without white space at either end.
 * @throws if it can't run or doesn't end with 0.
 */
export async function git(folder: string, ...args: string[]): Promise<string> {
  const { stdout } = await run('git', args, { cwd: folder, maxBuffer: MAX_OUTPUT });
  return stdout.trim();
}

/**
 * The commit with which a branch began that is compared with a revision: what
 * others did since isn't what the branch does.
 *
 * @throws if the clone hasn't the revision, in words for whoever named it.
 */
export async function startOf(folder: string, base: string): Promise<string> {
  const found = await git(
    folder,
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${base}^{commit}`,
  ).catch(() => {
    throw new Error(`${base} is no revision of this clone; fetch it first`);
  });
  return git(folder, 'merge-base', found, 'HEAD').catch(() => found);
}
