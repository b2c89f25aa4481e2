import { loadEnvConfig } from '@next/env';
import { suggestion } from '../lib/content/check/fields';
import { acceptCommands } from './inbox/accept';
import { changeCommands } from './inbox/change';
import { type Command, columns, helpOf, Misuse, readInput } from './inbox/command';
import { databaseCommands } from './inbox/database';
import { exportCommands } from './inbox/export';
import { showCommands } from './inbox/show';
import { harmlessLines, processTerminal } from './inbox/terminal';

const commands: Readonly<Record<string, Command>> = {
  ...showCommands,
  ...changeCommands,
  ...acceptCommands,
  ...exportCommands,
  ...databaseCommands,
};

/** How a shell learns that something failed, and that it was asked for wrongly. */
const FAILED = 1;
const MISUSED = 2;

/** Does what staff ask of the inbox; docs/operations.md says which one that is. */
async function inbox([word, ...rest]: string[]): Promise<void> {
  if (word === undefined) throw new Misuse(`Nothing is asked for.\n\n${help()}`);
  if (word === '--help' || word === '-h') return processTerminal.print(help());
  const command = Object.hasOwn(commands, word) ? commands[word] : undefined;
  if (!command) {
    const near = suggestion(word, Object.keys(commands));
    throw new Misuse(`There is no command "${word}"${near}.\n\n${help()}`);
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    return processTerminal.print(helpOf(word, command));
  }
  await command.run(readInput(word, command, rest, processTerminal));
}

function help(): string {
  return [
    'npm run inbox -- COMMAND',
    '',
    ...columns(
      Object.entries(commands).map(([name, { takes, says }]) => [[name, ...takes].join(' '), says]),
    ),
    '',
    'COMMAND --help names its flags. DATABASE_URL says which inbox; without it, it is data/inbox.db.',
  ].join('\n');
}

// The site reads the same files.
loadEnvConfig('.', false, { info: () => {}, error: console.error });

inbox(process.argv.slice(2)).catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  console.error(harmlessLines(message, ''));
  process.exitCode = error instanceof Misuse ? MISUSED : FAILED;
});
