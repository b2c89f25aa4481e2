import { expect, test } from '@playwright/test';
import { Kysely, Migrator, PostgresDialect, SqliteDialect, sql } from 'kysely';
import Libsql from 'libsql';
import { Pool } from 'pg';
import type { InboxConfig } from '../config';
import { openDatabase } from '../database';
import { migrateInbox, openInbox } from '../index';
import { firstTables } from '../migrations/001-inbox';
import { erasedFiles } from '../migrations/002-erased-files';
import { onEachDatabase } from '../test-inboxes';

const NOW = new Date('2026-03-31T10:00:00.000Z');
const AT = NOW.toISOString();

/** A database as the release before the desk left it, or one that this release has migrated. */
function olderRelease(config: InboxConfig): Kysely<unknown> {
  return new Kysely({
    dialect:
      config.kind === 'file'
        ? new SqliteDialect({ database: new Libsql(config.path) })
        : new PostgresDialect({ pool: new Pool({ connectionString: config.url }) }),
  });
}

/** Writes an application as the release before does, which knows no state but that of the history. */
async function writeAsBefore(db: Kysely<unknown>, id: string, states: string[]): Promise<void> {
  await sql`insert into applications (id, received_at, organisation, website, country, tier,
    contact_name, contact_role, email, why, project_links, email_key, searched, digest)
    values (${id}, ${AT}, 'Example', 'https://example.org', 'DE', 'gold', 'Ada', 'Head',
    'a@example.org', 'x', '[]', 'a@example.org', 'example', ${id})`.execute(db);
  for (const [index, state] of states.entries()) {
    const at = new Date(NOW.getTime() + index * 60_000).toISOString();
    await sql`insert into history (application_id, number, at, who, state, text)
      values (${id}, ${index + 1}, ${at}, 'Sam', ${state || null}, '')`.execute(db);
  }
}

onEachDatabase((databases) => {
  test('what the release before kept has its states when the desk comes', async () => {
    const { config, remove } = await databases.create(false);
    const before = olderRelease(config);
    try {
      const all = { '001-inbox': firstTables(databases.engine), '002-erased-files': erasedFiles };
      const migrator = new Migrator({ db: before, provider: { getMigrations: async () => all } });
      expect((await migrator.migrateToLatest()).error).toBeUndefined();
      await writeAsBefore(before, 'AAAA0001', ['received', 'in-review', '']);
      await before.destroy();
      expect(await migrateInbox(config)).toContain('004-desk');
      const inbox = await openInbox(config);
      expect(await inbox.application('AAAA0001')).toMatchObject({
        state: 'in-review',
        changedAt: '2026-03-31T10:02:00.000Z',
      });
      const declined = { states: ['in-review' as const] };
      expect((await inbox.findApplications(declined, { limit: 9, offset: 0 })).total).toBe(1);
      await inbox.close();
    } finally {
      await remove();
    }
  });

  test('the release before goes on working on the tables of this one', async () => {
    const { config, remove } = await databases.create();
    const before = olderRelease(config);
    try {
      await writeAsBefore(before, 'AAAA0002', ['received', 'in-review', '', 'accepted']);
      // As it lists them: no name of its own may be that of a new column.
      const listed = await sql`select * from (select applications.*, (select history.state
        from history where history.application_id = applications.id and history.state is not null
        order by history.number desc limit 1) as state, (select history.at from history
        where history.application_id = applications.id order by history.number desc limit 1)
        as changed_at from applications) as application
        where state in ('accepted') and changed_at > ''`.execute(before);
      expect(listed.rows).toMatchObject([{ state: 'accepted', current_state: 'accepted' }]);
      await before.destroy();
      const inbox = await openInbox(config);
      expect(await inbox.application('AAAA0002')).toMatchObject({
        state: 'accepted',
        changedAt: '2026-03-31T10:03:00.000Z',
      });
      await inbox.close();
    } finally {
      await remove();
    }
  });

  test('this release starts and works where a newer one has been', async () => {
    const { config, remove } = await databases.create();
    try {
      const connection = await openDatabase(config);
      await connection.write(async (db) => {
        await sql`insert into kysely_migration (name, timestamp) values ('999-newer', ${AT})`.execute(
          db,
        );
        await sql`alter table applications add column newer text not null default ''`.execute(db);
      });
      await connection.close();
      expect(await migrateInbox(config)).toEqual([]);
      const inbox = await openInbox(config);
      await inbox.logAtDesk({ who: 'Sam', action: 'view', about: undefined, detail: '' }, NOW);
      expect((await inbox.findApplications({}, { limit: 9, offset: 0 })).total).toBe(0);
      await inbox.close();
    } finally {
      await remove();
    }
  });
});
