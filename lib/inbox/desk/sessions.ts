import { type Kysely, type Selectable, sql } from 'kysely';
import type { Connection } from '../database';
import { countTry } from '../limits';
import type { Tables } from '../schema';
import { folded, newId, readId } from '../texts';
import { addToLog } from './log';
import type { Desk, DeskSession } from './types';

const MINUTE = 60_000;
/** How long a link is good, in milliseconds. */
const LINK_LASTS = 15 * MINUTE;
/** How long a session is good in all, and unused, in milliseconds. */
const SESSION_LASTS = 12 * 60 * MINUTE;
const SESSION_IDLE = 60 * MINUTE;
/** How far the clocks of two machines that serve the site may be apart, in milliseconds. */
const CLOCKS_APART = MINUTE;
/** How exactly it is known when a session was last used: each page needn't be written down. */
const SEEN_EVERY = MINUTE;

/** Who may be at the desk: links to sign in, and sessions. */
export function sessions(
  database: Connection,
): Pick<
  Desk,
  | 'addSignInLink'
  | 'dropSignInLink'
  | 'redeemLink'
  | 'deskSession'
  | 'deskSessions'
  | 'endDeskSessions'
> {
  return {
    addSignInLink: ({ hash, email, limit, issued }, now) =>
      database.write(async (db) => {
        if (limit) {
          const good = await goodLinks(db, now)
            .where('email', '=', folded(email))
            .executeTakeFirst();
          if (good) return 'good';
          if (await countTry(db, [limit], now)) return 'limited';
        }
        const row = { hash, email: folded(email), expires_at: later(now, LINK_LASTS) };
        await db.insertInto('desk_links').values(row).execute();
        if (issued) await addToLog(db, issued, now);
        return 'added';
      }),

    dropSignInLink: (hash) =>
      database.write(async (db) => {
        await db.deleteFrom('desk_links').where('hash', '=', hash).execute();
      }),

    redeemLink: async (hash, sessionHash, isStaff, now) => {
      const link = (db: Kysely<Tables>) =>
        goodLinks(db, now).where('hash', '=', hash).executeTakeFirst();
      // Whoever guesses must not take the lock of those who write.
      if (!(await database.read(link))) return undefined;
      return database.write(async (db) => {
        const found = await link(db);
        if (!found || !isStaff(found.email)) return undefined;
        // The others that were asked for meanwhile are of no use any more.
        await db.deleteFrom('desk_links').where('email', '=', found.email).execute();
        const row = rowOf(found.email, sessionHash, now);
        await db.insertInto('desk_sessions').values(row).execute();
        const entry = { who: row.email, action: 'sign-in', about: row.id, detail: '' } as const;
        await addToLog(db, entry, now);
        return toSession(row);
      });
    },

    deskSession: async (hash, now) => {
      const row = await database.read((db) =>
        goodSessions(db, now).where('hash', '=', hash).executeTakeFirst(),
      );
      if (!row) return undefined;
      if (row.seen_at > earlier(now, SEEN_EVERY)) return toSession(row);
      await database.write(async (db) => {
        await db
          .updateTable('desk_sessions')
          .set({ seen_at: now.toISOString() })
          .where('hash', '=', hash)
          .execute();
      });
      return toSession({ ...row, seen_at: now.toISOString() });
    },

    deskSessions: (now) =>
      database.read(async (db) => {
        const rows = await goodSessions(db, now).orderBy('started_at', 'desc').execute();
        return rows.map(toSession);
      }),

    endDeskSessions: (which, { who, action }, now) =>
      database.write(async (db) => {
        let ended = goodSessions(db, now).clearSelect().select('id');
        if (which !== 'all' && 'id' in which) ended = ended.where('id', '=', readId(which.id));
        if (which !== 'all' && 'email' in which) {
          ended = ended.where('email', '=', folded(which.email));
        }
        const ids = (await ended.execute()).map(({ id }) => id);
        for (const about of ids) {
          await db.deleteFrom('desk_sessions').where('id', '=', about).execute();
          await addToLog(db, { who, action, about, detail: '' }, now);
        }
        return ids.length;
      }),
  };
}

/** Links that are good now, and none that a clock which has been put back since made good for longer. */
function goodLinks(db: Kysely<Tables>, now: Date) {
  return db
    .selectFrom('desk_links')
    .select('email')
    .where('expires_at', '>', now.toISOString())
    .where('expires_at', '<=', later(now, LINK_LASTS + CLOCKS_APART));
}

function goodSessions(db: Kysely<Tables>, now: Date) {
  return db
    .selectFrom('desk_sessions')
    .selectAll()
    .where('expires_at', '>', now.toISOString())
    .where('seen_at', '>', earlier(now, SESSION_IDLE));
}

/** Removes links and sessions that are good no more. */
export async function clearSessions(db: Kysely<Tables>, now: Date): Promise<void> {
  const at = now.toISOString();
  await db.deleteFrom('desk_links').where('expires_at', '<=', at).execute();
  await db
    .deleteFrom('desk_sessions')
    .where(sql<boolean>`expires_at <= ${at} or seen_at <= ${earlier(now, SESSION_IDLE)}`)
    .execute();
}

type Row = Selectable<Tables['desk_sessions']>;

function rowOf(email: string, hash: string, now: Date): Row {
  const at = now.toISOString();
  const times = { started_at: at, seen_at: at, expires_at: later(now, SESSION_LASTS) };
  return { id: newId(), hash, email, ...times };
}

function toSession({ id, email, started_at, seen_at, expires_at }: Row): DeskSession {
  return { id, email, startedAt: started_at, seenAt: seen_at, expiresAt: expires_at };
}

const later = (now: Date, milliseconds: number) =>
  new Date(now.getTime() + milliseconds).toISOString();
const earlier = (now: Date, milliseconds: number) => later(now, -milliseconds);
