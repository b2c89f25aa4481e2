import { DEFAULT_MIGRATION_TABLE, type Kysely, type Migration, Migrator } from 'kysely';
import type { Engine } from '../database';
import type { Tables } from '../schema';
import { firstTables } from './001-inbox';
import { erasedFiles } from './002-erased-files';
import { newsletter } from './003-newsletter';
import { deskTables } from './004-desk';
import { newsletterRequests } from './005-newsletter-requests';

/**
 * All migrations by name, in the order of their names. They are listed here
 * rather than found in the folder, since a deployed bundle has no folder.
 */
function migrations(engine: Engine): Record<string, Migration> {
  return {
    '001-inbox': firstTables(engine),
    '002-erased-files': erasedFiles,
    '003-newsletter': newsletter,
    '004-desk': deskTables(engine),
    '005-newsletter-requests': newsletterRequests,
  };
}

/**
 * Brings the tables to what this code knows.
 *
 * @returns the names of the migrations that it ran; none if the schema is as
 * new or newer, which happens when a release is taken back.
 * @throws what the database says; then nothing was changed.
 */
export async function migrate(db: Kysely<Tables>, engine: Engine): Promise<string[]> {
  if (await isMigrated(db, engine)) return [];
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations(engine) },
  });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error) throw error;
  return results.map(({ migrationName }) => migrationName);
}

/** Whether all migrations that this code knows have run; a newer schema counts as well. */
export async function isMigrated(db: Kysely<Tables>, engine: Engine): Promise<boolean> {
  if (!(await hasInbox(db))) return false;
  const ran = await migrationTable(db).select('name').execute();
  const names = new Set(ran.map(({ name }) => name));
  return Object.keys(migrations(engine)).every((name) => names.has(name));
}

/** Whether a database holds an inbox, of whatever release. */
export async function hasInbox(db: Kysely<Tables>): Promise<boolean> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  return tables.some(({ name }) => name === DEFAULT_MIGRATION_TABLE);
}

/**
 * Returns what tells an inbox from others: when its first tables were made. A backup of it
 * has the same. Undefined where no tables were made.
 *
 * @throws what the database says if there is no inbox.
 */
export async function identityOf(db: Kysely<Tables>): Promise<string | undefined> {
  const first = await migrationTable(db).select('timestamp').orderBy('name').executeTakeFirst();
  return first?.timestamp;
}

function migrationTable(db: Kysely<Tables>) {
  return db
    .withTables<{ [DEFAULT_MIGRATION_TABLE]: { name: string; timestamp: string } }>()
    .selectFrom(DEFAULT_MIGRATION_TABLE);
}
