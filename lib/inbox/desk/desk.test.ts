import { expect, test } from '@playwright/test';
import { SECRETS } from '../newsletter/samples';
import { sampleApplication, sampleMails } from '../samples';
import { onEachInbox } from '../test-inboxes';
import type { State } from '../types';

const NOW = new Date('2026-03-31T10:00:00.000Z');
const STAFF = 'ann@example.org';
const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const noFiles = async () => 0;
const everyone = () => true;

onEachInbox((opened) => {
  const ask = (hash: string, email = STAFF, now = NOW) =>
    opened.inbox.addSignInLink({ hash, email }, now);
  const enter = (hash: string, session: string, now = NOW, isStaff = everyone) =>
    opened.inbox.redeemLink(hash, session, isStaff, now);
  const log = async () => (await opened.inbox.deskLog({ limit: 100, offset: 0 })).items;

  test('of a hundred who use a link at once, one is in', async () => {
    await ask('link');
    const tries = await Promise.all(
      Array.from({ length: 100 }, (_, number) => enter('link', `session ${number}`)),
    );
    expect(tries.filter(Boolean)).toHaveLength(1);
    expect(await opened.inbox.deskSessions(NOW)).toMatchObject([{ email: STAFF }]);
    expect(await log()).toMatchObject([{ who: STAFF, action: 'sign-in' }]);
  });

  test('a link is good for 15 minutes, for one on the list, and others end with it', async () => {
    await ask('first', 'Ann@Example.org');
    await ask('second', STAFF, after(1));
    expect(await enter('unknown', 'a')).toBeUndefined();
    expect(await enter('first', 'a', after(15))).toBeUndefined();
    expect(await enter('second', 'a', after(15), () => false)).toBeUndefined();
    expect(await enter('second', 'a', after(15))).toMatchObject({ email: STAFF });
    expect(await enter('second', 'b', after(15))).toBeUndefined();
    expect(await enter('first', 'b', after(14))).toBeUndefined();
  });

  test('a session ends after twelve hours, and after one that nothing is done in', async () => {
    await ask('one');
    await enter('one', 'used');
    await ask('two');
    await enter('two', 'unused');
    for (let minutes = 30; minutes < 720; minutes += 30) {
      expect(await opened.inbox.deskSession('used', after(minutes)), `${minutes}`).toBeDefined();
    }
    expect(await opened.inbox.deskSession('unused', after(60))).toBeUndefined();
    expect(await opened.inbox.deskSession('used', after(720))).toBeUndefined();
    expect(await opened.inbox.deskSession('other', NOW)).toBeUndefined();
  });

  test('sessions are revoked by one, by person and all, and the log says so', async () => {
    for (const [name, email] of Object.entries({ a: STAFF, b: STAFF, c: 'bo@example.org' })) {
      await ask(name, email);
      await enter(name, `session ${name}`);
    }
    const { id = '' } = (await opened.inbox.deskSession('session a', NOW)) ?? {};
    const by = { who: 'Sam', action: 'revoke' } as const;
    expect(await opened.inbox.endDeskSessions({ id }, by, NOW)).toBe(1);
    expect(await opened.inbox.endDeskSessions({ id }, by, NOW)).toBe(0);
    expect(await opened.inbox.deskSession('session a', NOW)).toBeUndefined();
    expect(await opened.inbox.deskSession('session b', NOW)).toBeDefined();
    expect(await opened.inbox.endDeskSessions({ email: 'ANN@example.org' }, by, NOW)).toBe(1);
    expect(await opened.inbox.endDeskSessions('all', by, NOW)).toBe(1);
    expect(await opened.inbox.deskSessions(NOW)).toEqual([]);
    const revoked = (await log()).filter(({ action }) => action === 'revoke');
    expect(revoked).toHaveLength(3);
    expect(revoked).toContainEqual(expect.objectContaining({ about: id, who: 'Sam' }));
  });

  test('what was typed stays in its session, and goes with it or the application', async () => {
    const { application } = await opened.inbox.receiveApplication(
      sampleApplication(),
      () => [],
      NOW,
    );
    await ask('one');
    const { id = '' } = (await enter('one', 'session')) ?? {};
    await opened.inbox.keepDraft(id, application.id, { why: 'x' });
    await opened.inbox.keepDraft(id, application.id.toLowerCase(), { why: 'y' });
    expect(await opened.inbox.draft(id, application.id)).toEqual({ why: 'y' });
    expect(await opened.inbox.draft('other', application.id)).toBeUndefined();
    await opened.inbox.erase('ada@example.org', 'Sam', NOW, noFiles, SECRETS);
    expect(await opened.inbox.draft(id, application.id)).toBeUndefined();
  });

  test('what can’t be logged isn’t done', async () => {
    const { inbox } = opened;
    const { application } = await inbox.receiveApplication(sampleApplication(), sampleMails, NOW);
    const { id } = application;
    const logged = { who: STAFF, action: 'move', about: id, detail: '\0' } as const;
    const step = { from: 'received', to: 'declined', who: STAFF, why: '', logged } as const;
    await expect(inbox.move(id, step, NOW)).rejects.toThrow(TypeError);
    await expect(inbox.note(id, { who: STAFF, text: 'x', logged }, NOW)).rejects.toThrow(TypeError);
    const [mail] = await inbox.claimMails(1, NOW);
    await inbox.mailFailed(mail?.id ?? '', 'no such mailbox', undefined);
    await expect(inbox.resendMail(mail?.id ?? '', NOW, logged)).rejects.toThrow(TypeError);
    expect(await inbox.application(id)).toEqual(application);
    expect(await inbox.history(id)).toHaveLength(1);
    expect((await inbox.mails(['failed'], { limit: 9, offset: 0 })).total).toBe(1);
    expect(await log()).toEqual([]);
    expect(await inbox.resendMail('NONE0000', NOW, { ...logged, detail: '' })).toBe(false);
    expect(await log()).toEqual([]);
  });

  test('retention and erasure reach links, sessions and the log', async () => {
    const address = 'ada@example.org';
    const { application } = await opened.inbox.receiveApplication(
      sampleApplication({ email: address }),
      () => [],
      NOW,
    );
    for (const name of ['a', 'b']) {
      await ask(name);
      await enter(name, `session ${name}`);
    }
    const viewed = { who: STAFF, action: 'view', about: application.id, detail: '' } as const;
    await opened.inbox.logAtDesk(viewed, NOW);
    await ask('open');
    await opened.inbox.erase(address, 'Sam', NOW, noFiles, SECRETS);
    expect(JSON.stringify(await log())).not.toContain('ada');
    expect(await log()).toContainEqual(expect.objectContaining({ about: application.id }));
    await opened.inbox.erase('Ann@example.org', 'Sam', NOW, noFiles, SECRETS);
    expect(await opened.inbox.deskSessions(NOW)).toEqual([]);
    expect(await enter('open', 'session')).toBeUndefined();
    await opened.inbox.retain(new Date('2028-03-31T10:00:00.000Z'), noFiles);
    expect(await log()).toHaveLength(3);
    await opened.inbox.retain(new Date('2028-04-01T10:00:00.000Z'), noFiles);
    expect(await log()).toEqual([]);
  });

  test('a list is as the long one, and counts as far as it has to', async () => {
    const states: State[] = ['received', 'in-review', 'declined'];
    for (let number = 0; number < 12; number += 1) {
      const fields = sampleApplication({ organisation: `Nr. ${number}`, country: 'FR' });
      const { application } = await opened.inbox.receiveApplication(
        fields,
        () => [],
        after(number),
      );
      const to = states[number % 3] ?? 'received';
      if (to === 'received') continue;
      await opened.inbox.move(
        application.id,
        { from: 'received', to, who: 'Sam', why: '' },
        after(99),
      );
    }
    for (const filter of [{}, { states: [] }, { states }, { text: 'nr. 1' }, { country: 'DE' }]) {
      for (const paging of [
        { limit: 5, offset: 0 },
        { limit: 5, offset: 10 },
      ]) {
        const long = await opened.inbox.applications(filter, paging);
        const found = await opened.inbox.findApplications(filter, paging);
        expect(found, JSON.stringify(filter)).toEqual({ ...long, isMore: false });
      }
    }
  });
});
