import { environmentFaults } from '../../lib/server/environment';
import { type Command, defineCommand } from '../command';
import type { Workplace } from './command';
import { workplaceOf } from './workplace';

/**
 * Makes a command for staff of a program. It does nothing while a variable is set to what
 * can't be meant, and says what to write.
 */
export function staffCommand(
  run: (args: readonly string[], workplace: Workplace) => Promise<number>,
): Command {
  return defineCommand(async (context) => {
    const { malformed } = environmentFaults(context.env);
    for (const text of malformed) context.stderr.write(`${text}\n`);
    return malformed.length > 0 ? 2 : run(context.args, workplaceOf(context));
  });
}
