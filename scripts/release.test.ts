import { spawnSync } from 'node:child_process';
import {
  chmod,
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
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

/**
 * A machine in a folder, where starting a server is saying so.
 *
 * @param user whose the site is.
 * @param project the files of the site.
 */
async function machine(user = 'root', project: Readonly<Record<string, string>> = PROJECT) {
  // Root's own, with a folder of the site's user in it.
  const outer = await mkdtemp(join(tmpdir(), 'release-'));
  const root = join(outer, 'website');
  const script = join(outer, 'release.sh');
  await mkdir(root);
  await copyFile('deploy/release.sh', script);
  const run = (command: string, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(command, args, {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        OF_ROOT: 'seen',
        WEBSITE_ROOT: root,
        WEBSITE_LOCK: join(outer, 'lock'),
        // Nothing listens on these, so each release takes the first.
        WEBSITE_PORTS: '1 2',
        WEBSITE_START: 'echo start ',
        WEBSITE_STOP: 'echo stop ',
        WEBSITE_SETTLE: '0',
        WEBSITE_USER: user,
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
  for (const [path, text] of Object.entries(project)) {
    await writeFile(join(repository, path), text);
  }
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  git('commit', '--quiet', '--message=First');
  if (user !== 'root') {
    await chmod(outer, 0o755);
    expect(run('chown', '-R', user, root).status).toBe(0);
  }
  return {
    outer,
    root,
    git,
    run,
    release: (...args: string[]) => run('bash', script, ...args),
    current: async () => basename(await realpath(join(root, 'current'))),
    releases: () => readdir(join(root, 'releases')),
    schedule: (text: string) => writeFile(join(root, 'current/.next/schedule.json'), text),
    remove: () => rm(outer, { recursive: true }),
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

test('what fails halfway leaves no release', async () => {
  test.skip(spawnSync('flock', ['--version']).error !== undefined, 'flock is not installed');
  const failing = { ...PROJECT, 'build.mjs': 'process.exit(1);' };
  const { release, releases, remove } = await machine('root', failing);
  try {
    expect(release('main').status).toBe(1);
    expect(await releases()).toEqual([]);
  } finally {
    await remove();
  }
});

test('a timer that comes while a release is on its way isn’t a failure', async () => {
  test.skip(spawnSync('flock', ['--version']).error !== undefined, 'flock is not installed');
  const { outer, run, release, remove } = await machine();
  try {
    const held = (argument: string) =>
      run('flock', join(outer, 'lock'), 'bash', join(outer, 'release.sh'), argument);
    const output = 'Another release is on its way.';
    expect(held('--due')).toEqual({ status: 0, output });
    expect(held('main')).toEqual({ status: 1, output });
    expect(release('--list')).toEqual({ status: 0, output: '' });
  } finally {
    await remove();
  }
});

test.describe('as root', () => {
  test.skip(process.getuid?.() !== 0, 'only root can be another user');
  test.skip(spawnSync('runuser', ['--version']).error !== undefined, 'runuser is not installed');
  const USER = 'nobody';
  /** A program of the site that does what root could be made to do, and says as whom. */
  const TELLS = `import { appendFileSync, openSync } from 'node:fs';
const say = (text) => appendFileSync('../../ran', text + '\\n');
say(process.argv[1].split('/').at(-1) + ' ' + process.getuid() + ' ' + (process.env.OF_ROOT ?? 'clean'));
try {
  openSync('/dev/tty', 'r+');
  say('terminal');
} catch (error) {
  // It has no terminal, as it should be.
  if (!['ENXIO', 'ENOENT'].includes(error.code)) say(String(error));
}
`;

  test('nothing of the site’s user is run by root, or has root’s terminal or variables', async () => {
    const { outer, root, run, remove } = await machine(USER, {
      ...PROJECT,
      'deploy/healthy.mjs': TELLS,
      'build.mjs': TELLS + PROJECT['build.mjs'],
    });
    try {
      // As in a terminal.
      const { status, output } = run(
        'script',
        '-qec',
        `bash ${outer}/release.sh main`,
        '/dev/null',
      );
      expect(status, output).toBe(0);
      const uid = run('id', '-u', USER).output;
      const ran = (await readFile(join(root, 'ran'), 'utf8')).trim().split('\n');
      expect(ran.sort()).toEqual([`build.mjs ${uid} clean`, `healthy.mjs ${uid} clean`]);
      const others = run('find', root, '!', '-user', USER);
      expect(others.output).toBe('');
    } finally {
      await remove();
    }
  });

  for (const name of ['releases', 'slots', 'static', 'current', '.release']) {
    test(`a link at ${name} leads root nowhere`, async () => {
      const { outer, root, run, release, remove } = await machine(USER);
      try {
        const precious = join(outer, 'precious');
        await mkdir(join(precious, 'old'), { recursive: true });
        await writeFile(join(precious, 'file'), 'kept');
        const isFile = name === '.release';
        await symlink(isFile ? join(precious, 'file') : precious, join(root, name));
        run('chown', '-h', USER, join(root, name));
        for (const args of [['main'], ['--to', 'old'], ['--due'], ['--list']]) release(...args);
        expect((await readdir(precious)).sort()).toEqual(['file', 'old']);
        expect(await readFile(join(precious, 'file'), 'utf8')).toBe('kept');
      } finally {
        await remove();
      }
    });
  }

  test('a copy that the site’s user could change isn’t run by root', async () => {
    const { outer, root, run, release, remove } = await machine(USER);
    try {
      for (const [command, ...args] of [
        ['chown', USER, join(outer, 'release.sh')],
        ['chmod', '777', outer],
      ] as const) {
        run(command, ...args);
        const { status, output } = release('--list');
        expect(status).toBe(1);
        expect(output).toContain('can be changed by others than root');
        run('chown', 'root', join(outer, 'release.sh'));
      }
      expect(await readdir(root)).toEqual(['repository']);
    } finally {
      await remove();
    }
  });
});

/** The second that it is, as names of releases begin. */
function stamp(): string {
  return `${new Date().toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}
