import { randomInt } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { sendRaw } from './hostile-requests/raw';
import { sendMadeUp } from './hostile-requests/run';
import { PORTS } from './ports';

const REQUESTS = 500;

const get = (target: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') =>
  sendRaw(PORTS.site, { method, target, headers });

test('an address that can’t be read is answered as that, with a page', async () => {
  for (const path of ['/%', '/%E0%A4%A', '/blog/%C3%28', '/%00', '/blog/a%00b.md', '/%0d%0aX:y']) {
    const { status, text } = await get(path);
    expect(status, path).toBe(400);
    expect(text, path).toContain('This address can’t be read'.replace('’', 'â\x80\x99'));
  }
});

test('ways out of the site’s folder lead nowhere', async () => {
  for (const path of [
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..%2f..%2fetc%2fpasswd',
    '/_next/static/..%2f..%2fpackage.json',
    '/elements/%2e%2e/%2e%2e/package.json',
    '/social/members/..%2f..%2fpackage.png',
  ]) {
    const { status } = await get(path);
    expect(status, path).toBeGreaterThanOrEqual(400);
    expect(status, path).toBeLessThan(500);
  }
});

test('no redirect leads to another site, whatever host is named', async () => {
  const forged: Readonly<Record<string, string>>[] = [
    {},
    { Host: 'evil.example' },
    { 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https' },
  ];
  for (const headers of forged) {
    for (const path of [
      ...['//evil.example', '/\\evil.example', '//evil.example/%2e%2e', '/about/'],
      ...['//evil.example/index.html', '/%2Fevil.example/index.html', '/\\evil.example/x.html'],
      ...['/%5Cevil.example/index.html', '/x//evil.example/index.html', '/index.html'],
    ]) {
      const { status, headers: given } = await get(path, headers);
      expect(status, path).toBeLessThan(500);
      expect(given.get('location') ?? '/', path).toMatch(/^\/(?![/\\])/);
    }
  }
});

test('pages and files can be read and nothing else, and nothing is told back', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND']) {
    for (const path of ['/about', '/plain.css', '/feed.xml']) {
      const { status, headers, text } = await get(path, { 'X-Secret': 'told back' }, method);
      expect(status, `${method} ${path}`).toBe(405);
      expect(headers.get('allow'), `${method} ${path}`).toBe('GET, HEAD');
      expect(text, `${method} ${path}`).not.toContain('told back');
    }
  }
  // Methods are written in capitals; anything else is no HTTP.
  expect((await get('/about', {}, 'get')).status).toBe(400);
});

test('a long address is answered like any other', async () => {
  expect((await get(`/${'a'.repeat(8000)}`)).status).toBe(404);
  expect((await get(`/search?q=${'a'.repeat(8000)}`)).status).toBe(414);
  expect((await get(`/api/search?${'a&'.repeat(7500)}`)).status).toBe(414);
  expect((await get(`/about?${'a&'.repeat(7500)}`)).status).toBe(200);
  expect((await get(`/${'a'.repeat(80_000)}`)).status).toBe(431);
});

test('what Next.js answers by itself, and no page asks for, is a page of ours that isn’t kept', async () => {
  for (const path of [
    '/_next/image?url=%2Ficon.svg&w=64&q=75',
    '/_next/image?url=%2Fx%0aforged&w=64&q=75',
    '/_next/data/x/about.json',
    '/_global-error',
    '/_not-found',
    '/404',
    '/500',
    '/index',
    '/about.rsc',
    '/about.segments/_tree.segment.rsc',
    '/%5Bpage%5D',
    '/blog/%5Bslug%5D',
    '/__nextjs_original-stack-frame',
  ]) {
    const { status, headers, text } = await get(path);
    expect(status, path).toBe(404);
    expect(headers.get('cache-control'), path).toContain('no-store');
    expect(text, path).toContain('<h1');
    expect(text, path).not.toContain('__next_error__');
  }
  for (const name of ['RSC', 'X-Nextjs-Data', 'Next-Action']) {
    const { status, headers: given } = await get('/about', { [name]: '1' });
    expect([status, given.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  }
});

test('while the desk isn’t set up, its addresses show a page of ours without scripts', async () => {
  for (const path of ['/inbox', '/inbox/sign-in', '/inbox/a/b/c', '/inbox?page=2']) {
    const { status, text } = await get(path);
    expect(status, path).toBe(404);
    expect(text, path).toContain('<h1>There is nothing at this address</h1>');
    expect(text, path).not.toContain('<script');
  }
});

test('a condition on a file that isn’t met is answered as that, and one that is as well', async () => {
  const long = 'Mon, 01 Jan 2001 00:00:00 GMT';
  for (const path of ['/plain.css', '/feed.xml']) {
    for (const [headers, status] of [
      [{ Range: 'bytes=9999999-' }, 416],
      [{ 'If-Match': '"x"' }, 412],
      [{ 'If-Unmodified-Since': long }, 412],
      [{ Range: 'bytes=0-9' }, 206],
      [{ Range: 'lines=0-9' }, 200],
      [{ 'If-Match': '*' }, 200],
      [{ 'If-Modified-Since': long }, 200],
    ] as const) {
      expect((await get(path, headers)).status, JSON.stringify(headers)).toBe(status);
    }
  }
});

test(`${REQUESTS} requests that were made up get no fault of the site`, async () => {
  const seed = Number(process.env.FUZZ_SEED ?? randomInt(2 ** 31));
  console.log(`FUZZ_SEED=${seed}`);
  const statuses = await sendMadeUp(PORTS.site, REQUESTS, seed);
  expect([...statuses.values()].reduce((sum, count) => sum + count, 0)).toBe(REQUESTS);
});
