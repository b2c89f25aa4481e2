import type { Kysely } from 'kysely';
import { isDecided, selectApplications } from './application-rows';
import type { Connection } from './database';
import { clearDesk, eraseFromDesk } from './desk/clearing';
import { addressKey } from './newsletter/address';
import {
  outdatedSubscriptions,
  removeOldDeliveries,
  subscriptionToErase,
} from './newsletter/removal';
import { keptSince, RETENTION } from './retention';
import { batches } from './rows';
import type { Tables } from './schema';
import { newId } from './texts';
import { type Erased, type FileRemoval, type Inbox, STATES } from './types';

/** What goes from the database. */
type Rows = Omit<Erased, 'files'>;

/** What takes things away. */
export function erasure(database: Connection): Pick<Inbox, 'erase' | 'retain' | 'erasures'> {
  const removing = async (
    removeFiles: FileRemoval,
    work: (db: Kysely<Tables>, removeFiles: FileRemoval) => Promise<Erased>,
  ) => {
    let files = 0;
    // A transaction that has to begin anew finds no files any more.
    const removed = async () => (files += await removeFiles());
    const erased = await database.write((db) => work(db, removed));
    await database.scrub();
    return erased;
  };

  return {
    erase: (email, who, now, fileRemoval, secrets) =>
      removing(fileRemoval, async (db, removeFiles) => {
        // Staff may type a domain in other letters than the forms keep it in.
        const key = addressKey(email);
        const removed = await remove(db, {
          applications: await idsOf(
            db.selectFrom('applications').select('id').where('email_key', '=', key),
          ),
          contacts: await idsOf(
            db.selectFrom('contacts').select('id').where('email_key', '=', key),
          ),
          mails: await idsOf(db.selectFrom('mails').select('id').where('recipient_key', '=', key)),
          subscribers: await subscriptionToErase(db, email, secrets, now),
        });
        await eraseFromDesk(db, email);
        const erased = { ...removed, files: await removeFiles() };
        await record(db, { who, reason: 'request', ...erased }, now);
        return erased;
      }),

    retain: (now, fileRemoval) =>
      removing(fileRemoval, async (db, removeFiles) => {
        const contacts = db.selectFrom('contacts').select('id');
        const mails = db.selectFrom('mails').select('id').where('state', '!=', 'waiting');
        const removed = await remove(db, {
          applications: await outdatedApplications(db, now),
          contacts: await idsOf(
            contacts.where('received_at', '<', keptSince(RETENTION.contact, now)),
          ),
          mails: await idsOf(mails.where('queued_at', '<', keptSince(RETENTION.mail, now))),
          subscribers: await outdatedSubscriptions(db, now),
        });
        await removeOldDeliveries(db, now);
        const ended = keptSince(RETENTION.limit, now);
        await db.deleteFrom('limits').where('ends_at', '<', ended).execute();
        await clearDesk(db, now);
        const erased = { ...removed, files: await removeFiles() };
        // A timer asks daily; days on which nothing was due are no news.
        if (Object.values(erased).some((number) => number > 0)) {
          await record(db, { who: 'retention', reason: 'retention', ...erased }, now);
        }
        return erased;
      }),

    erasures: () =>
      database.read((db) =>
        db
          .selectFrom('erasures')
          .select([
            'at',
            'who',
            'reason',
            'applications',
            'contacts',
            'mails',
            'files',
            'subscribers',
          ])
          .orderBy('at')
          .orderBy('id')
          .execute(),
      ),
  };
}

/** Those whose period is over, by their state. A note doesn't put off the end of a decided one. */
async function outdatedApplications(db: Kysely<Tables>, now: Date): Promise<string[]> {
  const ids: string[] = [];
  for (const state of STATES) {
    const since = keptSince(RETENTION[isDecided(state) ? state : 'undecided'], now);
    const old = selectApplications(db).select('id').where('state', '=', state);
    ids.push(
      ...(await idsOf(
        isDecided(state)
          ? old.where(({ not, exists, selectFrom }) =>
              not(
                exists(
                  selectFrom('history')
                    .select('number')
                    .whereRef('application_id', '=', 'application.id')
                    .where('history.state', 'is not', null)
                    .where('history.at', '>=', since),
                ),
              ),
            )
          : old.where('changed_at', '<', since),
      )),
    );
  }
  return ids;
}

async function idsOf(query: { execute(): Promise<{ id: string }[]> }): Promise<string[]> {
  return (await query.execute()).map(({ id }) => id);
}

/** Removes these, and the mails about them; the history goes with its application. */
async function remove(
  db: Kysely<Tables>,
  { applications, contacts, mails, subscribers }: Record<keyof Rows, string[]>,
): Promise<Rows> {
  let removedMails = 0;
  for (const ids of batches([...applications, ...contacts, ...subscribers])) {
    const about = await db.deleteFrom('mails').where('about', 'in', ids).executeTakeFirst();
    removedMails += Number(about.numDeletedRows);
  }
  for (const ids of batches(mails)) {
    const others = await db.deleteFrom('mails').where('id', 'in', ids).executeTakeFirst();
    removedMails += Number(others.numDeletedRows);
  }
  for (const ids of batches(applications)) {
    await db.deleteFrom('applications').where('id', 'in', ids).execute();
  }
  for (const ids of batches(contacts)) {
    await db.deleteFrom('contacts').where('id', 'in', ids).execute();
  }
  for (const ids of batches(subscribers)) {
    await db.deleteFrom('subscribers').where('id', 'in', ids).execute();
  }
  return {
    applications: applications.length,
    contacts: contacts.length,
    mails: removedMails,
    subscribers: subscribers.length,
  };
}

async function record(
  db: Kysely<Tables>,
  erasure: Erased & { who: string; reason: 'request' | 'retention' },
  now: Date,
): Promise<void> {
  const row = { id: newId(), at: now.toISOString(), ...erasure };
  await db.insertInto('erasures').values(row).execute();
}
