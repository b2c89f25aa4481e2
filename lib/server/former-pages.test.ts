import { expect, test } from '@playwright/test';
import { formerTarget } from './former-pages';

test('former addresses are led to their route, as browsers write them, and no others', () => {
  const former = new Map([
    ['/blog/old', 'gone'],
    ['/옛/글', 'gone'],
  ]);
  for (const [target, led] of [
    ['/blog/old', '/former-pages/blog/old'],
    ['/blog/old?from=mail', '/former-pages/blog/old'],
    ['/blog/old.html', '/former-pages/blog/old.html'],
    ['/blog/old/index.html?x', '/former-pages/blog/old/index.html'],
    [encodeURI('/옛/글'), `/former-pages${encodeURI('/옛/글')}`],
    ['/blog/new?x=/blog/old', '/blog/new?x=/blog/old'],
    ['/%E0%A4%A', '/%E0%A4%A'],
    ['*', '*'],
  ] as const) {
    expect(formerTarget(target, former), target).toBe(led);
  }
});
