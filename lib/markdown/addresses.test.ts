import { expect, test } from '@playwright/test';
import { imageComplaint, linkComplaint, schemeOf } from './addresses';

test('a scheme is what browsers take for one', () => {
  const cases: [address: string, scheme: string | undefined][] = [
    ['https://example.org', 'https'],
    ['HTTPS://example.org', 'https'],
    ['mailto:a@example.org', 'mailto'],
    ['javascript:alert(1)', 'javascript'],
    ['JaVaScRiPt:alert(1)', 'javascript'],
    [' javascript:alert(1)', 'javascript'],
    ['\u0000\u0001\u001f javascript:alert(1)', 'javascript'],
    ['java\nscript:alert(1)', 'javascript'],
    ['java\t\r\nscript\n:alert(1)', 'javascript'],
    ['\n\tjavascript:alert(1)', 'javascript'],
    ['a+b-c.d1:x', 'a+b-c.d1'],
    ['C:\\x', 'c'],
    ['', undefined],
    ['/x', undefined],
    ['//example.org/a:b', undefined],
    ['a/b:c', undefined],
    ['./a:b', undefined],
    ['?a:b', undefined],
    ['#a:b', undefined],
    ['1a:b', undefined],
    ['a b:c', undefined],
    [':x', undefined],
    // Browsers skip neither of these.
    ['\u00a0javascript:alert(1)', undefined],
    ['java\u0000script:alert(1)', undefined],
    ['javascript&colon;alert(1)', undefined],
    ['java%73cript&#58;x', undefined],
  ];
  for (const [address, scheme] of cases) {
    expect(schemeOf(address), JSON.stringify(address)).toBe(scheme);
  }
});

test('links lead to web pages, mail and telephones', () => {
  for (const address of [
    'https://example.org',
    'HTTP://example.org',
    'mailto:a@example.org',
    'tel:+1',
    '/x',
    'x',
    '#x',
    '//example.org',
  ]) {
    expect(linkComplaint(address), address).toBeUndefined();
  }
  const cases = [
    ['javascript:alert(1)', 'javascript'],
    ['java\nscript:alert(1)', 'javascript'],
    [' vbscript:x', 'vbscript'],
    ['data:text/html,x', 'data'],
    ['file:///etc/passwd', 'file'],
    ['blob:x', 'blob'],
    ['ftp://example.org', 'ftp'],
  ];
  for (const [address = '', scheme] of cases) {
    expect(linkComplaint(address), address).toBe(
      `${scheme}: addresses aren't allowed; link to an address that starts with https:, http:, mailto: or tel:, or to a page of this site`,
    );
  }
});

test('images are files of this site', () => {
  for (const address of ['/assets/x.png', 'x.png', './x.png', '/a:b.png']) {
    expect(imageComplaint(address), address).toBeUndefined();
  }
  for (const address of [
    'https://example.com/x.png',
    'http://example.com/x.png',
    '//example.com/x.png',
    ' //example.com/x.png',
    '\\\\example.com\\x.png',
    '/\\example.com/x.png',
    '\t/\n/example.com/x.png',
  ]) {
    expect(imageComplaint(address), address).toMatch(
      /is on another site, so the page has a link in its place; save it under public\//,
    );
  }
  for (const [address = '', scheme] of [
    ['data:image/png;base64,AA==', 'data'],
    ['java\tscript:alert(1)', 'javascript'],
    ['mailto:x', 'mailto'],
  ]) {
    expect(imageComplaint(address), address).toBe(
      `${scheme}: addresses aren't allowed for images; save the picture under public/assets and name it from there`,
    );
  }
});
