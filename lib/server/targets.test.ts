import { expect, test } from '@playwright/test';
import { LONG_QUERY } from '../malformed';
import { NOTHING, ownTarget } from './targets';

test('whatever host is named, a request asks for something of this site', () => {
  for (const [target, own] of [
    ['/search?page=2', '/search?page=2'],
    ['//evil.example', '//evil.example'],
    ['http://evil.example/search?page=2', '/search?page=2'],
    ['HTTPS://evil.example', '/'],
    ['http://evil.example/../x', '/x'],
    ['*', '/%'],
    ['', '/%'],
    ['about', '/%'],
    ['http://', '/%'],
    ['javascript:alert(1)', '/%'],
  ] as const) {
    expect(ownTarget('GET', target), target).toBe(own);
  }
});

test('pages and files can be read, and nothing else', () => {
  for (const [method, target, own] of [
    ['HEAD', '/about', '/about'],
    ['POST', '/about', '/%method'],
    ['DELETE', 'http://evil.example/plain.css', '/%method'],
    ['POST', '/api/contact?x', '/api/contact'],
    ['POST', '/api/../about', '/%method'],
    ['PUT', '/api/members.json', '/%method'],
    ['TRACE', '/api/contact', '/%method'],
  ] as const) {
    expect(ownTarget(method, target), `${method} ${target}`).toBe(own);
  }
});

test('a query reaches what reads one, as long as it is one of ours', () => {
  const most = Array.from({ length: 50 }, (_, index) => `tag=${index}`).join('&');
  for (const path of [
    '/search',
    '/api/search',
    '/inbox',
    '/inbox/applications/x',
    '/newsletter/confirm',
    '/newsletter/unsubscribe',
  ]) {
    const filled = `${path}?${'x'.repeat(2047)}`;
    expect(ownTarget('GET', `${path}?${most}`)).toBe(`${path}?${most}`);
    expect(ownTarget('GET', filled)).toBe(filled);
    for (const query of [`${most}&tag=50`, 'x'.repeat(2048), '&'.repeat(50), '&'.repeat(15_000)]) {
      expect(ownTarget('GET', `${path}?${query}`), query.slice(0, 50)).toBe(LONG_QUERY);
    }
  }
  for (const path of [
    '/',
    '/about',
    '/plain.css',
    '/api/health',
    '/social/blog/a.png',
    '/searches',
  ]) {
    expect(ownTarget('GET', `${path}?${'a&'.repeat(7000)}`)).toBe(path);
  }
  expect(ownTarget('GET', `http://localhost/search?${'a&'.repeat(7000)}`)).toBe(LONG_QUERY);
});

test('a path is judged without needless encoding, and no other', () => {
  for (const [target, own] of [
    ['/%73earch?q=a', '/search?q=a'],
    ['/%41%7a%7E%2d%5F', '/Az~-_'],
    ['/%2e%2E/a', '/%2e%2E/a'],
    ['/%2561', '/%2561'],
    ['/%E6%97%A5', '/%E6%97%A5'],
    ['/%40%60%5b1%5d.png', '/%40%60%5b1%5d.png'],
  ] as const) {
    expect(ownTarget('GET', target), target).toBe(own);
  }
});

test('what Next.js alone knows leads nowhere', () => {
  for (const target of [
    '/_next/image?url=%2Ficon.svg&w=64&q=75',
    '/_next/data/x/about.json',
    '/_next',
    '/_next/',
    '/_global-error',
    '/_not-found',
    '/%5fglobal-error',
    '/__nextjs_original-stack-frame',
    '/404',
    '/500',
    '/index',
    '/%69ndex',
    '/about.rsc',
    '/about.segments/_tree.segment.rsc',
    '/%5Bpage%5D',
    '/blog/[slug]',
    '/inbox/%5b%5B...path%5D%5d',
    '/[...path]/x',
  ]) {
    expect(ownTarget('GET', target), target).toBe(NOTHING);
  }
  for (const target of [
    '/_next/static/chunks/a.js',
    '/assets/a%5B1%5D.png',
    '/blog/404',
    '/blog/index-2',
  ]) {
    expect(ownTarget('GET', target), target).toBe(target);
  }
});
