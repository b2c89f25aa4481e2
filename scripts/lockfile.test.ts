import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { lockEntry, missingFromLock } from './lockfile.mjs';

test('the lock holds every package for every platform (if not: npm run lockfile)', () => {
  expect(missingFromLock(JSON.parse(readFileSync('package-lock.json', 'utf8')))).toEqual([]);
});

test('an optional package is found where Node would look for it, and needs a checksum', () => {
  const integrity = 'sha512-abc';
  const packages = {
    '': {},
    'node_modules/a': {
      optionalDependencies: { 'a-linux': '1.0.0', 'a-darwin': '1.0.0', 'a-win32': '1.0.0' },
    },
    'node_modules/a/node_modules/a-linux': { integrity },
    'node_modules/a-win32': {},
    'node_modules/b/node_modules/c': { dev: true, optionalDependencies: { d: '2.0.0' } },
  };
  expect(missingFromLock({ packages })).toEqual([
    { name: 'a-darwin', version: '1.0.0', dev: false },
    { name: 'a-win32', version: '1.0.0', dev: false },
    { name: 'd', version: '2.0.0', dev: true },
  ]);
});

test('an entry is what the registry says, and none is made without a checksum', () => {
  const missing = { name: 'a-darwin', version: '1.0.0', dev: true };
  const described = { version: '1.0.0', 'dist.integrity': 'sha512-abc', os: ['darwin'] };
  expect(lockEntry(missing, described)).toEqual({
    version: '1.0.0',
    integrity: 'sha512-abc',
    dev: true,
    optional: true,
    os: ['darwin'],
  });
  for (const wrong of [{ ...described, version: '2.0.0' }, { version: '1.0.0' }]) {
    expect(() => lockEntry(missing, wrong)).toThrow('no checksum of a-darwin 1.0.0');
  }
});
