import { basename, join } from 'node:path';
import { now } from '../../lib/clock';
import { checkContent } from '../../lib/content/check';
import { addressesOf, publicDocuments } from '../../lib/content/check/answers';
import {
  extendLedger,
  LEDGER,
  parseLedger,
  readAddressFiles,
} from '../../lib/content/check/ledger';
import { readSources } from '../../lib/content/check/source';
import { parseRedirects } from '../../lib/content/redirect-list';
import { listPages } from '../../lib/content/redirects';
import { replaceFile } from '../../lib/content/replace-file';
import { defineCommand, pathIn } from '../command';
import { CONTENT } from '../paths';
import { publishedSinceRecorded } from '../published';

/**
 * Adds to the ledger of the content folder, `content` unless another is named, what is
 * public now, and what was since the ledger was last committed. Documents that the check
 * finds errors in aren't public: the site can't be built with them. It takes nothing out.
 */
export const urls = defineCommand(async (context) => {
  const contentDir = pathIn(context, context.args[0] ?? CONTENT);
  const print = (line: string) => context.stdout.write(`${line}\n`);
  const name = `${basename(contentDir)}/${LEDGER}`;
  const { ledger: text, redirects = '' } = await readAddressFiles(contentDir);
  const ledger = parseLedger(text ?? '');
  if (ledger.faults.length > 0) {
    for (const { line, message } of ledger.faults) print(`${name}:${line} ${message}`);
    throw new Error(`${name} is left as it is; mend these lines first.`);
  }

  const moment = now();
  const { problems } = await checkContent(contentDir, undefined, moment);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const faulty = new Set(errors.map(({ file }) => file));
  const { sources } = await readSources(contentDir);
  const sound = sources.filter(({ file }) => !faulty.has(file));
  const addresses = publicDocuments(sound, moment).flatMap(addressesOf);
  // A ledger that begins promises nothing of what was there before.
  const earlier = text === undefined ? [] : await publishedSinceRecorded(contentDir);
  const extended = extendLedger(ledger, [
    ...[...listPages, ...addresses, ...earlier],
    ...parseRedirects(redirects).targets.keys(),
  ]);
  if (extended.added.length > 0) replaceFile(join(contentDir, LEDGER), extended.text);
  for (const { file } of sources) if (faulty.has(file)) print(`left out ${file}, which has errors`);
  for (const each of extended.added) print(`added ${each}`);
  print(`${name}: ${extended.added.length} added, ${ledger.entries.length} there before.`);
});
