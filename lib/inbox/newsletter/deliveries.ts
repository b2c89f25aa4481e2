import type { Kysely } from 'kysely';
import type { Connection } from '../database';
import { vanishedBefore } from '../mails';
import type { Tables } from '../schema';
import { readId } from '../texts';
import { isSuppressed } from './suppressions';
import { makeToken, TOKEN_MARK } from './tokens';
import type { ClaimedDelivery, Newsletter } from './types';

/** The issues on their way to subscribers. */
export function deliveries(
  database: Connection,
): Pick<
  Newsletter,
  'claimDelivery' | 'deliverySent' | 'deliveryFailed' | 'deliveries' | 'resendDelivery'
> {
  return {
    claimDelivery: (issueId, secrets, now) =>
      database.write(async (db) => {
        await forgetVanished(db, now);
        for (;;) {
          const next = await nextDue(db, issueId, now);
          if (!next) return undefined;
          if (next.isSubscribed && !(await isSuppressed(db, next.to, secrets))) {
            return claim(db, next, now);
          }
          await db
            .updateTable('deliveries')
            .set({ state: 'skipped' })
            .where('id', '=', next.id)
            .execute();
        }
      }),

    deliverySent: (id, now) =>
      database.write(async (db) => {
        // Whatever was thought of it meanwhile: what was sent must not be sent again.
        await db
          .updateTable('deliveries')
          .set({ state: 'sent', sent_at: now.toISOString(), last_error: null })
          .where('id', '=', readId(id))
          .execute();
      }),

    deliveryFailed: (id, error, retryAt) =>
      database.write(async (db) => {
        await db
          .updateTable('deliveries')
          .set({
            state: retryAt ? 'waiting' : 'failed',
            // A server may say anything.
            last_error: error.replaceAll('\0', ''),
            ...(retryAt ? { next_attempt_at: retryAt.toISOString() } : {}),
          })
          .where('id', '=', readId(id))
          .where('state', 'in', ['sending', 'uncertain'])
          .execute();
      }),

    deliveries: (states) =>
      database.read(async (db) => {
        if (states.length === 0) return [];
        const rows = await db
          .selectFrom('deliveries')
          .innerJoin('subscribers', 'subscribers.id', 'deliveries.subscriber_id')
          .selectAll('deliveries')
          .select('subscribers.email')
          .where('deliveries.state', 'in', states)
          .orderBy('deliveries.queued_at')
          .orderBy('deliveries.id')
          .execute();
        return rows.map(({ id, issue_id, email, state, attempts, last_error, bounce }) => ({
          ...{ id, issueId: issue_id, email, state, attempts },
          ...{ lastError: last_error ?? undefined, bounce: bounce ?? undefined },
        }));
      }),

    resendDelivery: (id, now) =>
      database.write(async (db) => {
        await forgetVanished(db, now);
        const { numUpdatedRows } = await db
          .updateTable('deliveries')
          .set({ state: 'waiting', attempts: 0, next_attempt_at: now.toISOString() })
          .where('id', '=', readId(id))
          .where('state', 'in', ['failed', 'uncertain'])
          .executeTakeFirstOrThrow();
        return numUpdatedRows > 0n;
      }),
  };
}

async function forgetVanished(db: Kysely<Tables>, now: Date): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ state: 'uncertain' })
    .where('state', '=', 'sending')
    .where('claimed_at', '<', vanishedBefore(now))
    .execute();
}

type Due = NonNullable<Awaited<ReturnType<typeof nextDue>>>;

async function nextDue(db: Kysely<Tables>, issueId: string, now: Date) {
  const row = await db
    .selectFrom('deliveries')
    .innerJoin('subscribers', 'subscribers.id', 'deliveries.subscriber_id')
    .innerJoin('issues', 'issues.id', 'deliveries.issue_id')
    .select([
      'deliveries.id',
      'deliveries.queued_at as queuedAt',
      'deliveries.attempts',
      'deliveries.subscriber_id as subscriberId',
      'subscribers.email as to',
      'subscribers.state as subscription',
      'issues.subject',
      'issues.text',
      'issues.html',
    ])
    .where('deliveries.issue_id', '=', issueId)
    .where('deliveries.state', '=', 'waiting')
    .where('deliveries.next_attempt_at', '<=', now.toISOString())
    .orderBy('deliveries.next_attempt_at')
    .orderBy('deliveries.id')
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  const { subscription, ...rest } = row;
  return { ...rest, isSubscribed: subscription === 'confirmed' };
}

async function claim(db: Kysely<Tables>, next: Due, now: Date): Promise<ClaimedDelivery> {
  const { id, to, subject, queuedAt, subscriberId } = next;
  const attempts = next.attempts + 1;
  await db
    .updateTable('deliveries')
    .set({ state: 'sending', claimed_at: now.toISOString(), attempts })
    .where('id', '=', id)
    .execute();
  const token = await makeToken(db, 'unsubscribe', subscriberId, now);
  const text = next.text.replaceAll(TOKEN_MARK, token);
  const html = next.html.replaceAll(TOKEN_MARK, token);
  return { id, to, subject, text, html, queuedAt, attempts, token };
}
