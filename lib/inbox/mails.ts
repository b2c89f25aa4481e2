import type { Kysely, Selectable } from 'kysely';
import type { Connection } from './database';
import { addToLog } from './desk/log';
import { countTry } from './limits';
import type { Mails, NewMail, QueuedMail } from './mail/types';
import { makeToken, TOKEN_MARK } from './newsletter/tokens';
import { count, TOTAL } from './rows';
import type { Tables } from './schema';
import { folded, newId, readId } from './texts';

/** How long a message may be with who sends it, in milliseconds, until nobody knows what became of it. */
const SENDING = 10 * 60_000;

/** No message waits longer for its next attempt, in milliseconds: see `WAITS` of `mail/deliver.ts`. */
export const LONGEST_WAIT = 24 * 60 * 60_000;

/** What was claimed before this time and isn't done is with nobody any more. */
export function vanishedBefore(now: Date): string {
  return new Date(now.getTime() - SENDING).toISOString();
}

/**
 * Queues messages within the transaction that they are about.
 *
 * @param about the id of an application, a contact message or a subscriber.
 */
export async function queueMails(
  db: Kysely<Tables>,
  mails: readonly NewMail[],
  about: string,
  now: Date,
): Promise<void> {
  const wanted: NewMail[] = [];
  for (const mail of mails) {
    if (!mail.limit || !(await countTry(db, [mail.limit], now))) wanted.push(mail);
  }
  if (wanted.length === 0) return;
  const at = now.toISOString();
  const rows = wanted.map((mail) => ({
    id: newId(),
    about,
    recipient: mail.to,
    recipient_key: folded(mail.to),
    reply_to: mail.replyTo ?? null,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    queued_at: at,
    state: 'waiting' as const,
    attempts: 0,
    next_attempt_at: at,
  }));
  await db.insertInto('mails').values(rows).execute();
}

/** The queue of messages to send. */
export function mailQueue(database: Connection): Mails {
  return {
    claimMails: async (most, now) => {
      const at = now.toISOString();
      // What has to wait longer than anything does was written by a clock that was ahead.
      const never = new Date(now.getTime() + LONGEST_WAIT).toISOString();
      const due = await database.read((db) =>
        db
          .selectFrom('mails')
          .select('id')
          .where((its) =>
            its.or([
              its.and([
                its('state', '=', 'waiting'),
                its.or([its('next_attempt_at', '<=', at), its('next_attempt_at', '>', never)]),
              ]),
              its.and([its('state', '=', 'sending'), its('claimed_at', '<', vanishedBefore(now))]),
            ]),
          )
          .executeTakeFirst(),
      );
      // Whoever looks often must not take the lock of those who write.
      if (!due) return [];
      return database.write(async (db) => {
        await forgetVanished(db, now);
        const rows = await db
          .selectFrom('mails')
          .selectAll()
          .where('state', '=', 'waiting')
          .where((its) =>
            its.or([its('next_attempt_at', '<=', at), its('next_attempt_at', '>', never)]),
          )
          .orderBy('next_attempt_at')
          .orderBy('id')
          .limit(most)
          .execute();
        if (rows.length === 0) return [];
        const ids = rows.map(({ id }) => id);
        await db
          .updateTable('mails')
          .set((its) => ({ state: 'sending', claimed_at: at, attempts: its('attempts', '+', 1) }))
          .where('id', 'in', ids)
          .execute();
        const mails: QueuedMail[] = [];
        for (const row of rows) {
          const mail = toMail({ ...row, state: 'sending', attempts: row.attempts + 1 });
          const whole = await withToken(db, mail, now);
          if (whole) mails.push(whole);
        }
        return mails;
      });
    },

    mailSent: (id, now) =>
      database.write(async (db) => {
        // Whatever was thought of it meanwhile: what was sent must not be sent again.
        await db
          .updateTable('mails')
          .set({ state: 'sent', sent_at: now.toISOString(), last_error: null })
          .where('id', '=', readId(id))
          .execute();
      }),

    mailFailed: (id, error, retryAt) =>
      database.write(async (db) => {
        await db
          .updateTable('mails')
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

    mails: (states, { limit, offset }) =>
      database.read(async (db) => {
        if (states.length === 0) return { items: [], total: 0 };
        const found = db.selectFrom('mails').where('state', 'in', states);
        const rows = await found
          .selectAll()
          .orderBy('queued_at', 'desc')
          .orderBy('id', 'desc')
          .limit(limit)
          .offset(offset)
          .execute();
        return { items: rows.map(toMail), total: await count(found.select(TOTAL)) };
      }),

    resendMail: (id, now, logged) =>
      database.write(async (db) => {
        await forgetVanished(db, now);
        const { numUpdatedRows } = await db
          .updateTable('mails')
          .set({ state: 'waiting', attempts: 0, next_attempt_at: now.toISOString() })
          .where('id', '=', readId(id))
          .where('state', 'in', ['failed', 'uncertain'])
          .executeTakeFirstOrThrow();
        if (numUpdatedRows === 0n) return false;
        if (logged) await addToLog(db, logged, now);
        return true;
      }),
  };
}

async function forgetVanished(db: Kysely<Tables>, now: Date): Promise<void> {
  await db
    .updateTable('mails')
    .set({ state: 'uncertain' })
    .where('state', '=', 'sending')
    .where('claimed_at', '<', vanishedBefore(now))
    .execute();
}

/**
 * A mail by which somebody confirms a subscription gets its token now, and it is nowhere
 * else. One that has nothing to confirm any more isn't sent.
 */
async function withToken(
  db: Kysely<Tables>,
  mail: QueuedMail,
  now: Date,
): Promise<QueuedMail | undefined> {
  const { id, about, text, html } = mail;
  if (!about || !text.includes(TOKEN_MARK)) return mail;
  const subscriber = await db
    .selectFrom('subscribers')
    .select(['id', 'state'])
    .where('id', '=', about)
    .executeTakeFirst();
  // Somebody may write the mark in a message of their own.
  if (!subscriber) return mail;
  if (subscriber.state !== 'pending') {
    const last_error = 'There is nothing to confirm any more.';
    await db
      .updateTable('mails')
      .set({ state: 'failed', last_error })
      .where('id', '=', id)
      .execute();
    return undefined;
  }
  const token = await makeToken(db, 'confirm', subscriber.id, now);
  return {
    ...mail,
    text: text.replaceAll(TOKEN_MARK, token),
    html: html.replaceAll(TOKEN_MARK, token),
  };
}

function toMail(row: Selectable<Tables['mails']>): QueuedMail {
  return {
    id: row.id,
    about: row.about ?? undefined,
    to: row.recipient,
    ...(row.reply_to === null ? {} : { replyTo: row.reply_to }),
    subject: row.subject,
    text: row.text,
    html: row.html,
    queuedAt: row.queued_at,
    state: row.state,
    attempts: row.attempts,
    nextAttemptAt: row.next_attempt_at,
    lastError: row.last_error ?? undefined,
  };
}
