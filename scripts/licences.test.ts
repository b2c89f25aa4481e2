import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { judged, type Lock, productionPackages } from './licences/packages';
import { NOTICES_FILE, notices } from './licences/served';

const lock: Lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));

test('every package that the site needs is under a licence that it can take', () => {
  const packages = productionPackages(lock);
  expect(packages.length).toBeGreaterThan(400);
  expect(judged(packages)).toEqual([]);
});

test('the notices are those of the packages that are installed (if not: npm run licences)', () => {
  expect(readFileSync(NOTICES_FILE, 'utf8')).toBe(notices(productionPackages(lock)));
});

test('what a package is under is its own, or that of the package it is a part of', () => {
  const packages = {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0', license: 'MIT', optionalDependencies: { 'a-x': '1' } },
    'node_modules/a-x': { version: '1.0.0' },
    'node_modules/b/node_modules/a': { version: '2.0.0', license: 'ISC' },
    'node_modules/tool': { version: '1.0.0', license: 'GPL-3.0-only', dev: true },
  };
  const found = productionPackages({ packages });
  expect(found.map(({ name, version, licence }) => [name, version, licence])).toEqual([
    ['a', '1.0.0', 'MIT'],
    ['a', '2.0.0', 'ISC'],
    ['a-x', '1.0.0', 'MIT'],
  ]);
});

test('a licence that asks more is refused, unless another may be chosen', () => {
  const of = (name: string, licence?: string) => ({ name, version: '1.0.0', licence, folder: '' });
  const packages = [
    of('a', 'AGPL-3.0-or-later'),
    of('b', '(AGPL-3.0-or-later OR MIT)'),
    of('c', 'MIT AND GPL-2.0-only'),
    of('d', 'CC-BY-4.0'),
    of('e'),
    of('@img/sharp-win32-x64', 'Apache-2.0 AND LGPL-3.0-or-later'),
    of('f', 'LGPL-3.0-or-later'),
  ];
  expect(judged(packages)).toEqual([
    'a 1.0.0 is under AGPL-3.0-or-later',
    'c 1.0.0 is under MIT AND GPL-2.0-only',
    'd 1.0.0 is under CC-BY-4.0',
    'e 1.0.0 names no licence',
    'f 1.0.0 is under LGPL-3.0-or-later',
  ]);
});
