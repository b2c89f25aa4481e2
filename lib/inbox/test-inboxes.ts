import { test } from '@playwright/test';
import type { InboxConfig } from './config';
import type { Engine } from './database';
import { openInbox } from './index';
import { type TestDatabase, type TestDatabases, testDatabases } from './test-databases';
import type { Inbox } from './types';

/**
 * Declares tests once for each kind of database, or for one. Where there is no
 * Postgres, its tests are skipped, so that they are counted.
 */
export function onEachDatabase(
  declare: (databases: TestDatabases) => void,
  engines: readonly Engine[] = ['file', 'postgres'],
): void {
  const { files, postgres } = testDatabases();
  if (engines.includes('file')) test.describe('file', () => declare(files));
  if (!engines.includes('postgres')) return;
  test.describe('Postgres', () => {
    test.skip(!postgres, 'TEST_DATABASE_URL names no Postgres');
    declare(postgres ?? files);
  });
}

/** The same with an open inbox of its own for each test, which `opened` holds while one runs. */
export function onEachInbox(
  declare: (opened: { inbox: Inbox; config: InboxConfig }) => void,
  engines?: readonly Engine[],
): void {
  onEachDatabase(({ create }) => {
    // Filled before each test; nothing looks at it earlier.
    const opened = {} as { inbox: Inbox; config: InboxConfig };
    let database: TestDatabase;

    test.beforeEach(async () => {
      database = await create();
      opened.config = database.config;
      opened.inbox = await openInbox(database.config);
    });
    test.afterEach(async () => {
      await opened.inbox.close();
      await database.remove();
    });
    declare(opened);
  }, engines);
}
