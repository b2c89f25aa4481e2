import { existsSync } from 'node:fs';
import { type Environment, inboxConfig } from '../inbox/config';
import { formsAreOpen } from './open';

/**
 * Returns whether the timers for mail and retention have nothing to work on: no form is
 * open and there is no inbox. As long as that is so, nothing they lack is missing.
 */
export function isWithoutInbox(env: Environment): boolean {
  const config = inboxConfig(env);
  const isThere = config?.kind === 'postgres' || (config && existsSync(config.path));
  return !formsAreOpen(env) && !isThere;
}
