import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { InboxConfig } from './config';
import { failureOf } from './failures';
import type { Opening } from './found';
import { gate } from './gate';
import type { Tables } from './schema';
import { InboxUnavailable } from './types';

/** Which kind of database it is, where the two must be told apart. */
export type Engine = 'file' | 'postgres';

type Work<T> = (db: Kysely<Tables>) => Promise<T>;

/** A database that each call reaches anew if it has to; what fails is the database's own error. */
export interface Connection {
  engine: Engine;
  /** Outside of a transaction, or in one that can't write. */
  read<T>(work: Work<T>): Promise<T>;
  /** In a transaction that no other writer overlaps, of whatever process. */
  write<T>(work: Work<T>): Promise<T>;
  /** Brings the tables up to date. @returns the names of the migrations that ran. */
  migrate(): Promise<string[]>;
  /** Lets nothing of what was removed stay on the disk, as far as it is ours to say. */
  scrub(): Promise<void>;
  close(): Promise<void>;
}

/** How long a writer waits for a database that others hold, in milliseconds; then it gives up. */
export const PATIENCE = 2500;
/** How long a writer pauses between two tries, in milliseconds, at least; at most twice that. */
const PAUSE = 25;

/**
 * Opens the inbox's database, when it is first used. The driver is loaded here,
 * since a deployment with Postgres shouldn't load the native module of the other.
 *
 * @returns a connection whose methods throw `InboxUnavailable` if the database
 * can't do now what it could do later, and otherwise what `work` throws.
 */
export async function openDatabase(config: InboxConfig, opening?: Opening): Promise<Connection> {
  const connection =
    config.kind === 'file'
      ? (await import('./file')).fileConnection(config.path, opening)
      : (await import('./postgres')).postgresConnection(config, opening);
  return patient(connection);
}

function patient(connection: Connection): Connection {
  // Writers queue here rather than in the database, where each would hold a connection.
  const pass = gate();
  let gaveUpAt = 0;

  return {
    engine: connection.engine,
    scrub: () => attempts(() => connection.scrub()),
    close: () => connection.close(),
    migrate: () => attempts(() => connection.migrate()),
    read: (work) => attempts((begin) => connection.read(begin(work))),
    write: (work) => {
      const askedAt = performance.now();
      return pass(async () => {
        // Who waited while another gave up doesn't wait as long again: a queue
        // of a hundred would take minutes.
        if (gaveUpAt > askedAt) throw new InboxUnavailable('Others wait for the database as well.');
        try {
          return await attempts((begin) => connection.write(begin(work)));
        } catch (error) {
          if (error instanceof InboxUnavailable) gaveUpAt = performance.now();
          throw error;
        }
      });
    },
  };
}

/**
 * Tries until it works, or it can't, or `PATIENCE` is over. A connection that is
 * found broken is tried anew only if the work hadn't begun: else nobody knows
 * whether it was done.
 */
async function attempts<T>(once: (begin: <U>(work: Work<U>) => Work<U>) => Promise<T>): Promise<T> {
  const until = performance.now() + PATIENCE;
  let hasBegun = false;
  const begin =
    <U>(work: Work<U>): Work<U> =>
    (db) => {
      hasBegun = true;
      return work(db);
    };
  for (let isFirst = true; ; isFirst = false) {
    try {
      return await once(begin);
    } catch (error) {
      const failure = failureOf(error);
      if (!failure) throw error;
      const isWorthAnother =
        failure === 'busy' ? performance.now() < until : failure === 'lost' && isFirst && !hasBegun;
      if (!isWorthAnother) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new InboxUnavailable(`The database of the inbox: ${reason}`, { cause: error });
      }
      await sleep(PAUSE * (1 + Math.random()));
    }
  }
}
