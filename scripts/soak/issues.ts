import { startTestMailServer } from '../../e2e/test-mail-server';
import type { InboxConfig } from '../../lib/inbox/config';
import { openDatabase } from '../../lib/inbox/database';
import { openInbox } from '../../lib/inbox/index';
import { openTransport } from '../../lib/inbox/mail/transport';
import { addressKey } from '../../lib/inbox/newsletter/address';
import { CONSENT, SECRETS, sampleIssue } from '../../lib/inbox/newsletter/samples';
import { sendIssue } from '../../lib/inbox/newsletter/send';
import type { Inbox } from '../../lib/inbox/types';
import { runAndKill } from './kill';

/** What came of sending an issue by processes that were killed. */
export interface KilledIssue {
  killed: number;
  /** Deliveries of which nobody knew whether they arrived, and how many of them had not. */
  uncertain: number;
  lost: number;
  problems: string[];
}

const BATCH = 500;
/** After so long the inbox gives up a sender, and a little more. */
const LATER = 11 * 60_000;

/**
 * Sends an issue to so many, kills whoever sends it again and again, and goes on. Then a
 * person looks which of the uncertain ones arrived, and lets the others be sent again.
 *
 * @param kills how often.
 * @returns as problems: who got it twice, and who never did.
 */
export async function killedIssue(
  config: InboxConfig,
  readers: number,
  kills: number,
): Promise<KilledIssue> {
  const server = await startTestMailServer();
  const inbox = await openInbox(config);
  try {
    await addReaders(config, readers);
    const { id } = await inbox.createIssue(sampleIssue(), new Date());
    let killed = 0;
    const problems: string[] = [];
    for (let round = 0; round <= kills; round += 1) {
      const isLast = round === kills;
      const killAfter = 1 + Math.floor(Math.random() * (readers / (kills + 1)));
      const { code, errors } = await runAndKill(
        sender(config, id, server.port),
        isLast ? undefined : killAfter,
        Math.random() * 20,
      );
      if (code === null) killed += 1;
      if (errors) problems.push(errors);
    }
    const unsettled = await settle(inbox, id, server);
    const counts = countsOf(server.received);
    for (const [email, times] of counts) if (times > 1) problems.push(`${email} got ${times}`);
    const missed = readers - counts.size;
    if (missed !== 0) problems.push(`${missed} of ${readers} got none`);
    return { killed, ...unsettled, problems };
  } finally {
    await inbox.close();
    await server.stop();
  }
}

/** Does what a person does about the deliveries that are uncertain. */
async function settle(inbox: Inbox, issueId: string, server: { received: Buffer[]; port: number }) {
  const arrived = countsOf(server.received);
  const now = () => new Date(Date.now() + LATER);
  const uncertain = await inbox.deliveries(['sending', 'uncertain']);
  const lost = uncertain.filter(({ email }) => !arrived.has(email));
  for (const { id } of lost) await inbox.resendDelivery(id, now());
  const transport = openTransport({
    SMTP_URL: `smtp://127.0.0.1:${server.port}`,
    MAIL_FROM: 'news@example.org',
  });
  if (!transport) throw new Error('no transport');
  const wait = async () => undefined;
  await sendIssue(inbox, transport, issueId, SECRETS, { perMinute: Infinity, now, wait });
  return { uncertain: uncertain.length, lost: lost.length };
}

function sender(config: InboxConfig, issueId: string, port: number) {
  const args = ['--import', 'tsx', 'scripts/soak/sender.ts', JSON.stringify(config)];
  return { command: process.execPath, args: [...args, issueId, String(port)] };
}

/** How many messages went to each address. */
function countsOf(received: readonly Buffer[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const message of received) {
    const [, email = ''] = /^To: <?([^\s>]+)/im.exec(message.toString('latin1')) ?? [];
    counts.set(email, (counts.get(email) ?? 0) + 1);
  }
  return counts;
}

/** As if they had confirmed, without a mail for each. */
async function addReaders(config: InboxConfig, readers: number): Promise<void> {
  const at = new Date().toISOString();
  const rows = Array.from({ length: readers }, (_, number) => {
    const email = `reader${number}@example.org`;
    const times = { requested_at: at, confirmed_at: at, left_at: null };
    const state = 'confirmed' as const;
    const id = `R${String(number).padStart(7, '0')}`;
    return { id, email, email_key: addressKey(email), state, consent: CONSENT, ...times };
  });
  const database = await openDatabase(config);
  await database.write(async (db) => {
    for (let start = 0; start < rows.length; start += BATCH) {
      await db
        .insertInto('subscribers')
        .values(rows.slice(start, start + BATCH))
        .execute();
    }
  });
  await database.close();
}
