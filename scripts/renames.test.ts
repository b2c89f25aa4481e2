import { execFileSync } from 'node:child_process';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { applyFixes, checkContent } from '../lib/content/check';
import { fixesOf } from '../lib/content/check/fix';
import { readSources } from '../lib/content/check/source';
import { inContentFolder, writeFiles } from '../lib/content/check/test-folder';
import { renamesSince } from './renames';

/** Mends a folder as `npm run check -- --fix` does. */
const fixesIn = async (contentDir: string, base?: string) =>
  applyFixes(contentDir, await renamesSince(contentDir, base));

/** Fields of a post whose file was `2023-01-01-old.md` before, and what becomes of them. */
const REDIRECTS: [name: string, before: string, after: string][] = [
  ['none yet', 'title: A # one', 'title: A # one\nredirect_from: /blog/old'],
  [
    'text that runs over lines',
    'title: A\ndescription: |\n  One.\n\n  Two.',
    'title: A\ndescription: |\n  One.\n\n  Two.\nredirect_from: /blog/old',
  ],
  ['nothing', 'redirect_from: # none\ntitle: A', 'redirect_from: /blog/old # none\ntitle: A'],
  ['null', 'redirect_from: ~\ntitle: A', 'redirect_from: /blog/old\ntitle: A'],
  [
    'one path',
    "redirect_from: '/x, y' # Of 2019.\ntitle: A",
    "redirect_from:\n  - '/x, y' # Of 2019.\n  - /blog/old\ntitle: A",
  ],
  [
    'a list in brackets',
    'redirect_from: [ "/x", /y ] # Of 2019.\ntitle: A',
    'redirect_from: [ "/x", /y, /blog/old ] # Of 2019.\ntitle: A',
  ],
  [
    'a list in brackets over lines',
    'redirect_from: [\n  /x, # one\n  /y, # two\n]\ntitle: A',
    'redirect_from: [\n  /x, # one\n  /y, /blog/old, # two\n]\ntitle: A',
  ],
  ['an empty list', 'redirect_from: []\ntitle: A', 'redirect_from: [/blog/old]\ntitle: A'],
  [
    'a list in lines',
    'redirect_from:\n- /x # one\n# two\n- "/y" # three\n# four\ntitle: A',
    'redirect_from:\n- /x # one\n# two\n- "/y" # three\n- /blog/old\n# four\ntitle: A',
  ],
  [
    'a list in lines at the end',
    'title: A\nredirect_from:\n    - /x',
    'title: A\nredirect_from:\n    - /x\n    - /blog/old',
  ],
];

for (const [name, before, after] of REDIRECTS) {
  test(`a renamed post is redirected to, where its redirect_from holds ${name}`, async () => {
    await inRepository(before, async (contentDir) => {
      const path = join(contentDir, 'blog/2023-01-01-new.md');
      await rename(join(contentDir, 'blog/2023-01-01-old.md'), path);
      expect(await errorsOf(contentDir)).toEqual([expect.stringContaining('/blog/old is neither')]);
      const { fixes } = await fixesIn(contentDir);
      expect(fixes.map(({ done }) => done)).toEqual([
        'redirect_from: /blog/old leads here now, as the file was renamed',
      ]);
      expect(await readFile(path, 'utf8')).toBe(longPost(after));
      expect(await errorsOf(contentDir)).toEqual([]);
      expect(await fixesIn(contentDir)).toEqual({ fixes: [], left: [] });
    });
  });
}

test('a rename counts wherever git has it: in the folder, the index or a commit', async () => {
  for (const commands of [[], [['add', '.']], [['add', '.'], commit()]]) {
    await inRepository('title: A', async (contentDir) => {
      await rename(
        join(contentDir, 'blog/2023-01-01-old.md'),
        join(contentDir, 'blog/2023-01-02-new ü.md'),
      );
      for (const command of commands) git(contentDir, command);
      const before = git(contentDir, ['ls-files', '--stage']);
      const base = commands.length === 2 ? 'HEAD~1' : undefined;
      expect((await fixesIn(contentDir, base)).fixes).toHaveLength(1);
      expect(git(contentDir, ['ls-files', '--stage'])).toBe(before);
      expect(await errorsOf(contentDir)).toEqual([]);
    });
  }
});

test('without a base, renames count since the branch left the main one', async () => {
  await inRepository('title: A', async (contentDir) => {
    git(contentDir, ['update-ref', 'refs/remotes/origin/main', 'HEAD']);
    git(contentDir, ['mv', 'blog/2023-01-01-old.md', 'blog/2023-01-01-new.md']);
    git(contentDir, commit());
    expect((await fixesIn(contentDir)).fixes).toHaveLength(1);
  });
});

test('a base that isn’t there is refused', async () => {
  await inRepository('title: A', async (contentDir) => {
    await expect(fixesIn(contentDir, 'nowhere')).rejects.toThrow('nowhere is no revision');
    await expect(fixesIn(contentDir, '--output=x')).rejects.toThrow('is no revision');
  });
});

test('two posts renamed at once keep their own redirects', async () => {
  await inRepository('title: A', async (contentDir) => {
    await writeFiles(contentDir, {
      'blog/2023-01-01-other.md': longPost('title: B', 'Quite another text.'),
      'urls.txt': `${await readFile(join(contentDir, 'urls.txt'), 'utf8')}/blog/other\n`,
    });
    git(contentDir, ['add', '.']);
    git(contentDir, commit());
    git(contentDir, ['mv', 'blog/2023-01-01-old.md', 'blog/2023-01-01-new.md']);
    git(contentDir, ['mv', 'blog/2023-01-01-other.md', 'blog/2023-01-01-another.md']);
    const { fixes } = await fixesIn(contentDir);
    expect(fixes.map(({ file, after }) => [file, after])).toEqual([
      ['content/blog/2023-01-01-another.md', 'redirect_from: /blog/other\n---'],
      ['content/blog/2023-01-01-new.md', 'redirect_from: /blog/old\n---'],
    ]);
  });
});

test('a post that took the place of a deleted one without being like it isn’t its new name', async () => {
  await inRepository('title: A', async (contentDir) => {
    git(contentDir, ['rm', '-q', 'blog/2023-01-01-old.md']);
    await writeFiles(contentDir, {
      'blog/2023-01-01-new.md': '---\ntitle: B\n---\nQuite another text.\n',
    });
    expect(await fixesIn(contentDir)).toEqual({ fixes: [], left: [] });
  });
});

test('a renamed draft isn’t redirected to, since nothing would answer', async () => {
  await inRepository('title: A', async (contentDir) => {
    await rm(join(contentDir, 'blog/2023-01-01-old.md'));
    await writeFiles(contentDir, { 'blog/2023-01-01-new.md': longPost('title: A\ndraft: true') });
    expect(await fixesIn(contentDir)).toEqual({ fixes: [], left: [] });
  });
});

test('an address that may be either of two posts is left to the editor', async () => {
  await inContentFolder(async (contentDir) => {
    await writeFiles(contentDir, {
      'blog/2023-01-01-one.md': longPost('title: A'),
      'blog/2023-01-01-two.md': longPost('title: B'),
    });
    const { sources } = await readSources(contentDir);
    const from = 'blog/2023-01-01-old.md';
    const renames = [
      { from, to: 'blog/2023-01-01-one.md' },
      { from, to: 'blog/2023-01-01-two.md' },
    ];
    const files = { ledger: '/blog/old\n/2023/01/01/old.html\n' };
    const fixes = fixesOf(
      sources,
      { files, renames, published: new Map() },
      { resolverOf: () => () => ({ complaint: 'no picture' }), now: 0 },
    );
    const either = 'may be content/blog/2023-01-01-one.md now, or content/blog/2023-01-01-two.md';
    const left = `/blog/old ${either}; add redirect_from: /blog/old to the right one`;
    expect(fixes).toEqual({ fixes: [], left: [left] });
  });
});

test('a dated address needs no line of its own: it follows its page', async () => {
  await inRepository('title: A', async (contentDir) => {
    await writeFiles(contentDir, { 'urls.txt': '/2023/01/01/old.html\n/blog/old\n' });
    git(contentDir, ['mv', 'blog/2023-01-01-old.md', 'blog/2023-01-01-new.md']);
    expect((await fixesIn(contentDir)).fixes.map(({ after }) => after)).toEqual([
      'redirect_from: /blog/old\n---',
    ]);
    expect(await fixesIn(contentDir)).toEqual({ fixes: [], left: [] });
    expect(await errorsOf(contentDir)).toEqual([]);
  });
});

test('an address that was public at the base counts, before anybody recorded it', async () => {
  await inRepository('title: A', async (contentDir) => {
    await rm(join(contentDir, 'urls.txt'));
    git(contentDir, ['mv', 'blog/2023-01-01-old.md', 'blog/2023-01-01-new.md']);
    expect((await fixesIn(contentDir)).fixes.map(({ after }) => after)).toEqual([
      'redirect_from: /blog/old\n---',
    ]);
  });
});

test('fields that name a renamed document are mended, in lists too', async () => {
  await inRepository('title: A', async (contentDir) => {
    const member = (announcement: string) =>
      `---\nname: X\ntier: gold\nannouncement: ${announcement}\ndescription: It is.\n---\n`;
    await writeFiles(contentDir, {
      'members/x.md': member('old # the post'),
      'members/z.md': member('"other"'),
      'blog/2023-01-02-other.md': longPost('title: B\nmembers: [z, x]', 'Quite another text.'),
    });
    git(contentDir, ['add', '.']);
    git(contentDir, commit());
    git(contentDir, ['mv', 'blog/2023-01-01-old.md', 'blog/2023-01-01-new.md']);
    git(contentDir, ['mv', 'members/x.md', 'members/y.md']);
    const { fixes } = await fixesIn(contentDir);
    expect(fixes.map(({ file, after, done }) => [file, after, done])).toEqual([
      [
        'content/blog/2023-01-01-new.md',
        'redirect_from: /blog/old\n---',
        'redirect_from: /blog/old leads here now, as the file was renamed',
      ],
      [
        'content/blog/2023-01-02-other.md',
        'members: [z, y]',
        'members: x is called y now, as its file was renamed',
      ],
      [
        'content/members/y.md',
        'announcement: new # the post',
        'announcement: old is called new now, as its file was renamed',
      ],
      [
        'content/members/y.md',
        'redirect_from: /members/x\n---',
        'redirect_from: /members/x leads here now, as the file was renamed',
      ],
    ]);
  });
});

test('frontmatter that would come out wrong stays as it is, and is named', async () => {
  for (const fields of ['title: A\n...', '{ title: A }', 'title: A\nredirect_from:\n  /x']) {
    await inRepository(fields, async (contentDir) => {
      git(contentDir, ['mv', 'blog/2023-01-01-old.md', 'blog/2023-01-01-new.md']);
      expect(await fixesIn(contentDir), fields).toEqual({
        fixes: [],
        left: ["content/blog/2023-01-01-new.md is written so that it can't be mended by itself"],
      });
      const path = join(contentDir, 'blog/2023-01-01-new.md');
      expect(await readFile(path, 'utf8')).toBe(longPost(fields));
    });
  }
});

test('renamed documents of other types are redirected to', async () => {
  await inRepository('title: A', async (contentDir) => {
    git(contentDir, ['mv', 'events/old.md', 'events/new.md']);
    await mkdir(join(contentDir, 'pages/guides'));
    git(contentDir, ['mv', 'pages/old.md', 'pages/guides/index.md']);
    const { fixes, left } = await fixesIn(contentDir);
    expect(fixes.map(({ file, after }) => [file, after])).toEqual([
      ['content/events/new.md', 'redirect_from: /events/old\n---'],
      ['content/pages/guides/index.md', 'redirect_from: /old\n---'],
    ]);
    expect(left).toEqual([]);
    expect(await errorsOf(contentDir)).toEqual([]);
  });
});

function longPost(fields: string, text = 'A sentence of the text.'): string {
  return `---\n${fields}\n---\n${`${text}\n`.repeat(20)}`;
}

/** A repository with a post, an event, a page and the ledger of them, committed. */
async function inRepository(fields: string, use: (contentDir: string) => Promise<void>) {
  await inContentFolder(async (contentDir) => {
    const lists = '/ /blog /blog/authors /blog/tags /events /governance /join /members /people';
    await writeFiles(contentDir, {
      'blog/2023-01-01-old.md': longPost(fields),
      'events/old.md':
        '---\nname: A day\nstart: 2023-05-01\nkind: day\ndescription: A day of examples.\n---\n',
      'pages/old.md': '---\ntitle: A page\ndescription: What it is.\n---\nText of a page.\n',
      'urls.txt': `${[...lists.split(' '), '/projects', '/blog/old', '/events/old', '/old'].join('\n')}\n`,
    });
    git(contentDir, ['init', '--quiet', '..']);
    git(contentDir, ['add', '.']);
    git(contentDir, commit());
    await use(contentDir);
  });
}

function commit(): string[] {
  const author = ['-c', 'user.name=A. Example', '-c', 'user.email=a@example.org'];
  return [...author, '-c', 'commit.gpgsign=false', 'commit', '--quiet', '-m', 'A change'];
}

function git(folder: string, args: string[]): string {
  return execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
}

async function errorsOf(contentDir: string): Promise<string[]> {
  const { problems } = await checkContent(contentDir);
  return problems.filter(({ severity }) => severity === 'error').map(({ message }) => message);
}
