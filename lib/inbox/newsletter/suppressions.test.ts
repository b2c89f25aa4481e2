import { expect, test } from '@playwright/test';
import { openDatabase } from '../database';
import type { Secrets } from '../secret';
import { onEachInbox } from '../test-inboxes';
import { SECRETS, sampleIssue, subscribe, subscribed, tokensSent } from './samples';

const NOW = new Date('2026-03-31T10:00:00.000Z');
const daysAfter = (days: number) => new Date(NOW.getTime() + days * 24 * 60 * 60_000);
const ANN = 'ann@example.org';
const noFiles = async () => 0;
const [FIRST, SECOND] = SECRETS;
const THIRD = Buffer.alloc(32, 3);

onEachInbox((opened) => {
  const counts = () => opened.inbox.subscriberCounts();
  const asksInVain = async (secrets: Secrets, day: number) => {
    await subscribe(opened.inbox, ANN, daysAfter(day), secrets);
    return (await tokensSent(opened.inbox, daysAfter(day))).size === 0;
  };

  test('a suppression wins over everything, and can be taken back by hand alone', async () => {
    await subscribed(opened.inbox, [ANN], NOW);
    const issue = await opened.inbox.createIssue(sampleIssue(), NOW);
    await opened.inbox.suppress('ANN@Example.org', 'complaint', SECRETS, NOW);
    await opened.inbox.suppress(ANN, 'staff', SECRETS, NOW);
    expect(await counts()).toEqual({ pending: 0, confirmed: 0, unsubscribed: 1, suppressed: 1 });
    expect(await opened.inbox.claimDelivery(issue.id, SECRETS, NOW)).toBeUndefined();
    expect((await opened.inbox.issues())[0]?.deliveries).toMatchObject({ skipped: 1, waiting: 0 });
    expect(await asksInVain(SECRETS, 2)).toBe(true);
    expect(await opened.inbox.unsuppress(ANN, SECRETS)).toBe(true);
    expect(await opened.inbox.unsuppress(ANN, SECRETS)).toBe(false);
    expect(await asksInVain(SECRETS, 4)).toBe(false);
  });

  test('a confirmation in the hands of who is suppressed meanwhile does nothing', async () => {
    await subscribe(opened.inbox, ANN, NOW);
    const token = (await tokensSent(opened.inbox, NOW)).get(ANN) ?? '';
    await opened.inbox.suppress(ANN, 'staff', SECRETS, NOW);
    expect(await opened.inbox.confirmSubscription(token, SECRETS, NOW)).toBe(false);
    expect(await counts()).toMatchObject({ confirmed: 0 });
  });

  test('a suppression outlives a change of secrets, if it is met before the old one goes', async () => {
    const old: Secrets = [SECOND ?? FIRST];
    await opened.inbox.suppress(ANN, 'bounce', old, NOW);
    await opened.inbox.suppress('other@example.org', 'bounce', old, NOW);
    expect(await opened.inbox.suppressionKeys(SECRETS)).toEqual({
      current: 0,
      previous: 2,
      lost: 0,
    });
    expect(await asksInVain(SECRETS, 2)).toBe(true);
    expect(await opened.inbox.suppressionKeys(SECRETS)).toEqual({
      current: 1,
      previous: 1,
      lost: 0,
    });
    // It was written anew, so the old secret may go; the one that nobody met is lost with it.
    expect(await asksInVain([THIRD, FIRST], 4)).toBe(true);
    expect(await opened.inbox.suppressionKeys([THIRD])).toEqual({
      current: 1,
      previous: 0,
      lost: 1,
    });
    expect(await asksInVain([THIRD], 6)).toBe(true);
    expect((await counts()).suppressed).toBe(2);
  });

  test('erasing a subscriber leaves nothing but a hash, which keeps the address out', async () => {
    await subscribed(opened.inbox, [ANN, 'bo@example.org'], NOW);
    const issue = await opened.inbox.createIssue(sampleIssue(), NOW);
    await opened.inbox.claimDelivery(issue.id, SECRETS, NOW);
    const erased = await opened.inbox.erase('Ann@EXAMPLE.org', 'Sam', NOW, noFiles, SECRETS);
    expect(erased).toMatchObject({ subscribers: 1, mails: 1 });
    const database = await openDatabase(opened.config);
    const all = await database.read(async (db) => [
      await db.selectFrom('subscribers').selectAll().execute(),
      await db.selectFrom('deliveries').selectAll().execute(),
      await db.selectFrom('newsletter_tokens').selectAll().execute(),
      await db.selectFrom('mails').selectAll().execute(),
      await db.selectFrom('suppressions').selectAll().execute(),
      await db.selectFrom('limits').selectAll().execute(),
    ]);
    await database.close();
    expect(JSON.stringify(all)).not.toMatch(/ann@/i);
    expect(all.map((rows) => rows.length)).toMatchObject({ 0: 1, 1: 1, 4: 1 });
    expect(await asksInVain(SECRETS, 2)).toBe(true);
    // Who never was a subscriber leaves no hash either.
    await opened.inbox.erase('nobody@example.org', 'Sam', NOW, noFiles, SECRETS);
    expect((await counts()).suppressed).toBe(1);
  });

  test('what isn’t confirmed goes after two weeks, what ended after ninety days, what reads stays', async () => {
    await subscribed(opened.inbox, [ANN, 'reader@example.org'], NOW);
    await subscribe(opened.inbox, 'pending@example.org', NOW);
    const issue = await opened.inbox.createIssue(sampleIssue(), NOW);
    const first = await opened.inbox.claimDelivery(issue.id, SECRETS, NOW);
    await opened.inbox.deliverySent(first?.id ?? '', NOW);
    await opened.inbox.unsubscribe(first?.token ?? '', NOW);
    for (const { id } of await opened.inbox.claimMails(9, NOW))
      await opened.inbox.mailSent(id, NOW);

    for (const [day, removed, left] of [
      [13, 0, { pending: 1, confirmed: 1, unsubscribed: 1 }],
      [15, 1, { pending: 0, confirmed: 1, unsubscribed: 1 }],
      [89, 0, { pending: 0, confirmed: 1, unsubscribed: 1 }],
      [91, 1, { pending: 0, confirmed: 1, unsubscribed: 0 }],
      [3000, 0, { pending: 0, confirmed: 1, unsubscribed: 0 }],
    ] as const) {
      const { subscribers } = await opened.inbox.retain(daysAfter(day), noFiles);
      expect(subscribers, `day ${day}`).toBe(removed);
      expect(await counts(), `day ${day}`).toEqual({ ...left, suppressed: 0 });
    }
    expect(await opened.inbox.canUnsubscribe(first?.token ?? '')).toBe(false);
    // What still waits to be sent isn't forgotten.
    expect((await opened.inbox.issues())[0]?.deliveries).toMatchObject({ waiting: 1, sent: 0 });
  });
});
