import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkContent } from '.';
import { formatProblem } from './problem';

/** Files by their paths from the project's folder: `content/blog/2023-01-01-x.md`. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/**
 * For tests: what the check says of a folder that holds these files and no others,
 * a line for each problem.
 *
 * @param now milliseconds since the epoch.
 */
export async function checkFiles(files: Files, now = Date.now()): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'check-'));
  try {
    await writeFiles(folder, files);
    const { problems } = await checkContent(join(folder, 'content'), undefined, now);
    return problems.map(formatProblem);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes files into a folder, which may hold others. */
export async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [path, data] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), data);
  }
}
