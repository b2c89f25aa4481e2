import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { now } from '../lib/clock';
import type { Published, Rename } from '../lib/content/check';
import { isPublished } from '../lib/content/published';
import { unlessMissing } from '../lib/missing';
import { commitOf, defaultBase, gitIfThere, gitWith, startOf } from './git';
import { addressesWithFiles, documentsAt } from './published';

/**
 * The files of a content folder that were renamed since a branch began, by git: what is
 * compared with that is the folder as it is now, with files that git doesn't follow yet.
 *
 * @param base the revision that the branch is compared with; main unless it is named, or,
 * where there is none, the last commit.
 * @returns the files, and what was public of them before; none where there is no git, no
 * commit, or the folder isn't in a repository.
 * @throws if there is no such revision.
 */
export async function renamesSince(
  contentDir: string,
  base?: string,
): Promise<{ renames: Rename[]; published: Published }> {
  const none = { renames: [], published: new Map() };
  const index = await gitIfThere(contentDir, 'rev-parse', '--git-path', 'index');
  if (index === undefined) return none;
  const since = await beginning(contentDir, base);
  if (since === undefined) return none;
  const folder = await mkdtemp(join(tmpdir(), 'renames-'));
  try {
    // What git doesn't follow is in no diff, so a copy of its index follows it.
    const copy = join(folder, 'index');
    // Before anything is added there is none.
    await unlessMissing(copyFile(resolve(contentDir, index), copy), undefined);
    const env = { GIT_INDEX_FILE: copy };
    await gitWith(env, contentDir, 'add', '--intent-to-add', '--', '.');
    const options = ['--no-ext-diff', '--find-renames', '--diff-filter=R', '--name-status'];
    const args = ['diff', '-z', '--relative', ...options, since, '--', '.'];
    const parts = (await gitWith(env, contentDir, ...args)).split('\0');
    const renames: Rename[] = [];
    for (let at = 0; at + 2 < parts.length; at += 3) {
      renames.push({ from: parts[at + 1] ?? '', to: parts[at + 2] ?? '' });
    }
    const versions = renames.map(({ from }) => ({ id: from, commit: since }));
    const documents = await documentsAt(contentDir, versions);
    const wasPublic = documents.filter(({ values }) => isPublished(values, now()));
    return { renames, published: addressesWithFiles(wasPublic) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function beginning(folder: string, base: string | undefined): Promise<string | undefined> {
  const named = base ?? (await defaultBase(folder));
  if (named !== undefined) return startOf(folder, named);
  return commitOf(folder, 'HEAD');
}
