import { expect, test } from '@playwright/test';
import { SECRETS } from '../inbox/newsletter/samples';
import { sampleApplication } from '../inbox/samples';
import { onEachInbox } from '../inbox/test-inboxes';
import { InboxUnavailable } from '../inbox/types';
import { ACTIONS } from './actions';
import { moveKey, readMove } from './move';
import { NOW, STAFF, signIn, testDesk } from './test-desk';

const noFiles = async () => 0;

onEachInbox((opened) => {
  const receive = async () =>
    (await opened.inbox.receiveApplication(sampleApplication(), () => [], NOW)).application;
  const log = async () =>
    (await opened.inbox.deskLog({ limit: 100, offset: 0 })).items.map(({ action }) => action);

  test('no action is done without a session, a good one, and the key of its forms', async () => {
    const { inbox } = opened;
    const { id } = await receive();
    const mine = await signIn(inbox);
    const other = await signIn(inbox, 'bo@example.org');
    const gone = await signIn(inbox, 'gone@example.org');
    const revoked = await signIn(inbox);
    const by = { who: 'Sam', action: 'revoke' } as const;
    await inbox.endDeskSessions({ id: revoked.session.id }, by, NOW);
    const fields = { id, text: 'x', session: mine.session.id, mail: 'x', state: 'declined' };
    const before = await log();
    for (const action of Object.keys(ACTIONS)) {
      const { send, logged } = testDesk(inbox);
      const status = async (cookie: string, key: string, headers = {}) =>
        (await send(action, { ...fields, key }, { ...(cookie && { Cookie: cookie }), ...headers }))
          .status;
      expect(await status('', mine.key), `${action}: nobody`).toBe(401);
      expect(await status(revoked.cookie, revoked.key), `${action}: revoked`).toBe(401);
      expect(await status(gone.cookie, gone.key), `${action}: off the list`).toBe(401);
      expect(await status(`${mine.cookie}x`, mine.key), `${action}: forged`).toBe(401);
      expect(await status(mine.cookie, ''), `${action}: no key`).toBe(403);
      expect(await status(mine.cookie, other.key), `${action}: another’s key`).toBe(403);
      for (const foreign of [
        { Origin: 'https://evil.example' },
        { Origin: 'null' },
        { 'Sec-Fetch-Site': 'cross-site' },
        { 'Sec-Fetch-Site': 'none' },
      ]) {
        expect(await status(mine.cookie, mine.key, foreign), action).toBe(403);
      }
      expect(logged).toEqual([]);
    }
    expect(await log()).toEqual(before);
    expect(await inbox.history(id)).toHaveLength(1);
  });

  test('what is too long, or holds NUL, is refused by a page that says so', async () => {
    const { inbox } = opened;
    const { id } = await receive();
    const { cookie, key } = await signIn(inbox);
    const { send, logged } = testDesk(inbox);
    const cases: [string, Record<string, string>][] = [
      ['note', { id, text: 'a\0b' }],
      ['note', { id, text: 'x'.repeat(10_001) }],
      ['note', { id, text: `e${'\u0301'.repeat(31)}` }],
      ['note', { id: `${id}\0`, text: 'x' }],
      ['draft', { id, why: 'a\0', state: 'declined' }],
      ['resend', { mail: '\0' }],
      ['revoke', { session: 'x\0' }],
      ['export', { text: '\0' }],
      ['patch', { id, slug: 'a\0' }],
      ['sign-in', { email: 'ann@example.org\0' }],
      ['enter', { token: '\0' }],
    ];
    for (const [action, fields] of cases) {
      const answer = await send(action, { key, ...fields }, { Cookie: cookie });
      expect(answer.status, action).toBe(422);
      expect(await answer.text()).toContain('Go back');
    }
    expect(logged).toEqual([]);
    expect(await inbox.history(id)).toHaveLength(1);
    // An address may hold it, too.
    expect(await inbox.application(`${id}\0`)).toBeUndefined();
    expect(await inbox.history('\0')).toEqual([]);
    expect(await inbox.draft('none', '\0')).toBeUndefined();
    expect(await inbox.resendMail('\0', NOW)).toBe(false);
  });

  test('where the desk is closed, nothing tells that there is one', async () => {
    const { send } = testDesk(opened.inbox, { isOpen: false });
    const answers = await Promise.all(
      ['sign-in', 'note', 'nothing'].map(async (action) => {
        const answer = await send(action, {});
        return [answer.status, await answer.text()];
      }),
    );
    expect(new Set(answers.map(String)).size).toBe(1);
    expect(answers[0]?.[0]).toBe(404);
    for (const name of ['nothing', 'toString', '__proto__']) {
      expect((await testDesk(opened.inbox).send(name, {})).status, name).toBe(404);
    }
  });

  test('an application is asked about, declined and noted, by whoever is signed in', async () => {
    const { inbox } = opened;
    const application = await receive();
    const { id } = application;
    const { cookie, key } = await signIn(inbox);
    const { send } = testDesk(inbox);
    const go = async (action: string, fields: Record<string, string>) =>
      (await send(action, { id, key, ...fields }, { Cookie: cookie })).headers.get('Location');
    const path = `/inbox/applications/${id}`;
    expect(await go('draft', { state: 'information-asked' })).toBe(`${path}?fault=move#move`);
    const typed = { state: 'information-asked', why: 'No project', message: 'Which?', quiet: '' };
    expect(await go('draft', typed)).toBe(`${path}/preview`);
    expect(await go('move', { seen: 'another' })).toBe(`${path}/preview?fault=changed`);
    const { move } = { move: undefined, ...readMove(typed, application) };
    if (!move) throw new Error('this can be done');
    expect(await go('move', { seen: moveKey(move) })).toBe(`${path}?done=moved`);
    expect(await go('move', { seen: moveKey(move) })).toBe(`${path}?fault=move#move`);
    expect(await go('note', { text: ' ' })).toBe(`${path}?fault=note#note`);
    expect(await go('note', { text: 'Called.' })).toBe(`${path}?done=note`);
    expect(await inbox.history(id)).toMatchObject([
      { who: 'applicant' },
      { who: STAFF, state: 'information-asked', text: 'No project' },
      { who: STAFF, state: undefined, text: 'Called.' },
    ]);
    const { items } = await inbox.mails(['waiting'], { limit: 9, offset: 0 });
    expect(items).toMatchObject([{ to: application.email }]);
    expect(items[0]?.text).toContain('Which?');
    expect(await log()).toEqual(expect.arrayContaining(['sign-in', 'move', 'note']));
    const notYet = await send('patch', { id, key }, { Cookie: cookie });
    expect(notYet.status).toBe(409);
  });

  test('a change and its line in the log are made in one, or not at all', async () => {
    const { inbox } = opened;
    const application = await receive();
    const { id } = application;
    const { cookie, key, session } = await signIn(inbox);
    // Only what is logged by itself fails.
    const logAtDesk = () => Promise.reject(new InboxUnavailable('locked'));
    const { send, settle } = testDesk({ ...inbox, logAtDesk });
    const go = async (action: string, fields: Record<string, string>) => {
      const { headers } = await send(action, { id, key, ...fields }, { Cookie: cookie });
      return headers.get('Location');
    };
    const typed = { state: 'information-asked', why: 'No project', message: 'Which?', quiet: '' };
    await go('draft', typed);
    const { move } = { move: undefined, ...readMove(typed, application) };
    if (!move) throw new Error('this can be done');
    expect(await go('move', { seen: moveKey(move) })).toContain('?done=moved');
    expect(await inbox.draft(session.id, id)).toBeUndefined();
    expect(await go('note', { text: 'Called.' })).toContain('?done=note');
    const [mail] = await inbox.claimMails(1, NOW);
    await inbox.mailFailed(mail?.id ?? '', 'no such mailbox', undefined);
    expect(await go('resend', { mail: mail?.id ?? '' })).toContain('?done=resent');
    expect(await log()).toEqual(expect.arrayContaining(['move', 'note', 'resend']));
    await settle();
  });

  test('an export is a file, and the log names it without what was searched for', async () => {
    const { inbox } = opened;
    await receive();
    const { cookie, key } = await signIn(inbox);
    const { send } = testDesk(inbox);
    const answer = await send('export', { key, text: 'ada' }, { Cookie: cookie });
    expect(answer.headers.get('Content-Disposition')).toContain('.csv');
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(await answer.text()).toContain('ada@example.org');
    const { items } = await inbox.deskLog({ limit: 9, offset: 0 });
    expect(items).toContainEqual(expect.objectContaining({ detail: '1 applications, text' }));
    const bad = await send('export', { key, from: '2026-02-30' }, { Cookie: cookie });
    expect(bad.status).toBe(422);
    await inbox.erase('ada@example.org', 'Sam', NOW, noFiles, SECRETS);
    expect(JSON.stringify(await inbox.deskLog({ limit: 9, offset: 0 }))).not.toContain('ada');
  });

  test('signing out ends the session and takes the cookie away', async () => {
    const { cookie, key } = await signIn(opened.inbox);
    const { send } = testDesk(opened.inbox);
    const answer = await send('sign-out', { key }, { Cookie: cookie });
    expect(answer.headers.get('Set-Cookie')).toMatch(/^desk=; .*Max-Age=0/);
    expect((await send('sign-out', { key }, { Cookie: cookie })).status).toBe(401);
  });
});
