import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Rename } from './moved';

const run = promisify(execFile);

/**
 * The files of a content folder that were renamed since a revision, by git: what is
 * compared with it is the folder as it is now, with files that git doesn't follow yet.
 *
 * @param base the revision; without one it is where the branch left the main one of
 * the remote, or, where that isn't known, the last commit.
 * @returns none where there is no git, no commit, or the folder isn't in a repository.
 * @throws if there is no such revision.
 */
export async function findRenames(contentDir: string, base?: string): Promise<Rename[]> {
  const git = gitIn(contentDir);
  const index = await git(['rev-parse', '--git-path', 'index']).catch(() => undefined);
  if (index === undefined) return [];
  const since = base === undefined ? await beginning(git) : await known(git, base);
  if (since === undefined) return [];
  const folder = await mkdtemp(join(tmpdir(), 'renames-'));
  try {
    // What git doesn't follow is in no diff, so a copy of its index follows it.
    const copy = join(folder, 'index');
    await copyFile(resolve(contentDir, index), copy).catch(() => undefined);
    const env = { GIT_INDEX_FILE: copy };
    await git(['add', '--intent-to-add', '--', '.'], env);
    const options = ['--no-ext-diff', '--find-renames', '--diff-filter=R', '--name-status'];
    const found = await git(['diff', '-z', '--relative', ...options, since, '--', '.'], env);
    const parts = found.split('\0');
    const renames: Rename[] = [];
    for (let at = 0; at + 2 < parts.length; at += 3) {
      renames.push({ from: parts[at + 1] ?? '', to: parts[at + 2] ?? '' });
    }
    return renames;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Git = (args: string[], env?: Record<string, string>) => Promise<string>;

function gitIn(folder: string): Git {
  return async (args, env = {}) => {
    const options = { cwd: folder, env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 };
    const { stdout } = await run('git', args, options);
    return stdout.trim();
  };
}

async function beginning(git: Git): Promise<string | undefined> {
  return git(['merge-base', 'HEAD', 'origin/HEAD'])
    .catch(() => git(['rev-parse', '--verify', '--quiet', 'HEAD']))
    .catch(() => undefined);
}

async function known(git: Git, base: string): Promise<string> {
  return git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${base}^{commit}`]).catch(
    () => {
      throw new Error(`${base} is no revision of this clone; fetch it first`);
    },
  );
}
