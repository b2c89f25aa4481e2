import { suggestion } from '../../lib/content/check/fields';
import { acceptCommands } from './accept';
import { changeCommands } from './change';
import { type Command, columns, helpOf, Misuse, readInput } from './command';
import { databaseCommands } from './database';
import { exportCommands } from './export';
import { sessionCommands } from './sessions';
import { showCommands } from './show';
import { harmlessLines, type Terminal } from './terminal';

/** All that `npm run inbox --` can do, by the word for it. */
export const commands: Readonly<Record<string, Command>> = {
  ...showCommands,
  ...changeCommands,
  ...acceptCommands,
  ...exportCommands,
  ...databaseCommands,
  ...sessionCommands,
};

/** How a shell learns that all went well, that something failed, and that it was asked for wrongly. */
const DONE = 0;
const FAILED = 1;
const MISUSED = 2;

/**
 * Does what a command line asks for.
 *
 * @param args what stands behind `npm run inbox --`.
 * @returns the process's exit code: 0, 1 if it failed, 2 if it was asked for wrongly.
 */
export async function runInbox(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    await run(args, terminal);
    return DONE;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    terminal.remark(harmlessLines(message, ''));
    return error instanceof Misuse ? MISUSED : FAILED;
  }
}

async function run([word, ...rest]: readonly string[], terminal: Terminal): Promise<void> {
  if (word === undefined) throw new Misuse(`Nothing is asked for.\n\n${help()}`);
  if (word === '--help' || word === '-h') return terminal.print(help());
  const command = Object.hasOwn(commands, word) ? commands[word] : undefined;
  if (!command) {
    const near = suggestion(word, Object.keys(commands));
    throw new Misuse(`There is no command "${word}"${near}.\n\n${help()}`);
  }
  if (rest.includes('--help') || rest.includes('-h')) return terminal.print(helpOf(word, command));
  await command.run(readInput(word, command, rest, terminal));
}

function help(): string {
  const rows = Object.entries(commands).map(([name, { takes, says }]) => [
    [name, ...takes].join(' '),
    says.replace(/(?<=\.) .*/, ''),
  ]);
  return [
    'npm run inbox -- COMMAND',
    '',
    ...columns(rows),
    '',
    'COMMAND --help names its flags. DATABASE_URL says which inbox; without it, it is data/inbox.db.',
  ].join('\n');
}
