import { expect, test } from '@playwright/test';
import type { OldAddress } from './answers';
import { type Answered, assertAddresses } from './assert-addresses';

const ORIGIN = 'http://localhost:3000';
const SITE: Readonly<Record<string, Answered>> = {
  '/a': { status: 200 },
  '/a/': { status: 308, location: '/a' },
  '/old': { status: 308, location: '/a' },
  '/out': { status: 308, location: 'https://example.com/x?y=1' },
  '/round': { status: 308, location: '/round' },
  '/%ED%95%9C%20x': { status: 200 },
  '/gone': { status: 410 },
};

const ask = async (url: string) => SITE[url.slice(ORIGIN.length)] ?? { status: 404 };

const CASES: [address: Omit<OldAddress, 'kind'>, fault: string | undefined][] = [
  [{ path: '/a', answer: 'same' }, undefined],
  [{ path: '/a/', answer: 'same' }, undefined],
  [{ path: '/한 x', answer: 'same' }, undefined],
  [{ path: '/old', answer: 'redirect', target: '/a' }, undefined],
  [{ path: '/old', answer: 'redirect', target: '/a#part' }, undefined],
  [{ path: '/out', answer: 'redirect', target: 'https://example.com/x?y=1' }, undefined],
  [{ path: '/gone', answer: 'nothing' }, undefined],
  [{ path: '/none', answer: 'nothing' }, undefined],
  [{ path: '/none', answer: 'same' }, '/none answers with 404'],
  [{ path: '/old', answer: 'same' }, `/old leads to ${ORIGIN}/a, not to ${ORIGIN}/old`],
  [{ path: '/a', answer: 'redirect', target: '/b' }, `/a leads to ${ORIGIN}/a, not to ${ORIGIN}/b`],
  [{ path: '/a', answer: 'nothing' }, '/a answers with 200, but is listed as answered by nothing'],
  [
    { path: '/out', answer: 'redirect', target: '/a' },
    `/out leads to https://example.com/x?y=1, not to ${ORIGIN}/a`,
  ],
];

test('a running site is asked for each old address', async () => {
  for (const [address, fault] of CASES) {
    const faults = await assertAddresses([{ kind: 'listed', ...address }], ORIGIN, ask);
    expect(faults, JSON.stringify(address)).toEqual(fault ? [fault] : []);
  }
});
