import { runCommand, runScript } from './command';
import { prepareTypes } from './prepare';

// Types are checked here and not by the build: a platform that deploys what was merged
// needn't check again what the tests have checked.
runScript(async () => {
  await prepareTypes();
  await runCommand('next', ['typegen']);
  // What it remembers of a run before the types of documents were made it would go on to believe.
  await runCommand('tsc', ['--noEmit', '--incremental', 'false']);
});
