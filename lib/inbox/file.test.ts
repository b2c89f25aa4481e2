import { existsSync } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import Libsql from 'libsql';
import { runAndKill, writer } from '../../scripts/soak/kill';
import { inspect } from '../../scripts/soak/whole';
import { migrateInbox, openInbox } from './index';
import { SECRETS } from './newsletter/samples';
import { sampleApplication, sampleMails } from './samples';
import { onEachInbox } from './test-inboxes';
import { backUpInbox } from './transfer';
import type { Inbox } from './types';

const NOW = new Date('2026-03-31T10:00:00.000Z');
const UNAVAILABLE = { name: 'InboxUnavailable' };
const LOST = { name: 'InboxLost' };

const receive = (inbox: Inbox, organisation = 'Example Works') =>
  inbox.receiveApplication(sampleApplication({ organisation }), sampleMails, NOW);

onEachInbox(
  (opened) => {
    /** SQLite's own failures: full at as many pages as there are, or read-only. */
    for (const [what, pragma] of [
      ['full', 'max_page_count = 1'],
      ['read-only', 'query_only = on'],
    ]) {
      test(`a ${what} disk is unavailable, and works again without a restart`, async () => {
        const { config } = opened;
        await receive(opened.inbox, 'before');
        const inbox = await openInbox(config);
        const { exec, pragma: original } = Libsql.prototype;
        // Whatever connection is opened from now on.
        Libsql.prototype.pragma = function (source, options) {
          const result = original.call(this, source, options);
          if (source.startsWith('foreign_keys')) exec.call(this, `pragma ${pragma}`);
          return result;
        };
        try {
          for (let number = 0; number < 3; number += 1) {
            // Long enough for a page of its own.
            const mails = () => [
              { to: 'a@example.org', subject: '', text: 'x'.repeat(9000), html: '' },
            ];
            const failing = inbox.receiveApplication(sampleApplication(), mails, NOW);
            await expect(failing).rejects.toMatchObject(UNAVAILABLE);
            expect((await inbox.stats()).applications.received).toBe(1);
          }
        } finally {
          Libsql.prototype.pragma = original;
        }
        await receive(inbox, 'after');
        await inbox.close();
        expect(await inspect(config, ['before', 'after'])).toEqual({ stored: 2, problems: [] });
      });
    }

    test('an inbox that is gone is neither made anew nor replaced by another', async () => {
      const { inbox, config } = opened;
      if (config.kind !== 'file') return;
      const { path } = config;
      const away = `${dirname(path)}-away`;
      await receive(inbox, 'before');
      await backUpInbox(config, `${path}.copy`);
      await rename(dirname(path), away);
      for (let number = 0; number < 2; number += 1) {
        await expect(receive(inbox)).rejects.toMatchObject(LOST);
        await expect(inbox.check()).rejects.toMatchObject(LOST);
      }
      expect(existsSync(dirname(path))).toBe(false);

      // Whoever asks for it makes one, and the process that runs doesn't take it for its own.
      await migrateInbox(config);
      await expect(receive(inbox)).rejects.toMatchObject(LOST);
      const other = await openInbox(config, { mustExist: true });
      expect((await other.stats()).applications.received).toBe(0);
      await other.close();

      // It is back, and then a backup of it.
      await rm(dirname(path), { recursive: true });
      await rename(away, dirname(path));
      await receive(inbox, 'after');
      await inbox.close();
      await rename(`${path}.copy`, path);
      expect((await inbox.stats()).applications.received).toBe(1);
    });

    test('nothing is made by who only uses an inbox, or found one at the start', async () => {
      const { config } = opened;
      if (config.kind !== 'file') return;
      const path = join(dirname(config.path), 'none', 'inbox.db');
      const user = await openInbox({ kind: 'file', path }, { mustExist: true });
      await expect(user.check()).rejects.toThrow(/no inbox at .+npm run inbox -- init/);
      const server = await openInbox({ kind: 'file', path }, { found: { isThere: true } });
      await expect(server.check()).rejects.toMatchObject(LOST);
      await expect(migrateInbox({ kind: 'file', path }, { mustExist: true })).rejects.toThrow();
      expect(existsSync(dirname(path))).toBe(false);
      // A file that holds something else is no inbox, and stays what it is.
      const foreign = join(dirname(config.path), 'foreign.db');
      const something = new Libsql(foreign);
      something.exec('create table x (y)');
      something.close();
      const misled = await openInbox({ kind: 'file', path: foreign }, { mustExist: true });
      await expect(misled.check()).rejects.toThrow('no inbox');
      const tables = new Libsql(foreign).prepare('select name from sqlite_master').all();
      expect(tables).toHaveLength(1);
    });

    test('a folder that cannot be written is unavailable until it can', async () => {
      const { config } = opened;
      if (config.kind !== 'file') return;
      const path = join(dirname(config.path), 'file', 'inbox.db');
      const blocked = new Libsql(dirname(path));
      blocked.exec('create table x (y)');
      blocked.close();
      const inbox = await openInbox({ kind: 'file', path });
      await expect(receive(inbox)).rejects.toMatchObject(UNAVAILABLE);
      await rm(dirname(path));
      await receive(inbox);
      await inbox.close();
    });

    test('what was erased is not in the file any more', async () => {
      const { inbox, config } = opened;
      if (config.kind !== 'file') return;
      const why = 'A word that nobody else uses. '.repeat(500);
      await inbox.receiveApplication(sampleApplication({ why }), sampleMails, NOW);
      // Closing writes it to the file itself.
      await inbox.close();
      const later = await openInbox(config);
      await later.erase(sampleApplication().email, 'Sam', NOW, async () => 0, SECRETS);
      for (const file of [config.path, `${config.path}-wal`]) {
        expect(await readFile(file, 'latin1')).not.toMatch(/nobody else uses|Example Works/);
      }
      await later.close();
    });

    test('erasing isn’t done while the log keeps what was removed', async () => {
      const { inbox, config } = opened;
      if (config.kind !== 'file') return;
      await receive(inbox);
      const other = new Libsql(config.path);
      other.exec('begin');
      other.prepare('select * from applications').all();
      const erase = () =>
        inbox.erase(sampleApplication().email, 'Sam', NOW, async () => 0, SECRETS);
      await expect(erase()).rejects.toMatchObject(UNAVAILABLE);
      expect(await readFile(`${config.path}-wal`, 'latin1')).toContain('Example Works');
      other.exec('commit');
      other.close();
      expect(await erase()).toMatchObject({ applications: 0 });
      for (const file of [config.path, `${config.path}-wal`]) {
        expect(await readFile(file, 'latin1')).not.toContain('Example Works');
      }
    });

    test('two processes that find no file both write to the one they make', async () => {
      const { config } = opened;
      if (config.kind !== 'file') return;
      const fresh = {
        kind: 'file',
        path: join(dirname(config.path), 'fresh', 'inbox.db'),
      } as const;
      const outcomes = await Promise.all(
        ['a', 'b'].map((name) => runAndKill(writer(fresh, name, 10))),
      );
      expect(outcomes.map(({ errors }) => errors)).toEqual(['', '']);
      const acknowledged = outcomes.flatMap((outcome) => outcome.acknowledged);
      expect(await inspect(fresh, acknowledged)).toEqual({ stored: 20, problems: [] });
    });
  },
  ['file'],
);
