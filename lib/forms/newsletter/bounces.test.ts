import { createHmac } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { InboxUnavailable } from '../../inbox/types';
import { answerBounces, type BounceServer } from './bounces';

const KEY = 'k'.repeat(32);
const NOW = new Date('2026-03-31T10:00:00.000Z');
const BODY = JSON.stringify({ reports: [{ messageId: '<unknown@example.org>', kind: 'hard' }] });

/** What is answered to a report that is signed well. */
async function answer(differences: Partial<BounceServer>) {
  const logged: string[] = [];
  const seconds = NOW.getTime() / 1000;
  const v1 = createHmac('sha256', KEY).update(`${seconds}.${BODY}`).digest('hex');
  const request = new Request('https://example.org/api/newsletter/bounces', {
    method: 'POST',
    headers: { 'X-Newsletter-Signature': `t=${seconds},v1=${v1}` },
    body: BODY,
  });
  const server: BounceServer = {
    isOpen: true,
    key: KEY,
    secrets: async () => [Buffer.alloc(32)],
    inbox: async () => ({ recordReport: async () => 'unknown' }),
    log: (message) => logged.push(message),
    ...differences,
  };
  const response = await answerBounces(request, server, NOW);
  expect(response.headers.get('Cache-Control')).toBe('no-store');
  return { status: response.status, body: await response.json(), logged };
}

test('who reports bounces is told why none is taken', async () => {
  const closed = await answer({ isOpen: false });
  expect(closed.status).toBe(503);
  expect(closed.body.message).toContain('forms are closed');
  const unset = await answer({ key: undefined });
  expect(unset.status).toBe(503);
  expect(unset.body.message).toContain('BOUNCE_SECRET');
});

test('that the inbox is away is said in the log, why not to who asks', async () => {
  const away = () => Promise.reject(new InboxUnavailable('locked'));
  for (const part of [{ inbox: away }, { secrets: away }]) {
    const { status, body, logged } = await answer(part);
    expect(status).toBe(503);
    expect(body).toEqual({ message: "The inbox can't be reached." });
    expect(logged).toEqual(["bounces: the inbox can't be reached (locked)"]);
  }
  expect(await answer({})).toMatchObject({ status: 200, body: { unknown: 1 }, logged: [] });
});
