import { basename, join } from 'node:path';
import { now } from '../../lib/clock';
import {
  extendLedger,
  LEDGER,
  parseLedger,
  publicDocuments,
  readLedger,
} from '../../lib/content/check/ledger';
import { readSources } from '../../lib/content/check/source';
import { listPages } from '../../lib/content/redirects';
import { replaceFile } from '../../lib/content/replace-file';
import { defineCommand, pathIn } from '../command';
import { CONTENT } from '../paths';

/**
 * Adds the paths of new pages to the ledger of the content folder, `content`
 * unless another is named. It takes none out.
 */
export const urls = defineCommand(async (context) => {
  const contentDir = pathIn(context, context.args[0] ?? CONTENT);
  const print = (line: string) => context.stdout.write(`${line}\n`);
  const { sources } = await readSources(contentDir);
  const name = `${basename(contentDir)}/${LEDGER}`;
  const ledger = parseLedger((await readLedger(contentDir)) ?? '');
  if (ledger.faults.length > 0) {
    for (const { line, message } of ledger.faults) print(`${name}:${line} ${message}`);
    throw new Error(`${name} is left as it is; mend these lines first.`);
  }

  const documents = publicDocuments(sources, now());
  const { text, added } = extendLedger(ledger, [...listPages, ...documents.keys()]);
  if (added.length > 0) replaceFile(join(contentDir, LEDGER), text);
  for (const each of added) print(`added ${each}`);
  print(`${name}: ${added.length} added, ${ledger.entries.length} there before.`);
});
