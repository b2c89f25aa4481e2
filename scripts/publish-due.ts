import { runScript } from './command';
import { publishDue } from './commands/publish-due';

runScript(publishDue);
