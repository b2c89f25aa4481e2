import { expect, test } from '@playwright/test';
import { onEachInbox } from '../inbox/test-inboxes';
import { hashOf, newToken } from '../inbox/tokens';
import type { Inbox } from '../inbox/types';
import { NOW, STAFF, testDesk } from './test-desk';

onEachInbox((opened) => {
  const linkIn = (text = '') => /sign-in\/([\w-]{43})/.exec(text)?.[1] ?? '';
  const from = (number: number) => ({ 'X-Forwarded-For': `10.0.${number}.1` });

  test('whether an address is one of staff, no answer tells', async () => {
    const { send, sent, settle } = testDesk(opened.inbox);
    const answers = await Promise.all(
      [STAFF, 'stranger@example.org'].map(async (email, number) => {
        const { status, headers } = await send('sign-in', { email }, from(number));
        return [status, headers.get('Location')];
      }),
    );
    expect(answers[0]).toEqual([303, '/inbox/sign-in?done=asked']);
    expect(answers[1]).toEqual(answers[0]);
    expect(sent).toEqual([]);
    await settle();
    expect(sent.map(({ to }) => to)).toEqual([STAFF]);
    const wrong = await send('sign-in', { email: 'a@example.org, b@example.org' });
    expect(wrong.headers.get('Location')).toBe('/inbox/sign-in?fault=address');
  });

  test('a link lets one in, once; a copy of it, a part or a guess lets nobody', async () => {
    const { send, sent, settle } = testDesk(opened.inbox);
    await send('sign-in', { email: ' Ann@Example.ORG ' });
    await settle();
    const token = linkIn(sent[0]?.text);
    expect(
      JSON.stringify(await opened.inbox.mails(['waiting'], { limit: 9, offset: 0 })),
    ).not.toContain(token);
    for (const not of ['', token.slice(0, -1), `${token}A`, newToken()]) {
      const { headers } = await send('enter', { token: not });
      expect(headers.get('Location')).toBe('/inbox/sign-in?fault=link');
      expect(headers.get('Set-Cookie')).toBeNull();
    }
    const tries = await Promise.all(Array.from({ length: 100 }, () => send('enter', { token })));
    const cookies = tries.flatMap(({ headers }) => headers.get('Set-Cookie') ?? []);
    expect(cookies).toHaveLength(1);
    expect(cookies[0]).toMatch(/^desk=[\w-]{43}\.[\w-]{43}; .*HttpOnly; SameSite=Lax$/);
  });

  test('a link of who is no more on the list is of no use', async () => {
    const { send, sent, settle } = testDesk(opened.inbox);
    await send('sign-in', { email: STAFF });
    await settle();
    const without = testDesk(opened.inbox, { env: { STAFF: 'bo@example.org' } });
    const { headers } = await without.send('enter', { token: linkIn(sent[0]?.text) });
    expect(headers.get('Location')).toBe('/inbox/sign-in?fault=link');
  });

  test('a request does the same before its answer, whoever is asked for', async () => {
    const done: unknown[][] = [];
    for (const email of [STAFF, 'stranger@example.org']) {
      const calls: unknown[] = [];
      const { send } = testDesk(watched(opened.inbox, calls), {
        later: () => calls.push('later'),
        sendNow: async () => calls.push('send') > 0,
      });
      await send('sign-in', { email }, from(1));
      done.push(calls);
    }
    expect(done[0]).toEqual(['take', 'later']);
    expect(done[1]).toEqual(done[0]);
  });

  test('whoever asks in another’s name fills no mailbox, and keeps nobody out', async () => {
    let now = NOW;
    const { send, sent, settle, logged } = testDesk(opened.inbox, { now: () => now });
    const ask = async (minutes: number, number: number) => {
      now = new Date(NOW.getTime() + minutes * 60_000);
      expect((await send('sign-in', { email: STAFF }, from(number))).status).toBe(303);
      await settle();
    };
    // While a link is good, no other is sent.
    for (let number = 0; number < 30; number += 1) await ask(0, number);
    await ask(14, 0);
    expect(sent).toHaveLength(1);
    await ask(15, 0);
    expect(sent).toHaveLength(2);
    for (let minutes = 30; minutes < 12 * 60; minutes += 15) await ask(minutes, minutes % 200);
    expect(sent).toHaveLength(12);
    expect(logged[0]).toContain('npm run inbox -- sign-in');
    expect(logged.join()).not.toContain(STAFF);
    // Past the day's end of them, one is issued at a terminal.
    const token = newToken();
    const issued = { who: 'Sam', action: 'link', about: undefined, detail: STAFF } as const;
    const link = { hash: hashOf(token), email: STAFF, issued };
    expect(await opened.inbox.addSignInLink(link, NOW)).toBe('added');
    const { headers } = await send('enter', { token });
    expect(headers.get('Location')).toBe('/inbox');
    await ask(25 * 60, 0);
    expect(sent).toHaveLength(13);
  });

  test('a link that couldn’t be sent keeps none from being sent', async () => {
    let isSent = false;
    const sendNow = async () => isSent;
    const { send, settle } = testDesk(opened.inbox, { sendNow });
    const good = async () => {
      await send('sign-in', { email: STAFF });
      await settle();
      const limit = { name: 'x', key: 'x', most: 9, seconds: 1 };
      return opened.inbox.addSignInLink({ hash: newToken(), email: STAFF, limit }, NOW);
    };
    expect(await good()).toBe('added');
    isSent = true;
    const other = testDesk(opened.inbox, { sendNow });
    await other.send('sign-in', { email: STAFF });
    await other.settle();
    expect(await good()).toBe('good');
  });

  test('a link made by a clock that was ahead is neither good nor in the way', async () => {
    const token = newToken();
    const ahead = new Date(NOW.getTime() + 5 * 24 * 60 * 60_000);
    await opened.inbox.addSignInLink({ hash: hashOf(token), email: STAFF }, ahead);
    const { send, sent, settle } = testDesk(opened.inbox);
    expect((await send('enter', { token })).headers.get('Location')).toContain('fault=link');
    await send('sign-in', { email: STAFF });
    await settle();
    expect(sent).toHaveLength(1);
  });

  test('asking has limits by where one is, counted before the address is looked at', async () => {
    const { send } = testDesk(opened.inbox);
    const answers: Response[] = [];
    for (let number = 0; number < 21; number += 1) {
      const email = number % 2 ? `n${number}@example.org` : 'none';
      answers.push(await send('sign-in', { email }, from(9)));
    }
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(1);
    expect(answers.at(-1)?.status).toBe(429);
    const long = await send('sign-in', { email: `a@${'漢'.repeat(300)}` }, from(9));
    expect(long.status).toBe(422);
  });
});

/** An inbox that notes which of its methods are called. */
function watched(inbox: Inbox, calls: unknown[]): Inbox {
  return new Proxy(inbox, {
    get(target, name, receiver) {
      // Whoever awaits an inbox asks whether it is a promise.
      if (name !== 'then') calls.push(name);
      return Reflect.get(target, name, receiver);
    },
  });
}
