import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { missingFromLock } from './lockfile.mjs';

test('the lock holds every package for every platform (if not: npm run lockfile)', () => {
  expect(missingFromLock(JSON.parse(readFileSync('package-lock.json', 'utf8')))).toEqual([]);
});

test('an optional package is found where Node would look for it', () => {
  const packages = {
    '': {},
    'node_modules/a': { optionalDependencies: { 'a-linux': '1.0.0', 'a-darwin': '1.0.0' } },
    'node_modules/a/node_modules/a-linux': {},
    'node_modules/b/node_modules/c': { dev: true, optionalDependencies: { d: '2.0.0' } },
  };
  expect(missingFromLock({ packages })).toEqual([
    { name: 'a-darwin', version: '1.0.0', dev: false },
    { name: 'd', version: '2.0.0', dev: true },
  ]);
});
