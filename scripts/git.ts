import { execFile, spawn } from 'node:child_process';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { hasCode } from '../lib/missing';

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
export function git(folder: string, ...args: string[]): Promise<string> {
  return gitWith({}, folder, ...args);
}

/**
 * The same with an environment.
 *
 * @param env is added to that of this process.
 */
export async function gitWith(
  env: Readonly<Record<string, string>>,
  folder: string,
  ...args: string[]
): Promise<string> {
  const options = { cwd: folder, env: { ...process.env, ...env }, maxBuffer: MAX_OUTPUT };
  const { stdout } = await run('git', args, options);
  return stdout.trim();
}

/**
 * Reads files as they were in commits, all by one process.
 *
 * @param names as git takes them: `HEAD^:./blog/x.md`, from the folder where it runs.
 * @returns the text of each; undefined of one that isn't there.
 */
export async function readBlobs(
  folder: string,
  names: readonly string[],
): Promise<(string | undefined)[]> {
  if (names.length === 0) return [];
  const child = spawn('git', ['cat-file', '--batch'], {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('close', resolve).on('error', reject);
  });
  child.stdin.end(names.map((name) => `${name}\n`).join(''));
  const [bytes, code] = await Promise.all([buffer(child.stdout), ended]);
  if (code !== 0) throw new Error(`git cat-file ended with ${code}`);
  let at = 0;
  return names.map(() => {
    const end = bytes.indexOf('\n', at);
    const [, size] = / blob (\d+)$/.exec(bytes.toString('utf8', at, end)) ?? [];
    at = end + 1;
    if (size === undefined) return undefined;
    const text = bytes.toString('utf8', at, at + Number(size));
    at += Number(size) + 1;
    return text;
  });
}

/**
 * Runs git where there may be no repository.
 *
 * @returns what it printed; undefined if git isn't installed, or the folder lies in
 * no repository.
 * @throws if git fails for another reason, as in a repository that is broken or
 * somebody else's.
 */
export async function gitIfThere(folder: string, ...args: string[]): Promise<string | undefined> {
  try {
    return await gitWith({ LC_ALL: 'C' }, folder, ...args);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
    if (/^fatal: not a git repository/m.test(said)) return undefined;
    throw error;
  }
}

/** The commit of a revision; undefined if a clone has none of this name. */
export async function commitOf(folder: string, revision: string): Promise<string | undefined> {
  const options = ['--verify', '--quiet', '--end-of-options'];
  return endingWithNone(git(folder, 'rev-parse', ...options, `${revision}^{commit}`));
}

/** Waits for a git command that ends with 1 where it finds nothing. */
async function endingWithNone(work: Promise<string>): Promise<string | undefined> {
  try {
    return await work;
  } catch (error) {
    if (hasCode(error, 1)) return undefined;
    throw error;
  }
}

/** What a branch is compared with if nobody names anything, in this order. */
export const BASES = ['origin/main', 'main'];

/** The first of `BASES` that a clone has. */
export async function defaultBase(folder: string): Promise<string | undefined> {
  for (const base of BASES) {
    if (await commitOf(folder, base)) return base;
  }
  return undefined;
}

/**
 * The commit with which a branch began that is compared with a revision: what
 * others did since isn't what the branch does.
 *
 * @throws if the clone hasn't the revision, in words for whoever named it.
 */
export async function startOf(folder: string, base: string): Promise<string> {
  const found = await commitOf(folder, base);
  if (found === undefined) throw new Error(`${base} is no revision of this clone; fetch it first`);
  return (await endingWithNone(git(folder, 'merge-base', found, 'HEAD'))) ?? found;
}
