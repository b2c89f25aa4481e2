import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { now } from '../../clock';
import { checkContent, failuresOf, formatReport } from '.';
import { formatProblem } from './problem';

// What tests of content share.

/** Files by their paths below a folder. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/**
 * What the check says of a folder that holds these files and no others, a line for each
 * problem.
 *
 * @param files by their paths from the project's folder: `content/blog/2023-01-01-x.md`.
 * @param moment milliseconds since the epoch.
 */
export function checkFiles(files: Files, moment = now()): Promise<string[]> {
  return inFolder(async (folder) => {
    await writeFiles(folder, files);
    const { problems } = await checkContent(join(folder, 'content'), undefined, moment);
    return problems.map(formatProblem);
  });
}

/** What the check's report says of a problem, and of all together; the rest shows the place and counts. */
const LINE = /^(?:content\/.*?:\d+ |Fields |Checked )/;

/**
 * Checks a content folder that holds these files.
 *
 * @param files by their paths from the content folder.
 * @returns the exit code of the check's command, and the lines of its report that say something new.
 */
export function runCheck(files: Files): Promise<{ code: number; lines: string[] }> {
  return inContentFolder(async (contentDir) => {
    await writeFiles(contentDir, files);
    const { documents, problems } = await checkContent(contentDir);
    const findings = { documents, problems, texts: new Map() };
    const lines = formatReport(findings).split('\n');
    return {
      code: failuresOf(findings).length > 0 ? 1 : 0,
      lines: lines.filter((line) => LINE.test(line)),
    };
  });
}

/** Makes an empty content folder in a folder of its own, and removes it afterwards. */
export function inContentFolder<T>(use: (contentDir: string) => Promise<T>): Promise<T> {
  return inFolder(async (folder) => {
    await mkdir(join(folder, 'content'));
    return use(join(folder, 'content'));
  });
}

/** Writes files into a folder, which may hold others. */
export async function writeFiles(folder: string, files: Files, mode = 0o644): Promise<void> {
  for (const [path, data] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), data, { mode });
  }
}

async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'content-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
