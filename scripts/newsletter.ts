import nextEnv from '@next/env';
import { runScript } from './command';
import { newsletter } from './commands/newsletter';

// It is told which inbox that is by the files that the site itself reads.
nextEnv.loadEnvConfig('.', false, { info: () => {}, error: console.error });

runScript(newsletter);
