import { basename, join } from 'node:path';
import {
  extendLedger,
  LEDGER,
  parseLedger,
  publicDocuments,
  readLedger,
} from '../lib/content/check/ledger';
import { readSources } from '../lib/content/check/source';
import { listPages } from '../lib/content/redirects';
import { replaceFile } from '../lib/content/replace-file';
import { runScript } from './command';
import { CONTENT } from './paths';

/**
 * Adds the paths of new pages to the ledger of the content folder, `content`
 * unless another is named. It takes none out.
 */
async function urls(contentDir = CONTENT): Promise<void> {
  const { sources } = await readSources(contentDir);
  const name = `${basename(contentDir)}/${LEDGER}`;
  const ledger = parseLedger((await readLedger(contentDir)) ?? '');
  if (ledger.faults.length > 0) {
    for (const { line, message } of ledger.faults) console.log(`${name}:${line} ${message}`);
    throw new Error(`${name} is left as it is; mend these lines first.`);
  }

  const documents = publicDocuments(sources, Date.now());
  const { text, added } = extendLedger(ledger, [...listPages, ...documents.keys()]);
  if (added.length > 0) replaceFile(join(contentDir, LEDGER), text);
  for (const each of added) console.log(`added ${each}`);
  console.log(`${name}: ${added.length} added, ${ledger.entries.length} there before.`);
}

runScript(() => urls(process.argv[2]));
