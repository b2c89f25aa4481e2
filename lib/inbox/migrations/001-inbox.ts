import { type Kysely, type Migration, sql } from 'kysely';
import type { Engine } from '../database';

/** The tables of the first release. */
export function firstTables(engine: Engine): Migration {
  return {
    // A migration knows no types of rows: those are of the newest schema, not of its own.
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('applications')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('received_at', 'text', (column) => column.notNull())
        .addColumn('organisation', 'text', (column) => column.notNull())
        .addColumn('website', 'text', (column) => column.notNull())
        .addColumn('country', 'text', (column) => column.notNull())
        .addColumn('tier', 'text', (column) => column.notNull())
        .addColumn('contact_name', 'text', (column) => column.notNull())
        .addColumn('contact_role', 'text', (column) => column.notNull())
        .addColumn('email', 'text', (column) => column.notNull())
        .addColumn('why', 'text', (column) => column.notNull())
        .addColumn('project_links', 'text', (column) => column.notNull())
        .addColumn('email_key', 'text', (column) => column.notNull())
        .addColumn('searched', 'text', (column) => column.notNull())
        .addColumn('digest', 'text', (column) => column.unique())
        .execute();
      await db.schema
        .createTable('history')
        .addColumn('application_id', 'text', (column) =>
          column.notNull().references('applications.id').onDelete('cascade'),
        )
        .addColumn('number', 'integer', (column) => column.notNull())
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('who', 'text', (column) => column.notNull())
        .addColumn('state', 'text')
        .addColumn('text', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('history_key', ['application_id', 'number'])
        .execute();
      await db.schema
        .createTable('contacts')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('received_at', 'text', (column) => column.notNull())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('email', 'text', (column) => column.notNull())
        .addColumn('subject', 'text', (column) => column.notNull())
        .addColumn('message', 'text', (column) => column.notNull())
        .addColumn('email_key', 'text', (column) => column.notNull())
        .addColumn('digest', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('mails')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('about', 'text')
        .addColumn('recipient', 'text', (column) => column.notNull())
        .addColumn('recipient_key', 'text', (column) => column.notNull())
        .addColumn('reply_to', 'text')
        .addColumn('subject', 'text', (column) => column.notNull())
        .addColumn('text', 'text', (column) => column.notNull())
        .addColumn('html', 'text', (column) => column.notNull())
        .addColumn('queued_at', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('attempts', 'integer', (column) => column.notNull())
        .addColumn('next_attempt_at', 'text', (column) => column.notNull())
        .addColumn('claimed_at', 'text')
        .addColumn('sent_at', 'text')
        .addColumn('last_error', 'text')
        .execute();
      await db.schema
        .createTable('limits')
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('key', 'text', (column) => column.notNull())
        .addColumn('tries', 'integer', (column) => column.notNull())
        .addColumn('ends_at', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('limits_key', ['name', 'key'])
        .execute();
      await db.schema
        .createTable('erasures')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('who', 'text', (column) => column.notNull())
        .addColumn('reason', 'text', (column) => column.notNull())
        .addColumn('applications', 'integer', (column) => column.notNull())
        .addColumn('contacts', 'integer', (column) => column.notNull())
        .addColumn('mails', 'integer', (column) => column.notNull())
        .execute();
      await addIndexes(db);
      await protectHistory(db, engine);
    },
  };
}

async function addIndexes(db: Kysely<unknown>): Promise<void> {
  const indexes: [string, string[]][] = [
    ['applications', ['received_at']],
    ['applications', ['email_key']],
    ['contacts', ['received_at']],
    ['contacts', ['email_key']],
    ['contacts', ['digest']],
    ['mails', ['state', 'next_attempt_at']],
    ['mails', ['about']],
    ['mails', ['recipient_key']],
    ['limits', ['ends_at']],
  ];
  for (const [table, columns] of indexes) {
    const name = `${table}_by_${columns.join('_')}`;
    await db.schema.createIndex(name).on(table).columns(columns).execute();
  }
  // The state of an application is that of its last entry which has one.
  await sql`create index history_by_state on history (application_id, number, state) where state is not null`.execute(
    db,
  );
}

/** What is written in the history stays as it is; only a whole application goes, with all of it. */
async function protectHistory(db: Kysely<unknown>, engine: Engine): Promise<void> {
  if (engine === 'file') {
    await sql`
      create trigger history_is_append_only before update on history
      begin select raise(abort, 'history is append-only'); end`.execute(db);
    return;
  }
  await sql`
    create function refuse_update() returns trigger language plpgsql as
    $$ begin raise exception '% is append-only', tg_table_name; end $$`.execute(db);
  await sql`
    create trigger history_is_append_only before update on history
    for each row execute function refuse_update()`.execute(db);
}
