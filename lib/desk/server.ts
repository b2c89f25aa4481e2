import { formServer, sendMails, theInbox } from '../forms/server';
import { openTransport } from '../inbox/mail/transport';
import { inboxSecrets } from '../inbox/secret';
import type { QueuedMail } from '../inbox/types';
import { log, requestId } from '../log';
import { deskIsOpen } from './staff';

/** What the desk of this site stands on, by its environment. */
export function deskServer() {
  const { env } = process;
  const { origin, proxies } = formServer();
  return {
    ...{ env, origin, proxies },
    log: (message: string, headers: Headers) =>
      log('error', `Desk: ${message}`, { request: requestId(headers) }),
    isOpen: deskIsOpen(env),
    keys: () => inboxSecrets(env),
    inbox: theInbox,
    sendQueued: sendMails,
    async sendNow(mail: QueuedMail) {
      const outcome = await openTransport(env)?.send(mail);
      // What a server says may name the address.
      if (outcome?.kind !== 'sent') {
        log('error', `Desk: a link wasn't sent (${outcome?.kind ?? 'no mail'})`);
      }
    },
  };
}
