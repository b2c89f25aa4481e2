import { suggestion } from '../../lib/content/check/fields';
import { columns } from '../columns';
import { type Command, helpOf, Misuse, readInput, type Workplace } from './command';
import { harmlessLines } from './terminal';

/** What a command line can ask for. */
export interface Program {
  /** How the command line begins: `npm run inbox --`. */
  program: string;
  /** By the word for it. */
  commands: Readonly<Record<string, Command>>;
}

/** How a shell learns that all went well, that something failed, and that it was asked for wrongly. */
const DONE = 0;
const FAILED = 1;
const MISUSED = 2;

/**
 * Does what a command line asks for.
 *
 * @param args what stands behind the program's name.
 * @returns the process's exit code: 0, 1 if it failed, 2 if it was asked for wrongly.
 */
export async function runProgram(
  program: Program,
  args: readonly string[],
  workplace: Workplace,
): Promise<number> {
  try {
    await run(program, args, workplace);
    return DONE;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    workplace.terminal.remark(harmlessLines(message, ''));
    return error instanceof Misuse ? MISUSED : FAILED;
  }
}

async function run(
  { program, commands }: Program,
  [word, ...rest]: readonly string[],
  workplace: Workplace,
): Promise<void> {
  const { terminal } = workplace;
  const help = () => helpOfAll({ program, commands });
  if (word === undefined) throw new Misuse(`Nothing is asked for.\n\n${help()}`);
  if (word === '--help' || word === '-h') return terminal.print(help());
  const command = Object.hasOwn(commands, word) ? commands[word] : undefined;
  if (!command) {
    const near = suggestion(word, Object.keys(commands));
    throw new Misuse(`There is no command "${word}"${near}.\n\n${help()}`);
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    return terminal.print(helpOf(word, command, program));
  }
  await command.run(readInput(word, command, rest, workplace, program));
}

function helpOfAll({ program, commands }: Program): string {
  const rows = Object.entries(commands).map(([name, { takes, says }]) => [
    [name, ...takes].join(' '),
    says.replace(/(?<=\.) .*/, ''),
  ]);
  return [
    `${program} COMMAND`,
    '',
    ...columns(rows),
    '',
    'COMMAND --help names its flags. DATABASE_URL says which inbox; without it, it is data/inbox.db.',
  ].join('\n');
}
