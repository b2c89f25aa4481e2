import type { Kysely } from 'kysely';
import type { Connection } from '../database';
import type { Tables } from '../schema';
import { readId } from '../texts';
import type { Desk, Typed } from './types';

/** What staff typed and haven't done yet. It goes with the session, and with the application. */
export function drafts(database: Connection): Pick<Desk, 'keepDraft' | 'draft'> {
  return {
    keepDraft: (sessionId, applicationId, typed) =>
      database.write(async (db) => {
        const text = { typed: JSON.stringify(typed) };
        await db
          .insertInto('desk_drafts')
          .values({ session_id: sessionId, application_id: readId(applicationId), ...text })
          .onConflict((conflict) =>
            conflict.columns(['session_id', 'application_id']).doUpdateSet(text),
          )
          .execute();
      }),

    draft: (sessionId, applicationId) =>
      database.read(async (db) => {
        const row = await db
          .selectFrom('desk_drafts')
          .select('typed')
          .where('session_id', '=', sessionId)
          .where('application_id', '=', readId(applicationId))
          .executeTakeFirst();
        // As `keepDraft` wrote it.
        return row && (JSON.parse(row.typed) as Typed);
      }),
  };
}

/** Removes a draft within the transaction that does what it says. */
export async function dropDraft(
  db: Kysely<Tables>,
  sessionId: string,
  applicationId: string,
): Promise<void> {
  await db
    .deleteFrom('desk_drafts')
    .where('session_id', '=', sessionId)
    .where('application_id', '=', readId(applicationId))
    .execute();
}
