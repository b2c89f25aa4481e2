import { expect, test } from '@playwright/test';
import { isLongQuery, isMalformed } from './malformed';

test('an address that stands for no text is malformed, and one in any language isn’t', () => {
  for (const path of ['/%', '/%E0%A4%A', '/a%zz', '/%C3%28', '/a%00b', '/%0d%0aSet-Cookie:x']) {
    expect(isMalformed(path), path).toBe(true);
  }
  for (const path of ['/', '/blog', '/%E6%97%A5', '/a%20b', '/100%25', '/%2e%2e%2f']) {
    expect(isMalformed(path), path).toBe(false);
  }
});

test('a query of 2 KB and 50 parameters is read, and none that is longer', () => {
  for (const query of ['', '?', '?q=a', '&'.repeat(49), 'x'.repeat(2048)]) {
    expect(isLongQuery(query), query.slice(0, 60)).toBe(false);
  }
  for (const query of ['&'.repeat(50), 'x'.repeat(2049), '?a'.repeat(8000)]) {
    expect(isLongQuery(query), query.slice(0, 60)).toBe(true);
  }
});
