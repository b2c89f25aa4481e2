import { expect, test } from '@playwright/test';
import { newToken } from '../inbox/tokens';
import { cookieName, deskCookies, setCookie } from './cookie';
import { formKey, isFormKey, signed, unsigned } from './tokens';

const NEW = Buffer.from('n'.repeat(32));
const OLD = Buffer.from('o'.repeat(32));

test('what is signed is known by either secret, and whatever was changed isn’t', () => {
  const token = newToken();
  const cookie = signed(token, 'desk', [OLD]);
  expect(unsigned(cookie, 'desk', [NEW, OLD])).toBe(token);
  expect(unsigned(cookie, 'desk', [NEW])).toBeUndefined();
  expect(unsigned(cookie, '__Host-desk', [OLD])).toBeUndefined();
  expect(signed(token, 'desk', [NEW, OLD])).not.toBe(cookie);
  for (let place = 0; place < cookie.length; place += 1) {
    const changed = cookie.slice(0, place) + (cookie[place] === 'A' ? 'B' : 'A');
    expect(unsigned(changed + cookie.slice(place + 1), 'desk', [OLD]), `${place}`).toBeUndefined();
  }
  for (const cut of [cookie.slice(0, -1), `${cookie}.`, `${cookie}A`, token, '.', '']) {
    expect(unsigned(cut, 'desk', [OLD])).toBeUndefined();
  }
});

test('a form’s key is of one session, and outlives a change of the secret', () => {
  const token = newToken();
  const key = formKey(token, [OLD]);
  expect(isFormKey(key, token, [NEW, OLD])).toBe(true);
  expect(isFormKey(key, token, [NEW])).toBe(false);
  expect(isFormKey(key, newToken(), [OLD])).toBe(false);
  expect(isFormKey('', token, [OLD])).toBe(false);
});

test('the cookie is for https alone, but on one’s own machine', () => {
  for (const origin of ['https://example.org', 'https://localhost', 'http://example.org']) {
    expect(cookieName(origin), origin).toBe('__Host-desk');
  }
  for (const origin of ['http://localhost:3000', 'http://127.0.0.1:80', 'http://[::1]:1']) {
    expect(cookieName(origin), origin).toBe('desk');
  }
  const cookie = setCookie('__Host-desk', 'x.y');
  expect(cookie).toMatch(/^__Host-desk=x\.y; Path=\/; .*HttpOnly; SameSite=Lax; Secure$/);
  expect(setCookie('desk', '')).toContain('Max-Age=0');
  const headers = new Headers({ Cookie: 'a=b; desk=x; __Host-desk=y.z; desks=q' });
  expect(deskCookies(headers)).toEqual([
    ['desk', 'x'],
    ['__Host-desk', 'y.z'],
  ]);
});
