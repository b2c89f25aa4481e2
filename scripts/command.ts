import { spawn } from 'node:child_process';

/**
 * Runs a script to its end. Of what it throws, whoever runs it reads the sentence and
 * not where in the code that was.
 *
 * @param exitCode what the process ends with then.
 */
export function runScript(main: () => Promise<void>, exitCode = 1): void {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = exitCode;
  });
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
): Promise<void> {
  const child = startCommand(name, args, env);
  const code = await new Promise((resolve, reject) => {
    child.on('exit', resolve);
    child.on('error', reject);
  });
  if (code !== 0) throw new Error(`${name} ${args.join(' ')} ended with ${code}`);
}

/** Starts a program of an installed package, which npm puts on the PATH; its output on ours. */
export function startCommand(
  name: string,
  args: string[],
  env: Readonly<Record<string, string>> = {},
) {
  return spawn(name, args, {
    stdio: 'inherit',
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
