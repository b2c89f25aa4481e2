import { parseArgs } from 'node:util';
import { suggestion } from '../../lib/content/check/fields';
import type { Environment } from '../../lib/inbox/config';
import { columns } from '../columns';
import type { Terminal } from './terminal';

/** A flag, and what it is for. */
export interface Flag {
  says: string;
  /** What stands behind it, in capitals; without it, nothing does. */
  value?: string;
}

/** One word that `npm run inbox --`, or another such program, takes. */
export interface Command {
  /** What stands behind the word, in capitals, each needed: `ID TEXT`. */
  takes: readonly string[];
  says: string;
  flags: Readonly<Record<string, Flag>>;
  run(input: Input): Promise<void>;
}

/** Who a command works for, and where. */
export interface Workplace {
  terminal: Terminal;
  /** Paths that are named on the command line start here. */
  cwd: string;
  env: Environment;
}

/** What was said to a command. */
export interface Input extends Workplace {
  /** What stands behind the word, as many as the command takes. */
  words: readonly string[];
  /** What stands behind a flag; undefined if it isn't given. */
  value(flag: string): string | undefined;
  /** Whether a flag is given. */
  has(flag: string): boolean;
}

/** Something said to the command that it can't do; the message says what it can. */
export class Misuse extends Error {
  override name = 'Misuse';
}

/**
 * Takes a command line apart.
 *
 * @param program how the command line begins, up to the command's name.
 * @throws {Misuse} if it has what the command doesn't know, or lacks what it needs.
 */
export function readInput(
  name: string,
  { takes, flags }: Command,
  args: string[],
  workplace: Workplace,
  program: string,
): Input {
  const options = Object.fromEntries(
    Object.entries(flags).map(([flag, { value }]) => [
      flag,
      { type: value ? ('string' as const) : ('boolean' as const) },
    ]),
  );
  const { tokens } = parseArgs({
    args,
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const words: string[] = [];
  const given = new Map<string, string | undefined>();
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const flag = flags[token.name];
    if (!flag) throw new Misuse(unknown(`${program} ${name}`, token.name, flags));
    if (given.has(token.name)) throw new Misuse(`--${token.name} is given twice`);
    if (flag.value && !token.value) {
      throw new Misuse(`--${token.name} needs a value: --${token.name}=${flag.value}`);
    }
    if (!flag.value && token.value !== undefined) {
      throw new Misuse(`--${token.name} takes no value`);
    }
    given.set(token.name, token.value);
  }
  if (words.length !== takes.length) {
    const usage = [program, name, ...takes].join(' ');
    throw new Misuse(
      words.length < takes.length
        ? `${takes[words.length]} is missing: ${usage}`
        : `"${words[takes.length]}" is too much; put a text in quotation marks: ${usage}`,
    );
  }
  return {
    ...workplace,
    words,
    value: (flag) => given.get(flag),
    has: (flag) => given.has(flag),
  };
}

/** What there is to say of one command. */
export function helpOf(name: string, { takes, says, flags }: Command, program: string): string {
  const rows = Object.entries(flags).map(([flag, { value, says: use }]) => [
    `--${flag}${value ? `=${value}` : ''}`,
    use,
  ]);
  return [
    [program, name, ...takes].join(' '),
    '',
    says,
    ...(rows.length > 0 ? ['', ...columns(rows)] : []),
  ].join('\n');
}

function unknown(command: string, flag: string, flags: Command['flags']): string {
  const near = suggestion(flag, Object.keys(flags)).replace(/"(.+)"/, '"--$1"');
  const name = command.slice(command.lastIndexOf(' ') + 1);
  return `${name} has no --${flag}${near || `; ${command} --help names what it has`}`;
}
