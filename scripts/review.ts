import { runScript } from './command';
import { review } from './commands/review';

runScript(review);
