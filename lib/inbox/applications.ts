import type { Kysely } from 'kysely';
import { filterApplications } from './application-filter';
import {
  applicationDigest,
  isDecided,
  selectApplications,
  toApplication,
  toRow,
} from './application-rows';
import type { Connection } from './database';
import { dropDraft } from './desk/drafts';
import { addToLog } from './desk/log';
import { queueMails } from './mails';
import { count, TOTAL } from './rows';
import type { Tables } from './schema';
import { newId, readId } from './texts';
import {
  type Application,
  type ApplicationFields,
  type HistoryEntry,
  IllegalMove,
  type Inbox,
} from './types';

/** The applications and what staff do with them. */
export function applications(
  database: Connection,
): Pick<
  Inbox,
  'receiveApplication' | 'application' | 'applications' | 'history' | 'move' | 'note'
> {
  return {
    receiveApplication: (fields, mails, now) =>
      database.write(async (db) => {
        const known = await openApplication(db, fields);
        if (known) return { application: known, isNew: false };

        const row = toRow(fields, newId(), now);
        await db.insertInto('applications').values(row).execute();
        const first = {
          at: row.received_at,
          who: 'applicant',
          state: 'received',
          text: '',
        } as const;
        await addEntry(db, row.id, first);
        const application = toApplication({ ...row, state: first.state, changed_at: first.at });
        await queueMails(db, mails(application), application.id, now);
        return { application, isNew: true };
      }),

    application: (id) => database.read((db) => applicationById(db, id)),

    applications: (filter, { limit, offset }) =>
      database.read(async (db) => {
        if (filter.states?.length === 0) return { items: [], total: 0 };
        const found = filterApplications(db, database.engine, filter);
        const rows = await found
          .selectAll()
          .select(['current_state as state', 'last_at as changed_at'])
          .orderBy('received_at', 'desc')
          .orderBy('id', 'desc')
          .limit(limit)
          .offset(offset)
          .execute();
        return { items: rows.map(toApplication), total: await count(found.select(TOTAL)) };
      }),

    history: (id) =>
      database.read(async (db) => {
        const rows = await db
          .selectFrom('history')
          .select(['at', 'who', 'state', 'text'])
          .where('application_id', '=', readId(id))
          .orderBy('number')
          .execute();
        return rows.map((row) => ({ ...row, state: row.state ?? undefined }));
      }),

    move: (id, { from, to, who, why, mail, logged, session }, now) =>
      database.write(async (db) => {
        const before = await applicationToChange(db, id);
        if (before.state === to) throw new IllegalMove(`${before.id} is ${to} already.`);
        if (before.state !== from) {
          throw new IllegalMove(`${before.id} isn't ${from} any more, it is ${before.state}.`);
        }
        const at = now.toISOString();
        await addEntry(db, before.id, { at, who, state: to, text: why });
        await keepDigest(db, { ...before, state: to });
        if (mail) await queueMails(db, [mail], before.id, now);
        if (session !== undefined) await dropDraft(db, session, before.id);
        if (logged) await addToLog(db, logged, now);
        return { ...before, state: to, changedAt: at };
      }),

    note: (id, { who, text, logged }, now) =>
      database.write(async (db) => {
        const application = await applicationToChange(db, id);
        await addEntry(db, application.id, { at: now.toISOString(), who, state: undefined, text });
        if (logged) await addToLog(db, logged, now);
      }),
  };
}

/** The application with the same fields that isn't decided yet. */
async function openApplication(
  db: Kysely<Tables>,
  fields: ApplicationFields,
): Promise<Application | undefined> {
  const row = await selectApplications(db)
    .selectAll()
    .where('digest', '=', applicationDigest(fields))
    .executeTakeFirst();
  return row && toApplication(row);
}

async function applicationById(db: Kysely<Tables>, id: string): Promise<Application | undefined> {
  const row = await selectApplications(db)
    .selectAll()
    .where('id', '=', readId(id))
    .executeTakeFirst();
  return row && toApplication(row);
}

async function applicationToChange(db: Kysely<Tables>, id: string): Promise<Application> {
  const application = await applicationById(db, id);
  if (!application) throw new IllegalMove(`There is no application ${id}.`);
  return application;
}

/** Adds to the history; nobody else writes meanwhile, so the next number is free. */
async function addEntry(db: Kysely<Tables>, id: string, entry: HistoryEntry): Promise<void> {
  const { last } = await db
    .selectFrom('history')
    .where('application_id', '=', id)
    .select(({ fn }) => fn.max('number').as('last'))
    .executeTakeFirstOrThrow();
  await db
    .insertInto('history')
    .values({ ...entry, application_id: id, number: (last ?? 0) + 1, state: entry.state ?? null })
    .execute();
}

/**
 * Once an application is decided, the same may come anew. One that is taken up
 * again is known by its fields again, unless another with the same came meanwhile.
 */
async function keepDigest(db: Kysely<Tables>, application: Application): Promise<void> {
  const digest = applicationDigest(application);
  const other = await db
    .selectFrom('applications')
    .select('id')
    .where('digest', '=', digest)
    .where('id', '!=', application.id)
    .executeTakeFirst();
  await db
    .updateTable('applications')
    .set({ digest: isDecided(application.state) || other ? null : digest })
    .where('id', '=', application.id)
    .execute();
}
