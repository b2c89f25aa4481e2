import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import addressparser from 'nodemailer/lib/addressparser';
import { unlessMissing } from '../../missing';
import { addressKey } from '../newsletter/address';
import { keptSince, RETENTION } from '../retention';
import { OUTBOX } from './outbox';

/** Messages, and what of one was written when its process ended. */
const MESSAGE = /\.eml(?:\.\d+)?$/;

/**
 * Removes the messages in the folder that takes the place of a mail server which go to an
 * address, and those whose answers do: notices of what a person sent. The files themselves
 * are asked, since the inbox may have forgotten theirs already.
 *
 * @param dataDir the folder of the inbox.
 * @returns how many.
 */
export function eraseFiles(dataDir: string, email: string): Promise<number> {
  const key = addressKey(email);
  return removeFiles(dataDir, (header) =>
    ['To', 'Reply-To'].some((name) =>
      addressparser(header(name), { flatten: true }).some(
        ({ address }) => addressKey(address) === key,
      ),
    ),
  );
}

/** Removes those that are older than mails are kept, in the same way. */
export function retainFiles(dataDir: string, now: Date): Promise<number> {
  const since = Date.parse(keptSince(RETENTION.mail, now));
  return removeFiles(dataDir, (header) => Date.parse(header('Date')) < since);
}

async function removeFiles(
  dataDir: string,
  goes: (header: (name: string) => string) => boolean,
): Promise<number> {
  // The folder is known only at run time; the bundler needn't look for what it may match.
  const folder = join(/* turbopackIgnore: true */ dataDir, OUTBOX);
  let removed = 0;
  for (const name of await unlessMissing(readdir(folder), [])) {
    if (!MESSAGE.test(name)) continue;
    const file = join(/* turbopackIgnore: true */ folder, name);
    const text = await unlessMissing(readFile(file, 'latin1'), '');
    if (!goes((header) => headerOf(text, header))) continue;
    await rm(file, { force: true });
    removed += 1;
  }
  return removed;
}

/**
 * The value of a header, which may go on in lines that begin with a space.
 *
 * @returns empty if there is none.
 * @see https://www.rfc-editor.org/rfc/rfc5322#section-2.2.3
 */
function headerOf(message: string, name: string): string {
  const [head = ''] = message.split('\r\n\r\n', 1);
  const lines = head.replace(/\r\n(?=[ \t])/g, '').split('\r\n');
  const start = `${name.toLowerCase()}:`;
  const line = lines.find((each) => each.toLowerCase().startsWith(start)) ?? start;
  return line.slice(start.length).trim();
}
