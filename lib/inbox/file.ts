import { chmodSync, closeSync, fsyncSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  SqliteAdapter,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  sql,
} from 'kysely';
import Libsql from 'libsql';
import type { Connection } from './database';
import type { Opening } from './found';
import { gate } from './gate';
import { hasInbox, identityOf, migrate } from './migrations';
import { nulGuard } from './nul';
import type { Tables } from './schema';
import { InboxLost, InboxUnavailable } from './types';

/**
 * How long SQLite itself waits for a lock, in milliseconds. The whole process
 * stands still meanwhile, so it is short; `database.ts` waits on, and lets
 * others work between.
 */
const LOCK_WAIT = 100;

const SETTINGS = [
  'journal_mode = wal',
  // What is committed is on the disk, whatever happens to the machine.
  'synchronous = full',
  // What is removed is gone from the file as well.
  'secure_delete = on',
  'foreign_keys = on',
];

/**
 * A file of libSQL: migrated when it is opened, and opened anew after any
 * failure and when another file lies in its place. libSQL leaves a statement
 * behind that failed for a lock, and then can't commit on that connection any more.
 *
 * @param opening what has to be there. Once a file was opened, no other inbox is taken for
 * it, and none is made, whatever becomes of the file.
 */
export function fileConnection(
  path: string,
  { mustExist = false, found = {} }: Opening = {},
): Connection {
  let open: Awaited<ReturnType<typeof openFile>> | undefined;
  // There is one connection, and what one caller does on it must not fall into
  // the transaction of another.
  const pass = gate();

  async function connect() {
    const file = fileAt(path);
    if (open && open.file !== file) await drop();
    if (open) return open;
    const wasThere = found.isThere || found.database !== undefined;
    if (!file && wasThere) throw new InboxLost(`${path} is gone.`);
    if (!file && mustExist) throw noInbox(path);
    open = await openFile(path, (identity) => {
      if (wasThere && (!identity || identity !== (found.database ?? identity))) {
        throw new InboxLost(`Another file lies in the place of ${path}.`);
      }
      if (mustExist && !identity) throw noInbox(path);
    });
    found.database ??= open.identity;
    return open;
  }

  async function drop() {
    const { db } = open ?? {};
    open = undefined;
    await db?.destroy();
  }

  async function use<T>(work: (opened: NonNullable<typeof open>) => Promise<T>): Promise<T> {
    return pass(async () => {
      try {
        return await work(await connect());
      } catch (error) {
        await drop();
        throw error;
      }
    });
  }

  return {
    engine: 'file',
    read: (work) => use(({ db }) => work(db)),
    write: (work) => use(({ db }) => db.transaction().execute(work)),
    migrate: () => use(async ({ migrated }) => migrated),
    scrub: () => use(({ db }) => emptyLog(db)),
    close: () =>
      pass(async () => {
        // Whoever copies the file then has all of it. The log holds it as well, so
        // it is no failure if others use it, or the disk is full.
        if (open) await emptyLog(open.db).catch(() => undefined);
        await drop();
      }),
  };
}

/**
 * Writes what the log holds to the file itself; libSQL doesn't when it closes.
 *
 * @throws as SQLite does of a lock, if others read what the log holds.
 */
async function emptyLog(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
  // SQLite calls that no failure, but what was removed is still in the log.
  if (rows[0]?.busy !== 0) {
    throw Object.assign(new Error('the log is in use'), { code: 'SQLITE_BUSY' });
  }
}

/** @returns what changes when another file takes this one's place. */
function fileAt(path: string): string {
  const status = statSync(path, { throwIfNoEntry: false });
  return status ? `${status.dev}:${status.ino}` : '';
}

function noInbox(path: string): InboxUnavailable {
  return new InboxUnavailable(
    `There is no inbox at ${path}. The site makes one when its forms are open; "npm run inbox -- init" does, too. If there should be one, DATA_DIR isn't what the site has.`,
  );
}

/**
 * @param check throws if an inbox isn't wanted, by its identity; a file that is empty or
 * holds something else has none. It is left as it was then.
 */
async function openFile(path: string, check: (identity: string | undefined) => void) {
  // It holds what people wrote in confidence.
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const database = new Libsql(path, { timeout: LOCK_WAIT });
  const db = new Kysely<Tables>({
    dialect: new FileDialect(database, { database }),
    plugins: [nulGuard],
  });
  try {
    check((await hasInbox(db)) ? await identityOf(db) : undefined);
    // What SQLite lays beside it gets the same mode.
    chmodSync(path, 0o600);
    for (const setting of SETTINGS) database.pragma(setting);
    const migrated = await migrate(db, 'file');
    return { db, migrated, file: fileAt(path), identity: await identityOf(db) };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/**
 * Copies a database into a new file, as it is at one moment, while it is being
 * written to.
 *
 * @param to a file that isn't there yet.
 * @throws if it is there, or can't be written.
 */
export function copyFile(path: string, to: string): void {
  if (!fileAt(path)) throw noInbox(path);
  const database = new Libsql(path, { timeout: LOCK_WAIT });
  try {
    database.prepare('vacuum into ?').run(to);
  } finally {
    database.close();
  }
  chmodSync(to, 0o600);
  // SQLite leaves it to the system when a copy reaches the disk.
  const file = openSync(to, 'r+');
  fsyncSync(file);
  closeSync(file);
}

class FileDialect extends SqliteDialect {
  constructor(
    private readonly database: { inTransaction: boolean },
    private readonly config: SqliteDialectConfig,
  ) {
    super(config);
  }

  override createDriver() {
    return new FileDriver(this.database, this.config);
  }

  override createAdapter() {
    return new FileAdapter();
  }
}

class FileDriver extends SqliteDriver {
  constructor(
    private readonly database: { inTransaction: boolean },
    config: SqliteDialectConfig,
  ) {
    super(config);
  }

  /** A plain `begin` takes the lock at the first write, and fails if another wrote since. */
  override async beginTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  /** SQLite has rolled back by itself when the disk is full. */
  override async rollbackTransaction(connection: DatabaseConnection) {
    if (this.database.inTransaction) await super.rollbackTransaction(connection);
  }
}

/** SQLite changes tables in transactions, which makes migrations whole; kysely doesn't use it. */
class FileAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl() {
    return true;
  }
}
