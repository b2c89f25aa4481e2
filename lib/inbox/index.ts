import { applications } from './applications';
import type { InboxConfig } from './config';
import { contactMessages } from './contacts';
import { openDatabase } from './database';
import { desk } from './desk';
import { erasure } from './erasure';
import type { Opening } from './found';
import { limits } from './limits';
import { mailQueue } from './mails';
import { newsletter } from './newsletter';
import { presence } from './presence';
import { stats } from './stats';
import type { Inbox } from './types';

/**
 * Opens the inbox. The database is reached when it is first used, and again
 * after a failure, so one inbox serves a process for as long as it runs.
 */
export async function openInbox(config: InboxConfig, opening?: Opening): Promise<Inbox> {
  const database = await openDatabase(config, opening);
  return {
    ...applications(database),
    ...contactMessages(database),
    ...mailQueue(database),
    ...limits(database),
    ...erasure(database),
    ...stats(database),
    ...newsletter(database),
    ...desk(database),
    ...presence(database),
    close: () => database.close(),
  };
}

/**
 * Brings the tables of the inbox up to date, which a file does by itself.
 *
 * @param opening whether the inbox has to be there; otherwise it is made.
 * @returns the names of the migrations that ran.
 * @throws `InboxUnavailable` if the database can't be reached.
 */
export async function migrateInbox(config: InboxConfig, opening?: Opening): Promise<string[]> {
  const database = await openDatabase(config, opening);
  try {
    return await database.migrate();
  } finally {
    await database.close();
  }
}
