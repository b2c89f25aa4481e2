import { readFile } from 'node:fs/promises';
import { messagesOf, readReturned } from '../../lib/inbox/newsletter/dsn';
import { inboxSecrets } from '../../lib/inbox/secret';
import { pathIn } from '../command';
import type { Command, Input } from '../inbox/command';
import { confirmChange, withInbox, YES } from '../inbox/session';

/** The command that reads what came back. */
export const reportCommands: Readonly<Record<string, Command>> = {
  bounces: {
    takes: ['FILE'],
    says: 'Reads messages that came back from a mailbox’s file, an mbox or one .eml. The same file may be read again.',
    flags: YES,
    run: bounces,
  },
};

async function bounces(input: Input): Promise<void> {
  const [file = ''] = input.words;
  const messages = messagesOf(await readFile(pathIn(input, file), 'utf8'));
  await confirmChange(input, `Read ${messages.length} messages?`);
  const counts = { suppressed: 0, counted: 0, known: 0, unknown: 0, others: 0 };
  await withInbox(input, async (inbox) => {
    const secrets = await inboxSecrets(input.env);
    for (const message of messages) {
      const returned = await readReturned(message);
      if (!returned) {
        counts.others += 1;
        continue;
      }
      const { deliveryId, bounce } = returned;
      counts[await inbox.recordReport(deliveryId, bounce, secrets, new Date())] += 1;
    }
  });
  const { suppressed, counted, known, unknown, others } = counts;
  input.terminal.print(
    `${messages.length} messages: ${suppressed} addresses get nothing more, ${counted} soft bounces counted, ${known} known already, ${unknown} about no delivery, ${others} no report of a bounce.`,
  );
}
