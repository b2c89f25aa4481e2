import type { Environment } from '../inbox/config';
import type { DeskSession } from '../inbox/desk/types';
import type { Secrets } from '../inbox/secret';
import { hashOf } from '../inbox/tokens';
import type { Inbox } from '../inbox/types';
import { deskCookies } from './cookie';
import { isStaff } from './staff';
import { formKey, unsigned } from './tokens';

/** Who asks, if it is one of staff. */
export interface SignedIn extends DeskSession {
  /** The secret of the session, as it stands in the cookie. */
  token: string;
  /** What each form of the session carries. */
  formKey: string;
}

/**
 * Who is signed in by the cookies of a request: with a signature of ours, a session that
 * is good, and an address that is one of staff still.
 *
 * @throws {InboxUnavailable} if the inbox can't be reached.
 */
export async function signedIn(
  headers: Headers,
  inbox: Pick<Inbox, 'deskSession'>,
  keys: Secrets,
  env: Environment,
  now: Date,
): Promise<SignedIn | undefined> {
  for (const [name, value] of deskCookies(headers)) {
    const token = unsigned(value, name, keys);
    if (token === undefined) continue;
    const session = await inbox.deskSession(hashOf(token), now);
    if (session && isStaff(env, session.email)) {
      return { ...session, token, formKey: formKey(token, keys) };
    }
  }
  return undefined;
}
