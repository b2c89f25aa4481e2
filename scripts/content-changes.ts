import { basename, dirname } from 'node:path';
import { now } from '../lib/clock';
import type { Changes } from '../lib/content/check';
import { addressesWithLists } from '../lib/content/check/lists';
import { isPublished } from '../lib/content/published';
import { hasCode } from '../lib/missing';
import { BASES, defaultBase, git, startOf } from './git';
import { addressesWithFiles, documentsAt } from './published';

/**
 * Asks git which files of a content folder changed since a branch began, with
 * those that aren't committed or not even added, and what was public then.
 *
 * @param base the revision that the branch is compared with; main unless it is named.
 * @returns the files as the check names them: `content/blog/2023-01-01-x.md`.
 * @throws if git can't tell, with what to do.
 */
export async function changesSince(contentDir: string, base?: string): Promise<Changes> {
  const [parent, folder] = [dirname(contentDir), basename(contentDir)];
  await git(parent, 'rev-parse', '--git-dir').catch((error: unknown) => {
    const reason = hasCode(error, 'ENOENT')
      ? "git isn't installed"
      : `${folder} lies in no git repository`;
    throw new Error(`${reason}, so --strict can't tell what changed.`);
  });
  const since = base ?? (await defaultBase(parent));
  if (since === undefined) {
    const names = BASES.join(' nor ');
    throw new Error(`This clone has neither ${names}; say by --base what to compare with.`);
  }
  const start = await startOf(parent, since);
  const lists = await Promise.all([
    git(parent, 'diff', '--name-only', '-z', '--no-renames', '--relative', start, '--', folder),
    git(parent, 'ls-files', '--others', '--exclude-standard', '-z', '--', folder),
  ]);
  const files = new Set(lists.flatMap((list) => list.split('\0')).filter(Boolean));
  const versions = [...files].map((file) => ({
    id: file.slice(folder.length + 1),
    commit: start,
  }));
  const documents = await documentsAt(contentDir, versions);
  const published = addressesWithFiles(
    documents.filter(({ values }) => isPublished(values, now())),
  );
  return { since, files, published, addresses: addressesWithLists(documents) };
}
