import { createHmac } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Tables } from '../schema';
import type { Secrets } from '../secret';
import { addressKey } from './address';
import { dropConfirmations } from './tokens';
import type { SuppressionReason } from './types';

/** Whether nothing may be sent to an address. One that an earlier secret knows is written anew under the present one. */
export async function isSuppressed(
  db: Kysely<Tables>,
  email: string,
  secrets: Secrets,
): Promise<boolean> {
  const [current, ...earlier] = secrets.map((secret) => keyed(secret, email));
  const known = await db
    .selectFrom('suppressions')
    .selectAll()
    .where('hash', 'in', [current ?? '', ...earlier])
    .execute();
  const [first] = known;
  if (!first) return false;
  if (!known.some(({ hash }) => hash === current)) {
    await put(db, email, { reason: first.reason, at: first.at }, secrets);
  }
  if (earlier.length > 0) {
    await db.deleteFrom('suppressions').where('hash', 'in', earlier).execute();
  }
  return true;
}

/** Suppresses an address and ends its subscription; why it was suppressed first stays. */
export async function suppress(
  db: Kysely<Tables>,
  email: string,
  reason: SuppressionReason,
  secrets: Secrets,
  now: Date,
): Promise<void> {
  const at = now.toISOString();
  if (!(await isSuppressed(db, email, secrets))) await put(db, email, { reason, at }, secrets);
  const subscriber = await db
    .selectFrom('subscribers')
    .select('id')
    .where('email_key', '=', addressKey(email))
    .executeTakeFirst();
  if (subscriber) await endSubscription(db, subscriber.id, now);
}

/** @returns whether the address was suppressed. */
export async function unsuppress(
  db: Kysely<Tables>,
  email: string,
  secrets: Secrets,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('suppressions')
    .where(
      'hash',
      'in',
      secrets.map((secret) => keyed(secret, email)),
    )
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** Ends a subscription, if it hasn't ended; what would confirm it no longer does. */
export async function endSubscription(db: Kysely<Tables>, id: string, now: Date): Promise<void> {
  await db
    .updateTable('subscribers')
    .set({ state: 'unsubscribed', left_at: now.toISOString() })
    .where('id', '=', id)
    .where('state', '!=', 'unsubscribed')
    .execute();
  await dropConfirmations(db, id);
}

/** Tells secrets apart without giving one away. */
export function secretName(secret: Buffer): string {
  return createHmac('sha256', secret).update('newsletter secret').digest('hex').slice(0, 16);
}

async function put(
  db: Kysely<Tables>,
  email: string,
  { reason, at }: { reason: SuppressionReason; at: string },
  [current]: Secrets,
): Promise<void> {
  await db
    .insertInto('suppressions')
    .values({ hash: keyed(current, email), secret: secretName(current), reason, at })
    .execute();
}

/** The hash of an address that nobody without the secret can make or trace back. */
function keyed(secret: Buffer, email: string): string {
  return createHmac('sha256', secret)
    .update(`newsletter suppression ${addressKey(email)}`)
    .digest('hex');
}
