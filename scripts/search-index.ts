import { builtIndex } from '../lib/content/search';
import { SEARCH_INDEX_FILE } from '../lib/search';
import { writeAtOnce } from '../lib/write-at-once';
import { runScript } from './command';

// A process of its own, since it reads content that must be there before it starts.
runScript(async () => writeAtOnce(SEARCH_INDEX_FILE, builtIndex()));
