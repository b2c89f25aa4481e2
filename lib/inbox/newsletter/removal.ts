import type { Kysely } from 'kysely';
import { keptSince, RETENTION } from '../retention';
import type { Tables } from '../schema';
import type { Secrets } from '../secret';
import { addressKey } from './address';
import { suppress } from './suppressions';

/**
 * The subscription of a person who asks to be erased. If there is one, its address is
 * suppressed, as a keyed hash: so nobody subscribes it again, and no backup brings it back.
 *
 * @returns the ids of the rows to remove; their tokens and deliveries go with them.
 */
export async function subscriptionToErase(
  db: Kysely<Tables>,
  email: string,
  secrets: Secrets,
  now: Date,
): Promise<string[]> {
  const key = addressKey(email);
  await db.deleteFrom('newsletter_requests').where('email_key', '=', key).execute();
  const rows = await db
    .selectFrom('subscribers')
    .select('id')
    .where('email_key', '=', key)
    .execute();
  if (rows.length > 0) await suppress(db, email, 'erasure', secrets, now);
  return rows.map(({ id }) => id);
}

/** Subscriptions that weren't confirmed in time, or ended long enough ago. */
export async function outdatedSubscriptions(db: Kysely<Tables>, now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('subscribers')
    .select('id')
    .where((its) =>
      its.or([
        its.and([
          its('state', '=', 'pending'),
          its('requested_at', '<', keptSince(RETENTION.unconfirmed, now)),
        ]),
        its.and([
          its('state', '=', 'unsubscribed'),
          its('left_at', '<', keptSince(RETENTION.unsubscribed, now)),
        ]),
      ]),
    )
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * Removes what says who was sent which issue, once no bounce is to be expected, tokens that
 * expired, and requests that nobody settled in time.
 */
export async function removeOldDeliveries(db: Kysely<Tables>, now: Date): Promise<void> {
  await db
    .deleteFrom('newsletter_requests')
    .where('at', '<', keptSince(RETENTION.unconfirmed, now))
    .execute();
  await db
    .deleteFrom('deliveries')
    .where('queued_at', '<', keptSince(RETENTION.delivery, now))
    .where('state', '!=', 'waiting')
    .execute();
  await db
    .deleteFrom('newsletter_tokens')
    .where('expires_at', 'is not', null)
    .where('expires_at', '<', now.toISOString())
    .execute();
}
