import type { Kysely } from 'kysely';
import type { Connection } from './database';
import type { Tables } from './schema';
import type { Inbox, Limit } from './types';

/** A limit with the tries that count now. */
interface Counted extends Limit {
  tries: number;
  /** Milliseconds since the epoch: when counting starts anew. */
  endsAt: number;
}

/** Counts tries in windows that begin with the first try. */
export function limits(database: Connection): Pick<Inbox, 'take'> {
  return {
    take: async (wanted, now) => {
      // Whoever is over a limit costs no more than a look: of a thousand posts
      // few take the lock of those who write.
      const refused = await database.read(async (db) =>
        refusal(await counted(db, wanted, now), now),
      );
      if (refused) return refused;
      return database.write((db) => countTry(db, wanted, now));
    },
  };
}

/** `take` within a transaction that writes more than this. */
export async function countTry(
  db: Kysely<Tables>,
  wanted: readonly Limit[],
  now: Date,
): Promise<{ retryAfter: number } | undefined> {
  const all = await counted(db, wanted, now);
  const late = refusal(all, now);
  if (late) return late;
  for (const { name, key, tries, endsAt } of all) {
    const row = { tries: tries + 1, ends_at: new Date(endsAt).toISOString() };
    await db
      .insertInto('limits')
      .values({ name, key, ...row })
      .onConflict((conflict) => conflict.columns(['name', 'key']).doUpdateSet(row))
      .execute();
  }
  return undefined;
}

async function counted(
  db: Kysely<Tables>,
  wanted: readonly Limit[],
  now: Date,
): Promise<Counted[]> {
  const all: Counted[] = [];
  for (const limit of wanted) {
    const row = await db
      .selectFrom('limits')
      .select(['tries', 'ends_at'])
      .where('name', '=', limit.name)
      .where('key', '=', limit.key)
      .where('ends_at', '>', now.toISOString())
      .executeTakeFirst();
    const fresh = { tries: 0, endsAt: now.getTime() + limit.seconds * 1000 };
    all.push({
      ...limit,
      ...(row ? { tries: row.tries, endsAt: Date.parse(row.ends_at) } : fresh),
    });
  }
  return all;
}

function refusal(all: readonly Counted[], now: Date): { retryAfter: number } | undefined {
  const reached = all.filter(({ tries, most }) => tries >= most);
  if (reached.length === 0) return undefined;
  const last = Math.max(...reached.map(({ endsAt }) => endsAt));
  return { retryAfter: Math.ceil((last - now.getTime()) / 1000) };
}
