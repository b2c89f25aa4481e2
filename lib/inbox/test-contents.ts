import type { InboxConfig } from './config';
import { openInbox } from './index';
import { SECRETS, subscribed } from './newsletter/samples';
import { sampleApplication, sampleContact, sampleMails } from './samples';

const NOW = new Date('2026-03-31T10:00:00.000Z');

/**
 * Puts something into every table of an inbox, and more rows into some than are copied
 * at once.
 *
 * @returns the id of an application that was declined, with a note.
 */
export async function fillInbox(config: InboxConfig): Promise<string> {
  const inbox = await openInbox(config);
  // Before anything else waits to be sent, since it takes all mails.
  await subscribed(inbox, ['ada@example.org', 'gone@example.org'], NOW);
  const issue = await inbox.createIssue(
    { subject: 'x', text: 'x', html: 'x', posts: ['/blog/x'], since: '2026-03-01' },
    NOW,
  );
  await inbox.claimDelivery(issue.id, SECRETS, NOW);
  await inbox.suppress('gone@example.org', 'staff', SECRETS, NOW);
  const ids: string[] = [];
  for (let number = 0; number < 260; number += 1) {
    const sample = sampleApplication({ organisation: `Nr. ${number} — Ünïcødé 日本 👩‍👩‍👧` });
    ids.push((await inbox.receiveApplication(sample, sampleMails, NOW)).application.id);
  }
  const [id = ''] = ids;
  await inbox.move(id, { from: 'received', to: 'declined', who: 'Sam', why: 'x' }, NOW);
  await inbox.note(id, { who: 'Sam', text: 'y' }, NOW);
  await inbox.receiveContact(sampleContact(), sampleMails, NOW);
  await inbox.take([{ name: 'join', key: 'k', most: 1, seconds: 60 }], NOW);
  await inbox.erase('nobody@example.org', 'Sam', NOW, async () => 0, SECRETS);
  await inbox.addSignInLink({ hash: 'used', email: 'sam@example.org' }, NOW);
  const session = await inbox.redeemLink('used', 'session', () => true, NOW);
  await inbox.keepDraft(session?.id ?? '', id, { why: 'z' });
  await inbox.addSignInLink({ hash: 'open', email: 'sam@example.org' }, NOW);
  await inbox.subscribe({ email: 'asks@example.org', consent: 'x' }, SECRETS, NOW);
  await inbox.close();
  return id;
}
