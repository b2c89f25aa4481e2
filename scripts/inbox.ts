import nextEnv from '@next/env';
import { runScript } from './command';
import { inbox } from './commands/inbox';

// It is told which inbox that is by the files that the site itself reads.
nextEnv.loadEnvConfig('.', false, { info: () => {}, error: console.error });

runScript(inbox);
