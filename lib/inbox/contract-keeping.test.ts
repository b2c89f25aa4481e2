import { expect, test } from '@playwright/test';
import { type Kysely, sql } from 'kysely';
import { openDatabase } from './database';
import { applicationMails, contactMails } from './mail/letters';
import { MOST_TO_ONE } from './mail/recipient-limit';
import type { MailState } from './mail/types';
import { SECRETS, subscribe } from './newsletter/samples';
import { keptSince, RETENTION } from './retention';
import { sampleApplication, sampleContact, sampleMails } from './samples';
import { TABLE_NAMES, TABLES, type Tables } from './schema';
import { onEachInbox } from './test-inboxes';
import type { State } from './types';

const NOW = new Date('2026-03-31T10:00:00.000Z');
const ALL = { limit: 100, offset: 0 };
const noFiles = async () => 0;
const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 24 * 60 * 60_000);

onEachInbox((opened) => {
  const receive = async (fields = {}, now = NOW) => {
    const sample = sampleApplication(fields);
    return (await opened.inbox.receiveApplication(sample, sampleMails, now)).application;
  };
  const mailsThatAre = async (...states: MailState[]) =>
    (await opened.inbox.mails(states, ALL)).items;

  test('a message is claimed by one sender, and told what became of it', async () => {
    await receive();
    const claims = await Promise.all([1, 2, 3].map(() => opened.inbox.claimMails(1, NOW)));
    const claimed = claims.flat();
    expect(new Set(claimed.map(({ id }) => id)).size).toBe(2);
    expect(claimed).toHaveLength(2);
    expect(claimed.every(({ state, attempts }) => state === 'sending' && attempts === 1)).toBe(
      true,
    );

    const [first, second] = claimed;
    await opened.inbox.mailSent(first?.id ?? '', after(1));
    await opened.inbox.mailFailed(second?.id ?? '', 'busy\0', after(5));
    expect(await mailsThatAre('sent')).toMatchObject([{ id: first?.id }]);
    expect(await opened.inbox.claimMails(9, after(4))).toEqual([]);
    expect(await opened.inbox.claimMails(9, after(5))).toMatchObject([
      { id: second?.id, attempts: 2, lastError: 'busy' },
    ]);
    await opened.inbox.mailFailed(second?.id ?? '', 'no such address', undefined);
    expect(await mailsThatAre('failed')).toMatchObject([{ lastError: 'no such address' }]);
    expect(await opened.inbox.claimMails(9, after(999))).toEqual([]);

    expect(await opened.inbox.resendMail(first?.id ?? '', after(9))).toBe(false);
    expect(await opened.inbox.resendMail(second?.id ?? '', after(9))).toBe(true);
    // It is tried as often as a new one.
    expect(await opened.inbox.claimMails(9, after(9))).toMatchObject([
      { id: second?.id, attempts: 1 },
    ]);
  });

  test('a message queued by a clock that was ahead goes out when that is right again', async () => {
    await receive({}, after(5 * 24 * 60));
    expect(await opened.inbox.claimMails(9, NOW)).toHaveLength(2);
  });

  test('a message whose sender vanished is not sent again by itself', async () => {
    await receive();
    const [mail] = await opened.inbox.claimMails(1, NOW);
    await opened.inbox.claimMails(1, NOW);
    expect(await opened.inbox.claimMails(9, after(10))).toEqual([]);
    expect(await opened.inbox.claimMails(9, after(11))).toEqual([]);
    expect(await mailsThatAre('uncertain')).toHaveLength(2);
    expect((await opened.inbox.stats()).mails).toMatchObject({ uncertain: 2, sending: 0 });
    // The sender was slow, not gone.
    await opened.inbox.mailSent(mail?.id ?? '', after(12));
    expect(await mailsThatAre('sent')).toMatchObject([{ id: mail?.id }]);
    await opened.inbox.mailFailed(mail?.id ?? '', 'late', after(13));
    expect(await mailsThatAre('sent')).toHaveLength(1);
  });

  test('a message whose sender vanished can be sent again before others are', async () => {
    await receive();
    const [mail] = await opened.inbox.claimMails(1, NOW);
    expect(await opened.inbox.resendMail(mail?.id ?? '', after(10))).toBe(false);
    expect(await opened.inbox.resendMail(mail?.id ?? '', after(11))).toBe(true);
    expect(await mailsThatAre('waiting')).toHaveLength(2);
  });

  test('limits let through what they say, and count no more than that', async () => {
    const address = { name: 'join address', key: 'a', most: 3, seconds: 60 };
    const network = { name: 'join network', key: 'n', most: 100, seconds: 600 };
    const tries = await Promise.all(
      Array.from({ length: 10 }, () => opened.inbox.take([address, network], NOW)),
    );
    expect(tries.filter((refusal) => refusal === undefined)).toHaveLength(3);
    const reached = { name: address.name, retryAfter: 30 };
    expect(await opened.inbox.limited([address], after(0.5))).toEqual(reached);
    expect(await opened.inbox.take([address], after(0.5))).toEqual(reached);
    expect(await opened.inbox.take([{ ...address, key: 'b' }], NOW)).toBeUndefined();
    // Those that were refused count for no limit.
    expect(await opened.inbox.limited([{ ...network, most: 4 }], NOW)).toBeUndefined();
    expect(await opened.inbox.take([{ ...network, most: 4 }], NOW)).toBeUndefined();
    expect(await opened.inbox.take([{ ...network, most: 4 }, address], NOW)).toEqual({
      name: network.name,
      retryAfter: 600,
    });
    expect(await opened.inbox.take([address], after(1))).toBeUndefined();
  });

  test('a clock that was ahead for a while keeps a limit no longer than its own time', async () => {
    const limit = { name: 'join everywhere', key: 'all', most: 2, seconds: 3600 };
    const ahead = after(5 * 24 * 60);
    for (let number = 0; number < 3; number += 1) await opened.inbox.take([limit], ahead);
    expect(await opened.inbox.limited([limit], NOW)).toMatchObject({ retryAfter: 3600 });
    expect(await opened.inbox.take([limit], NOW)).toMatchObject({ retryAfter: 3600 });
    // The end doesn't move on with those who ask.
    expect(await opened.inbox.take([limit], after(30))).toMatchObject({ retryAfter: 1800 });
    expect(await opened.inbox.take([limit], after(60))).toBeUndefined();
  });

  test('an address gets so many receipts a day over all forms, however it is spelled', async () => {
    const spellings = ['Ada@example.org', 'ada@EXAMPLE.org', 'ADA@Example.Org'];
    for (let number = 0; number < 2 * MOST_TO_ONE; number += 1) {
      const email = spellings[number % spellings.length] ?? '';
      const organisation = `Example ${number}`;
      await (number % 2
        ? opened.inbox.receiveApplication(
            sampleApplication({ email, organisation }),
            (stored) => applicationMails(stored, 'office@example.org', SECRETS),
            NOW,
          )
        : opened.inbox.receiveContact(
            sampleContact({ email, subject: organisation }),
            (stored) => contactMails(stored, 'office@example.org', SECRETS),
            NOW,
          ));
    }
    await subscribe(opened.inbox, 'ada@example.org', NOW);
    const to = (await mailsThatAre('waiting')).map((mail) => mail.to);
    expect(to.filter((each) => each === 'office@example.org')).toHaveLength(2 * MOST_TO_ONE);
    expect(to.filter((each) => /^ada@/i.test(each))).toHaveLength(MOST_TO_ONE);
    expect((await opened.inbox.applications({}, ALL)).total).toBe(MOST_TO_ONE);
    expect((await opened.inbox.contacts(ALL)).total).toBe(MOST_TO_ONE);
    await subscribe(opened.inbox, 'ada@example.org', after(24 * 60));
    expect(await mailsThatAre('waiting')).toHaveLength(3 * MOST_TO_ONE + 1);
  });

  test('erasing a person removes all of them, and of nobody else', async () => {
    const gone = await receive({ email: 'Ada@Example.org' });
    await opened.inbox.note(gone.id, { who: 'Sam', text: 'Ada called.' }, NOW);
    await opened.inbox.receiveContact(
      sampleContact({ email: 'ada@example.org' }),
      sampleMails,
      NOW,
    );
    const other = await receive({ email: 'grace@example.org' });
    expect(
      await opened.inbox.erase('ADA@example.ORG', 'Sam', after(1), async () => 2, SECRETS),
    ).toEqual({
      ...{ applications: 1, contacts: 1, mails: 4, files: 2, subscribers: 0 },
    });
    expect(await everything()).not.toMatch(/ada@example.org|Ada called/i);
    expect(await opened.inbox.application(gone.id)).toBeUndefined();
    expect(await opened.inbox.history(gone.id)).toEqual([]);
    expect(await opened.inbox.application(other.id)).toEqual(other);
    expect(await mailsThatAre('waiting')).toHaveLength(2);
    await opened.inbox.erase('nobody@example.org', 'Sam', after(2), noFiles, SECRETS);
    expect(await opened.inbox.erasures()).toEqual([
      {
        at: after(1).toISOString(),
        who: 'Sam',
        reason: 'request',
        applications: 1,
        contacts: 1,
        mails: 4,
        files: 2,
        subscribers: 0,
      },
      {
        at: after(2).toISOString(),
        who: 'Sam',
        reason: 'request',
        applications: 0,
        contacts: 0,
        mails: 0,
        files: 0,
        subscribers: 0,
      },
    ]);
  });

  test('what can’t be removed from a folder stays in the database, to be tried again', async () => {
    const { id } = await receive({ email: 'ada@example.org' });
    const broken = () => Promise.reject(new Error('The folder is read-only.'));
    const erased = opened.inbox.erase('ada@example.org', 'Sam', NOW, broken, SECRETS);
    await expect(erased).rejects.toThrow('read-only');
    expect(await opened.inbox.application(id)).toBeDefined();
    expect(await opened.inbox.erasures()).toEqual([]);
  });

  test('retention removes what is too old, and nothing before', async () => {
    const moves: State[] = ['accepted', 'declined', 'withdrawn', 'in-review'];
    for (const to of moves) {
      const period = RETENTION[to === 'in-review' ? 'undecided' : (to as 'accepted')];
      for (const [name, days] of [
        ['old', -1],
        ['young', 1],
      ] as const) {
        const changed = new Date(Date.parse(keptSince(period, NOW)) + days * 24 * 60 * 60_000);
        const { id } = await receive({ organisation: `${name} ${to}` }, daysAgo(2000));
        await opened.inbox.move(id, { from: 'received', to, who: 'Sam', why: '' }, changed);
        // A word about one that is decided doesn't keep it.
        if (to !== 'in-review') await opened.inbox.note(id, { who: 'Sam', text: '' }, daysAgo(1));
      }
    }
    await opened.inbox.receiveContact(sampleContact(), () => [], daysAgo(190));
    await opened.inbox.receiveContact(sampleContact(), sampleMails, daysAgo(180));
    for (const { id } of await opened.inbox.claimMails(100, NOW))
      await opened.inbox.mailSent(id, NOW);
    await opened.inbox.take([{ name: 'join', key: 'k', most: 1, seconds: 1 }], daysAgo(3));

    const erased = await opened.inbox.retain(NOW, noFiles);
    expect(erased).toEqual({ applications: 4, contacts: 1, mails: 18, files: 0, subscribers: 0 });
    const { items } = await opened.inbox.applications({}, ALL);
    expect(items.map(({ organisation }) => organisation).sort()).toEqual(
      moves.map((to) => `young ${to}`).sort(),
    );
    expect(await rows('limits')).toEqual([]);
    expect(await opened.inbox.retain(NOW, noFiles)).toEqual({
      applications: 0,
      contacts: 0,
      mails: 0,
      files: 0,
      subscribers: 0,
    });
    expect(await opened.inbox.erasures()).toMatchObject([{ reason: 'retention', applications: 4 }]);
  });

  test('the tables are those that the code knows, and history is only added to', async () => {
    const { id } = await receive();
    const tables = await use((db) => db.introspection.getTables());
    const known = Object.fromEntries(
      Object.entries(TABLES).map(([name, columns]) => [
        name,
        Object.fromEntries(
          Object.entries(columns).map(([column, { type, isNullable }]) => [
            column,
            `${type} ${isNullable}`,
          ]),
        ),
      ]),
    );
    const found = Object.fromEntries(
      tables.map(({ name, columns }) => [
        name,
        Object.fromEntries(
          columns.map((column) => [
            column.name,
            `${column.dataType.replace('int4', 'integer').toLowerCase()} ${column.isNullable}`,
          ]),
        ),
      ]),
    );
    expect(found).toEqual(known);
    const forge = use((db) =>
      db.updateTable('history').set({ who: 'x' }).where('application_id', '=', id).execute(),
    );
    await expect(forge).rejects.toThrow('append-only');
  });

  test('a schema newer than the code is read and written all the same', async () => {
    await use(async (db) => {
      await sql`insert into kysely_migration values ('999-later', '2030-01-01T00:00:00.000Z')`.execute(
        db,
      );
      await sql`alter table applications add column later text`.execute(db);
    });
    const { openInbox } = await import('./index');
    const rolledBack = await openInbox(opened.config);
    try {
      const { application } = await rolledBack.receiveApplication(
        sampleApplication(),
        sampleMails,
        NOW,
      );
      expect(await rolledBack.application(application.id)).toEqual(application);
    } finally {
      await rolledBack.close();
    }
  });

  /** Looks at the database itself. */
  async function use<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
    const database = await openDatabase(opened.config);
    return database.write(work).finally(() => database.close());
  }

  const rows = (table: keyof Tables) => use((db) => db.selectFrom(table).selectAll().execute());

  async function everything(): Promise<string> {
    const all: unknown[] = [];
    for (const name of TABLE_NAMES) all.push(await rows(name));
    return JSON.stringify(all);
  }
});

test('a month back from a long month is the end of the short one', () => {
  expect(keptSince({ months: 1 }, NOW)).toBe('2026-02-28T10:00:00.000Z');
  expect(keptSince({ months: 12 }, NOW)).toBe('2025-03-31T10:00:00.000Z');
  expect(keptSince({ days: 90 }, NOW)).toBe('2025-12-31T10:00:00.000Z');
});
