import { expect, test } from '@playwright/test';
import { limitsFor, placesOf, visitorAddress } from './visitor';

const addressOf = (forwarded: string | undefined, count: number) =>
  visitorAddress(new Headers(forwarded === undefined ? {} : { 'X-Forwarded-For': forwarded }), {
    isVercel: false,
    count,
  });

test('the address is the one that the outermost proxy of ours saw', () => {
  expect(addressOf('203.0.113.7', 1)).toBe('203.0.113.7');
  expect(addressOf('6.6.6.6, 203.0.113.7', 1)).toBe('203.0.113.7');
  expect(addressOf('6.6.6.6, 203.0.113.7, 10.0.0.1', 2)).toBe('203.0.113.7');
  expect(addressOf('203.0.113.7', 3)).toBe('203.0.113.7');
  expect(addressOf('203.0.113.7', 0)).toBe('203.0.113.7');
  expect(addressOf('::ffff:203.0.113.7', 1)).toBe('203.0.113.7');
});

test('what is no address counts for none', () => {
  for (const forwarded of [undefined, '', 'unknown', '203.0.113.7,', '1.2.3.4:80', 'a, b']) {
    expect(addressOf(forwarded, 1)).toBeUndefined();
  }
});

test('on Vercel its own header counts alone', () => {
  const headers = { 'X-Forwarded-For': '6.6.6.6', 'X-Vercel-Forwarded-For': '203.0.113.7' };
  const proxies = { isVercel: true, count: 1 };
  expect(visitorAddress(new Headers(headers), proxies)).toBe('203.0.113.7');
  expect(visitorAddress(new Headers({ 'X-Forwarded-For': '6.6.6.6' }), proxies)).toBeUndefined();
});

test('neighbours share a network; an IPv6 subscriber is one address, however it is written', () => {
  expect(placesOf('203.0.113.7')).toEqual({ address: '203.0.113.7', network: '203.0.113' });
  for (const written of ['2001:db8::1', '2001:0DB8:0:0:ffff::2', '2001:db8:0:0:1:2:3:4']) {
    expect(placesOf(written)).toEqual({ address: '2001:db8:0:0', network: '2001:db8:0' });
  }
  expect(placesOf('::1').network).toBe('0:0:0');
  expect(placesOf('fe80::1%eth0').address).toBe('fe80:0:0:0');
  expect(placesOf(undefined)).toEqual(placesOf(undefined));
});

test('the keys hold no address, and are others tomorrow and with another secret', () => {
  const keysOf = (secret: string, day: string, address = '203.0.113.7') =>
    limitsFor('join', placesOf(address), Buffer.from(secret), new Date(day)).taken.map(
      ({ key }) => key,
    );
  const [address, network, all] = keysOf('a', '2026-12-01T00:00:00Z');
  expect(keysOf('a', '2026-12-01T23:59:59Z')).toEqual([address, network, all]);
  expect(keysOf('a', '2026-12-01T12:00:00Z', '203.0.113.8').slice(1)).toEqual([network, all]);
  for (const others of [
    keysOf('a', '2026-12-02T00:00:00Z'),
    keysOf('b', '2026-12-01T00:00:00Z'),
    keysOf('a', '2026-12-01T00:00:00Z', '198.51.100.7'),
  ]) {
    expect(others[0]).not.toBe(address);
    expect(others[1]).not.toBe(network);
  }
  expect([address, network].join()).not.toContain('203.0.113');
});
