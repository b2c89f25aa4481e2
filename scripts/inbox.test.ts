import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { openInbox } from '../lib/inbox';
import { applicationMails } from '../lib/inbox/mail/letters';
import { SECRETS } from '../lib/inbox/newsletter/samples';
import { sampleApplication, sampleContact, sampleMails } from '../lib/inbox/samples';
import { hashOf, newToken } from '../lib/inbox/tokens';
import type { Application, ApplicationFields, Inbox } from '../lib/inbox/types';
import { inbox as inboxCommand } from './commands/inbox';
import { type Project, temporaryProject } from './import-folder';
import { runHere } from './test-command';

let project: Project;
let inbox: Inbox;

test.beforeEach(async () => {
  project = await temporaryProject();
  inbox = await openInbox({ kind: 'file', path: join(project.folder, 'data/inbox.db') });
  // What is opened is made when it is first used.
  await inbox.check();
});

test.afterEach(async () => {
  await inbox.close();
  await project.remove();
});

async function received(
  own: Partial<ApplicationFields> = {},
  at = new Date(),
): Promise<Application> {
  const { application } = await inbox.receiveApplication(
    sampleApplication({ tier: 'gold', ...own }),
    (stored) => applicationMails(stored, 'staff@example.org', SECRETS),
    at,
  );
  return application;
}

/** Runs a command that must end well, and gives what it printed. */
async function run(...args: string[]): Promise<string> {
  const { code, lines } = await project.run(inboxCommand, ...args);
  expect(code, lines.join('\n')).toBe(0);
  return lines.join('\n');
}

/** Runs a command that must fail. */
async function fail(code: number, ...args: string[]): Promise<string> {
  const ended = await project.run(inboxCommand, ...args);
  expect(ended.code, `${args.join(' ')}: ${ended.lines.join('\n')}`).toBe(code);
  return ended.lines.join('\n');
}

async function stateOf(id: string): Promise<string | undefined> {
  return (await inbox.application(id))?.state;
}

test('a process ends with 0, 1 or 2', async () => {
  expect(await run('--help')).toContain('npm run inbox -- COMMAND');
  expect(await fail(1, 'show', 'ABCD2345')).toBe('There is no application ABCD2345.');
  expect(await fail(2, 'lists')).toContain('did you mean "list"');
});

test('applications are listed, found and shown, and none can do anything to a terminal', async () => {
  const evil = '\u001B]0;title\u0007\u001B[2J\u202Eevil\nline';
  const { id } = await received({
    organisation: evil,
    contactName: evil,
    contactRole: evil,
    why: `First.\r\n${evil}`,
  });
  const another = { organisation: 'Another', email: 'other@example.org', country: 'KR' };
  await received(another, new Date('2026-03-02T18:00:00.000Z'));
  const list = await run('list');
  expect(list).toContain('2 in all.');
  expect(list.split('\n')).toHaveLength(4);
  for (const text of [list, await run('show', id), await run('list', '--json')]) {
    expect(text).not.toMatch(/[^\P{Cc}\n]|\u202E/u);
  }
  const shown = await run('show', id.toLowerCase());
  expect(shown).toContain('  First.\n  \\u001b]0;title');
  expect(shown).toContain('applicant: received');
  const json = JSON.parse(await run('show', id, '--json'));
  expect(json).toMatchObject({ id, organisation: evil, history: [{ state: 'received' }] });
  const count = async (...args: string[]) => JSON.parse(await run('list', '--json', ...args)).total;
  expect(await count('--country=kr')).toBe(1);
  expect(await count('--text=OTHER@')).toBe(1);
  expect(await count('--state=accepted,declined')).toBe(0);
  expect(await count('--from=2026-03-02', '--until=2026-03-02')).toBe(1);
  expect(await count('--until=2026-03-01')).toBe(0);
  expect(await count('--from=2026-03-03')).toBe(1);
  expect(await run('list', '--limit=1', '--page=2')).toContain('1 of 2, page 2');
});

test('a note and a move are in the history, with who and why', async () => {
  const { id } = await received();
  await run('note', id, 'Called them.', '--who=Sam');
  expect(await run('move', id, 'in-review', '--who=Sam', '--why=Complete')).toContain(
    `${id} was received and is in-review.`,
  );
  expect(await fail(1, 'move', id, 'in-review', '--who=Sam', '--why=Again')).toContain('already');
  const history = await inbox.history(id);
  expect(history.slice(1)).toMatchObject([
    { who: 'Sam', text: 'Called them.', state: undefined },
    { who: 'Sam', text: 'Complete', state: 'in-review' },
  ]);
});

test('nobody is written to unless it is said, and then once', async () => {
  const { id } = await received();
  const ask = ['move', id, 'information-asked', '--who=Sam', '--why=No link'];
  expect(await fail(2, ...ask)).toContain('What is asked?');
  const refused = await fail(2, ...ask, '--message=Which project?');
  expect(refused).toContain('Which project?');
  expect(refused).toContain('--yes');
  expect(await stateOf(id)).toBe('received');
  const asked = await run(...ask, '--message=Which project?', '--yes');
  // The receipt and the notice were due, too.
  expect(asked).toContain('3 sent');
  const files = await project.list('data/outbox');
  expect(files).toHaveLength(3);
  const texts = await Promise.all(files.map((file) => project.read(`data/outbox/${file}`)));
  expect(texts.filter((text) => text.includes('Which project?'))).toHaveLength(1);
  expect(await run('deliver')).toContain('0 sent');
  await run('move', id, 'declined', '--who=Sam', '--why=No answer', '--no-mail');
  expect(await project.list('data/outbox')).toHaveLength(3);
  expect(
    await fail(2, 'move', id, 'withdrawn', '--why=x', '--who=S', '--no-mail', '--message=y'),
  ).toContain('--no-mail sends no message');
});

test('an export is safe in spreadsheets, whole in JSON, and overwrites nothing', async () => {
  const before = new Date(Date.now() - 1000);
  await received(
    { organisation: '=HYPERLINK("https://evil.example.org")', why: 'a\nb;=1+1' },
    before,
  );
  await received({ organisation: 'Second', email: 'b@example.org' });
  await run('export', '--format=csv', '--out=out.csv');
  const csv = String(await project.read('out.csv'));
  expect(csv.startsWith('\uFEFF')).toBe(true);
  const rows: Record<string, string>[] = parse(csv, { bom: true, columns: true });
  expect(rows.map(({ organisation }) => organisation)).toEqual([
    `'=HYPERLINK("https://evil.example.org")`,
    'Second',
  ]);
  expect(rows[0]?.why).toBe("a b;'=1+1");
  expect((await stat(join(project.folder, 'out.csv'))).mode & 0o077).toBe(0);
  expect(await fail(1, 'export', '--format=json', '--out=out.csv')).toContain('EEXIST');
  const json = JSON.parse(await run('export', '--format=json', '--text=HYPER'));
  expect(json).toMatchObject([{ why: 'a\nb;=1+1' }]);
});

test('erasing leaves nothing of a person, and says that it was done', async () => {
  await received({ email: 'gone@example.org', organisation: 'Gone' });
  await received({ organisation: 'Stays' });
  await inbox.receiveContact(sampleContact({ email: 'gone@example.org' }), sampleMails, new Date());
  expect(await run('contacts')).toContain('gone@example.org');
  await run('deliver');
  expect(await project.list('data/outbox')).toHaveLength(6);
  await fail(2, 'erase', 'gone@example.org', '--who=Sam');
  expect(await run('erase', 'GONE@example.org', '--who=Sam', '--yes')).toContain(
    'Erased: 1 applications, 1 messages, 4 mails, 4 files of mails, 0 subscriptions',
  );
  expect(await project.list('data/outbox')).toHaveLength(2);
  for (const args of [['list'], ['contacts'], ['mails'], ['stats']]) {
    const text = await run(...args, '--json');
    expect(text).not.toContain('gone@');
    expect(text).not.toContain('Gone');
  }
  const stats = JSON.parse(await run('stats', '--json'));
  expect(stats).toMatchObject({
    applications: { received: 1 },
    contacts: 0,
    erasures: [{ who: 'Sam', reason: 'request', applications: 1, contacts: 1, files: 4 }],
  });
  expect(await run('stats')).toContain('request');
});

test('what is too old goes, and a failed mail can be sent again', async () => {
  await received();
  const [mail] = await inbox.claimMails(1, new Date());
  await inbox.mailFailed(mail?.id ?? '', '550 \u001B[31mno', undefined);
  expect(await run('mails', '--state=failed')).toContain('550 \\u001b[31mno');
  expect(await fail(1, 'resend', 'ABCD2345')).toContain('no mail ABCD2345');
  expect(await run('resend', mail?.id ?? '')).toContain('2 sent');
  expect(await run('retention')).toMatch(/^Inbox: the file .*\nRemoved:|Removed:/);
  expect((await inbox.stats()).mails).toMatchObject({ sent: 2, failed: 0 });
});

test('a backup is a whole inbox, which takes the place of the one that was lost', async () => {
  const { id } = await received();
  await run('backup', 'copy.db');
  await fail(1, 'backup', 'copy.db');
  await inbox.close();
  await project.write({ 'restored/inbox.db': await project.read('copy.db') });
  const restored = await openInbox({
    kind: 'file',
    path: join(project.folder, 'restored/inbox.db'),
  });
  expect(await restored.application(id)).toMatchObject({ id, email: 'ada@example.org' });
  await restored.close();
});

test('a link to sign in is issued at a terminal, for one of staff, and the log says so', async () => {
  const email = 'ann@example.org';
  const issue = (...args: string[]) =>
    runHere(inboxCommand, {
      args: ['sign-in', ...args, '--who=Sam'],
      cwd: project.folder,
      env: { STAFF: email },
    });
  const refused = await issue('stranger@example.org');
  expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('STAFF doesn')]);
  // Whatever was asked for before, it is another, and good.
  await inbox.addSignInLink({ hash: hashOf(newToken()), email }, new Date());
  const { stdout } = await issue(email, '--at=http://localhost:3000/x');
  const [, token = ''] =
    /^http:\/\/localhost:3000\/inbox\/sign-in\/([\w-]{43})$/m.exec(stdout) ?? [];
  const session = await inbox.redeemLink(hashOf(token), hashOf(newToken()), () => true, new Date());
  expect(session?.email).toBe(email);
  const { items } = await inbox.deskLog({ limit: 9, offset: 0 });
  expect(items).toContainEqual(
    expect.objectContaining({ who: 'Sam', action: 'link', detail: email }),
  );
});
