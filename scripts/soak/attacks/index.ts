import { operatedSite } from '../../../e2e/forms/operated-site';
import { MAIL } from '../../../e2e/forms/visitor';
import { PORTS } from '../../../e2e/ports';
import { startTestMailServer } from '../../../e2e/test-mail-server';
import { openInbox } from '../../../lib/inbox';
import { type Attacked, STAFF } from './attacked';
import { foreignActions, pagesWithoutSession } from './desk';
import { spelledAddresses } from './spelled';

/** The lists, each giving how many requests it made and what went wrong. */
const LISTS: Readonly<
  Record<string, (site: Attacked) => Promise<{ requests: number; problems: string[] }>>
> = {
  'Actions of the desk, asked for by other origins': foreignActions,
  'Pages of the desk, without a session': pagesWithoutSession,
  'Spellings of one address': spelledAddresses,
};

/**
 * Builds a site whose forms, desk, newsletter and mail are open, and sends it the lists of
 * attacks.
 *
 * @returns how many problems there were.
 */
export async function soakAttacks(): Promise<number> {
  console.log('Building a site whose forms are open …');
  const copy = await operatedSite('attacks');
  const mails = await startTestMailServer({}, PORTS.smtp);
  let wrong = 0;
  try {
    await copy.serve(PORTS.forms, { ...MAIL, STAFF, DATA_DIR: 'attacked' });
    const inbox = await openInbox({ kind: 'file', path: `${copy.folder}/attacked/inbox.db` });
    try {
      for (const [name, attack] of Object.entries(LISTS)) {
        const { requests, problems } = await attack({ copy, inbox, received: mails.received });
        console.log(`${name}: ${requests} requests, ${problems.length} problems`);
        for (const problem of problems) console.log(`  ${problem}`);
        wrong += problems.length;
      }
    } finally {
      await inbox.close();
    }
  } finally {
    await copy.remove();
    await mails.stop();
  }
  return wrong;
}
