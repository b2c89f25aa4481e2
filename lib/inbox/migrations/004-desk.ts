import { type Kysely, type Migration, sql } from 'kysely';
import type { Engine } from '../database';

/** What the staff desk needs: sign-in links, sessions, drafts, a log, and lists that are fast. */
export function deskTables(engine: Engine): Migration {
  return {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('desk_links')
        .addColumn('hash', 'text', (column) => column.primaryKey().notNull())
        .addColumn('email', 'text', (column) => column.notNull())
        .addColumn('expires_at', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('desk_sessions')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('hash', 'text', (column) => column.notNull().unique())
        .addColumn('email', 'text', (column) => column.notNull())
        .addColumn('started_at', 'text', (column) => column.notNull())
        .addColumn('seen_at', 'text', (column) => column.notNull())
        .addColumn('expires_at', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('desk_drafts')
        .addColumn('session_id', 'text', (column) =>
          column.notNull().references('desk_sessions.id').onDelete('cascade'),
        )
        .addColumn('application_id', 'text', (column) =>
          column.notNull().references('applications.id').onDelete('cascade'),
        )
        .addColumn('typed', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('desk_drafts_key', ['session_id', 'application_id'])
        .execute();
      await db.schema
        .createTable('desk_log')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('who', 'text', (column) => column.notNull())
        .addColumn('action', 'text', (column) => column.notNull())
        .addColumn('about', 'text')
        .addColumn('detail', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createIndex('desk_drafts_by_application_id')
        .on('desk_drafts')
        .column('application_id')
        .execute();
      await db.schema.createIndex('desk_log_by_at').on('desk_log').columns(['at', 'id']).execute();
      await keepState(db, engine);
      await addIndexes(db, engine);
    },
  };
}

/**
 * Keeps the state of an application, and when anything last happened to it, beside it.
 * A trigger does it, so that the release before, which knows nothing of the columns, may
 * run on the same tables. It depends on the entries' numbers and not on the order in
 * which they come, since a copy of an inbox brings them in any. The names are none that
 * the release before gives to what it reads from the history.
 */
async function keepState(db: Kysely<unknown>, engine: Engine): Promise<void> {
  for (const column of ['current_state', 'last_at']) {
    await db.schema
      .alterTable('applications')
      .addColumn(column, 'text', (its) =>
        its.notNull().defaultTo(column === 'last_at' ? '' : 'received'),
      )
      .execute();
  }
  await sql`
    update applications set
      current_state = coalesce((select state from history
        where application_id = applications.id and state is not null
        order by number desc limit 1), 'received'),
      last_at = coalesce((select at from history
        where application_id = applications.id order by number desc limit 1), received_at)`.execute(
    db,
  );
  // What changes nothing writes nothing: a row of Postgres is copied by every update.
  const body = sql`
    update applications set
      current_state = case when new.state is null or exists (select 1 from history
          where application_id = new.application_id and number > new.number and state is not null)
        then current_state else new.state end,
      last_at = case when exists (select 1 from history
          where application_id = new.application_id and number > new.number)
        then last_at else new.at end
    where id = new.application_id
      and (last_at <> new.at or current_state <> coalesce(new.state, current_state))`;
  if (engine === 'file') {
    await sql`create trigger history_gives_state after insert on history begin ${body}; end`.execute(
      db,
    );
    return;
  }
  await sql`create function give_state() returns trigger language plpgsql as
    $$ begin ${body}; return null; end $$`.execute(db);
  await sql`create trigger history_gives_state after insert on history
    for each row execute function give_state()`.execute(db);
}

async function addIndexes(db: Kysely<unknown>, engine: Engine): Promise<void> {
  for (const column of ['current_state', 'tier', 'country']) {
    await db.schema
      .createIndex(`applications_by_${column}`)
      .on('applications')
      .columns([column, 'received_at', 'id'])
      .execute();
  }
  if (engine === 'file') {
    // What a search looks at, in one place: the rows themselves are long.
    await sql`create index applications_by_searched on applications
      (received_at, id, searched, current_state, tier, country)`.execute(db);
    return;
  }
  // Three letters of a text find it. Where the extension isn't there, or may not be
  // added, a search reads all rows: slower, and right all the same.
  await sql`
    do $$ begin
      create extension if not exists pg_trgm;
      create index applications_by_searched on applications using gin (searched gin_trgm_ops);
    exception
      when insufficient_privilege or undefined_file or feature_not_supported or undefined_object
      then raise notice 'Searching stays without an index: %', sqlerrm;
    end $$`.execute(db);
}
