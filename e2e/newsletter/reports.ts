import { createHmac } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { ORIGIN, post } from '../forms/posting';

const BODY = JSON.stringify({ reports: [{ messageId: '<unknown@example.org>', kind: 'hard' }] });

/**
 * The tests of who may report bounces.
 *
 * @param secret that the site knows.
 */
export function testReports(secret: string): void {
  const signed = (body: string, { age = 0, key = secret } = {}) => {
    const seconds = Math.floor(Date.now() / 1000) - age;
    const v1 = createHmac('sha256', key).update(`${seconds}.${body}`).digest('hex');
    return { 'X-Newsletter-Signature': `t=${seconds},v1=${v1}` };
  };

  test('bounces are taken only of who signs them now, and only as they are', async () => {
    const good = await post('newsletter/bounces', BODY, signed(BODY));
    expect(JSON.parse(good.body)).toEqual({ suppressed: 0, counted: 0, known: 0, unknown: 1 });
    for (const [headers, body] of [
      [{}, BODY],
      [{ 'X-Newsletter-Signature': 't=1,v1=00' }, BODY],
      [signed(BODY, { age: 301 }), BODY],
      [signed(BODY, { age: -400 }), BODY],
      [signed(BODY, { key: 'another' }), BODY],
      [signed(BODY), `${BODY} `],
      [signed(''), BODY],
    ] as const) {
      const { status } = await post('newsletter/bounces', body, headers);
      expect(status, JSON.stringify(headers)).toBe(401);
    }
    for (const body of ['', '{}', '[]', '{"reports":[{"kind":"hard"}]}', '\u00ff']) {
      expect((await post('newsletter/bounces', body, signed(body))).status, body).toBe(400);
    }
    expect((await fetch(`${ORIGIN}/api/newsletter/bounces`)).status).toBe(405);
  });

  test('a report that is too long is refused before it is read', async () => {
    const chunks = Array<string>(64).fill('a'.repeat(64 * 1024));
    const length = { 'Content-Length': String(64 * 64 * 1024) };
    for (const lengths of [length, { 'Transfer-Encoding': 'chunked' }]) {
      const { status } = await post('newsletter/bounces', chunks, { ...signed(''), ...lengths });
      expect(status).toBe(413);
    }
  });
}
