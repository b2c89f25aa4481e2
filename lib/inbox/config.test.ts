import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { inboxConfig } from './config';

const DATABASE_URL = 'postgres://example.org/production';
const PREVIEW_DATABASE_URL = 'postgres://example.org/preview';
const both = { DATABASE_URL, PREVIEW_DATABASE_URL };

test('the inbox is a file, or the Postgres that the environment names', () => {
  expect(inboxConfig({})).toEqual({ kind: 'file', path: join('data', 'inbox.db') });
  expect(inboxConfig({ DATA_DIR: '/srv' })).toEqual({
    kind: 'file',
    path: join('/srv', 'inbox.db'),
  });
  expect(inboxConfig({ ...both, DATA_DIR: '/srv' })).toEqual({
    ...{ kind: 'postgres', url: DATABASE_URL, isServerless: false },
  });
  expect(inboxConfig({ ...both, VERCEL: '1', VERCEL_ENV: 'production' })).toEqual({
    ...{ kind: 'postgres', url: DATABASE_URL, isServerless: true },
  });
});

test('a platform without a disk has a database or no inbox', () => {
  expect(inboxConfig({ VERCEL: '1' })).toBeUndefined();
  expect(inboxConfig({ VERCEL: '1', DATA_DIR: '/tmp' })).toBeUndefined();
});

test('a preview deployment never has the database of production', () => {
  for (const preview of [
    { VERCEL_ENV: 'preview' },
    { VERCEL: '1', VERCEL_ENV: 'preview' },
    { VERCEL: '1', PREVIEW: '1' },
    { VERCEL: '1', VERCEL_ENV: 'production', PREVIEW: '1' },
  ]) {
    expect(inboxConfig({ ...preview, ...both })).toMatchObject({ url: PREVIEW_DATABASE_URL });
    expect(inboxConfig({ ...preview, DATABASE_URL })).toBeUndefined();
  }
});
