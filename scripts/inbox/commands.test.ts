import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { commands as newsletterCommands, runNewsletter } from '../newsletter/commands';
import type { Workplace } from './command';
import { commands, runInbox } from './commands';
import { harmless, type Terminal, table } from './terminal';

/** A workplace whose terminal keeps what was written, and answers no. */
function workplaceOf(isInteractive = false, env: Workplace['env'] = {}) {
  const written: string[] = [];
  const questions: string[] = [];
  const terminal: Terminal = {
    isInteractive,
    print: (text) => written.push(text),
    remark: (text) => written.push(text),
    async ask(question) {
      questions.push(question);
      return false;
    },
  };
  return { workplace: { terminal, cwd: '.', env }, written, questions };
}

test('every command says how it is used, and each of its flags', async () => {
  const { workplace, written } = workplaceOf();
  expect(await runInbox(['--help'], workplace)).toBe(0);
  for (const [name, { flags, takes }] of Object.entries(commands)) {
    const { workplace, written: help } = workplaceOf();
    expect(await runInbox([name, '--help'], workplace)).toBe(0);
    expect(help[0]).toContain(['npm run inbox --', name, ...takes].join(' '));
    for (const flag of Object.keys(flags)) expect(help[0]).toContain(`--${flag}`);
    expect(written[0]).toContain(`  ${name}`);
  }
});

test('what can’t be meant ends with 2 before anything is done', async () => {
  for (const args of [
    [],
    ['lists'],
    ['toString'],
    ['list', '--stat=received'],
    ['list', '--state=unknown'],
    ['list', '--from=2026-02-30'],
    ['list', '--limit=0'],
    ['list', '--limit'],
    ['list', '--json=yes'],
    ['list', 'word'],
    ['list', '--tier=a', '--tier=b'],
    ['show'],
    ['note', 'ABCD2345'],
    ['note', 'ABCD2345', ' '],
    ['move', 'ABCD2345', 'in-review', '--who=Sam'],
    ['move', 'ABCD2345', 'nowhere', '--who=Sam', '--why=x'],
    ['export'],
    ['export', '--format=xml'],
    ['erase', 'nobody'],
    ['mails', '--state=lost'],
    ['sessions', '--revoke=all', '--json', '--who=Sam'],
    ['sign-in', 'ann@example.org', '--who=Sam', '--at=localhost:3000'],
    ['transfer'],
    ['transfer', '--to=mysql://example.org/x'],
  ]) {
    const { workplace, written } = workplaceOf();
    expect(await runInbox(args, workplace), args.join(' ')).toBe(2);
    expect(written.join('\n'), args.join(' ')).not.toContain('Inbox:');
  }
});

test.describe('with a Postgres', () => {
  // Nobody listens there: whatever gets past the question fails otherwise.
  const env = { DATABASE_URL: 'postgres://staff:secret@127.0.0.1:9/inbox' };

  test('a change says where, and is asked for; its password is never written', async () => {
    for (const args of [['retention'], ['migrate'], ['erase', 'a@example.org', '--who=Sam']]) {
      const { workplace, written, questions } = workplaceOf(true, env);
      expect(await runInbox(args, workplace)).toBe(1);
      expect(questions).toHaveLength(1);
      expect(written.join('\n')).toContain('Postgres at 127.0.0.1:9, database inbox');
      expect(written.at(-1)).toBe('Nothing was changed.');
      expect([...written, ...questions].join('\n')).not.toMatch(/secret|staff:/);
    }
  });

  test('where nobody can be asked, a change needs --yes', async () => {
    const { workplace, written, questions } = workplaceOf(false, env);
    expect(await runInbox(['retention'], workplace)).toBe(2);
    expect(written.at(-1)).toContain('--yes');
    expect(questions).toEqual([]);
    const again = workplaceOf(false, env);
    expect(await runInbox(['retention', '--yes'], again.workplace)).toBe(1);
    expect(again.written.join('\n')).not.toContain('secret');
  });

  test('messages of an inbox that others use never go into a folder here', async () => {
    const { workplace, written } = workplaceOf(false, env);
    expect(await runInbox(['deliver'], workplace)).toBe(1);
    expect(written.at(-1)).toContain('SMTP_URL is not set');
  });
});

/** Each command but "init", as it is asked for. */
const ASKED: Readonly<Record<string, string[]>> = {
  list: [],
  show: ['ABCD2345'],
  mails: [],
  stats: [],
  contacts: [],
  note: ['ABCD2345', 'Text', '--who=Sam'],
  move: ['ABCD2345', 'in-review', '--who=Sam', '--why=x'],
  resend: ['ABCD2345'],
  erase: ['ann@example.org', '--who=Sam', '--yes'],
  retention: ['--yes'],
  accept: ['ABCD2345', '--who=Sam', '--why=x'],
  export: ['--format=csv'],
  deliver: [],
  migrate: [],
  backup: ['copy.db'],
  transfer: ['--to=postgres://127.0.0.1:9/inbox', '--yes'],
  sessions: [],
  'sign-in': ['ann@example.org', '--who=Sam'],
};
const ASKED_OF_NEWSLETTER: Readonly<Record<string, string[]>> = {
  preview: ['--since=2026-01-01'],
  send: ['--since=2026-01-01', '--send', '--unattended', '--yes'],
  status: [],
  deliveries: [],
  resend: ['ABCD2345'],
  bounces: ['package.json'],
  subscribers: [],
  export: [],
  suppress: ['ann@example.org'],
  unsuppress: ['ann@example.org'],
};

test('where there is no inbox, no command makes one but "init"', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'inbox-'));
  const DATA_DIR = join(folder, 'data');
  try {
    for (const [known, asked, run] of [
      [Object.keys(commands).filter((name) => name !== 'init'), ASKED, runInbox],
      [Object.keys(newsletterCommands), ASKED_OF_NEWSLETTER, runNewsletter],
    ] as const) {
      expect(Object.keys(asked).sort()).toEqual([...known].sort());
      for (const [name, args] of Object.entries(asked)) {
        const { workplace, written } = workplaceOf(false, { DATA_DIR, STAFF: 'ann@example.org' });
        expect(await run([name, ...args], workplace), written.join('\n')).toBe(1);
        expect(written.at(-1), name).toMatch(/no inbox at .+"npm run inbox -- init"/);
        expect(await readdir(folder), name).toEqual([]);
      }
    }
    const { workplace, written } = workplaceOf(false, { DATA_DIR });
    expect(await runInbox(['init'], workplace)).toBe(0);
    expect(await runInbox(['init'], workplace)).toBe(0);
    expect(written.at(-1)).toContain('Nothing was done');
    expect(await runInbox(['retention', '--yes'], workplace)).toBe(0);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a table stays one whatever is in it', () => {
  const rows = [
    ['a\nb', '\u001B[2J\u202E'],
    ['日本', 'x'],
  ];
  expect(table(['A', 'B'], rows).split('\n')).toEqual([
    'A     B',
    'a b   \\u001b[2J\\u202e',
    '日本  x',
  ]);
  expect(harmless('a\u0000\u009B\u200Eb\uD800')).toBe('a\\u0000\\u009b\\u200eb\\ud800');
});
