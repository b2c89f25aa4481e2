import { runScript } from './command';
import { makeNew } from './commands/new';

runScript(makeNew);
