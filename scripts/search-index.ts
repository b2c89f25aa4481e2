import { writeSearchIndex } from '../lib/content/search';

// A process of its own, since it reads content that must be there before it starts.
writeSearchIndex();
