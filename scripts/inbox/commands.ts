import { acceptCommands } from './accept';
import { changeCommands } from './change';
import type { Command, Workplace } from './command';
import { databaseCommands } from './database';
import { exportCommands } from './export';
import { runProgram } from './run';
import { sessionCommands } from './sessions';
import { showCommands } from './show';

/** All that `npm run inbox --` can do, by the word for it. */
export const commands: Readonly<Record<string, Command>> = {
  ...showCommands,
  ...changeCommands,
  ...acceptCommands,
  ...exportCommands,
  ...databaseCommands,
  ...sessionCommands,
};

/**
 * Does what a command line asks for.
 *
 * @param args what stands behind `npm run inbox --`.
 * @returns the process's exit code: 0, 1 if it failed, 2 if it was asked for wrongly.
 */
export function runInbox(args: readonly string[], workplace: Workplace): Promise<number> {
  return runProgram({ program: 'npm run inbox --', commands }, args, workplace);
}
