import { execFile } from 'node:child_process';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { writeFiles } from '../lib/content/check/test-folder';
import { check as checkCommand } from './commands/check';
import { type Ended, runHere } from './test-command';

const GOOD = '---\nlayout: blog_detail\ntitle: A title\n---\nText.\n';
/** With a warning. */
const ODD = `${GOOD}\n[A link](/blog/nowhere)\n`;
const BAD = '---\nlayout: blog_detail\n---\nText.\n';

const ONE = 'content/blog/2026-01-01-one.md';
const TWO = 'content/blog/2026-01-02-two.md';
const THREE = 'content/blog/2026-01-03-three.md';

let folder: string;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'check-test-'));
});

test.afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

test('npm run check ends with 0, or with 1 at an error', async () => {
  await write({ [ONE]: ODD });
  const fine = await check();
  expect(fine.code).toBe(0);
  expect(fine.stdout).toContain(`${ONE}:7 warning: link to /blog/nowhere`);
  expect(fine.stdout).toMatch(/ {2}> 7 \| \[A link\]\(\/blog\/nowhere\)\n +\| +\^{13}\n/);
  expect(fine.stdout).toMatch(/\nChecked 1 document, 0 errors, 1 warning\.\n$/);

  await write({ [TWO]: BAD });
  const wrong = await check();
  expect(wrong.code).toBe(1);
  expect(wrong.stdout).toContain(`${TWO}:3 title: missing`);
  // Formats are for those who look at it.
  expect(wrong.stdout).not.toContain('\u001b');
  expect(wrong.stderr).toBe('');
});

test('npm run check ends with 2 where it can’t run, and says what to do', async () => {
  await write({ [ONE]: BAD });
  const hint = 'npm run check -- --help lists the options.\n';
  for (const [args, stderr] of [
    [['--stric'], `Unknown option '--stric'.\n${hint}`],
    [
      ['--base', 'main'],
      `--base says what --strict and --fix compare with: add one of them.\n${hint}`,
    ],
    [['--json', '--fix'], `--json prints nothing else, so --fix goes without it.\n${hint}`],
    [['--json', '--github'], `--json and --github are two kinds of output: choose one.\n${hint}`],
    [['content', 'public'], `One folder at a time, not content and public.\n${hint}`],
    [['nowhere'], 'There is no folder nowhere.\n'],
    [['--strict'], "content lies in no git repository, so --strict can't tell what changed.\n"],
  ] as const) {
    expect(await check(args), args.join(' ')).toEqual({ code: 2, stdout: '', stderr });
  }
  const { code, stdout } = await check(['--help']);
  expect(code).toBe(0);
  for (const option of ['--strict', '--base', '--json', '--fix', '--github', '--help', '  2  ']) {
    expect(stdout).toContain(option);
  }
});

test('npm run check -- --fix mends, says what, and then finds nothing', async () => {
  await write({ [ONE]: GOOD.replace('---\nText', 'publish: 2026-1-5T10:00Z\n---\nText') });
  expect((await check()).code).toBe(1);
  const mended = await check(['--fix']);
  expect(mended).toMatchObject({ code: 0, stderr: '' });
  expect(mended.stdout).toMatch(
    new RegExp(`^${ONE}:4 mended: .+\\nMended 1 line\\.\\n\\nChecked 1 document, 0 errors\\.`, 'm'),
  );
  expect((await check(['--fix'])).stdout).toMatch(/^Mended 0 lines\.\n/);
});

test('npm run check -- --json prints JSON alone, also in GitHub Actions', async () => {
  await write({ [ONE]: ODD, [TWO]: BAD });
  const { code, stdout, stderr } = await check(['--json'], { GITHUB_ACTIONS: 'true' });
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  expect(JSON.parse(stdout)).toMatchObject({
    ...{ documents: 2, errors: 1, warnings: 1, failures: 1 },
    problems: [
      { severity: 'warning', file: ONE, line: 7, column: 10 },
      { severity: 'error', file: TWO, line: 3, field: 'title' },
    ],
  });
});

test('npm run check makes notes in GitHub Actions, and of nothing that an editor wrote', async () => {
  await write({ [ONE]: `${ODD}##[error]A heading\n`, [TWO]: BAD });
  const asked = await check(['--github']);
  const { stdout } = await check([], { GITHUB_ACTIONS: 'true' });
  const [, token] = /::stop-commands::(\S+)\n/.exec(stdout) ?? [];
  expect(stdout.split('\n').slice(0, 3)).toEqual([
    expect.stringMatching(new RegExp(`^::warning file=${ONE},line=7,col=10,title=Content::link`)),
    expect.stringMatching(new RegExp(`^::error file=${TWO},line=3,title=title::missing`)),
    `::stop-commands::${token}`,
  ]);
  expect(stdout).toContain('8 | ##[error]A heading');
  expect(stdout.trimEnd().split('\n').at(-1)).toBe(`::${token}::`);
  expect(asked.stdout.split('\n').slice(0, 2)).toEqual(stdout.split('\n').slice(0, 2));
});

test('npm run check -- --strict counts warnings in what a branch changed', async () => {
  await git('init', '--quiet', '--initial-branch=main');
  await write({ [ONE]: ODD, [TWO]: GOOD });
  await commit();
  await git('checkout', '--quiet', '-b', 'change');
  const before = await check(['--strict']);
  expect(before.code, before.stderr).toBe(0);
  expect(before.stdout).toContain(`${ONE}:7 warning`);

  // Not committed, committed, not even added, and moved.
  await write({ [TWO]: ODD });
  const changed = await check(['--strict']);
  expect(changed.code).toBe(1);
  expect(changed.stdout).toContain(`${TWO} (1 warning, changed since main)`);
  await commit();
  expect((await check(['--strict'])).code).toBe(1);
  expect((await check(['--strict', '--base', 'HEAD'])).code).toBe(0);
  await write({ [THREE]: ODD });
  expect((await check(['--strict', '--base', 'HEAD'])).code).toBe(1);
  await rm(join(folder, THREE));
  await rename(join(folder, ONE), join(folder, 'content/blog/2026-01-01-설치.md'));
  const moved = await check(['--strict', '--base', 'HEAD', '--json']);
  expect(moved.code).toBe(1);
  // Its old address is lost.
  expect(JSON.parse(moved.stdout)).toMatchObject({ errors: 1, warnings: 2, failures: 2 });

  // What others did meanwhile isn't what the branch changed.
  await git('checkout', '--quiet', '--force', 'main');
  await write({ [ONE]: `${ODD}More.\n` });
  await commit();
  await git('checkout', '--quiet', 'change');
  await git('clean', '--quiet', '--force');
  const later = await check(['--strict', '--json']);
  expect(JSON.parse(later.stdout)).toMatchObject({ warnings: 2, failures: 1 });
});

test('npm run check -- --strict says what it has nothing to compare with', async () => {
  await git('init', '--quiet', '--initial-branch=elsewhere');
  await write({ [ONE]: ODD });
  await commit();
  expect(await check(['--strict'])).toMatchObject({
    code: 2,
    stderr: 'This clone has neither origin/main nor main; say by --base what to compare with.\n',
  });
  expect(await check(['--strict', '--base', 'nowhere'])).toMatchObject({
    code: 2,
    stderr: 'nowhere is no revision of this clone; fetch it first\n',
  });
});

/** Writes files; no two documents have one title. */
function write(files: Record<string, string>): Promise<void> {
  const titled = Object.entries(files).map(([name, text]) => [
    name,
    text.replace('A title', `Title of ${name}`),
  ]);
  return writeFiles(folder, Object.fromEntries(titled));
}

async function commit(): Promise<void> {
  await git('add', '--all');
  await git('commit', '--quiet', '--message', 'Change');
}

function git(...args: string[]) {
  const name = ['-c', 'user.name=Ann Example', '-c', 'user.email=ann@example.org'];
  return promisify(execFile)('git', [...name, ...args], { cwd: folder });
}

/** Runs the check in the folder. */
function check(args: readonly string[] = [], env: Record<string, string> = {}): Promise<Ended> {
  return runHere(checkCommand, { args, cwd: folder, env });
}
