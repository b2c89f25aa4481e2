import { runScript } from './command';
import { check } from './commands/check';

runScript(check);
