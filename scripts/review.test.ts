import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { type Files, writeFiles } from '../lib/content/check/test-folder';
import { review as reviewCommand } from './commands/review';
import { type Ended, runHere } from './test-command';

const run = promisify(execFile);
const POST = '---\nlayout: blog_detail\ntitle: A title\n---\nText.\n';
const GIF = 'R0lGODlhAQABAAAAACH5BAEAAAAALAAAAAABAAEAAAIA';

let folder: string;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'review-test-'));
});

test.afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

test('npm run review compares the folder with where its branch began', async () => {
  await git('init', '--quiet', '--initial-branch=main');
  await write({ 'content/blog/2026-01-01-one.md': POST, 'content/blog/2026-01-02-two.md': POST });
  await commit();
  await git('checkout', '--quiet', '-b', 'change');
  await write({ 'public/assets/x.gif': Buffer.from(GIF, 'base64') });
  await rename(
    join(folder, 'content/blog/2026-01-01-one.md'),
    join(folder, 'content/blog/2026-01-01-uno.md'),
  );
  await commit();
  // What others did meanwhile is no removal of ours.
  await git('checkout', '--quiet', 'main');
  await write({ 'content/blog/2026-01-03-three.md': POST });
  await commit();
  await git('checkout', '--quiet', 'change');
  // What isn't committed yet counts, too; the copies of images that a build made don't.
  await write({
    'content/blog/2026-01-04-four.md': POST,
    'public/media/0-480.webp': Buffer.from(GIF, 'base64'),
  });

  const { stdout } = await review('main');
  expect(stdout).toContain(
    '1 document added, 1 document moved, 1 word added, 1 image added (33 B).',
  );
  expect(stdout).toContain('/blog/one is lost');

  const summary = join(folder, 'summary.md');
  const silent = await review('main', { GITHUB_STEP_SUMMARY: summary });
  expect(silent.stdout).toBe('');
  expect(await readFile(summary, 'utf8')).toBe(stdout);
});

test('npm run review without a base that is there says so, and nothing else', async () => {
  await git('init', '--quiet', '--initial-branch=main');
  await write({ 'content/blog/2026-01-01-one.md': POST });
  await commit();
  expect(await review('elsewhere')).toEqual({
    code: 1,
    stdout: '',
    stderr: 'elsewhere is no revision of this clone; fetch it first\n',
  });
  // What GitHub names before the first push of a branch.
  const { stdout } = await review('0'.repeat(40));
  expect(stdout).toContain('1 document added, 1 word added.');
});

function write(files: Files): Promise<void> {
  return writeFiles(folder, files);
}

async function commit(): Promise<void> {
  await git('add', '--all');
  await git('commit', '--quiet', '--message', 'Change');
}

function git(...args: string[]) {
  const name = ['-c', 'user.name=Ann Example', '-c', 'user.email=ann@example.org'];
  return run('git', [...name, ...args], { cwd: folder });
}

function review(base: string, env: Record<string, string> = {}): Promise<Ended> {
  return runHere(reviewCommand, { args: ['--base', base], cwd: folder, env });
}
