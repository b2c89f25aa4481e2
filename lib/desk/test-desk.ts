import type { QueuedMail } from '../inbox/mail/types';
import type { Secrets } from '../inbox/secret';
import { hashOf, newToken } from '../inbox/tokens';
import type { Inbox } from '../inbox/types';
import { type DeskServer, handleDesk } from './handle';
import { formKey, signed } from './tokens';

const ORIGIN = 'http://localhost:3000';
export const NOW = new Date('2026-03-31T10:00:00.000Z');
const KEYS: Secrets = [Buffer.from('k'.repeat(32))];
export const STAFF = 'ann@example.org';

/** A desk with an inbox of a test; what is done afterwards is done when `settle` is called. */
export function testDesk(inbox: Inbox, differences: Partial<DeskServer> = {}) {
  const sent: QueuedMail[] = [];
  const logged: string[] = [];
  const works: (() => Promise<void>)[] = [];
  const server: DeskServer = {
    env: { STAFF: `bo@example.org, ${STAFF}` },
    isOpen: true,
    origin: ORIGIN,
    proxies: { isVercel: false, count: 1 },
    keys: async () => KEYS,
    inbox: async () => inbox,
    now: () => NOW,
    later: (work) => works.push(work),
    sendNow: async (mail) => {
      sent.push(mail);
      return true;
    },
    sendQueued: async () => {},
    patchOf: async () => ({ name: 'member.patch', text: 'a patch' }),
    log: (message) => logged.push(message),
    ...differences,
  };
  return {
    ...{ sent, logged },
    async settle() {
      for (const work of works.splice(0)) await work();
    },
    send(action: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
      return handleDesk(requestOf(action, fields, headers), action, server, NOW);
    },
  };
}

/** A request as a browser makes it of a form of the desk. */
function requestOf(
  action: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Request {
  const own = { Origin: ORIGIN, 'Sec-Fetch-Site': 'same-origin', Host: 'localhost:3000' };
  return new Request(`${ORIGIN}/api/desk/${action}`, {
    method: 'POST',
    headers: { ...own, ...headers },
    body: new URLSearchParams(fields),
  });
}

/** Signs somebody in, past the mail. @returns the header and the field that say so. */
export async function signIn(inbox: Inbox, email = STAFF) {
  const [link, token] = [newToken(), newToken()];
  await inbox.addSignInLink({ hash: hashOf(link), email }, NOW);
  const session = await inbox.redeemLink(hashOf(link), hashOf(token), () => true, NOW);
  if (!session) throw new Error('the link is of no use');
  return { session, cookie: `desk=${signed(token, 'desk', KEYS)}`, key: formKey(token, KEYS) };
}
