import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import PostalMime from 'postal-mime';
import { startTestMailServer } from '../e2e/test-mail-server';
import { openInbox } from '../lib/inbox';
import { applicationMails } from '../lib/inbox/mail/letters';
import { SECRETS } from '../lib/inbox/newsletter/samples';
import { sampleApplication } from '../lib/inbox/samples';
import { inbox as inboxCommand } from './commands/inbox';
import { temporaryProject } from './import-folder';
import { runHere, startFile } from './test-command';

const ONE = { limit: 10, offset: 0 };

test('a process that is killed while it sends leaves one uncertain message, and none is sent twice', async () => {
  const project = await temporaryProject();
  const inbox = await openInbox({ kind: 'file', path: join(project.folder, 'data/inbox.db') });
  await inbox.receiveApplication(
    sampleApplication(),
    (application) => applicationMails(application, 'staff@example.org', SECRETS),
    new Date(),
  );

  // Of the first it never says that it has it.
  const server = await startTestMailServer({ acknowledges: (number) => number > 1 });
  const options = {
    args: ['deliver'],
    cwd: project.folder,
    env: { SMTP_URL: `smtp://127.0.0.1:${server.port}`, MAIL_FROM: 'in@example.org' },
  };

  const received = server.nextReceived();
  const killed = startFile('inbox', options);
  const gone = once(killed, 'exit');
  await received;
  killed.kill('SIGKILL');
  await gone;
  expect((await inbox.mails(['sending'], ONE)).total).toBe(1);

  // The next process sends the other message, and leaves this one alone.
  expect((await runHere(inboxCommand, options)).code).toBe(0);
  expect((await inbox.mails(['sent'], ONE)).total).toBe(1);
  await inbox.claimMails(1, new Date(Date.now() + 11 * 60_000));
  expect((await inbox.mails(['uncertain'], ONE)).total).toBe(1);
  expect((await runHere(inboxCommand, options)).code).toBe(0);

  const mails = await Promise.all(server.received.map((each) => PostalMime.parse(each)));
  expect(mails).toHaveLength(2);
  expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(2);
  await server.stop();
  await inbox.close();
  await project.remove();
});
