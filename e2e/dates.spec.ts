import { expect } from '@playwright/test';
import { test } from './audit';
import { compareDates } from './dates';

test('dates read the same in Seoul as where the tests run', ({ buildFolder }) => {
  const { faults, count } = compareDates(buildFolder, (path) => path === '/members/amd');
  expect(faults).toEqual([]);
  expect(count).toBeGreaterThan(0);
});
