import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { environmentFaults, VARIABLES } from './environment';

/** Of each variable, what can't be meant by it. */
const MALFORMED = {
  DATABASE_URL: ['mysql://localhost/x', 'localhost', 'postgres:'],
  PREVIEW_DATABASE_URL: ['https://example.org'],
  DATA_DIR: ['a\0b'],
  INBOX_SECRET: ['short'],
  INBOX_SECRET_PREVIOUS: ['short'],
  TRUSTED_PROXIES: ['two', '1.5', '-1', '21'],
  SMTP_URL: ['mail.example.org', 'http://mail.example.org'],
  MAIL_FROM: ['Nobody', 'a@example.org, b@example.org'],
  INBOX_NOTIFY: ['a@example.org, b@example.org', 'Example <a@example.org>'],
  STAFF: ['ann', 'ann@example.net; sam@example.net'],
  BOUNCE_SECRET: ['short'],
  CRON_SECRET: ['too short'],
  DEPLOY_HOOK_URL: ['deploy', 'file:///etc/passwd'],
  PREVIEW: ['true'],
  PORT: ['70000', 'http'],
} as const;

const RIGHT = {
  DATABASE_URL: 'postgres://site:hunter2@localhost/inbox',
  PREVIEW_DATABASE_URL: 'postgresql://localhost/x',
  DATA_DIR: '/srv/data',
  INBOX_SECRET: 'a'.repeat(32),
  INBOX_SECRET_PREVIOUS: 'b'.repeat(32),
  TRUSTED_PROXIES: '0',
  SMTP_URL: 'smtp://localhost:587',
  MAIL_FROM: 'Example Foundation <inbox@example.org>',
  INBOX_NOTIFY: 'office@example.org',
  STAFF: 'ann@example.org, sam@example.org',
  INBOX_WHO: 'Staff Example',
  BOUNCE_SECRET: 'd'.repeat(32),
  CRON_SECRET: 'c'.repeat(16),
  DEPLOY_HOOK_URL: 'http://localhost:8080/',
  PREVIEW: '1',
  PORT: '3000',
};

test('what is right, set to nothing or not set is no fault', () => {
  const none = { malformed: [], missing: [] };
  expect(environmentFaults(RIGHT)).toEqual(none);
  expect(environmentFaults({})).toEqual(none);
  expect(environmentFaults(Object.fromEntries(Object.keys(RIGHT).map((n) => [n, ''])))).toEqual(
    none,
  );
});

test('each malformed variable is named, with what to write, and without its value', () => {
  for (const [name, values] of Object.entries(MALFORMED)) {
    for (const value of values) {
      const { malformed } = environmentFaults({ ...RIGHT, [name]: value });
      expect(malformed, value).toHaveLength(1);
      expect(malformed[0]).toMatch(new RegExp(`^${name} must (?:be|have) .+\\.$`));
      expect(malformed[0]?.split(' ')).not.toContain(value);
    }
  }
});

test('a variable that another needs is named', () => {
  const { MAIL_FROM: _, ...noSender } = RIGHT;
  expect(environmentFaults(noSender).missing).toEqual([expect.stringContaining('MAIL_FROM')]);
  const { INBOX_SECRET: __, ...noSecret } = RIGHT;
  expect(environmentFaults({ ...noSecret, VERCEL: '1' }).missing).toHaveLength(2);
});

test('the secret is asked for wherever the forms would be open with it', () => {
  const { DATABASE_URL = '' } = RIGHT;
  const preview = { VERCEL: '1', VERCEL_ENV: 'preview' };
  const secretIsMissing = [expect.stringContaining('INBOX_SECRET')];
  for (const [env, missing] of [
    [{ VERCEL: '1', DATABASE_URL }, secretIsMissing],
    [{ ...preview, PREVIEW_DATABASE_URL: DATABASE_URL }, secretIsMissing],
    [{ ...preview, DATABASE_URL }, []],
    [{ VERCEL: '1', PREVIEW_DATABASE_URL: DATABASE_URL }, []],
    [{ DATABASE_URL }, []],
  ] as const) {
    expect(environmentFaults(env).missing, JSON.stringify(env)).toEqual(missing);
  }
});

test('every variable that docs/operations.md has is looked at', async () => {
  const guide = await readFile('docs/operations.md', 'utf8');
  const named = [...guide.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name = '']) => name);
  expect(Object.keys(VARIABLES).sort()).toEqual(named.sort());
});
