import { chmodSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Changes a file in one step: whoever reads it meanwhile has the old one or the new
 * one, and never a part. Who may read and write it stays as it is.
 *
 * @param path of the file, which is made if there is none. A dotfile stands beside it
 * for a moment, which is no content, so whoever watches the folder leaves it alone.
 * @throws if it can't be written; then it is as it was.
 */
export function replaceFile(path: string, text: string): void {
  const draft = join(dirname(path), `.${basename(path)}.new`);
  try {
    writeFileSync(draft, text);
    const before = statSync(path, { throwIfNoEntry: false });
    if (before) chmodSync(draft, before.mode);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
