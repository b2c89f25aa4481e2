import nextEnv from '@next/env';
import { runInbox } from './inbox/commands';
import { processTerminal } from './inbox/terminal';

// What staff do with the inbox; docs/operations.md is the guide. It is told which inbox
// that is by the files that the site itself reads.
nextEnv.loadEnvConfig('.', false, { info: () => {}, error: console.error });

process.exitCode = await runInbox(process.argv.slice(2), processTerminal);
