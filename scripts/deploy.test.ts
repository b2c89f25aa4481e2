import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import micromatch from 'micromatch';
import { instructionsOf } from './deploy/dockerfile';

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

test('the unit writes where it has to, and nowhere else', () => {
  const unit = read('deploy/website@.service');
  const settings = new Map(
    [...unit.matchAll(/^([A-Z]\w+)=(.*)$/gm)].map(([, key = '', value = '']) => [key, value]),
  );
  expect(settings.get('NoNewPrivileges')).toBe('true');
  expect(settings.get('ProtectSystem')).toBe('strict');
  expect(settings.get('ReadWritePaths')).toBe('/srv/website/slots/%i/.next');
  expect(settings.get('Environment')).toContain(
    `DATA_DIR=/var/lib/${settings.get('StateDirectory')}`,
  );
});

test('the timer’s service runs, as root, what release.sh offers', () => {
  const unit = read('deploy/website-publish.service');
  const [, path = '', option = ''] =
    /^ExecStart=\/srv\/website\/repository\/(\S+) (\S+)$/m.exec(unit) ?? [];
  expect(read(path)).toContain(`#   ${path} ${option} `);
  expect(unit).not.toMatch(/^User=/m);
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
