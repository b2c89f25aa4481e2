import { createHmac } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import type { Connection } from '../database';
import { countTry } from '../limits';
import { recipientLimit } from '../mail/recipient-limit';
import type { Mail } from '../mail/types';
import { queueMails } from '../mails';
import { byState, count, TOTAL } from '../rows';
import type { Tables } from '../schema';
import type { Secrets } from '../secret';
import { newId } from '../texts';
import type { Limit } from '../types';
import { addressKey } from './address';
import { endSubscription, isSuppressed, secretName, suppress, unsuppress } from './suppressions';
import { dropConfirmations, ownerOf } from './tokens';
import { type Newsletter, SUBSCRIBER_STATES, type Subscriber } from './types';

/** How many mails to confirm one address gets in a day, whoever asks for them. */
export const MOST_CONFIRMATIONS = 3;
const DAY_SECONDS = 24 * 3600;

/** Those who read the newsletter, or wanted to, or never shall. */
export function subscribers(
  database: Connection,
): Pick<
  Newsletter,
  | 'subscribe'
  | 'settleRequests'
  | 'canConfirm'
  | 'confirmSubscription'
  | 'canUnsubscribe'
  | 'unsubscribe'
  | 'suppress'
  | 'unsuppress'
  | 'suppressionKeys'
  | 'subscriberCounts'
  | 'subscribers'
> {
  return {
    subscribe: ({ email, consent }, secrets, now) =>
      database.write(async (db) => {
        if (await countTry(db, [limitOf(email, secrets)], now)) return;
        const row = { id: newId(), email, email_key: addressKey(email) };
        await db
          .insertInto('newsletter_requests')
          .values({ ...row, consent, at: now.toISOString() })
          .execute();
      }),

    settleRequests: async (mail, secretsOf, now) => {
      const waiting = (db: Kysely<Tables>) => db.selectFrom('newsletter_requests');
      // Whoever looks often must not take the lock of those who write.
      const any = await database.read((db) => waiting(db).select('id').executeTakeFirst());
      if (!any) return;
      const secrets = await secretsOf();
      await database.write(async (db) => {
        const requests = await waiting(db).selectAll().orderBy('at').orderBy('id').execute();
        for (const request of requests) await settle(db, request, mail, secrets, now);
      });
    },

    canConfirm: async (token, now) =>
      (await database.read((db) => ownerOf(db, 'confirm', token, now))) !== undefined,

    confirmSubscription: (token, secrets, now) =>
      database.write(async (db) => {
        const id = await ownerOf(db, 'confirm', token, now);
        if (id === undefined) return false;
        const { email } = await db
          .selectFrom('subscribers')
          .select('email')
          .where('id', '=', id)
          .executeTakeFirstOrThrow();
        await dropConfirmations(db, id);
        if (await isSuppressed(db, email, secrets)) return false;
        await db
          .updateTable('subscribers')
          .set({ state: 'confirmed', confirmed_at: now.toISOString(), left_at: null })
          .where('id', '=', id)
          .execute();
        return true;
      }),

    canUnsubscribe: async (token) =>
      (await database.read((db) => ownerOf(db, 'unsubscribe', token, new Date(0)))) !== undefined,

    unsubscribe: (token, now) =>
      database.write(async (db) => {
        const id = await ownerOf(db, 'unsubscribe', token, now);
        if (id === undefined) return false;
        await endSubscription(db, id, now);
        return true;
      }),

    suppress: (email, reason, secrets, now) =>
      database.write((db) => suppress(db, email, reason, secrets, now)),

    unsuppress: (email, secrets) => database.write((db) => unsuppress(db, email, secrets)),

    suppressionKeys: ([current, ...earlier]) =>
      database.read(async (db) => {
        const rows = await db
          .selectFrom('suppressions')
          .select(['secret', TOTAL])
          .groupBy('secret')
          .execute();
        const keys = { current: 0, previous: 0, lost: 0 };
        const names = earlier.map(secretName);
        for (const { secret, total } of rows) {
          if (secret === secretName(current)) keys.current += Number(total);
          else keys[names.includes(secret) ? 'previous' : 'lost'] += Number(total);
        }
        return keys;
      }),

    subscriberCounts: () =>
      database.read(async (db) => {
        const rows = await db
          .selectFrom('subscribers')
          .select(['state', TOTAL])
          .groupBy('state')
          .execute();
        return {
          ...byState(SUBSCRIBER_STATES, rows),
          suppressed: await count(db.selectFrom('suppressions').select(TOTAL)),
        };
      }),

    subscribers: (states) =>
      database.read(async (db) => {
        if (states.length === 0) return [];
        const rows = await db
          .selectFrom('subscribers')
          .selectAll()
          .where('state', 'in', states)
          .orderBy('requested_at')
          .orderBy('id')
          .execute();
        return rows.map(toSubscriber);
      }),
  };
}

/** Settles one request: whoever is subscribed or suppressed gets no mail. */
async function settle(
  db: Kysely<Tables>,
  request: Selectable<Tables['newsletter_requests']>,
  mail: (to: string) => Mail,
  secrets: Secrets,
  now: Date,
): Promise<void> {
  const { id, email } = request;
  await db.deleteFrom('newsletter_requests').where('id', '=', id).execute();
  const known = await subscriberAt(db, email);
  if (known?.state === 'confirmed' || (await isSuppressed(db, email, secrets))) return;
  const subscriberId = await keepRequest(db, known, request);
  const limit = recipientLimit(email, secrets);
  await queueMails(db, [{ ...mail(email), limit }], subscriberId, now);
}

type Row = Selectable<Tables['subscribers']>;

function subscriberAt(db: Kysely<Tables>, email: string): Promise<Row | undefined> {
  return db
    .selectFrom('subscribers')
    .selectAll()
    .where('email_key', '=', addressKey(email))
    .executeTakeFirst();
}

/** Keeps who asked, when, and what they agreed to. @returns the subscriber's id. */
async function keepRequest(
  db: Kysely<Tables>,
  known: Row | undefined,
  { email, consent, at }: Selectable<Tables['newsletter_requests']>,
): Promise<string> {
  const request = { email, consent, requested_at: at, state: 'pending' as const };
  if (known) {
    const ended = { confirmed_at: null, left_at: null };
    await db
      .updateTable('subscribers')
      .set({ ...request, ...ended })
      .where('id', '=', known.id)
      .execute();
    return known.id;
  }
  const row = { id: newId(), email_key: addressKey(email), confirmed_at: null, left_at: null };
  await db
    .insertInto('subscribers')
    .values({ ...request, ...row })
    .execute();
  return row.id;
}

function limitOf(email: string, [secret]: Secrets): Limit {
  const key = createHmac('sha256', secret)
    .update(`newsletter confirmations ${addressKey(email)}`)
    .digest('base64url');
  return { name: 'newsletter mails', key, most: MOST_CONFIRMATIONS, seconds: DAY_SECONDS };
}

function toSubscriber(row: Row): Subscriber {
  return {
    id: row.id,
    email: row.email,
    state: row.state,
    consent: row.consent,
    requestedAt: row.requested_at,
    confirmedAt: row.confirmed_at ?? undefined,
    leftAt: row.left_at ?? undefined,
  };
}
