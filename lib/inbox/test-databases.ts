import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { InboxConfig } from './config';
import type { Engine } from './database';
import { migrateInbox } from './index';

/** A database of its own for one test. */
export interface TestDatabase {
  config: InboxConfig;
  remove(): Promise<void>;
}

/** Makes databases of one kind. */
export interface TestDatabases {
  engine: Engine;
  /** @param isMigrated whether the tables are there, empty; otherwise nothing is. */
  create(isMigrated?: boolean): Promise<TestDatabase>;
}

const FILES: TestDatabases = {
  engine: 'file',
  create: async (isMigrated = true) => {
    const folder = await mkdtemp(join(tmpdir(), 'inbox-'));
    const config: InboxConfig = { kind: 'file', path: join(folder, 'inbox.db') };
    if (isMigrated) await migrateInbox(config);
    return { config, remove: () => rm(folder, { recursive: true, force: true }) };
  },
};

let created = 0;

/** @param server the address of a Postgres where databases may be made. */
function postgres(server: string): TestDatabases {
  const command = async (sql: string) => {
    const client = new Client({ connectionString: server });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  return {
    engine: 'postgres',
    create: async (isMigrated = true) => {
      created += 1;
      const name = `inbox_${process.pid}_${created}_${Date.now()}`;
      await command(`create database ${name}`);
      const url = new URL(server);
      url.pathname = `/${name}`;
      const config: InboxConfig = { kind: 'postgres', url: url.href, isServerless: false };
      if (isMigrated) await migrateInbox(config);
      return { config, remove: () => command(`drop database ${name} with (force)`) };
    },
  };
}

/** Files, and Postgres where `TEST_DATABASE_URL` names one; else undefined. */
export function testDatabases(): { files: TestDatabases; postgres: TestDatabases | undefined } {
  const server = process.env.TEST_DATABASE_URL;
  return { files: FILES, postgres: server ? postgres(server) : undefined };
}
