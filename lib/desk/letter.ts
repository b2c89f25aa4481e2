import { mailOf } from '../inbox/mail/letter';
import type { QueuedMail } from '../inbox/mail/types';
import { newId } from '../inbox/texts';
import { site } from '../site';

/**
 * The mail with a link to sign in. It is sent at once and never queued, so that the link
 * is nowhere but in it.
 */
export function signInMail(to: string, token: string, now: Date): QueuedMail {
  const mail = mailOf({
    to,
    subject: `Sign in to the staff desk of the ${site.name}`,
    blocks: [
      { kind: 'link', says: 'Sign in', path: signInPath(token) },
      {
        kind: 'words',
        text: 'The link is good once, for 15 minutes; while it is, no other is sent. If it wasn’t you who asked for it, you needn’t do anything.',
      },
    ],
  });
  const at = now.toISOString();
  return {
    ...{ ...mail, id: newId(), about: undefined, queuedAt: at, state: 'sending', attempts: 1 },
    ...{ nextAttemptAt: at, lastError: undefined },
  };
}

/** The page of a link. */
export const signInPath = (token: string) => `/inbox/sign-in/${token}`;
