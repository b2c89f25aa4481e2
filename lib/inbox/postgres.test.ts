import { expect, test } from '@playwright/test';
import { Client } from 'pg';
import { inspect } from '../../scripts/soak/whole';
import { migrateInbox, openInbox } from './index';
import { sampleApplication, sampleMails } from './samples';
import { onEachInbox } from './test-inboxes';
import type { Inbox } from './types';

const NOW = new Date('2026-03-31T10:00:00.000Z');
const UNAVAILABLE = { name: 'InboxUnavailable' };
const LOST = { name: 'InboxLost' };

const receive = (inbox: Inbox, organisation = 'Example Works') =>
  inbox.receiveApplication(sampleApplication({ organisation }), sampleMails, NOW);

onEachInbox(
  (opened) => {
    /** Runs a statement on the server, beside the inbox's database, and ends all connections to that. */
    async function onServer(statement: (database: string) => string): Promise<void> {
      if (opened.config.kind !== 'postgres') return;
      const url = new URL(opened.config.url);
      const database = url.pathname.slice(1);
      url.pathname = '/postgres';
      const client = new Client({ connectionString: url.href });
      await client.connect();
      const disconnect = () =>
        client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
          database,
        ]);
      // Who is connected keeps a database from being renamed, or from seeing a new setting.
      await disconnect();
      await client.query(statement(database));
      await disconnect();
      await client.end();
    }

    test('connections that break while nobody uses them are no failure', async () => {
      await receive(opened.inbox, 'before');
      await onServer(() => 'select 1');
      await receive(opened.inbox, 'after');
      expect((await opened.inbox.stats()).applications.received).toBe(2);
    });

    for (const [what, off, on] of [
      ['gone', 'allow_connections false', 'allow_connections true'],
      [
        'read-only',
        'set default_transaction_read_only = on',
        'reset default_transaction_read_only',
      ],
    ]) {
      test(`a database that is ${what} is unavailable, and works again without a restart`, async () => {
        await receive(opened.inbox, 'before');
        await onServer((database) => `alter database ${database} ${off}`);
        await expect(receive(opened.inbox, 'during')).rejects.toMatchObject(UNAVAILABLE);
        await onServer((database) => `alter database ${database} ${on}`);
        await receive(opened.inbox, 'after');
        expect(await inspect(opened.config, ['before', 'after'])).toEqual({
          stored: 2,
          problems: [],
        });
      });
    }

    test('an inbox that is gone is not replaced by another', async () => {
      const { config, inbox } = opened;
      await receive(inbox, 'before');
      await onServer((database) => `alter database ${database} rename to ${database}_away`);
      await expect(receive(inbox)).rejects.toMatchObject(UNAVAILABLE);
      await onServer((database) => `create database ${database}`);
      await expect(receive(inbox)).rejects.toMatchObject(LOST);
      const bare = await openInbox(config);
      await expect(bare.check()).rejects.toThrow('npm run inbox -- init');
      await bare.close();
      await expect(migrateInbox(config, { mustExist: true })).rejects.toThrow('init');
      await migrateInbox(config);
      await expect(receive(inbox)).rejects.toMatchObject(LOST);
      await expect(inbox.check()).rejects.toMatchObject(LOST);
      await onServer((database) => `drop database ${database} with (force)`);
      await onServer((database) => `alter database ${database}_away rename to ${database}`);
      await receive(inbox, 'after');
      expect((await inbox.stats()).applications.received).toBe(2);
    });

    test('a server that is not there is unavailable at once, without tables it says what to run', async () => {
      const nowhere = await openInbox({
        kind: 'postgres',
        url: 'postgres://tests@127.0.0.1:1/x',
        isServerless: true,
      });
      await expect(receive(nowhere)).rejects.toMatchObject(UNAVAILABLE);
      await nowhere.close();
      if (opened.config.kind !== 'postgres') return;
      const bare = { ...opened.config, url: opened.config.url.replace(/[^/]+$/, 'template1') };
      const inbox = await openInbox(bare);
      await expect(inbox.stats()).rejects.toThrow('npm run inbox -- init');
      await inbox.close();
    });
  },
  ['postgres'],
);
