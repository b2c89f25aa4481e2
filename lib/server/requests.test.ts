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
    expect(ownTarget(target), target).toBe(own);
  }
});
