import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { migrateInbox } from '../lib/inbox';
import { linesOf, type Project, post, temporaryProject } from './import-folder';
import { runFile } from './test-command';

// Other tests call the functions that commands are. Here each file is run once as npm runs
// it: its arguments, folder, environment, output and exit code arrive.

let project: Project;

test.beforeEach(async () => {
  project = await temporaryProject();
});

test.afterEach(() => project.remove());

async function run(name: string, args: string[], env: Record<string, string> = {}) {
  return linesOf(await runFile(name, { args, cwd: project.folder, env }));
}

test('npm run check', async () => {
  await project.write({ 'other/blog/2026-01-01-x.md': post('Text.', 'author: 1') });
  const { code, lines } = await run('check', ['other'], { GITHUB_ACTIONS: 'true' });
  expect(lines[0]).toMatch(
    /^::error file=other\/blog\/2026-01-01-x\.md,line=4,col=1,title=author::/,
  );
  expect(code).toBe(1);
  // What it knows of texts is kept for the content of the project alone.
  expect(await project.list('.next')).toEqual([]);
});

test('npm run new', async () => {
  const args = ['post', '--title=A title', '--date=2026-01-01'];
  const { code, lines } = await run('new', args, { PORT: '4321' });
  expect(lines[0]).toBe('content/blog/2026-01-01-a-title.md is new');
  expect(lines.join()).toContain('http://localhost:4321');
  expect(code).toBe(0);
});

test('npm run urls', async () => {
  await project.write({ 'content/urls.txt': '/blog/x/\n' });
  const { code, lines } = await run('urls', []);
  expect(lines.at(-1)).toBe('content/urls.txt is left as it is; mend these lines first.');
  expect(code).toBe(1);
});

test('npm run import', async () => {
  await project.write({ 'old/_posts/2026-01-01-x.md': post('Text.') });
  const { code, lines } = await run('import', ['old', '--dry-run']);
  expect(lines).toContain('1 post: 1 would be imported, 0 already there');
  expect(code).toBe(0);
});

test('npm run review', async () => {
  const GITHUB_STEP_SUMMARY = join(project.folder, 'summary.md');
  const { code, lines } = await run('review', ['--base', '0000'], { GITHUB_STEP_SUMMARY });
  expect(lines).toEqual(['']);
  expect(String(await project.read('summary.md'))).toContain('1 document added');
  expect(code).toBe(0);
});

test('npm run inbox', async () => {
  await migrateInbox({ kind: 'file', path: join(project.folder, 'own/inbox.db') });
  const ended = await run('inbox', ['show', 'ABCD2345'], { DATA_DIR: 'own' });
  expect(ended).toEqual({ code: 1, lines: ['There is no application ABCD2345.'] });
});

test('npm run newsletter', async () => {
  // As the site does, it reads the file of its folder.
  await project.write({ '.env': 'DATA_DIR=own\n' });
  await migrateInbox({ kind: 'file', path: join(project.folder, 'own/inbox.db') });
  const ended = await run('newsletter', ['status']);
  expect(ended).toEqual({ code: 0, lines: ['There is no issue yet.'] });
  expect(await project.list('data')).toEqual([]);
});
