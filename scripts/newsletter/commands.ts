import type { Command, Workplace } from '../inbox/command';
import { runProgram } from '../inbox/run';
import { issueCommands } from './issue';
import { peopleCommands } from './people';
import { reportCommands } from './reports';

/** All that `npm run newsletter --` can do, by the word for it. */
export const commands: Readonly<Record<string, Command>> = {
  ...issueCommands,
  ...reportCommands,
  ...peopleCommands,
};

/**
 * Does what a command line asks for.
 *
 * @param args what stands behind `npm run newsletter --`.
 * @returns the process's exit code: 0, 1 if it failed, 2 if it was asked for wrongly.
 */
export function runNewsletter(args: readonly string[], workplace: Workplace): Promise<number> {
  return runProgram({ program: 'npm run newsletter --', commands }, args, workplace);
}
