import type { Kysely } from 'kysely';
import type { Connection } from '../database';
import type { Tables } from '../schema';
import { readId } from '../texts';
import { suppress } from './suppressions';
import type { Newsletter } from './types';

/** After so many issues in a row that came back softly, an address gets no more. */
export const MOST_SOFT_BOUNCES = 3;

/** What comes back of the issues that were sent. */
export function reports(database: Connection): Pick<Newsletter, 'recordReport'> {
  return {
    recordReport: (id, report, secrets, now) =>
      database.write(async (db) => {
        const delivery = await db
          .selectFrom('deliveries')
          .innerJoin('subscribers', 'subscribers.id', 'deliveries.subscriber_id')
          .select(['deliveries.id', 'subscriber_id', 'bounce', 'email'])
          .where('deliveries.id', '=', readId(id))
          .executeTakeFirst();
        if (!delivery) return 'unknown';
        const { subscriber_id: subscriberId, email } = delivery;
        if (report === 'complaint') {
          await suppress(db, email, 'complaint', secrets, now);
          return 'suppressed';
        }
        // Of one message, the same is often said again, and a soft bounce may become a hard one.
        if (delivery.bounce === 'hard' || delivery.bounce === report) return 'known';
        await db
          .updateTable('deliveries')
          .set({ bounce: report })
          .where('id', '=', delivery.id)
          .execute();
        const isOver =
          report === 'hard' || (await softInARow(db, subscriberId)) >= MOST_SOFT_BOUNCES;
        if (!isOver) return 'counted';
        await suppress(db, email, 'bounce', secrets, now);
        return 'suppressed';
      }),
  };
}

/** How many of the newest issues that went to a subscriber came back softly, without one between that didn't. */
async function softInARow(db: Kysely<Tables>, subscriberId: string): Promise<number> {
  const newest = await db
    .selectFrom('deliveries')
    .select('bounce')
    .where('subscriber_id', '=', subscriberId)
    .where('state', 'in', ['sent', 'uncertain', 'failed'])
    .orderBy('queued_at', 'desc')
    .limit(MOST_SOFT_BOUNCES)
    .execute();
  const other = newest.findIndex(({ bounce }) => bounce !== 'soft');
  return other < 0 ? newest.length : other;
}
