// Sends applications to an inbox, many at once, and prints the organisation of
// each one that was acknowledged:
//   tsx scripts/soak/writer.ts '<config as JSON>' <prefix> <how many>
import type { InboxConfig } from '../../lib/inbox/config';
import { openInbox } from '../../lib/inbox/index';
import { sampleApplication, sampleMails } from '../../lib/inbox/samples';

async function main([config = '', prefix = '', count = '']: string[]): Promise<void> {
  const inbox = await openInbox(JSON.parse(config) as InboxConfig);
  await Promise.all(
    Array.from({ length: Number(count) }, async (_, number) => {
      const fields = sampleApplication({ organisation: `${prefix} ${number}` });
      const { application } = await inbox.receiveApplication(fields, sampleMails, new Date());
      console.log(application.organisation);
    }),
  );
  await inbox.close();
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
