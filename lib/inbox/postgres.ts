import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
  type TransactionSettings,
} from 'kysely';
import { Pool } from 'pg';
import type { InboxConfig } from './config';
import { type Connection, PATIENCE } from './database';
import type { Opening } from './found';
import { hasInbox, identityOf, isMigrated, migrate } from './migrations';
import { nulGuard } from './nul';
import type { Tables } from './schema';
import { InboxLost, InboxUnavailable } from './types';

/** How long connecting may take, and a statement, in milliseconds. */
const CONNECTING = 3000;
const STATEMENT = 5000;
/** Any number that nothing else in the database uses for a lock. */
const WRITERS = 7_311_804;
/** SQLSTATE of a table that isn't there. */
const UNDEFINED_TABLE = '42P01';

/**
 * A Postgres, reached by a small pool. Its tables are brought up to date by
 * command alone: where many processes start at once, none of them should.
 *
 * @param opening whether `migrate` may make the tables. Once an inbox was read, no other is
 * taken for it.
 */
export function postgresConnection(
  config: InboxConfig & { kind: 'postgres' },
  { mustExist = false, found = {} }: Opening = {},
): Connection {
  const pool = new Pool({
    connectionString: config.url,
    max: config.isServerless ? 2 : 5,
    idleTimeoutMillis: config.isServerless ? 2000 : 10_000,
    connectionTimeoutMillis: CONNECTING,
    // Longer than the server's own, for a server that is gone without a word.
    query_timeout: STATEMENT + 1000,
    keepAlive: true,
    allowExitOnIdle: true,
  });
  // A connection that breaks while nobody uses it leaves the pool; that is no failure.
  pool.on('error', () => {});
  const db = new Kysely<Tables>({ dialect: new WritersDialect({ pool }), plugins: [nulGuard] });

  let isChecked = false;
  async function checkSchema() {
    if (isChecked) return;
    if (!(await isMigrated(db, 'postgres'))) {
      await checkPresence();
      throw new InboxUnavailable(
        'The tables of the inbox are older than this release: run "npm run inbox -- migrate".',
      );
    }
    isChecked = true;
  }

  async function checkPresence() {
    if (await hasInbox(db)) return;
    throw new InboxUnavailable(
      'The database holds no inbox. If it is the right one, run "npm run inbox -- init".',
    );
  }

  /** Whether the database is the one that was found first, as each transaction asks. */
  async function recognise(transaction: Kysely<Tables>) {
    const identity = await identityOf(transaction).catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === UNDEFINED_TABLE) return '';
      throw error;
    });
    if (identity) found.database ??= identity;
    if (!identity || identity !== found.database) {
      throw new InboxLost(
        identity
          ? 'Another inbox is in the database than at first.'
          : 'The tables of the inbox are gone from the database.',
      );
    }
  }

  /** Does work in a transaction that knows its database. */
  const recognised =
    <T>(work: (db: Kysely<Tables>) => Promise<T>) =>
    async (transaction: Kysely<Tables>) => {
      await recognise(transaction);
      return work(transaction);
    };

  return {
    engine: 'postgres',
    read: async (work) => {
      await checkSchema();
      const reading = db.transaction().setIsolationLevel('repeatable read');
      return reading.setAccessMode('read only').execute(recognised(work));
    },
    write: async (work) => {
      await checkSchema();
      return db.transaction().execute(recognised(work));
    },
    migrate: async () => {
      if (mustExist) await checkPresence();
      return migrate(db, 'postgres');
    },
    // The server's vacuum does it, in its own time.
    scrub: async () => {},
    close: () => db.destroy(),
  };
}

class WritersDialect extends PostgresDialect {
  constructor(private readonly config: PostgresDialectConfig) {
    super(config);
  }

  override createDriver() {
    return new WritersDriver(this.config);
  }
}

/**
 * Lets one transaction write at a time, as SQLite does, so that the same code is
 * right on both without a lock of its own in each query. The limits are set in
 * each transaction, since a pooler between doesn't keep settings of a connection.
 */
class WritersDriver extends PostgresDriver {
  override async beginTransaction(
    connection: Parameters<PostgresDriver['rollbackTransaction']>[0],
    settings: TransactionSettings,
  ) {
    await super.beginTransaction(connection, settings);
    try {
      const limits = `set local statement_timeout = ${STATEMENT}`;
      await run(
        connection,
        settings.accessMode === 'read only'
          ? limits
          : `${limits}; set local lock_timeout = ${PATIENCE}; select pg_advisory_xact_lock(${WRITERS})`,
      );
    } catch (error) {
      // The first error tells why; a broken connection can't roll back either.
      await this.rollbackTransaction(connection).catch(() => undefined);
      throw error;
    }
  }
}

async function run(connection: DatabaseConnection, statements: string): Promise<void> {
  await connection.executeQuery(CompiledQuery.raw(statements));
}
