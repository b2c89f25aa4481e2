import { existsSync } from 'node:fs';
import { type Environment, inboxConfig } from '../inbox/config';
import { foundHere } from '../inbox/found';
import { log, logConsole } from '../log';
import { environmentFaults } from './environment';
import { leadToFormerPages } from './former-pages';
import { ignoreForwarded } from './forwarded';
import { mendRequests } from './requests';
import { stopWell } from './stop';
import { limitSlowVisitors } from './time-outs';

/**
 * Looks at the environment before the server answers anything, and makes it end well
 * and keep slow visitors short. What is missing is said in the log; a malformed variable
 * ends the process, since the site would go wrong later, and for visitors.
 *
 * @param process that of the server.
 */
export function startWell(process: NodeJS.Process): void {
  const { malformed, missing } = environmentFaults(process.env);
  // They are made of names and examples, and hold no value of a variable.
  const of = { request: 'start', isOwn: true };
  for (const text of missing) log('warn', `Environment: ${text}`, of);
  for (const text of malformed) log('error', `Environment: ${text}`, of);
  if (malformed.length > 0) {
    log('error', 'Environment: docs/operations.md says what each variable is.', of);
    process.exit(1);
  }
  rememberInbox(process.env);
  // The dev server is talked to by its own tools, with requests of their own kinds.
  const isServed = process.env.NODE_ENV === 'production';
  if (isServed) logConsole();
  // A platform of functions has its own ways for both.
  if (process.env.VERCEL) return;
  stopWell(process);
  limitSlowVisitors();
  if (isServed) mendRequests();
  if (!Number(process.env.TRUSTED_PROXIES)) ignoreForwarded();
  if (process.env.NODE_ENV === 'development') leadToFormerPages();
}

/** Notes whether there is an inbox, so that none is made if it goes before it is first used. */
function rememberInbox(env: Environment): void {
  const config = inboxConfig(env);
  if (config?.kind !== 'file') return;
  // The path is known only at run time; the bundler needn't look for what it may match.
  foundHere().isThere = existsSync(/* turbopackIgnore: true */ config.path);
}
