import type { Kysely } from 'kysely';
import type { Connection } from './database';
import type { Tables } from './schema';
import type { Inbox, Limit, LimitReached } from './types';

/** A limit with the tries that count now. */
interface Counted extends Limit {
  tries: number;
  /** Milliseconds since the epoch: when counting starts anew. */
  endsAt: number;
  /** Whether the stored end is later, by a clock that has been put back since. */
  isCut: boolean;
}

/** Counts tries in windows that begin with the first try. */
export function limits(database: Connection): Pick<Inbox, 'limited' | 'take'> {
  return {
    limited: (wanted, now) =>
      database.read(async (db) => refusal(await counted(db, wanted, now), now)),

    take: async (wanted, now) => {
      // Whoever is over a limit costs no more than a look: of a thousand posts
      // few take the lock of those who write.
      const all = await database.read((db) => counted(db, wanted, now));
      const refused = refusal(all, now);
      if (refused && !all.some(({ isCut }) => isCut)) return refused;
      return database.write((db) => countTry(db, wanted, now));
    },
  };
}

/** `take` within a transaction that writes more than this. */
export async function countTry(
  db: Kysely<Tables>,
  wanted: readonly Limit[],
  now: Date,
): Promise<LimitReached | undefined> {
  const all = await counted(db, wanted, now);
  const refused = refusal(all, now);
  if (!refused) for (const limit of all) await keep(db, { ...limit, tries: limit.tries + 1 });
  // An end that was cut is written down, or it would move on with the time of each look.
  else for (const limit of all) if (limit.isCut) await keep(db, limit);
  return refused;
}

async function keep(db: Kysely<Tables>, { name, key, tries, endsAt }: Counted): Promise<void> {
  const row = { tries, ends_at: new Date(endsAt).toISOString() };
  await db
    .insertInto('limits')
    .values({ name, key, ...row })
    .onConflict((conflict) => conflict.columns(['name', 'key']).doUpdateSet(row))
    .execute();
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
    const latest = now.getTime() + limit.seconds * 1000;
    const stored = row ? Date.parse(row.ends_at) : latest;
    all.push({
      ...limit,
      tries: row?.tries ?? 0,
      endsAt: Math.min(stored, latest),
      isCut: stored > latest,
    });
  }
  return all;
}

/** Returns the limit that lasts longest of those that are reached. */
function refusal(all: readonly Counted[], now: Date): LimitReached | undefined {
  const [last] = all
    .filter(({ tries, most }) => tries >= most)
    .toSorted((a, b) => b.endsAt - a.endsAt);
  return last && { name: last.name, retryAfter: Math.ceil((last.endsAt - now.getTime()) / 1000) };
}
