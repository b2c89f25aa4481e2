import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import Libsql from 'libsql';
import { openInbox } from '../lib/inbox';
import { sampleApplication } from '../lib/inbox/samples';
import type { ApplicationFields, Inbox, State } from '../lib/inbox/types';
import { check } from './commands/check';
import { inbox as inboxCommand } from './commands/inbox';
import { type Project, temporaryProject } from './import-folder';

const MEMBER = 'content/members/example-works.md';
const YES = ['--who=Sam', '--why=All agreed', '--yes'];

let project: Project;
let database: string;

test.beforeEach(async () => {
  project = await temporaryProject();
  database = join(project.folder, 'data/inbox.db');
});

test.afterEach(() => project.remove());

/** Does something with the inbox and leaves it to others. */
async function withInbox<T>(work: (inbox: Inbox) => Promise<T>): Promise<T> {
  const inbox = await openInbox({ kind: 'file', path: database });
  try {
    return await work(inbox);
  } finally {
    await inbox.close();
  }
}

async function received(own: Partial<ApplicationFields> = {}): Promise<string> {
  const fields = sampleApplication({ tier: 'gold', ...own });
  const { application } = await withInbox((inbox) =>
    inbox.receiveApplication(fields, () => [], new Date()),
  );
  return application.id;
}

async function stateOf(id: string): Promise<State | undefined> {
  return withInbox(async (inbox) => (await inbox.application(id))?.state);
}

async function accept(...args: string[]): Promise<{ code: number; text: string }> {
  const { code, lines } = await project.run(inboxCommand, 'accept', ...args);
  return { code, text: lines.join('\n') };
}

async function expectChecked(): Promise<void> {
  const { code, lines } = await project.run(check);
  expect(code, lines.join('\n')).toBe(0);
}

test('an accepted application is a member and a draft that pass the check, and a mail', async () => {
  const id = await received();
  const { code, text } = await accept(id, ...YES, '--message=Welcome.', '--quote');
  expect(code, text).toBe(0);
  expect(await stateOf(id)).toBe('accepted');
  const [post = ''] = await project.list('content/blog');
  expect(post).toMatch(/^\d{4}-\d\d-\d\d-example-works-joins-as-a-gold-member\.md$/);
  const draft = String(await project.read(`content/blog/${post}`));
  expect(draft).toContain('\ndraft: true\n');
  expect(draft).toContain('members: [example-works]');
  expect(draft).toContain('\n> We use what the foundation keeps.\n');
  const member = String(await project.read(MEMBER));
  expect(member).toContain('announcement: example-works-joins-as-a-gold-member');
  expect(member).toContain('- <https://example.org/project>');
  expect(member).not.toContain('ada@');
  await expectChecked();
  for (const line of [
    'git switch --create member-example-works',
    `git add ${MEMBER} content/blog/${post}`,
    'git commit',
    'git push --set-upstream origin member-example-works',
  ]) {
    expect(text).toContain(line);
  }
  const [mail = ''] = await project.list('data/outbox');
  expect(String(await project.read(`data/outbox/${mail}`))).toContain('Welcome.');

  // Of what is done already, the files alone can be written again.
  const again = await accept(id, '--quote');
  expect(again.code, again.text).toBe(0);
  await project.write({ [MEMBER]: member.replace('gold', 'silver') });
  expect(await accept(id, '--quote')).toMatchObject({
    code: 1,
    text: expect.stringContaining('there already'),
  });
  await rm(join(project.folder, 'content/members'), { recursive: true });
  await rm(join(project.folder, 'content/blog'), { recursive: true });
  expect(await accept(id, '--quote')).toMatchObject({ code: 0 });
  expect(String(await project.read(MEMBER))).toBe(member);
  expect(await project.list('data/outbox')).toHaveLength(1);
});

test('what can’t be written leaves everything as it is, and says why', async () => {
  const other = '---\nname: Other\ntier: gold\ndescription: Was here.\n---\nText.\n';
  await project.write({ [MEMBER]: other });
  const id = await received();
  const taken = await accept(id, ...YES);
  expect(taken).toMatchObject({ code: 1, text: expect.stringContaining('--slug=SLUG') });
  expect(String(await project.read(MEMBER))).toBe(other);
  const nameless = await received({ organisation: '!?', email: 'b@example.org' });
  expect(await accept(nameless, ...YES)).toMatchObject({ code: 2 });
  const tierless = await received({ tier: 'none', email: 'c@example.org' });
  expect(await accept(tierless, ...YES)).toMatchObject({
    code: 1,
    text: expect.stringContaining('there is no tier "none"'),
  });
  expect(await accept(id, '--who=Sam', '--why=x', '--slug=example-two')).toMatchObject({
    code: 2,
    text: expect.stringContaining('--yes'),
  });
  for (const each of [id, nameless, tierless]) expect(await stateOf(each)).toBe('received');
  expect(await project.list('content/blog')).toEqual([]);
  expect(await project.list('data/outbox')).toEqual([]);

  expect(await accept(id, ...YES, '--no-mail', '--slug=example-two')).toMatchObject({ code: 0 });
  expect(await project.list('content/members')).toEqual(['example-two.md', 'example-works.md']);
  expect(await project.list('data/outbox')).toEqual([]);
  await expectChecked();
});

test('if the state can’t be changed the files go away again, and the next attempt does it', async () => {
  const id = await received();
  const lock = new Libsql(database);
  lock.exec('begin immediate');
  const failed = await accept(id, ...YES);
  lock.exec('rollback');
  lock.close();
  expect(failed.code, failed.text).toBe(1);
  expect(await project.list('content/members')).toEqual([]);
  expect(await project.list('content/blog')).toEqual([]);
  expect(await stateOf(id)).toBe('received');
  expect(await accept(id, ...YES)).toMatchObject({ code: 0 });
  expect(await stateOf(id)).toBe('accepted');
});

test('if the process ends behind the files, the next attempt finds them and goes on', async () => {
  const id = await received();
  await project.run(inboxCommand, 'backup', 'before.db');
  await accept(id, ...YES, '--no-mail');
  const member = await project.read(MEMBER);
  // As after the files and before the state.
  for (const end of ['', '-wal', '-shm']) await rm(database + end, { force: true });
  await project.write({ 'data/inbox.db': await project.read('before.db') });
  expect(await stateOf(id)).toBe('received');
  const again = await accept(id, ...YES, '--no-mail');
  expect(again.code, again.text).toBe(0);
  expect(await stateOf(id)).toBe('accepted');
  expect((await project.read(MEMBER)).equals(member)).toBe(true);
});

test('whatever a stranger wrote, the check lets the files pass', async () => {
  const evil = `<script>alert(1)</script> {{ site.url }} {% x %} {: .y} "'\\ # --- \u202E[a](b)`;
  const id = await received({ organisation: evil, why: `${evil}\n---\n\n# ${evil}` });
  const { code, text } = await accept(id, ...YES, '--slug=example-evil', '--quote');
  expect(code, text).toBe(0);
  await expectChecked();
  const member = String(await project.read('content/members/example-evil.md'));
  expect(member.slice(member.indexOf('\n---\n'))).not.toMatch(/[{}]|(?<!\\|- )</);
});
