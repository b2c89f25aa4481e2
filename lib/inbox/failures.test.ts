import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import Libsql from 'libsql';
import { Client } from 'pg';
import { inspect } from '../../scripts/soak/whole';
import type { InboxConfig } from './config';
import { failureOf } from './failures';
import { openInbox } from './index';
import { sampleApplication, sampleMails } from './samples';
import { onEachInbox } from './test-inboxes';
import type { Inbox } from './types';

const NOW = new Date('2026-03-31T10:00:00.000Z');
const UNAVAILABLE = { name: 'InboxUnavailable' };

const receive = (inbox: Inbox, organisation = 'Example Works') =>
  inbox.receiveApplication(sampleApplication({ organisation }), sampleMails, NOW);

/** Holds a database as a writer does that doesn't come to an end. @returns what lets go. */
async function hold(config: InboxConfig): Promise<() => Promise<void>> {
  if (config.kind === 'file') {
    const other = new Libsql(config.path);
    other.exec('begin immediate');
    return async () => {
      other.exec('rollback');
      other.close();
    };
  }
  const other = new Client({ connectionString: config.url });
  await other.connect();
  await other.query('begin; lock table applications in exclusive mode');
  return () => other.end();
}

onEachInbox((opened) => {
  test('a locked database is unavailable within three seconds, to all who wait', async () => {
    const { inbox, config } = opened;
    await receive(inbox, 'before');
    const release = await hold(config);
    const start = performance.now();
    const waiting = Array.from({ length: 50 }, (_, number) => receive(inbox, `Nr. ${number}`));
    const settled = Promise.allSettled(waiting);
    // Who only reads isn't kept from it.
    expect((await inbox.stats()).applications.received).toBe(1);
    const outcomes = await settled;
    const took = performance.now() - start;
    await release();
    expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true);
    await expect(waiting[0]).rejects.toMatchObject(UNAVAILABLE);
    await expect(waiting[49]).rejects.toMatchObject(UNAVAILABLE);
    // Half a second for a machine that does something else as well.
    expect(took).toBeLessThan(3500);

    for (let number = 0; number < 50; number += 1) await receive(inbox, `Nr. ${number}`);
    const names = Array.from({ length: 50 }, (_, number) => `Nr. ${number}`);
    expect(await inspect(config, names)).toEqual({ stored: 51, problems: [] });
  });

  test('two servers on one database do as one does', async () => {
    const servers = [opened.inbox, await openInbox(opened.config)];
    try {
      const everywhere = <T>(work: (inbox: Inbox) => Promise<T>) =>
        Promise.all(Array.from({ length: 10 }, () => servers.map(work)).flat());
      const received = await everywhere((inbox) => receive(inbox));
      expect(received.filter(({ isNew }) => isNew)).toHaveLength(1);
      const limit = { name: 'join address', key: 'a', most: 3, seconds: 60 };
      const tries = await everywhere((inbox) => inbox.take([limit], NOW));
      expect(tries.filter((refusal) => refusal === undefined)).toHaveLength(3);
      const claims = await everywhere((inbox) => inbox.claimMails(1, NOW));
      expect(claims.flat()).toHaveLength(2);
    } finally {
      await servers[1]?.close();
    }
  });

  test('a lock that ends in time is waited for', async () => {
    const { inbox, config } = opened;
    await inbox.stats();
    const release = await hold(config);
    const waiting = Promise.all([receive(inbox, 'a'), receive(inbox, 'b')]);
    await sleep(700);
    await release();
    await waiting;
    expect(await inspect(config, ['a', 'b'])).toEqual({ stored: 2, problems: [] });
  });
});

test('what is a mistake is not taken for a failure', () => {
  for (const error of [
    new Error('x'),
    new TypeError('text holds a NUL'),
    Object.assign(new Error('unique'), { code: '23505' }),
    Object.assign(new Error('unique'), { code: 'SQLITE_CONSTRAINT_UNIQUE' }),
    'text',
  ]) {
    expect(failureOf(error)).toBeUndefined();
  }
});
