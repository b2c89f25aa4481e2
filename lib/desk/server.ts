import { formServer, sendMails, theInbox } from '../forms/server';
import { openTransport } from '../inbox/mail/transport';
import { inboxSecrets } from '../inbox/secret';
import type { QueuedMail } from '../inbox/types';
import { deskIsOpen, staffOf } from './staff';

let hasWarned = false;

/** What the desk of this site stands on, by its environment. */
export function deskServer() {
  const { env } = process;
  if (!hasWarned && staffOf(env).isFaulty) {
    console.warn('Desk: STAFF has something in it that is no e-mail address; it is left out.');
    hasWarned = true;
  }
  const { origin, proxies } = formServer();
  const log = (message: string) => console.error(`Desk: ${message}`);
  return {
    ...{ env, origin, proxies, log },
    isOpen: deskIsOpen(env),
    keys: () => inboxSecrets(env),
    inbox: theInbox,
    sendQueued: sendMails,
    async sendNow(mail: QueuedMail) {
      const outcome = await openTransport(env)?.send(mail);
      // What a server says may name the address.
      if (outcome?.kind !== 'sent') log(`a link wasn't sent (${outcome?.kind ?? 'no mail'})`);
    },
  };
}
