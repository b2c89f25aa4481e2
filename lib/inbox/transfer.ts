import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { InboxConfig } from './config';
import { type Connection, openDatabase } from './database';
import { batches } from './rows';
import { TABLE_NAMES, TABLES, type TableName, type Tables } from './schema';

/** What a table holds, so that two databases can be compared. */
export interface TableSum {
  table: TableName;
  rows: number;
  /** SHA-256 of all rows in hex, in an order that no database decides. */
  checksum: string;
}

/**
 * Copies a whole inbox into an empty one, such as the file's into Postgres, in
 * one transaction, and reads back what came of it. Nobody writes to the source
 * meanwhile: they wait, or are told that it is unavailable.
 *
 * @returns what both hold.
 * @throws if the target has rows, or doesn't hold the same afterwards: then it is
 * left as it was. `InboxUnavailable` if either can't be reached.
 */
export async function copyInbox(from: InboxConfig, to: InboxConfig): Promise<TableSum[]> {
  const source = await openDatabase(from, { mustExist: true });
  const target = await openDatabase(to);
  try {
    // Nothing is made of the target where there is no source.
    await source.read(async () => undefined);
    await target.migrate();
    return await source.write((old) => target.write((fresh) => copyTables(old, fresh)));
  } finally {
    await Promise.all([source.close(), target.close()]);
  }
}

async function copyTables(old: Kysely<Tables>, fresh: Kysely<Tables>): Promise<TableSum[]> {
  for (const table of TABLE_NAMES) {
    if ((await rowsOf(fresh, table)).length > 0) {
      throw new Error(`The table ${table} of the target has rows: it must be empty.`);
    }
  }
  const sums: TableSum[] = [];
  for (const table of TABLE_NAMES) {
    const rows = await rowsOf(old, table);
    for (const part of batches(rows)) await insert(fresh, table, part);
    const sum = sumOf(table, rows);
    const copied = sumOf(table, await rowsOf(fresh, table));
    if (copied.rows !== sum.rows || copied.checksum !== sum.checksum) {
      throw new Error(`The table ${table} isn't the same after copying; nothing was kept of it.`);
    }
    sums.push(sum);
  }
  return sums;
}

/** @returns what each table of an inbox holds. */
export async function inboxSums(config: InboxConfig): Promise<TableSum[]> {
  const database = await openDatabase(config);
  try {
    return await sumsOf(database);
  } finally {
    await database.close();
  }
}

function sumsOf(database: Connection): Promise<TableSum[]> {
  return database.read(async (db) => {
    const sums: TableSum[] = [];
    for (const table of TABLE_NAMES) {
      sums.push(sumOf(table, await rowsOf(db, table)));
    }
    return sums;
  });
}

/** A row of any table: these functions treat all alike. */
type Row = Record<string, string | number | null>;

/** The columns that this code knows: a newer release may have added others. */
function columnsOf(table: TableName): string[] {
  return Object.keys(TABLES[table]);
}

async function rowsOf(db: Kysely<Tables>, table: TableName): Promise<Row[]> {
  const columns = sql.join(columnsOf(table).map((column) => sql.ref(column)));
  return (await sql<Row>`select ${columns} from ${sql.table(table)}`.execute(db)).rows;
}

async function insert(db: Kysely<Tables>, table: TableName, rows: Row[]): Promise<void> {
  const columns = columnsOf(table);
  const names = sql.join(columns.map((column) => sql.ref(column)));
  const values = sql.join(
    rows.map((row) => sql`(${sql.join(columns.map((column) => row[column] ?? null))})`),
  );
  await sql`insert into ${sql.table(table)} (${names}) values ${values}`.execute(db);
}

function sumOf(table: TableName, rows: Row[]): TableSum {
  const lines = rows.map((row) => JSON.stringify(columnsOf(table).map((column) => row[column])));
  const checksum = createHash('sha256').update(lines.sort().join('\n')).digest('hex');
  return { table, rows: rows.length, checksum };
}

/**
 * Copies the file of an inbox into a new one, as it is at one moment, while it is
 * in use. Putting it back is copying the file while nothing uses the inbox.
 *
 * @param to the new file.
 * @throws if `to` is there already or can't be written, or if the inbox is a
 * Postgres, which has a program for it.
 */
export async function backUpInbox(config: InboxConfig, to: string): Promise<void> {
  if (config.kind !== 'file') throw new Error('A Postgres is backed up with pg_dump.');
  const { copyFile } = await import('./file');
  copyFile(config.path, to);
}
