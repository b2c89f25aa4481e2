import { createInterface } from 'node:readline/promises';
import stringWidth from 'fast-string-width';
import { visible } from '../../lib/visible';
import type { Context } from '../command';
import { Misuse } from './command';

type Streams = Pick<Context, 'stdin' | 'stdout' | 'stderr'>;

/** Where commands read and write. */
export interface Terminal {
  /** Whether somebody is there who can be asked. */
  isInteractive: boolean;
  /** Writes what was asked for. */
  print(text: string): void;
  /** Writes what isn't part of it, such as where it comes from. */
  remark(text: string): void;
  /** Asks a question that is answered by y or n. */
  ask(question: string): Promise<boolean>;
}

/** Whoever was asked said no. */
class Declined extends Error {
  override name = 'Declined';
}

/** The terminal that a command's streams are. */
export function terminalOf({ stdin, stdout, stderr }: Streams): Terminal {
  return {
    isInteractive: Boolean(stdin.isTTY && stderr.isTTY),
    print: (text) => stdout.write(`${text}\n`),
    remark: (text) => stderr.write(`${text}\n`),
    async ask(question) {
      const lines = createInterface({ input: stdin, output: stderr });
      try {
        return /^y(?:es)?$/i.test((await lines.question(`${question} [y/N] `)).trim());
      } finally {
        lines.close();
      }
    },
  };
}

/**
 * Makes sure that something shall be done.
 *
 * @param isSaid whether the command line says so already.
 * @throws {Declined} if the answer is no.
 * @throws {Misuse} if there is nobody to ask.
 */
export async function confirm(
  terminal: Terminal,
  isSaid: boolean,
  question: string,
): Promise<void> {
  if (isSaid) return;
  if (!terminal.isInteractive) {
    throw new Misuse(`${question} There is nobody to ask here; say it by --yes.`);
  }
  if (!(await terminal.ask(question))) throw new Declined('Nothing was changed.');
}

/** A text in one line that can do nothing to a terminal: what can't be seen is written out. */
export function harmless(text: string): string {
  return visible(text.replace(/\r\n?|\n|\t/g, ' '));
}

/** A text of several lines that can do nothing to a terminal, each line indented. */
export function harmlessLines(text: string, indent = '  '): string {
  return text
    .split(/\r\n?|\n/)
    .map((line) => (indent + harmless(line)).trimEnd())
    .join('\n');
}

/** A table with its columns below each other. Texts become harmless. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows].map((row) => row.map(harmless));
  const widths = head.map((_, i) => Math.max(...all.map((row) => stringWidth(row[i] ?? ''))));
  return all
    .map((row) =>
      row
        .map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - stringWidth(cell)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
