import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';

const PAST = '2026-01-01T10:00:00.000Z';
const AHEAD = '2999-01-01T10:00:00.000Z';

/** What stands for the site: it is built at once, and says the truth about what is due. */
const PROJECT = {
  'package.json': JSON.stringify({
    name: 'released',
    version: '1.0.0',
    scripts: {
      build: 'node build.mjs',
      'publish-due': `${resolve('node_modules/.bin/tsx')} ${resolve('scripts/publish-due.ts')}`,
    },
  }),
  'package-lock.json': JSON.stringify({
    name: 'released',
    version: '1.0.0',
    lockfileVersion: 3,
    packages: { '': { name: 'released', version: '1.0.0' } },
  }),
  'build.mjs': `import { mkdirSync, writeFileSync } from 'node:fs';
mkdirSync('.next/static', { recursive: true });
writeFileSync('.next/BUILD_ID', 'made');
writeFileSync('.next/schedule.json', '{"instants":["${AHEAD}"]}');
`,
  'deploy/healthy.mjs': '',
};

/** A machine in a folder, where starting a server is saying so. */
async function machine() {
  const root = await mkdtemp(join(tmpdir(), 'release-'));
  const run = (command: string, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(command, args, {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        WEBSITE_ROOT: root,
        // Nothing listens on these, so each release takes the first.
        WEBSITE_PORTS: '1 2',
        WEBSITE_START: 'echo start ',
        WEBSITE_STOP: 'echo stop ',
        WEBSITE_SETTLE: '0',
        WEBSITE_USER: 'root',
      },
    });
    return { status, output: (stdout + stderr).trim() };
  };
  const repository = join(root, 'repository');
  const git = (...args: string[]) => {
    const { status, output } = run(
      'git',
      ...['-C', repository, '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args],
    );
    expect(status, output).toBe(0);
    return output;
  };
  await mkdir(join(repository, 'deploy'), { recursive: true });
  for (const [path, text] of Object.entries(PROJECT)) {
    await writeFile(join(repository, path), text);
  }
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('commit', '--quiet', '--message=First');
  return {
    root,
    git,
    release: (...args: string[]) => run('bash', resolve('deploy/release.sh'), ...args),
    current: async () => basename(await realpath(join(root, 'current'))),
    releases: () => readdir(join(root, 'releases')),
    schedule: (text: string) => writeFile(join(root, 'current/.next/schedule.json'), text),
    remove: () => rm(root, { recursive: true }),
  };
}

test('what serves is built once more when something is due, and nothing else is', async () => {
  test.skip(spawnSync('flock', ['--version']).error !== undefined, 'flock is not installed');
  const { root, git, release, current, releases, schedule, remove } = await machine();
  try {
    expect(release('--due')).toEqual({ status: 1, output: 'Nothing serves yet.' });

    const first = release('main');
    expect(first.status, first.output).toBe(0);
    const serving = await current();
    expect(release('--due')).toEqual({
      status: 0,
      output: `Nothing is due. The next moment is ${AHEAD}.`,
    });

    // Whoever fetches doesn't release yet.
    const commit = git('rev-parse', 'HEAD');
    git('commit', '--quiet', '--allow-empty', '--message=Second');
    await schedule(JSON.stringify({ instants: [PAST] }));
    // Names of releases tell them apart by the second.
    await expect.poll(() => serving < `${stamp()}-`).toBe(true);
    const due = release('--due');
    expect(due.status, due.output).toBe(0);
    expect(due.output).toContain(`Something is due since ${PAST}.`);
    const second = await current();
    expect(second).not.toBe(serving);
    expect(await readFile(join(root, 'current/.git/HEAD'), 'utf8')).toBe(`${commit}\n`);
    expect(await releases()).toEqual([serving, second]);
    expect(release('--due').output).toContain('Nothing is due.');

    await schedule('{');
    const unknown = release('--due');
    expect(unknown.status).toBe(1);
    expect(unknown.output).toContain('Nobody knows whether something is due.');
    expect(await releases()).toEqual([serving, second]);
  } finally {
    await remove();
  }
});

test('a timer that comes while a release is on its way isn’t a failure', async () => {
  test.skip(spawnSync('flock', ['--version']).error !== undefined, 'flock is not installed');
  const { root, release, remove } = await machine();
  try {
    const held = (argument: string) =>
      spawnSync('flock', [join(root, '.release'), 'bash', resolve('deploy/release.sh'), argument], {
        encoding: 'utf8',
        env: { ...process.env, WEBSITE_ROOT: root, WEBSITE_USER: 'root' },
      });
    expect(held('--due')).toMatchObject({ status: 0, stdout: 'Another release is on its way.\n' });
    expect(held('main')).toMatchObject({ status: 1, stderr: 'Another release is on its way.\n' });
    expect(release('--list')).toEqual({ status: 0, output: '' });
  } finally {
    await remove();
  }
});

/** The second that it is, as names of releases begin. */
function stamp(): string {
  return `${new Date().toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}
