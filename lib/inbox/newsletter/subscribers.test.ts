import { expect, test } from '@playwright/test';
import type { KyselyPlugin } from 'kysely';
import { openDatabase } from '../database';
import { onEachInbox } from '../test-inboxes';
import { confirmationMail } from './letters';
import { CONSENT, SECRETS, subscribe, subscribed, tokensSent } from './samples';
import { MOST_CONFIRMATIONS, subscribers } from './subscribers';

const NOW = new Date('2026-03-31T10:00:00.000Z');
const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const HOURS_48 = 48 * 60;
const ANN = 'ann@example.org';

onEachInbox((opened) => {
  const counts = () => opened.inbox.subscriberCounts();
  const tokenOf = async (email: string, now = NOW) =>
    (await tokensSent(opened.inbox, now)).get(email) ?? '';
  const confirm = (token: string, now = NOW) =>
    opened.inbox.confirmSubscription(token, SECRETS, now);
  /** The whole text of a table, as whoever reads the database sees it. */
  const dump = async (table: 'newsletter_tokens' | 'mails' | 'subscribers' | 'suppressions') => {
    const database = await openDatabase(opened.config);
    const rows = await database.read((db) => db.selectFrom(table).selectAll().execute());
    await database.close();
    return JSON.stringify(rows);
  };

  test('who asks is no subscriber before the mail’s link is followed', async () => {
    await subscribe(opened.inbox, 'Ann@Example.org', NOW);
    expect(await counts()).toEqual({ pending: 1, confirmed: 0, unsubscribed: 0, suppressed: 0 });
    const token = await tokenOf('Ann@Example.org', after(1));
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(await opened.inbox.canConfirm(token, after(1))).toBe(true);
    expect(await counts()).toMatchObject({ pending: 1, confirmed: 0 });
    expect(await confirm(token, after(2))).toBe(true);
    expect(await opened.inbox.subscribers(['confirmed'])).toMatchObject([
      {
        email: 'Ann@Example.org',
        consent: CONSENT,
        requestedAt: NOW.toISOString(),
        confirmedAt: after(2).toISOString(),
        leftAt: undefined,
      },
    ]);
  });

  test('a token works once, for two days, and whole', async () => {
    await subscribe(opened.inbox, ANN, NOW);
    const token = await tokenOf(ANN);
    const flipped = token.slice(0, -1) + (token.endsWith('A') ? 'E' : 'A');
    for (const wrong of [
      ...['', token.slice(0, -1), token.slice(1), `${token}A`, flipped, ` ${token}`],
      ...[token.toLowerCase(), 'A'.repeat(43), '\0', '%', `${token}'--`],
    ]) {
      expect(await opened.inbox.canConfirm(wrong, NOW), wrong).toBe(false);
      expect(await confirm(wrong), wrong).toBe(false);
    }
    // It is for one thing.
    expect(await opened.inbox.unsubscribe(token, NOW)).toBe(false);
    expect(await opened.inbox.canUnsubscribe(token)).toBe(false);
    expect(await confirm(token, after(HOURS_48))).toBe(false);
    expect(await opened.inbox.canConfirm(token, after(HOURS_48 - 1))).toBe(true);
    expect(await confirm(token, after(HOURS_48 - 1))).toBe(true);
    expect(await confirm(token, after(HOURS_48 - 1))).toBe(false);
    expect(await opened.inbox.canConfirm(token, NOW)).toBe(false);
  });

  test('of a hundred who use a token at once exactly one wins', async () => {
    await subscribe(opened.inbox, ANN, NOW);
    const token = await tokenOf(ANN);
    const won = await Promise.all(Array.from({ length: 100 }, () => confirm(token)));
    expect(won.filter(Boolean)).toHaveLength(1);
    expect(await counts()).toMatchObject({ pending: 0, confirmed: 1 });
  });

  test('the database holds no token that works', async () => {
    await subscribe(opened.inbox, ANN, NOW);
    const token = await tokenOf(ANN);
    for (const table of ['newsletter_tokens', 'mails', 'subscribers'] as const) {
      expect(await dump(table)).not.toContain(token);
    }
    expect(await confirm(token)).toBe(true);
  });

  test('an address that is known in any way gets the same answer, and no mail it needn’t get', async () => {
    await subscribed(opened.inbox, [ANN], NOW);
    await opened.inbox.suppress('never@example.org', 'staff', SECRETS, NOW);
    for (const email of ['ANN@example.ORG', 'never@example.org', 'Never@Example.org']) {
      expect(await subscribe(opened.inbox, email, after(1))).toBeUndefined();
    }
    expect(await tokensSent(opened.inbox, after(1))).toEqual(new Map());
    expect(await counts()).toEqual({ pending: 0, confirmed: 1, unsubscribed: 0, suppressed: 1 });
  });

  test('nobody is flooded: an address gets few mails a day, whoever asks and however it is written', async () => {
    const spellings = [ANN, 'ANN@example.org', 'ann@EXAMPLE.org', ' ann@example.org', ANN];
    for (const email of spellings) await subscribe(opened.inbox, email.trim(), NOW);
    const mails = await opened.inbox.claimMails(100, NOW);
    expect(mails).toHaveLength(MOST_CONFIRMATIONS);
    await subscribe(opened.inbox, 'bo@example.org', NOW);
    expect(await opened.inbox.claimMails(100, NOW)).toHaveLength(1);
    await subscribe(opened.inbox, ANN, after(24 * 60 + 1));
    expect(await opened.inbox.claimMails(100, after(24 * 60 + 1))).toHaveLength(1);
    const database = await openDatabase(opened.config);
    const limits = await database.read((db) => db.selectFrom('limits').selectAll().execute());
    await database.close();
    expect(JSON.stringify(limits)).not.toContain('example');
  });

  test('who left may come back, by a mail again; what was asked before they left confirms nothing', async () => {
    await subscribe(opened.inbox, ANN, NOW);
    await subscribe(opened.inbox, ANN, NOW);
    const [one, two] = await opened.inbox.claimMails(2, NOW);
    const tokens = [one, two].map((mail) => /token=([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? '');
    expect(await confirm(tokens[0] ?? '')).toBe(true);
    expect(await confirm(tokens[1] ?? '')).toBe(false);
    await opened.inbox.createIssue(
      { subject: 's', text: 't', html: 'h', posts: ['/blog/x'], since: '2026-01-01' },
      NOW,
    );
    const [issue] = await opened.inbox.issues();
    const delivery = await opened.inbox.claimDelivery(issue?.id ?? '', SECRETS, NOW);
    const leave = delivery?.token ?? '';
    expect(await opened.inbox.canUnsubscribe(leave)).toBe(true);
    expect(await opened.inbox.unsubscribe(leave, after(1))).toBe(true);
    expect(await opened.inbox.unsubscribe(leave, after(9))).toBe(true);
    expect(await opened.inbox.subscribers(['unsubscribed'])).toMatchObject([
      { leftAt: after(1).toISOString() },
    ]);
    expect(await confirm(leave)).toBe(false);

    await subscribe(opened.inbox, ANN, after(10));
    expect(await counts()).toMatchObject({ pending: 1, unsubscribed: 0 });
    expect(await confirm(await tokenOf(ANN, after(11)), after(12))).toBe(true);
    // The link of an old issue still does what it says.
    expect(await opened.inbox.unsubscribe(leave, after(999_999))).toBe(true);
    expect(await counts()).toMatchObject({ confirmed: 0, unsubscribed: 1 });
  });

  test('a mail that has nothing to confirm any more isn’t sent', async () => {
    await subscribe(opened.inbox, ANN, NOW);
    await opened.inbox.suppress(ANN, 'staff', SECRETS, NOW);
    expect(await opened.inbox.claimMails(100, NOW)).toEqual([]);
    const { items } = await opened.inbox.mails(['failed'], { limit: 9, offset: 0 });
    expect(items.map(({ to, lastError }) => `${to} ${lastError}`)).toEqual([
      `${ANN} There is nothing to confirm any more.`,
    ]);
  });

  test('a request does the same before its answer, whatever is known of the address', async () => {
    const { inbox, config } = opened;
    await subscribed(inbox, ['reader@example.org'], NOW);
    await subscribe(inbox, 'pending@example.org', NOW);
    await inbox.suppress('never@example.org', 'staff', SECRETS, NOW);
    const database = await openDatabase(config);
    const queries: string[][] = [];
    try {
      for (const name of ['new', 'reader', 'pending', 'never']) {
        const { plugin, asked } = recorder();
        const { subscribe: ask } = subscribers({
          ...database,
          write: (work) => database.write((db) => work(db.withPlugin(plugin))),
        });
        await ask({ email: `${name}@example.org`, consent: CONSENT }, SECRETS, NOW);
        queries.push(asked);
      }
    } finally {
      await database.close();
    }
    expect(queries[0]).not.toEqual([]);
    for (const asked of queries) expect(asked).toEqual(queries[0]);
    // What is kept of it tells nothing either, and goes when it is settled or erased.
    await inbox.erase('new@example.org', 'Sam', NOW, async () => 0, SECRETS);
    await inbox.settleRequests(confirmationMail, async () => SECRETS, NOW);
    const waiting = await inbox.mails(['waiting'], { limit: 9, offset: 0 });
    expect(waiting.items.map(({ to }) => to)).toEqual([
      'pending@example.org',
      'pending@example.org',
    ]);
  });
});

/** Notes what is asked of a database: the kind of each query, and its table. */
function recorder(): { plugin: KyselyPlugin; asked: string[] } {
  const asked: string[] = [];
  const plugin: KyselyPlugin = {
    transformQuery({ node }) {
      const [table] = JSON.stringify(node).match(/"name":"\w+"/) ?? [];
      asked.push(`${node.kind} ${table}`);
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return { plugin, asked };
}
