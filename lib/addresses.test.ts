import { expect, test } from '@playwright/test';
import { wholeAddress } from './addresses';
import { site } from './site';

test('a path becomes an address of the site, in ASCII', () => {
  expect(wholeAddress('/members/example')).toBe(`${site.origin}/members/example`);
  expect(wholeAddress('/members/설치')).toBe(`${site.origin}/members/%EC%84%A4%EC%B9%98`);
  expect(wholeAddress('/a b"<c>')).toBe(`${site.origin}/a%20b%22%3Cc%3E`);
});

test('an address elsewhere keeps what it says, in the letters of RFC 3986', () => {
  const cases = [
    ['https://example.org/?a=1&b=%20#c', 'https://example.org/?a=1&b=%20#c'],
    ['https://example.org/?a[]=1|2#{^`}', 'https://example.org/?a%5B%5D=1%7C2#%7B%5E%60%7D'],
    ['https://bücher.example.org:8080/ü', 'https://xn--bcher-kva.example.org:8080/%C3%BC'],
    ['http://[::1]/x', 'http://[::1]/x'],
    ['https://someone:secret@example.org/', 'https://example.org/'],
  ] as const;
  for (const [address, expected] of cases) expect(wholeAddress(address)).toBe(expected);
});

test('what is no address is refused', () => {
  expect(() => wholeAddress('https://')).toThrow();
});
