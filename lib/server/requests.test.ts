import { expect, test } from '@playwright/test';
import { ownTarget } from './requests';

test('whatever host is named, a request asks for something of this site', () => {
  for (const [target, own] of [
    ['/blog?page=2', '/blog?page=2'],
    ['//evil.example', '//evil.example'],
    ['http://evil.example/blog?page=2', '/blog?page=2'],
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
    ['POST', '/api/contact?x', '/api/contact?x'],
    ['POST', '/api/../about', '/%method'],
    ['PUT', '/api/members.json', '/%method'],
    ['TRACE', '/api/contact', '/%method'],
  ] as const) {
    expect(ownTarget(method, target), `${method} ${target}`).toBe(own);
  }
});
