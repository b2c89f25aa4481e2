import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { shareCompiledCode } from './compiled-code';

/** What a build needs of the project; the rest of it stays out of a copy. */
const PARTS = [
  'app',
  'components',
  'content',
  'lib',
  'public',
  'scripts',
  'contentlayer.config.ts',
  'instrumentation.ts',
  'next.config.js',
  'package.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
  'vercel.json',
];

/** For the project itself, and made of what stays out of a copy. */
const LEFT_OUT = ['bench', 'soak'].map((name) => join('scripts', name));

/** A copy of the project that a test may change, build and serve. */
export interface SiteCopy {
  folder: string;
  write(path: string, text: string): Promise<void>;
  /** Runs a program to its end and gives what it printed and its exit code. */
  run(command: string, args: string[], env?: Record<string, string>): Promise<Outcome>;
  /**
   * Builds the copy. What was compiled of the project, where that is built, isn't compiled again.
   *
   * @throws with all that was printed, and the exit code, if the build fails.
   */
  build(env?: Record<string, string>): Promise<void>;
  /** Starts a program that goes on until the copy is removed. */
  start(command: string, args: string[], env?: Record<string, string>): ChildProcess;
  /** Serves what was built until the copy is removed, which another process may do. */
  serve(port: number, env?: Record<string, string>): Promise<void>;
  /** Ends what serves it at once, in the middle of whatever it does. */
  kill(): Promise<void>;
  remove(): Promise<void>;
}

export interface Outcome {
  code: number | null;
  output: string;
}

/** In a copy: the process that serves it, and its port. */
const SERVER_FILE = 'server.json';

/** How long a server may take to start or to end, in milliseconds, beside whatever else runs. */
const PATIENCE = 120_000;

/** Where the copy of this name lies. */
export const copyFolder = (name: string) => resolve('.generated/sites', name);

/**
 * Copies the project. The copy lies inside it, so that packages are found
 * without another install.
 *
 * @param name of the copy; tests that run at one time use different ones.
 */
export async function copySite(name: string): Promise<SiteCopy> {
  const folder = copyFolder(name);
  const children: ChildProcess[] = [];
  let served: { server: ChildProcess; port: number } | undefined;
  await removeCopy(name);
  for (const part of PARTS) {
    await cp(part, join(folder, part), {
      recursive: true,
      filter: (path) => !path.endsWith('.test.ts') && !LEFT_OUT.includes(path),
    });
  }

  const launch = (
    command: string,
    args: string[],
    env: Record<string, string>,
    stdio: StdioOptions,
  ) => {
    // Playwright sets NODE_ENV for itself; a build decides on its own.
    const { NODE_ENV: _, ...inherited } = process.env;
    const child = spawn(command, args, {
      cwd: folder,
      // Next.js asks for NODE_ENV in the type of an environment; spawn does without.
      env: { ...inherited, ...env } as NodeJS.ProcessEnv,
      // A group of its own, so that what it starts ends with it.
      detached: true,
      stdio,
    });
    children.push(child);
    return child;
  };
  const start: SiteCopy['start'] = (command, args, env = {}) => launch(command, args, env, 'pipe');
  const run: SiteCopy['run'] = (command, args, env) =>
    new Promise((done, fail) => {
      const child = start(command, args, env);
      let output = '';
      child.stdout?.on('data', (data) => (output += data));
      child.stderr?.on('data', (data) => (output += data));
      child.on('error', fail);
      child.on('close', (code) => done({ code, output }));
    });

  return {
    folder,
    start,
    run,
    async build(env) {
      await shareCompiledCode(folder);
      const { code, output } = await run('npm', ['run', 'build'], env);
      if (code !== 0) throw new Error(`${output}The build ended with ${code}.`);
    },
    async write(path, text) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    },
    async serve(port, env = {}) {
      // A pipe would end with this process, and the server with it.
      const log = openSync(join(folder, 'server.log'), 'a');
      const args = ['run', 'serve', '--', '-p', String(port)];
      // Whatever answers already isn't this copy's server, which would end at once.
      if (await answers(port)) throw new Error(`Another server has port ${port}.`);
      const server = launch('npm', args, env, ['ignore', log, log]);
      served = { server, port };
      await writeFile(join(folder, SERVER_FILE), JSON.stringify({ pid: server.pid, port }));
      await untilAnswers(port, true);
    },
    async kill() {
      const { server, port } = served ?? {};
      if (!server?.pid || !port) throw new Error('Nothing serves this copy.');
      endGroup(server.pid, 'SIGKILL');
      await untilAnswers(port, false);
    },
    async remove() {
      for (const { pid, exitCode, signalCode } of children) {
        if (pid && exitCode === null && signalCode === null) endGroup(pid);
      }
      await removeCopy(name);
    },
  };
}

/** Removes the copy of this name if there is one, and ends its server, whatever process started it. */
export async function removeCopy(name: string): Promise<void> {
  const folder = copyFolder(name);
  const served = join(folder, SERVER_FILE);
  if (existsSync(served)) {
    const { pid, port }: { pid: number; port: number } = JSON.parse(await readFile(served, 'utf8'));
    // Of a run that was broken off long ago, the number may be another process's by now.
    if (await answers(port)) endGroup(pid);
  }
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

function answers(port: number): Promise<boolean> {
  return fetch(`http://localhost:${port}`).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** Waits until a server answers there, or none does any more. */
async function untilAnswers(port: number, wanted: boolean): Promise<void> {
  const end = Date.now() + PATIENCE;
  while ((await answers(port)) !== wanted) {
    if (Date.now() > end)
      throw new Error(`The server at port ${port} didn't start or end in time.`);
    await sleep(50);
  }
}

function endGroup(pid: number, signal: NodeJS.Signals = 'SIGTERM'): void {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    // It ended by itself between the question and the answer.
    const hasEnded = error instanceof Error && 'code' in error && error.code === 'ESRCH';
    if (!hasEnded) throw error;
  }
}
