import { expect, test } from '@playwright/test';
import { InboxUnavailable } from '../../inbox/types';
import { site } from '../../site';
import { answerLink, type LinkServer, type Subscriptions } from './links';
import type { Link } from './pages';

const ORIGIN = site.origin;
const TOKEN = `${'a'.repeat(42)}A`;
const FROM_PAGE = {
  Origin: ORIGIN,
  'Sec-Fetch-Site': 'same-origin',
  Host: new URL(ORIGIN).host,
};

/** A server whose inbox knows one token, and notes what it was asked to do. */
function serverOf(differences: Partial<LinkServer> = {}) {
  const done: string[] = [];
  const logged: string[] = [];
  const inbox: Subscriptions = {
    canConfirm: async (token) => token === TOKEN,
    canUnsubscribe: async (token) => token === TOKEN,
    async confirmSubscription(token) {
      done.push('confirm');
      return token === TOKEN;
    },
    async unsubscribe(token) {
      done.push('unsubscribe');
      return token === TOKEN;
    },
  };
  const server: LinkServer = {
    isOpen: true,
    origin: ORIGIN,
    secrets: async () => [Buffer.alloc(32)],
    inbox: async () => inbox,
    log: (message) => logged.push(message),
    ...differences,
  };
  return { server, done, logged };
}

const ask = (
  link: Link,
  server: LinkServer,
  { token = TOKEN, ...init }: RequestInit & { token?: string } = {},
) => answerLink(link, new Request(`${ORIGIN}/newsletter/${link}?token=${token}`, init), server);

for (const link of ['confirm', 'unsubscribe'] as const) {
  test(`following the link to ${link} changes nothing, pressing the button does`, async () => {
    const { server, done } = serverOf();
    const page = await ask(link, server);
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).toContain(`method="post" action="/newsletter/${link}?token=${TOKEN}"`);
    expect(html).not.toMatch(/<script/);
    expect(page.headers.get('Cache-Control')).toBe('no-store');
    expect(page.headers.get('X-Robots-Tag')).toBe('noindex');
    expect(done).toEqual([]);
    const pressed = await ask(link, server, { method: 'POST', headers: FROM_PAGE });
    expect(pressed.status).toBe(200);
    expect(done).toEqual([link]);
  });

  test(`no other token gets as far as the inbox to ${link}`, async () => {
    const { server } = serverOf({ inbox: () => Promise.reject(new Error('was asked')) });
    for (const token of ['', TOKEN.slice(1), `${TOKEN}A`, '%00', '%E0%A4%A', "'--", '<script>']) {
      for (const method of ['GET', 'POST']) {
        const answer = await ask(link, server, { token, method, headers: FROM_PAGE });
        expect(answer.status, token).toBe(404);
        expect(await answer.text()).not.toContain('<script>');
      }
    }
  });

  test(`where there is no inbox, ${link} says that it knows no link; one that is away, to come back`, async () => {
    const closed = serverOf({ isOpen: false });
    expect((await ask(link, closed.server)).status).toBe(404);
    const { server, logged } = serverOf({
      inbox: () => Promise.reject(new InboxUnavailable('locked')),
    });
    const away = await ask(link, server, { method: 'POST', headers: FROM_PAGE });
    expect(away.status).toBe(503);
    expect(away.headers.get('Retry-After')).toBe('60');
    expect(logged.join()).not.toContain(TOKEN);
  });
}

test('a subscription is confirmed on its own page alone', async () => {
  const { server, done } = serverOf();
  const foreign: Record<string, string>[] = [
    {},
    { ...FROM_PAGE, Origin: 'https://evil.example' },
    { ...FROM_PAGE, Origin: 'null' },
    { ...FROM_PAGE, 'Sec-Fetch-Site': 'cross-site' },
  ];
  for (const headers of foreign) {
    expect((await ask('confirm', server, { method: 'POST', headers })).status).toBe(403);
  }
  expect(done).toEqual([]);
});

test('a mail program unsubscribes with one click, from anywhere (RFC 8058)', async () => {
  const { server, done } = serverOf();
  const form = new FormData();
  form.set('List-Unsubscribe', 'One-Click');
  for (const body of ['List-Unsubscribe=One-Click', form, undefined]) {
    const answer = await ask('unsubscribe', server, { method: 'POST', body: body ?? null });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Location')).toBeNull();
    expect(answer.headers.get('Set-Cookie')).toBeNull();
  }
  expect(done).toEqual(['unsubscribe', 'unsubscribe', 'unsubscribe']);
});
