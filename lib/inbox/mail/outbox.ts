import { link, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import nodemailer, { type SendMailOptions } from 'nodemailer';
import type { Letter, Transport } from './transport';

/** The folder of messages in that of the inbox. */
export const OUTBOX = 'outbox';

/**
 * A folder that takes the place of a mail server: each message becomes `outbox/<id>.eml`,
 * which mail programs open. A message that is there already stays as it is.
 *
 * @param dataDir the folder of the inbox; `outbox` is made in it.
 * @see https://www.rfc-editor.org/rfc/rfc5322
 */
export function outbox(dataDir: string, messageOf: (mail: Letter) => SendMailOptions): Transport {
  const folder = join(dataDir, OUTBOX);
  const composer = nodemailer.createTransport({
    streamTransport: true,
    buffer: true,
    newline: 'windows',
  });
  return {
    place: `${folder}/ (SMTP_URL is not set, so nothing is sent)`,
    async send(mail) {
      try {
        if (!/^[\w-]+$/.test(mail.id)) throw new Error(`"${mail.id}" can't name a file`);
        const { message } = await composer.sendMail(messageOf(mail));
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await create(folder, `${mail.id}.eml`, message);
        return { kind: 'sent' };
      } catch (error) {
        const said = error instanceof Error ? error.message : String(error);
        return { kind: 'later', error: said, isServer: true };
      }
    },
  };
}

/** Makes a file whole or not at all, and never a second time. */
async function create(folder: string, name: string, content: Buffer | Readable): Promise<void> {
  // The folder is known only at run time; the bundler needn't look for what it may match.
  const draft = join(/* turbopackIgnore: true */ folder, `.${name}.${process.pid}`);
  await writeFile(draft, content, { mode: 0o600 });
  try {
    await link(draft, join(/* turbopackIgnore: true */ folder, name));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await rm(draft, { force: true });
  }
}
