import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** What a build needs of the project; the rest of it stays out of a copy. */
const PARTS = [
  'app',
  'components',
  'content',
  'lib',
  'public',
  'scripts',
  'contentlayer.config.ts',
  'next.config.js',
  'package.json',
  'postcss.config.mjs',
  'tsconfig.json',
];

/** A copy of the project that a test may change, build and serve. */
export interface SiteCopy {
  folder: string;
  write(path: string, text: string): Promise<void>;
  /** Runs a program to its end and gives what it printed and its exit code. */
  run(command: string, args: string[], env?: Record<string, string>): Promise<Outcome>;
  /** Starts a program that goes on until the copy is removed. */
  start(command: string, args: string[], env?: Record<string, string>): ChildProcess;
  remove(): Promise<void>;
}

export interface Outcome {
  code: number | null;
  output: string;
}

/**
 * Copies the project. The copy lies inside it, so that packages are found
 * without another install.
 *
 * @param name of the copy; tests that run at one time use different ones.
 */
export async function copySite(name: string): Promise<SiteCopy> {
  const folder = resolve('.generated/sites', name);
  const children: ChildProcess[] = [];
  await rm(folder, { recursive: true, force: true });
  for (const part of PARTS) {
    await cp(part, join(folder, part), {
      recursive: true,
      filter: (path) => !path.endsWith('.test.ts'),
    });
  }

  const start: SiteCopy['start'] = (command, args, env = {}) => {
    // Playwright sets NODE_ENV for itself; a build decides on its own.
    const { NODE_ENV: _, ...inherited } = process.env;
    const child = spawn(command, args, {
      cwd: folder,
      // Next.js asks for NODE_ENV in the type of an environment; spawn does without.
      env: { ...inherited, ...env } as NodeJS.ProcessEnv,
      // A group of its own, so that what it starts ends with it.
      detached: true,
    });
    children.push(child);
    return child;
  };

  return {
    folder,
    start,
    async write(path, text) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    },
    run: (command, args, env) =>
      new Promise((done, fail) => {
        const child = start(command, args, env);
        let output = '';
        child.stdout?.on('data', (data) => (output += data));
        child.stderr?.on('data', (data) => (output += data));
        child.on('error', fail);
        child.on('close', (code) => done({ code, output }));
      }),
    async remove() {
      for (const { pid, exitCode } of children) {
        if (pid && exitCode === null) endGroup(pid);
      }
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function endGroup(pid: number): void {
  try {
    process.kill(-pid);
  } catch {
    // It ended by itself between the question and the answer.
  }
}
