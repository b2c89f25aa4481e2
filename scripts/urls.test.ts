import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Files, writeFiles } from '../lib/content/check/test-folder';
import { listPages } from '../lib/content/redirects';
import type { Command } from './command';
import { check } from './commands/check';
import { urls } from './commands/urls';
import { runHere } from './test-command';

let titles = 0;
const post = (...fields: string[]) => {
  titles += 1;
  return `${['---', 'layout: blog_detail', `title: Title ${titles}`, ...fields, '---'].join('\n')}\nText.\n`;
};

let folder: string;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'urls-'));
});

test.afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

test('npm run urls adds what is new, sorted, and takes nothing out', async () => {
  const there = listPages.filter((path) => path !== '/' && path !== '/projects');
  await write({
    'blog/2023-01-01-b.md': post(),
    'blog/2023-01-02-설치.md': post(),
    'blog/2023-01-03-draft.md': post('draft: true'),
    'blog/2023-01-04-later.md': post('publish: 2999-01-01T00:00Z'),
    'blog/2023-01-05-unreadable.md': 'Text.\n',
    'blog/2023-01-06-wrong.md': post('members: [nobody]'),
    'urls.txt': ['# Kept', ...there, '/blog/lost', '/blog/a\n'].join('\n'),
    'gone.txt': '/blog/a\n',
  });
  const first = await run(urls);
  const posts = ['/2023/01/01/b.html', '/2023/01/02/설치.html', '/blog/b', '/blog/설치'];
  const added = ['/', ...posts, '/projects'];
  expect(first).toEqual({
    code: 0,
    output: [
      'left out content/blog/2023-01-05-unreadable.md, which has errors',
      'left out content/blog/2023-01-06-wrong.md, which has errors',
      ...added.map((path) => `added ${path}`),
      `content/urls.txt: 6 added, ${there.length + 2} there before.`,
    ],
  });
  const paths = [...there, ...added, '/blog/lost', '/blog/a'].sort();
  const text = `# Kept\n${paths.join('\n')}\n`;
  expect(await readLedger()).toBe(text);
  expect(await readdir(join(folder, 'content'))).toEqual(['blog', 'gone.txt', 'urls.txt']);

  const second = await run(urls);
  expect(second.output.slice(2)).toEqual([
    `content/urls.txt: 0 added, ${paths.length} there before.`,
  ]);
  expect(await readLedger()).toBe(text);
});

test('npm run urls begins a ledger that says what it is', async () => {
  await write({ 'blog/2023-01-01-x.md': post() });
  expect((await run(urls)).code).toBe(0);
  const [head, ...paths] = (await readLedger()).split(/\n(?=\/)/);
  expect(head).toMatch(/^# [\s\S]*gone\.txt/);
  expect(paths.map((path) => path.trim())).toEqual(
    [...listPages, '/2023/01/01/x.html', '/blog/x'].sort(),
  );
  const { output } = await run(check);
  expect(output).toEqual(['Checked 1 document, 0 errors.']);
});

test('npm run urls leaves a ledger that it can’t read as it is', async () => {
  await write({ 'urls.txt': 'blog/x\n' });
  const { code, output } = await run(urls);
  expect(output[0]).toMatch(/^content\/urls\.txt:1 "blog\/x" is no path/);
  expect(code).toBe(1);
  expect(await readLedger()).toBe('blog/x\n');
});

function write(files: Files): Promise<void> {
  return writeFiles(join(folder, 'content'), files);
}

function readLedger(): Promise<string> {
  return readFile(join(folder, 'content/urls.txt'), 'utf8');
}

/** Runs a command over the content folder; gives its exit code and the lines it printed. */
async function run(command: Command): Promise<{ code: number; output: string[] }> {
  const { code, stdout } = await runHere(command, { cwd: folder });
  return { code, output: stdout.trim().split('\n') };
}
