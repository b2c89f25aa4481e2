import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Writes files of a content folder, each at its path below it. */
export async function put(
  contentDir: string,
  files: Record<string, string | Buffer>,
  mode = 0o644,
) {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(contentDir, path)), { recursive: true });
    await writeFile(join(contentDir, path), text, { mode });
  }
}

/** Makes an empty content folder in a folder of its own, for a test, and removes it afterwards. */
export async function inFolder<T>(use: (contentDir: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'fix-'));
  try {
    await mkdir(join(folder, 'content'));
    return await use(join(folder, 'content'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
