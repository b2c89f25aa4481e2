import { spawnSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { PORTS } from './ports';

/** Runs a command of the project with variables set wrongly. */
function run(args: readonly string[], env: Readonly<Record<string, string>>) {
  const { NODE_ENV: _, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync('npm', ['run', ...args], {
    encoding: 'utf8',
    timeout: 120_000,
    env: { ...inherited, ...env } as NodeJS.ProcessEnv,
  });
  return { status, output: stdout + stderr };
}

const WRONG = { SMTP_URL: 'mail.example.org', INBOX_NOTIFY: 'Staff <a@example.org>' };

test('a server with malformed variables names them and doesn’t start', () => {
  const { status, output } = run(['serve', '--', '-p', String(PORTS.wrong)], WRONG);
  expect(status).toBeGreaterThan(0);
  const lines = output.split('\n').filter((line) => line.startsWith('{'));
  const messages = lines.map((line): string => JSON.parse(line).message);
  expect(messages).toContainEqual(
    expect.stringMatching(/SMTP_URL must be .+ smtps:\/\/USER:PASSWORD@HOST:465\.$/),
  );
  expect(messages).toContainEqual(expect.stringMatching(/INBOX_NOTIFY must be one e-mail/));
  expect(output).not.toContain('mail.example.org');
});

test('the inbox’s commands name them as well, and do nothing', () => {
  const { status, output } = run(['-s', 'inbox', '--', 'list'], WRONG);
  expect(status).toBe(2);
  expect(output.trim().split('\n')).toHaveLength(2);
  expect(output).toContain('SMTP_URL must be');
});
