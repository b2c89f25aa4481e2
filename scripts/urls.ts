import { runScript } from './command';
import { urls } from './commands/urls';

runScript(urls);
