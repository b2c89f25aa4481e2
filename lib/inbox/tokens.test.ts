import { expect, test } from '@playwright/test';
import { hashOf, isToken, newToken } from './tokens';

test('a token is 256 bits that are never the same', () => {
  const tokens = new Set(Array.from({ length: 100 }, newToken));
  expect(tokens.size).toBe(100);
  for (const token of tokens) {
    expect(isToken(token)).toBe(true);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(hashOf(token)).toMatch(/^[0-9a-f]{64}$/);
  }
  const [token = ''] = tokens;
  const tooMany = `${token.slice(0, -1)}B`;
  for (const not of ['', token.slice(1), `${token}A`, `${token}\n`, tooMany]) {
    expect(isToken(not), not).toBe(false);
  }
  expect(isToken(token.replace(/./, '.'))).toBe(false);
});
