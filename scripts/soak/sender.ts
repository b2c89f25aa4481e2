// Sends an issue of the newsletter as fast as it can, and prints a line for each delivery:
//   tsx scripts/soak/sender.ts '<config as JSON>' <issue> <port of the mail server>
import type { InboxConfig } from '../../lib/inbox/config';
import { openInbox } from '../../lib/inbox/index';
import { openTransport } from '../../lib/inbox/mail/transport';
import { SECRETS } from '../../lib/inbox/newsletter/samples';
import { sendIssue } from '../../lib/inbox/newsletter/send';

async function main([config = '', issueId = '', port = '']: string[]): Promise<void> {
  const inbox = await openInbox(JSON.parse(config) as InboxConfig);
  const transport = openTransport({
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    MAIL_FROM: 'news@example.org',
  });
  if (!transport) throw new Error('no transport');
  const { stopped } = await sendIssue(inbox, transport, issueId, SECRETS, {
    perMinute: Infinity,
    now: () => new Date(),
    wait: async () => undefined,
    onProgress: ({ sent }) => console.log(sent),
  });
  await inbox.close();
  if (stopped) throw new Error(stopped);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
