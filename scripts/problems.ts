import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Problem } from '../lib/content/check';
import { PROBLEMS_FILE } from './paths';

/**
 * Writes problems where the dev server reads them. A build needs the file too, and
 * shows nothing of it.
 */
export async function publishProblems(problems: readonly Problem[]): Promise<void> {
  const text = JSON.stringify(problems);
  if (text === (await readFile(PROBLEMS_FILE, 'utf8').catch(() => undefined))) return;
  await mkdir(dirname(PROBLEMS_FILE), { recursive: true });
  await writeFile(`${PROBLEMS_FILE}.new`, text);
  await rename(`${PROBLEMS_FILE}.new`, PROBLEMS_FILE);
}
