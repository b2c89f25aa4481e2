import { runScript } from './command';
import { importPosts } from './commands/import';

runScript(importPosts);
