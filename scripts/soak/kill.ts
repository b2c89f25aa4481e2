import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A program that stores things and prints a line for each one that it acknowledged. */
export interface Command {
  command: string;
  args: string[];
}

/** What a program acknowledged, and how it ended. */
export interface Outcome {
  acknowledged: string[];
  /** Null if it was killed. */
  code: number | null;
  errors: string;
}

/**
 * Runs a program, and kills it with SIGKILL a moment after it acknowledged so many.
 *
 * @param killAfter how many; undefined lets it end by itself.
 * @param delay the moment, in milliseconds.
 */
export async function runAndKill(
  { command, args }: Command,
  killAfter?: number,
  delay = 0,
): Promise<Outcome> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const acknowledged: string[] = [];
  let errors = '';
  child.stderr.on('data', (text) => {
    errors += text;
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    acknowledged.push(line);
    if (acknowledged.length === killAfter) setTimeout(() => child.kill('SIGKILL'), delay);
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('close', resolve);
    child.on('error', reject);
  });
  return { acknowledged, code, errors };
}

/** The program that writes to an inbox without a server between. */
export function writer(config: object, prefix: string, count: number): Command {
  const args = ['--import', 'tsx', 'scripts/soak/writer.ts', JSON.stringify(config), prefix];
  return { command: process.execPath, args: [...args, String(count)] };
}
