import type { Kysely } from 'kysely';
import { addressKey } from '../newsletter/address';
import { keptSince, RETENTION } from '../retention';
import type { Tables } from '../schema';
import { clearSessions } from './sessions';

/** Removes what the desk keeps no longer: links, sessions with what was typed in them, old log. */
export async function clearDesk(db: Kysely<Tables>, now: Date): Promise<void> {
  await clearSessions(db, now);
  const since = keptSince(RETENTION.deskLog, now);
  await db.deleteFrom('desk_log').where('at', '<', since).execute();
}

/**
 * Removes the links and sessions of a person, if it is one of staff. The log stays: it
 * says who had what in hand, and holds nothing of what visitors wrote.
 */
export async function eraseFromDesk(db: Kysely<Tables>, email: string): Promise<void> {
  const key = addressKey(email);
  await db.deleteFrom('desk_links').where('email', '=', key).execute();
  await db.deleteFrom('desk_sessions').where('email', '=', key).execute();
}
