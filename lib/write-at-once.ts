import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes a file that readers see either as it was or whole. Its folder is made if need be. */
export function writeAtOnce(path: string, data: string | Uint8Array): Promise<void> {
  return makeAtOnce(path, (draft) => writeFile(draft, data));
}

/** Copies a file so that readers of the copy see it either as it was or whole. */
export function copyAtOnce(from: string, to: string): Promise<void> {
  return makeAtOnce(to, (draft) => copyFile(from, draft));
}

/**
 * Makes a file that readers see either as it was or whole, also when the process is
 * killed half-way. Its folder is made if need be.
 *
 * @param make writes it to the path that it is given.
 * @throws what `make` throws; then nothing is left of it.
 */
export async function makeAtOnce(
  path: string,
  make: (draft: string) => Promise<unknown>,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  // Several may write the same at one time.
  const draft = `${path}.${randomUUID()}`;
  try {
    await make(draft);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
