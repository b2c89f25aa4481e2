import { runScript } from './command';
import { addresses } from './commands/addresses';

runScript(addresses);
