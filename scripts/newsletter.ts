import nextEnv from '@next/env';
import { processTerminal } from './inbox/terminal';
import { runNewsletter } from './newsletter/commands';

// What staff do with the newsletter; docs/operations.md is the guide. It is told which
// inbox that is by the files that the site itself reads.
nextEnv.loadEnvConfig('.', false, { info: () => {}, error: console.error });

process.exitCode = await runNewsletter(process.argv.slice(2), processTerminal);
