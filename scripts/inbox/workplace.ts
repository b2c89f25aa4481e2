import { dataFolder } from '../../lib/inbox/config';
import { type Context, pathIn } from '../command';
import type { Workplace } from './command';
import { terminalOf } from './terminal';

/** Returns where a command of staff works: its data folder lies in the command's own. */
export function workplaceOf(context: Context): Workplace {
  const { cwd, env } = context;
  const DATA_DIR = pathIn(context, dataFolder(env));
  return { terminal: terminalOf(context), cwd, env: { ...env, DATA_DIR } };
}
