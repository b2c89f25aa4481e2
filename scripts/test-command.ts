import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { Command } from './command';

/** What a command ended with, and what it wrote. */
export interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

interface Options {
  args?: readonly string[];
  /** Absolute. */
  cwd: string;
  /** Without it, the command has an empty environment. */
  env?: Readonly<Record<string, string>>;
}

/** Runs a command in this process, where nobody can be asked. */
export async function runHere(
  command: Command,
  { args = [], cwd, env = {} }: Options,
): Promise<Ended> {
  const stdout = new Kept();
  const stderr = new Kept();
  const stdin = Readable.from([]);
  const code = await command({ args, cwd, env, stdin, stdout, stderr });
  return { code, stdout: stdout.text, stderr: stderr.text };
}

/** Runs the file of a command, as npm does, in a process of its own. */
export async function runFile(name: string, options: Options): Promise<Ended> {
  const child = startFile(name, options);
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  return { code, stdout, stderr };
}

/** Starts the file of a command, as npm does. */
export function startFile(name: string, { args = [], cwd, env = {} }: Options) {
  const tsx = ['--import', resolve('node_modules/tsx/dist/loader.mjs')];
  const command = [...tsx, resolve(`scripts/${name}.ts`), ...args];
  return spawn(process.execPath, command, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** A stream that keeps what is written. */
class Kept extends Writable {
  text = '';

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}
