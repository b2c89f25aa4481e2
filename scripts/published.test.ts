import { execFileSync } from 'node:child_process';
import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { checkContent, failuresOf, formatProblem } from '../lib/content/check';
import { type Files, inContentFolder, writeFiles } from '../lib/content/check/test-folder';
import { urls } from './commands/urls';
import { changesSince } from './content-changes';
import { runHere } from './test-command';

/** Seconds since the epoch of the first commit; each is as many minutes later as its name says. */
const START = Date.parse('2024-01-01T12:00:00Z') / 1000;

let titles = 0;
const post = (...fields: string[]) => {
  titles += 1;
  return `${['---', `title: Title ${titles}`, ...fields, '---'].join('\n')}\nText ${titles}.\n`;
};

test('what was public for a while is recorded, also when it is gone again', async () => {
  await inRepository(async (contentDir) => {
    await write(contentDir, { 'blog/2023-01-01-kept.md': post(), 'urls.txt': '/\n' });
    commit(contentDir, 0);
    await write(contentDir, {
      'blog/2023-01-01-deleted.md': post('redirect_from: /older'),
      'blog/2023-01-01-drafted.md': post(),
      'blog/2023-01-01-never.md': post('draft: true'),
      'blog/2023-01-01-scheduled.md': post('publish: 2024-01-01T20:00Z'),
      'blog/2023-01-01-wrong.md': post('members: nobody'),
    });
    commit(contentDir, 10);
    // A merge by rebase brings several commits in a moment: what lies between is never built.
    await write(contentDir, { 'blog/2023-01-01-passing.md': post() });
    commit(contentDir, 20);
    await rm(join(contentDir, 'blog/2023-01-01-passing.md'));
    commit(contentDir, 20);
    for (const name of ['deleted', 'never', 'scheduled', 'wrong']) {
      await rm(join(contentDir, `blog/2023-01-01-${name}.md`));
    }
    await write(contentDir, { 'blog/2023-01-01-drafted.md': post('draft: true') });
    commit(contentDir, 30);
    const recorded = await record(contentDir);
    expect(recorded.filter((path) => path.split('/').length > 2)).toEqual([
      '/2023/01/01/deleted.html',
      '/2023/01/01/drafted.html',
      '/2023/01/01/kept.html',
      '/blog/authors',
      '/blog/deleted',
      '/blog/drafted',
      '/blog/kept',
      '/blog/tags',
    ]);
    expect(recorded).toContain('/older');
    // A line that was taken out since stays out.
    const text = await readFile(join(contentDir, 'urls.txt'), 'utf8');
    await write(contentDir, { 'urls.txt': text.replace('/older\n', '') });
    commit(contentDir, 40);
    expect(await record(contentDir)).not.toContain('/older');
  });
});

test('what a merge brings is recorded, and nothing that was only in its branch', async () => {
  await inRepository(async (contentDir) => {
    await write(contentDir, { 'urls.txt': '/\n' });
    commit(contentDir, 0);
    git(contentDir, 'checkout', '--quiet', '-b', 'change');
    await write(contentDir, { 'blog/2023-01-01-working-title.md': post() });
    commit(contentDir, 10);
    git(contentDir, 'mv', 'blog/2023-01-01-working-title.md', 'blog/2023-01-01-title.md');
    commit(contentDir, 20);
    git(contentDir, 'checkout', '--quiet', 'main');
    git(contentDir, 'merge', '--quiet', '--no-ff', '--message', 'Merge', 'change');
    await rm(join(contentDir, 'blog/2023-01-01-title.md'));
    commit(contentDir, 9_999_999);
    const recorded = await record(contentDir);
    expect(recorded).toContain('/blog/title');
    expect(recorded).not.toContain('/blog/working-title');
  });
});

/** What a branch does to a post that main published and nobody recorded, and what the strict check says. */
const BRANCHES: [
  name: string,
  change: (contentDir: string) => Promise<void>,
  failures: string[],
][] = [
  [
    'deletes it',
    (contentDir) => rm(join(contentDir, 'blog/2023-01-01-old.md')),
    [
      'content/blog/2023-01-01-old.md:1 /blog/old is neither a page nor redirected; bring it back, add redirect_from: /blog/old to the document that took its place, or write /blog/old into content/gone.txt',
      'content/blog/2023-01-02-other.md:4 warning: link to /blog/old, a page that this site lacks; mend the address, or take the link out',
      'content/blog/2023-01-02-other.md:5 warning: link to /blog/tags/rare, a page that this site lacks; did you mean "/blog/tags"?',
      'content/blog/2023-01-02-other.md:6 warning: link to /blog/old#part, a page that this site lacks; mend the address, or take the link out',
    ],
  ],
  [
    'deletes it and says so',
    async (contentDir) => {
      await rm(join(contentDir, 'blog/2023-01-01-old.md'));
      await write(contentDir, { 'gone.txt': '/blog/old\n' });
    },
    [
      'content/blog/2023-01-02-other.md:4 warning: link to /blog/old, a page that was taken down; take the link out',
      'content/blog/2023-01-02-other.md:5 warning: link to /blog/tags/rare, a page that this site lacks; did you mean "/blog/tags"?',
      'content/blog/2023-01-02-other.md:6 warning: link to /blog/old#part, a page that was taken down; take the link out',
    ],
  ],
  [
    'changes its day',
    (contentDir) =>
      rename(
        join(contentDir, 'blog/2023-01-01-old.md'),
        join(contentDir, 'blog/2023-01-03-old.md'),
      ),
    [],
  ],
  [
    'takes a heading out that another post links to',
    (contentDir) => write(contentDir, { 'blog/2023-01-01-old.md': post('tags: [rare]') }),
    [
      'content/blog/2023-01-02-other.md:6 warning: link to /blog/old#part: /blog/old has no heading or id "part"; copy the link of the heading from that page',
    ],
  ],
  ['adds another', (contentDir) => write(contentDir, { 'blog/2023-01-03-new.md': post() }), []],
];

for (const [name, change, failures] of BRANCHES) {
  test(`a branch is asked that no address is lost and no link is dead: it ${name}`, async () => {
    await inRepository(async (contentDir) => {
      const links =
        '[a](/blog/old)\n[b](/blog/tags/rare)\n[c](/blog/old#part)\n[d](/blog/nowhere)\n';
      await write(contentDir, {
        'urls.txt': '/\n',
        'blog/2023-01-01-old.md': `${post('tags: [rare]')}\n## Part\n`,
        'blog/2023-01-02-other.md': `---\ntitle: Other\n---\n${links}`,
      });
      commit(contentDir, 0);
      expect(await strictly(contentDir)).toEqual([]);
      await change(contentDir);
      expect(await strictly(contentDir)).toEqual(failures);
    });
  });
}

test('two branches that publish posts merge without a conflict, and both are recorded', async () => {
  await inRepository(async (contentDir) => {
    await write(contentDir, { 'urls.txt': '/\n', 'blog/2023-01-01-first.md': post() });
    commit(contentDir, 0);
    for (const branch of ['one', 'two']) {
      git(contentDir, 'checkout', '--quiet', '-b', branch, 'main');
      const names = ['a', 'b', 'c'].map((name) => `blog/2023-02-01-${name}-${branch}.md`);
      await write(
        contentDir,
        Object.fromEntries(names.map((name) => [name, post(`tags: [new-of-${branch}]`)])),
      );
      expect(await strictly(contentDir)).toEqual([]);
      commit(contentDir, 10);
    }
    git(contentDir, 'checkout', '--quiet', 'main');
    for (const branch of ['one', 'two']) {
      git(contentDir, 'merge', '--quiet', '--no-ff', '--message', 'Merge', branch);
    }
    expect(await record(contentDir)).toEqual(
      expect.arrayContaining(['/blog/a-one', '/blog/c-two']),
    );
    expect(await strictly(contentDir)).toEqual([]);
  });
});

/** What makes the strict check of what isn't committed fail, a line each. */
async function strictly(contentDir: string): Promise<string[]> {
  const changes = await changesSince(contentDir, 'HEAD');
  const { documents, problems } = await checkContent(
    contentDir,
    undefined,
    Date.now(),
    changes.published,
  );
  return failuresOf({ documents, problems, texts: new Map(), changes }).map(formatProblem);
}

/** Runs npm run urls, and reads what is recorded. */
async function record(contentDir: string): Promise<string[]> {
  const ended = await runHere(urls, { args: [contentDir], cwd: contentDir });
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  const text = await readFile(join(contentDir, 'urls.txt'), 'utf8');
  return text.split('\n').filter((line) => line.startsWith('/'));
}

function inRepository(use: (contentDir: string) => Promise<void>): Promise<void> {
  return inContentFolder(async (contentDir) => {
    git(contentDir, 'init', '--quiet', '--initial-branch=main', '..');
    await use(contentDir);
  });
}

function write(contentDir: string, files: Files): Promise<void> {
  return writeFiles(contentDir, files);
}

function commit(contentDir: string, minutes: number): void {
  git(contentDir, 'add', '--all');
  git(contentDir, 'commit', '--quiet', '--message', 'Change', `@${START + minutes * 60}`);
}

function git(contentDir: string, ...args: string[]): string {
  const [last = ''] = args.slice(-1);
  const date = last.startsWith('@') ? `${args.pop()} +0000` : `@${START + 60 * 60} +0000`;
  const author = ['-c', 'user.name=Ann Example', '-c', 'user.email=ann@example.org'];
  const options = ['-c', 'commit.gpgsign=false', ...author];
  return execFileSync('git', [...options, ...args], {
    cwd: contentDir,
    encoding: 'utf8',
    env: { ...process.env, GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date },
  });
}
