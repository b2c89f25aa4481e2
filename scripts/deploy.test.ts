import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import micromatch from 'micromatch';
import { PORTS } from '../e2e/ports';
import { instructionsOf } from './deploy/dockerfile';
import { commands as inboxCommands } from './inbox/commands';
import { commands as newsletterCommands } from './newsletter/commands';

const read = (path: string) => readFileSync(path, 'utf8');
const instructions = instructionsOf(read('deploy/Dockerfile'));
const ignored = read('.dockerignore')
  .split('\n')
  .filter((line) => line && !/^[#!]/.test(line));
const ofKind = (keyword: string) =>
  instructions.filter((each) => each.keyword === keyword).map(({ rest }) => rest);

test('the image is made of what exists and isn’t left out', () => {
  const sources = ofKind('COPY')
    .filter((rest) => !rest.includes('--from='))
    .flatMap((rest) => rest.split(' ').slice(0, -1));
  expect(sources).toContain('package-lock.json');
  for (const source of sources) {
    expect(existsSync(source), source).toBe(true);
    expect(micromatch.isMatch(source, ignored), source).toBe(false);
  }
  // What a build reads goes in, too.
  for (const path of [
    'content/urls.txt',
    'lib/site.ts',
    'scripts/build.ts',
    'deploy/healthy.mjs',
  ]) {
    expect(micromatch.isMatch(path, ignored), path).toBe(false);
  }
});

test('secrets, and what git leaves out, stay out of the image', () => {
  const untracked = read('.gitignore')
    .split('\n')
    .filter((line) => line && !/^[!#]/.test(line))
    .map((line) => line.replace(/^\/|\/$/g, ''));
  expect(untracked.filter((line) => !ignored.includes(line))).toEqual([]);
  expect(ignored).toContain('.git');
});

test('the image runs as a user without rights, without npm between, and says how it is', () => {
  const last = instructions.map(({ keyword }) => keyword).lastIndexOf('FROM');
  const users = instructions.slice(last).filter(({ keyword }) => keyword === 'USER');
  expect(users.map(({ rest }) => rest)).toEqual(['node']);
  const command: string[] = JSON.parse(ofKind('CMD').at(-1) ?? '');
  expect(command[0]).toBe('node');
  expect(existsSync(command[1] ?? ''), command[1]).toBe(true);
  expect(ofKind('HEALTHCHECK').join()).toContain('deploy/healthy.mjs');
  for (const image of ofKind('FROM')) expect(image).not.toContain(':latest');
});

test('the health check fails where nothing answers', () => {
  // No server has the port for discarding.
  const { status, stderr } = spawnSync('node', ['deploy/healthy.mjs', '9'], { encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^\/api\/health on port 9: \w+/);
});

/** The settings of a unit by their names; of a name that comes twice, all. */
function settingsOf(path: string): Map<string, string[]> {
  const settings = new Map<string, string[]>();
  for (const [, key = '', value = ''] of read(path).matchAll(/^([A-Z]\w+)=(.*)$/gm)) {
    settings.set(key, [...(settings.get(key) ?? []), value]);
  }
  return settings;
}

const SERVER = settingsOf('deploy/website@.service');
const TASK = settingsOf('deploy/website-task-.service.d/task.conf');
const UNITS = readdirSync('deploy').filter((name) => /\.(?:service|timer)$/.test(name));

test('the server writes where it has to, and nowhere else', () => {
  expect(SERVER.get('NoNewPrivileges')).toEqual(['true']);
  expect(SERVER.get('ProtectSystem')).toEqual(['strict']);
  expect(SERVER.get('ReadWritePaths')).toEqual(['/srv/website/slots/%i/.next']);
  expect(SERVER.get('Environment')?.[0]).toContain(
    `DATA_DIR=/var/lib/${SERVER.get('StateDirectory')}`,
  );
  expect(SERVER.get('Environment')?.[0]).toContain('TRUSTED_PROXIES=1');
});

test('tasks have the user, the variables and the data of the server, and no more rights', () => {
  for (const key of ['User', 'Group', 'EnvironmentFile', 'StateDirectory', 'ProtectSystem']) {
    expect(TASK.get(key), key).toEqual(SERVER.get(key));
  }
  const [data] = /DATA_DIR=\S+/.exec(SERVER.get('Environment')?.[0] ?? '') ?? [];
  expect(TASK.get('Environment')?.[0]).toContain(data);
  expect(TASK.get('CapabilityBoundingSet')).toEqual(['']);
  expect(TASK.has('ReadWritePaths')).toBe(false);
  expect(TASK.get('WorkingDirectory')).toEqual(['/srv/website/current']);
  // The same that is said to staff.
  for (const each of ['website.env', 'DATA_DIR=/var/lib/website', '/srv/website/current']) {
    expect(read('deploy/staff.sh')).toContain(each);
  }
});

test('each task is a command that there is, and each has its timer', async () => {
  const tasks = UNITS.filter((name) => /^website-task-.+\.service$/.test(name));
  expect(tasks).toHaveLength(3);
  for (const task of tasks) {
    expect(UNITS).toContain(task.replace('.service', '.timer'));
    const settings = settingsOf(`deploy/${task}`);
    const [, script = '', rest = ''] =
      /^\/usr\/bin\/node --import tsx (\S+) (.+)$/.exec(settings.get('ExecStart')?.[0] ?? '') ?? [];
    expect(existsSync(script), task).toBe(true);
    const known = script.includes('newsletter') ? newsletterCommands : inboxCommands;
    const [name = '', ...flags] = rest.split(' ');
    const its = Object.keys(known[name]?.flags ?? {});
    expect(known, task).toHaveProperty(name);
    expect(flags.filter((flag) => !its.includes(flag.slice(2)))).toEqual([]);
  }
});

test('root runs its own copy of release.sh, and no unit runs a file of the site’s user as root', () => {
  for (const unit of UNITS.filter((name) => name.endsWith('.service'))) {
    const settings = settingsOf(`deploy/${unit}`);
    const isTask = unit.startsWith('website-task-');
    if (isTask || settings.has('User')) continue;
    const [, path = '', option = ''] =
      /^\/usr\/local\/lib\/website\/(\S+) (\S+)$/.exec(settings.get('ExecStart')?.[0] ?? '') ?? [];
    expect(read(path), unit).toContain(`#   ${path} ${option} `);
  }
  // Nor does who follows the page.
  expect(read('docs/deploying.md')).not.toMatch(/^(?:cp |\/)\S*(?: -r)? ?\/?srv\/website/m);
});

test('systemd finds nothing wrong with the units', () => {
  const isThere = spawnSync('systemd-analyze', ['--version']).error === undefined;
  test.skip(!isThere, 'systemd is not installed');
  const paths = UNITS.map((name) => resolve('deploy', name));
  const { stderr } = spawnSync('systemd-analyze', ['verify', ...paths], { encoding: 'utf8' });
  // The programs are elsewhere on this machine.
  const faults = stderr.split('\n').filter((line) => line && !/ is not executable: /.test(line));
  expect(faults).toEqual([]);
});

test('no token gets into Caddy’s log', async () => {
  test.skip(spawnSync('caddy', ['version']).error !== undefined, 'caddy is not installed');
  const folder = await mkdtemp(join(tmpdir(), 'caddy-'));
  const config = join(folder, 'Caddyfile');
  const port = PORTS.caddy;
  await writeFile(config, read('deploy/Caddyfile').replace('admin localhost:2019', 'admin off'));
  const caddy = spawn('caddy', ['run', '--adapter', 'caddyfile', '--config', config], {
    env: { ...process.env, HOME: folder, SITE: `http://localhost:${port}`, STATIC: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  caddy.stderr.on('data', (data) => (log += data));
  const headers = { Referer: 'https://example.org/newsletter/confirm?token=secret' };
  const ask = (path: string) => fetch(`http://localhost:${port}${path}`, { headers });
  try {
    const asked = '/_next/static/none.js?token=secret';
    await expect(async () => expect((await ask(asked)).status).toBe(404)).toPass();
    await ask('/_next/static/none.js%3Ftoken=secret');
    await expect.poll(() => log).toMatch(/"uri":"\/_next\/static\/none\.js"[\s\S]+"uri":"/);
    expect(log).not.toContain('secret');
  } finally {
    caddy.kill();
    await rm(folder, { recursive: true });
  }
});

for (const [program, args] of [
  ['bash', ['-n', 'deploy/release.sh']],
  ['caddy', ['validate', '--adapter', 'caddyfile', '--config', 'deploy/Caddyfile']],
] as const) {
  test(`${program} finds nothing wrong with its file`, () => {
    test.skip(spawnSync(program, ['--version']).error !== undefined, `${program} is not installed`);
    const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
    expect(status, stderr).toBe(0);
  });
}
