import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode } from '../missing';
import { dataFolder, type Environment } from './config';
import type { Found } from './found';
import { InboxLost, InboxUnavailable } from './types';

/** The present secret first, then others that hold still. */
export type Secrets = readonly [Buffer, ...Buffer[]];

const FILE = 'secret';
const BYTES = 32;

/**
 * What hashes of visitors' addresses are made with: `INBOX_SECRET`, or else a file
 * in the data folder, made when it is first needed, which its owner alone can read.
 *
 * @param found what this process has found before. A secret that it read once is made no
 * second time: suppressed addresses of the newsletter would be lost with it.
 * @throws `InboxUnavailable` if there is none and none can be made.
 */
export async function inboxSecret(env: Environment, found: Found = {}): Promise<Buffer> {
  if (env.INBOX_SECRET) {
    found.secret = Buffer.from(env.INBOX_SECRET);
    return found.secret;
  }
  const folder = dataFolder(env);
  // The folder is known only at run time; the bundler needn't look for what it may match.
  const file = join(/* turbopackIgnore: true */ folder, FILE);
  try {
    const kept = await readSecret(file);
    if (found.secret && !kept?.equals(found.secret)) {
      throw new InboxLost(`The secret ${file} is ${kept ? 'another one than at first' : 'gone'}.`);
    }
    found.secret = kept ?? (await makeSecret(folder, file));
    return found.secret;
  } catch (error) {
    if (error instanceof InboxLost) throw error;
    throw new InboxUnavailable(`the secret ${file} can't be read or made`, { cause: error });
  }
}

/**
 * All secrets that hold just now: what is made takes the first, and what was made with
 * another before it was changed (`INBOX_SECRET_PREVIOUS`) is known still.
 *
 * @throws `InboxUnavailable`, as `inboxSecret`.
 */
export async function inboxSecrets(env: Environment, found?: Found): Promise<Secrets> {
  const current = await inboxSecret(env, found);
  const previous = env.INBOX_SECRET_PREVIOUS;
  return previous ? [current, Buffer.from(previous)] : [current];
}

/** Undefined if there is none; it is never there in part, since it is linked when whole. */
async function readSecret(file: string): Promise<Buffer | undefined> {
  try {
    const secret = await readFile(file);
    if (secret.length !== BYTES) throw new Error(`it is ${secret.length} bytes long`);
    return secret;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** Of several processes that make it at once, one wins, and all read that one's. */
async function makeSecret(folder: string, file: string): Promise<Buffer> {
  // The inbox may come to lie in it, too.
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const own = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    await writeFile(own, randomBytes(BYTES), { mode: 0o600, flush: true });
    await link(own, file).catch((error: unknown) => {
      if (!hasCode(error, 'EEXIST')) throw error;
    });
  } finally {
    await rm(own, { force: true });
  }
  const made = await readSecret(file);
  if (!made) throw new Error('it is gone again');
  return made;
}
