import nextEnv from '@next/env';
import { environmentFaults } from '../lib/server/environment';
import { runInbox } from './inbox/commands';
import { processTerminal } from './inbox/terminal';

// What staff do with the inbox; docs/operations.md is the guide. It is told which inbox
// that is by the files that the site itself reads.
nextEnv.loadEnvConfig('.', false, { info: () => {}, error: console.error });

const { malformed } = environmentFaults(process.env);
for (const text of malformed) console.error(text);
process.exitCode =
  malformed.length > 0 ? 2 : await runInbox(process.argv.slice(2), processTerminal);
