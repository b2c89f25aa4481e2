import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Files, writeFiles } from '../lib/content/check/test-folder';
import { unlessMissing } from '../lib/missing';
import type { Command } from './command';
import { type Ended, runHere } from './test-command';

// What the tests of the import share.

/** A folder that stands for a project, with a content folder. Paths are from it. */
export interface Project {
  folder: string;
  write(files: Files): Promise<void>;
  read(path: string): Promise<Buffer>;
  /** The files below a folder; none if there is no such folder. */
  list(path: string): Promise<string[]>;
  /** Runs a command there; gives its exit code and the lines it printed. */
  run(command: Command, ...args: string[]): Promise<{ code: number; lines: string[] }>;
  remove(): Promise<void>;
}

const TIER = '---\nname: Gold\norder: 1\nsummary: For some.\n---\n';

export async function temporaryProject(): Promise<Project> {
  const folder = await mkdtemp(join(tmpdir(), 'import-'));
  const project: Project = {
    folder,
    write: (files) => writeFiles(folder, files),
    read: (path) => readFile(join(folder, path)),
    async list(path) {
      const options = { recursive: true, withFileTypes: true } as const;
      const entries = await unlessMissing(readdir(join(folder, path), options), []);
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, path, '/').length))
        .sort();
    },
    run: async (command, ...args) => linesOf(await runHere(command, { args, cwd: folder })),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
  await project.write({ 'content/tiers/gold.md': TIER });
  return project;
}

/** The exit code of a command, and the lines it printed. */
export function linesOf({ code, stdout, stderr }: Ended): { code: number; lines: string[] } {
  return { code, lines: `${stdout}${stderr}`.trim().split('\n') };
}

let posts = 0;

/** A post's file; each has a title of its own. */
export function post(body: string, ...fields: string[]): string {
  posts += 1;
  return [
    '---',
    'layout: blog_detail',
    `title: "Title ${posts}"`,
    ...fields,
    '---',
    '',
    body,
    '',
  ].join('\n');
}

/** A picture's file; another width makes it another picture. */
export function picture(width: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="10"/>\n`;
}
