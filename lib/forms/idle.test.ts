import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { site } from '../site';
import { isWithoutInbox } from './idle';

test('timers have nothing to do only while no form is open and no inbox is there', () => {
  const folder = mkdtempSync(join(tmpdir(), 'idle-'));
  const own = site.operator;
  try {
    site.operator = undefined;
    const file = { DATA_DIR: folder };
    expect(isWithoutInbox(file)).toBe(true);
    expect(isWithoutInbox({ VERCEL: '1' })).toBe(true);
    // A database that is named may hold what somebody sent.
    expect(isWithoutInbox({ VERCEL: '1', DATABASE_URL: 'postgres://db' })).toBe(false);
    expect(isWithoutInbox({ DATABASE_URL: 'postgres://db' })).toBe(false);
    writeFileSync(join(folder, 'inbox.db'), '');
    expect(isWithoutInbox(file)).toBe(false);
    rmSync(join(folder, 'inbox.db'));

    site.operator = { name: 'Example', url: 'https://example.org' };
    // Here the forms are open, so that there will be an inbox.
    expect(isWithoutInbox(file)).toBe(false);
    // There they can't be: no disk stays.
    expect(isWithoutInbox({ VERCEL: '1' })).toBe(true);
  } finally {
    site.operator = own;
    rmSync(folder, { recursive: true });
  }
});
