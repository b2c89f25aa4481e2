import { expect, test } from '@playwright/test';
import { openInbox } from '../inbox';
import { onEachInbox } from '../inbox/test-inboxes';
import { InboxLost, InboxUnavailable } from '../inbox/types';
import { siteHealth } from './health';

const CONTENT = { contentVersion: 'abc', built: '2026-03-31T10:00:00.000Z' };

onEachInbox((opened) => {
  test('with a database that is there and up to date, the site is well', async () => {
    const health = await siteHealth(CONTENT, true, () => opened.inbox.check());
    expect(health).toEqual({ status: 'ok', ...CONTENT, database: 'ok' });
  });
});

test('where the forms are closed, no database is asked for', async () => {
  const open = () => Promise.reject(new Error('asked'));
  const health = await siteHealth(CONTENT, false, open);
  expect(health).toEqual({ status: 'ok', ...CONTENT, database: 'closed' });
});

test('a database that is away or fails is unavailable, and nothing says why', async () => {
  const url = 'postgres://site:hunter2@127.0.0.1:9/inbox';
  const away = await openInbox({ kind: 'postgres', url, isServerless: false });
  const failing = { status: 'failing', ...CONTENT, database: 'unavailable' };
  expect(await siteHealth(CONTENT, true, () => away.check())).toEqual(failing);
  const none = () => Promise.reject(new InboxUnavailable('no inbox is configured'));
  expect(await siteHealth(CONTENT, true, none)).toEqual(failing);
  const lost = () => Promise.reject(new InboxLost('data/inbox.db is gone'));
  expect(await siteHealth(CONTENT, true, lost)).toEqual({ ...failing, database: 'lost' });
  await away.close();
});

test('a database that doesn’t answer is unavailable within a second', async () => {
  const start = performance.now();
  const health = await siteHealth(CONTENT, true, () => new Promise(() => {}));
  expect(health.database).toBe('unavailable');
  expect(performance.now() - start).toBeLessThan(1000);
});
