import { type StdioOptions, spawn } from 'node:child_process';
import { isAbsolute, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { inspect } from 'node:util';

/** What a command runs with: that of the process, or what a test gives it. */
export interface Context {
  /** What stands behind its name on the command line. */
  args: readonly string[];
  /** The folder it works in. What it prints names files as they are seen from there. */
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  stdin: Readable & { isTTY?: boolean };
  stdout: Writable & { isTTY?: boolean };
  stderr: Writable & { isTTY?: boolean };
}

/** A command: it returns the exit code, and never throws. */
export type Command = (context: Context) => Promise<number>;

/**
 * Makes a command of a function. When that throws, whoever runs the command reads the
 * sentence and not where in the code that was.
 *
 * @param main returns the exit code, or nothing for 0.
 * @param failure the exit code when it throws.
 */
export function defineCommand(
  main: (context: Context) => Promise<number> | Promise<void>,
  failure = 1,
): Command {
  return async (context) => {
    try {
      const code = await main(context);
      return typeof code === 'number' ? code : 0;
    } catch (error) {
      const message = error instanceof Error ? error.message : inspect(error);
      context.stderr.write(`${message}\n`);
      return failure;
    }
  };
}

/**
 * Runs a command, or a function that `defineCommand` makes one of, as this process.
 *
 * @param failure the exit code when it throws.
 */
export async function runScript(
  main: (context: Context) => Promise<number> | Promise<void>,
  failure = 1,
): Promise<void> {
  const { argv, env, stdin, stdout, stderr } = process;
  // The folder stays relative, since paths are printed and kept as they are joined to it.
  const context = { args: argv.slice(2), cwd: '.', env, stdin, stdout, stderr };
  const code = await defineCommand(main, failure)(context);
  if (code !== 0) process.exitCode = code;
}

/** The path of a file that was named in the folder a command works in. */
export function pathIn({ cwd }: Pick<Context, 'cwd'>, file: string): string {
  return isAbsolute(file) ? file : join(cwd, file);
}

/**
 * Runs a program of an installed package to its end, its output on ours.
 *
 * @throws if it doesn't end with 0.
 */
export async function runCommand(
  name: string,
  args: string[],
  env: Readonly<Record<string, string>> = {},
  cwd = '.',
): Promise<void> {
  const child = startCommand(name, args, env, cwd);
  const code = await new Promise((resolve, reject) => {
    child.on('exit', resolve);
    child.on('error', reject);
  });
  if (code !== 0) throw new Error(`${name} ${args.join(' ')} ended with ${code}`);
}

/** Starts a program of an installed package, which npm puts on the PATH; its output on ours unless `stdio` says otherwise. */
export function startCommand(
  name: string,
  args: string[],
  env: Readonly<Record<string, string>> = {},
  cwd = '.',
  stdio: StdioOptions = 'inherit',
) {
  return spawn(name, args, {
    cwd,
    stdio,
    shell: process.platform === 'win32',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
  });
}

/** Does a part of a build, and says how long it took. */
export async function timed(name: string, work: () => Promise<void>): Promise<void> {
  const start = performance.now();
  await work();
  console.log(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
