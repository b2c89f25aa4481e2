import { expect, test } from '@playwright/test';
import { sampleApplication, sampleContact, sampleMails } from './samples';
import { onEachInbox } from './test-inboxes';
import { type Inbox, STATES, type State } from './types';

const NOW = new Date('2026-03-31T10:00:00.000Z');
const ALL = { limit: 100, offset: 0 };

/** A time so many minutes after the start of a test. */
const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

onEachInbox((opened) => {
  const receive = async (fields = {}, now = NOW) => {
    const { application } = await opened.inbox.receiveApplication(
      sampleApplication(fields),
      sampleMails,
      now,
    );
    return application;
  };
  const queued = async () => (await opened.inbox.mails(['waiting'], ALL)).items;

  test('an application is there as it was sent, with its history and its mails', async () => {
    const { application, isNew } = await opened.inbox.receiveApplication(
      sampleApplication(),
      sampleMails,
      NOW,
    );
    expect(isNew).toBe(true);
    const at = NOW.toISOString();
    const { id } = application;
    const expected = {
      ...sampleApplication(),
      id,
      receivedAt: at,
      state: 'received',
      changedAt: at,
    };
    expect(application).toEqual(expected);
    expect(id).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    expect(await opened.inbox.application(id)).toEqual(expected);
    expect(await opened.inbox.application(` ${id.toLowerCase().replace('0', 'o')} `)).toEqual(
      expected,
    );
    expect(await opened.inbox.history(id)).toEqual([
      { at, who: 'applicant', state: 'received', text: '' },
    ]);
    const mails = await queued();
    expect(mails).toHaveLength(2);
    expect(mails.every(({ about }) => about === id)).toBe(true);
    expect(mails.map(({ subject }) => subject).sort()).toEqual([`New ${id}`, `Received ${id}`]);
    expect(await opened.inbox.application('NONE0000')).toBeUndefined();
  });

  test('the same application again is the same one until it is decided', async () => {
    const first = await receive();
    const again = await opened.inbox.receiveApplication(
      sampleApplication({ organisation: ' example  works', email: 'ADA@example.org' }),
      sampleMails,
      after(5),
    );
    expect(again).toEqual({ application: first, isNew: false });
    expect(await queued()).toHaveLength(2);

    await opened.inbox.move(
      first.id,
      { from: 'received', to: 'declined', who: 'staff', why: '' },
      after(6),
    );
    const second = await receive({}, after(7));
    expect(second.id).not.toBe(first.id);
    // The first is taken up again while the second is open; both stay.
    await opened.inbox.move(
      first.id,
      { from: 'declined', to: 'in-review', who: 'staff', why: '' },
      after(8),
    );
    expect((await receive({}, after(9))).id).toBe(second.id);
    expect((await opened.inbox.applications({}, ALL)).total).toBe(2);
  });

  test('twenty senders of one thing at once make one', async () => {
    const results = await Promise.all(
      Array.from({ length: 20 }, () =>
        opened.inbox.receiveApplication(sampleApplication(), sampleMails, NOW),
      ),
    );
    expect(new Set(results.map(({ application }) => application.id)).size).toBe(1);
    expect(results.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(await queued()).toHaveLength(2);
  });

  test('what fails on the way leaves nothing', async () => {
    const failing = opened.inbox.receiveApplication(
      sampleApplication(),
      () => {
        throw new Error('no template');
      },
      NOW,
    );
    await expect(failing).rejects.toThrow('no template');
    const withNul = { text: 'cut\0here', to: 'a@example.org', subject: '', html: '' };
    await expect(
      opened.inbox.receiveApplication(sampleApplication(), () => [withNul], NOW),
    ).rejects.toThrow(TypeError);
    await expect(receive({ why: 'cut\0here' })).rejects.toThrow(TypeError);
    expect(await opened.inbox.stats()).toMatchObject({
      applications: { received: 0 },
      mails: { waiting: 0 },
    });
  });

  test('texts come back as they went in', async () => {
    const hostile = [
      `'); drop table applications; --`,
      '"; delete from mails; /*',
      '<script>alert(1)</script>',
      '=cmd|"/c calc"!A0',
      '%_\\',
      '$1 ? :name {{x}}',
      'line\r\nbreak\ttab',
      'Ünïcødé 日本語 עברית 👩‍👩‍👧 \u{1F600}',
    ];
    for (const text of hostile) {
      const fields = sampleApplication({
        organisation: text,
        why: text,
        contactName: text,
        projectLinks: [text, text],
      });
      const { application } = await opened.inbox.receiveApplication(fields, () => [], NOW);
      expect(await opened.inbox.application(application.id)).toMatchObject({ ...fields });
      const found = await opened.inbox.applications({ text: text.toUpperCase() }, ALL);
      expect(
        found.items.map(({ id }) => id),
        text,
      ).toEqual([application.id]);
      const contact = sampleContact({ name: text, subject: text, message: text });
      const { message } = await opened.inbox.receiveContact(contact, () => [], NOW);
      const { items } = await opened.inbox.contacts(ALL);
      expect(items.find(({ id }) => id === message.id)).toEqual(message);
    }
  });

  test('the same contact message counts as known for a day', async () => {
    const send = (minutes: number) =>
      opened.inbox.receiveContact(sampleContact(), sampleMails, after(minutes));
    const first = await send(0);
    expect(await send(23 * 60)).toEqual({ message: first.message, isNew: false });
    expect((await send(25 * 60)).isNew).toBe(true);
    expect((await opened.inbox.contacts(ALL)).total).toBe(2);
    expect(await queued()).toHaveLength(4);
  });

  test('staff move an application, with a reason and a letter', async () => {
    const { id } = await receive();
    const [mail] = sampleMails({ id, email: 'ada@example.org' });
    const steps: State[] = ['in-review', 'information-asked', 'in-review', 'accepted'];
    let from: State = 'received';
    for (const [index, to] of steps.entries()) {
      const moved = await opened.inbox.move(
        id.toLowerCase(),
        { from, to, who: 'Sam', why: `step ${index}`, ...(mail ? { mail } : {}) },
        after(index + 1),
      );
      expect(moved).toMatchObject({ id, state: to, changedAt: after(index + 1).toISOString() });
      from = to;
    }
    await opened.inbox.note(id, { who: 'Sam', text: 'Called them.' }, after(9));
    expect(await opened.inbox.application(id)).toMatchObject({
      state: 'accepted',
      changedAt: after(9).toISOString(),
    });
    expect((await opened.inbox.history(id)).map(({ state }) => state)).toEqual([
      'received',
      ...steps,
      undefined,
    ]);
    expect(await queued()).toHaveLength(2 + steps.length);
  });

  test('a move that others overtook changes nothing', async () => {
    const { id } = await receive();
    const move = (from: State, to: State, mail = false) =>
      opened.inbox.move(
        id,
        {
          from,
          to,
          who: 'Sam',
          why: '',
          ...(mail ? { mail: { to: 'a@example.org', subject: '', text: '', html: '' } } : {}),
        },
        after(1),
      );
    const both = await Promise.allSettled([
      move('received', 'accepted', true),
      move('received', 'declined', true),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const { state } = (await opened.inbox.application(id)) ?? {};
    await expect(move('received', 'in-review')).rejects.toThrow(`it is ${state}`);
    await expect(move(state ?? 'received', state ?? 'received')).rejects.toThrow('already');
    const none = { from: 'received', to: 'accepted', who: 'Sam', why: '' } as const;
    await expect(opened.inbox.move('NONE0000', none, NOW)).rejects.toMatchObject({
      name: 'IllegalMove',
    });
    await expect(
      opened.inbox.note('NONE0000', { who: 'Sam', text: '' }, NOW),
    ).rejects.toMatchObject({
      name: 'IllegalMove',
    });
    expect(await opened.inbox.history(id)).toHaveLength(2);
    expect(await queued()).toHaveLength(3);
  });

  test('applications are listed by what they are, newest first', async () => {
    const a = await receive({ organisation: 'Zebra ÉCOLE', country: 'FR' }, after(1));
    const b = await receive({ organisation: '100% Works', tier: 'gold' }, after(2));
    const c = await receive({ contactName: 'Max O_Example' }, after(3));
    await opened.inbox.move(
      b.id,
      { from: 'received', to: 'in-review', who: 'Sam', why: '' },
      after(4),
    );
    const ids = async (filter: Parameters<Inbox['applications']>[0], paging = ALL) => {
      const { items, total } = await opened.inbox.applications(filter, paging);
      return { ids: items.map(({ id }) => id), total };
    };
    expect(await ids({})).toEqual({ ids: [c.id, b.id, a.id], total: 3 });
    expect(await ids({}, { limit: 1, offset: 1 })).toEqual({ ids: [b.id], total: 3 });
    for (const [filter, found] of [
      [{ states: ['received'] }, [c, a]],
      [{ states: [] }, []],
      [{ tier: 'gold' }, [b]],
      [{ country: 'FR' }, [a]],
      [{ text: 'école' }, [a]],
      [{ text: '0%' }, [b]],
      [{ text: 'o_e' }, [c]],
      [{ text: 'ADA@' }, [c, b, a]],
      [{ from: after(2).toISOString(), until: after(3).toISOString() }, [b]],
      [{ text: 'zebra', states: ['declined'] }, []],
    ] satisfies [Parameters<Inbox['applications']>[0], { id: string }[]][]) {
      const expected = { ids: found.map(({ id }) => id), total: found.length };
      expect(await ids(filter), JSON.stringify(filter)).toEqual(expected);
    }
    const { applications } = await opened.inbox.stats();
    expect(Object.keys(applications)).toEqual([...STATES]);
    expect(applications).toMatchObject({ received: 2, 'in-review': 1, accepted: 0 });
  });
});
