import { formServer, sendMailsNow } from '../forms/server';
import { openTransport } from '../inbox/mail/transport';
import type { QueuedMail } from '../inbox/mail/types';
import { log, requestId } from '../log';
import { deskIsOpen } from './staff';

/** What the desk of this site stands on, by its environment. */
export function deskServer() {
  const { env } = process;
  const { origin, proxies, secrets, inbox } = formServer();
  return {
    ...{ env, origin, proxies, inbox },
    now: () => new Date(),
    log: (message: string, headers: Headers) =>
      log('error', `Desk: ${message}`, { request: requestId(headers) }),
    isOpen: deskIsOpen(env),
    keys: secrets,
    sendQueued: sendMailsNow,
    async sendNow(mail: QueuedMail) {
      const outcome = await openTransport(env)?.send(mail);
      if (outcome?.kind === 'sent') return true;
      // What a server says may name the address.
      log('error', `Desk: a link wasn't sent (${outcome?.kind ?? 'no mail'})`);
      return outcome?.kind === 'uncertain';
    },
  };
}
