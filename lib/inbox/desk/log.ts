import type { Kysely } from 'kysely';
import type { Connection } from '../database';
import type { Tables } from '../schema';
import { newId } from '../texts';
import type { Desk, NewDeskEntry } from './types';

/** The log of what staff did. */
export function deskLog(database: Connection): Pick<Desk, 'logAtDesk' | 'deskLog'> {
  return {
    logAtDesk: (entry, now) => database.write((db) => addToLog(db, entry, now)),

    deskLog: ({ limit, offset }) =>
      database.read(async (db) => {
        const rows = await db
          .selectFrom('desk_log')
          .select(['at', 'who', 'action', 'about', 'detail'])
          .orderBy('at', 'desc')
          .orderBy('id', 'desc')
          .limit(limit + 1)
          .offset(offset)
          .execute();
        return {
          items: rows.slice(0, limit).map((row) => ({ ...row, about: row.about ?? undefined })),
          isMore: rows.length > limit,
        };
      }),
  };
}

/** Adds to the log within the transaction that it is about. */
export async function addToLog(
  db: Kysely<Tables>,
  { who, action, about, detail }: NewDeskEntry,
  now: Date,
): Promise<void> {
  const row = { id: newId(), at: now.toISOString(), who, action, about: about ?? null, detail };
  await db.insertInto('desk_log').values(row).execute();
}
