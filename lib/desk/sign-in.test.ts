import { expect, test } from '@playwright/test';
import { onEachInbox } from '../inbox/test-inboxes';
import { newToken } from '../inbox/tokens';
import { STAFF, testDesk } from './test-desk';

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

  test('asking has limits: for one mailbox, whoever it is, and from one place', async () => {
    const { send, sent, settle } = testDesk(opened.inbox);
    for (const email of [STAFF, 'stranger@example.org']) {
      const statuses: number[] = [];
      for (let number = 0; number < 6; number += 1) {
        const place = { 'X-Forwarded-For': `10.${email.length}.${number}.1` };
        statuses.push((await send('sign-in', { email }, place)).status);
      }
      expect(statuses).toEqual([303, 303, 303, 303, 303, 429]);
    }
    await settle();
    expect(sent).toHaveLength(5);
    let last = 0;
    for (let number = 0; number < 11; number += 1) {
      last = (await send('sign-in', { email: `n${number}@example.org` }, from(9))).status;
    }
    expect(last).toBe(429);
  });
});
