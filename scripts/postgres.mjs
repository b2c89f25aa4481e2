// Runs a command with a Postgres that is there for it alone, in TEST_DATABASE_URL:
//   node scripts/postgres.mjs npm test
// Without one to be had it says so and runs the command all the same: the tests
// that need it are skipped and counted. `.ci/run` calls this before anything is
// installed, so it has no dependencies.
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const DEBIAN = '/usr/lib/postgresql';
const isRoot = process.getuid?.() === 0;

const [command, ...args] = process.argv.slice(2);
if (!command) {
  console.error('What to run: node scripts/postgres.mjs <command> [arguments]');
  process.exit(2);
}
process.exit(await run(command, args));

/**
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<number>} how the command ended
 */
async function run(command, args) {
  const server = process.env.TEST_DATABASE_URL ? undefined : await start();
  const env = { ...process.env, ...(server ? { TEST_DATABASE_URL: server.url } : {}) };
  try {
    const child = spawn(command, args, { stdio: 'inherit', env });
    // Ctrl-C reaches the command by itself; this waits for its end to tidy up.
    process.on('SIGINT', () => {});
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    return await new Promise((resolve) => {
      child.on('exit', (code) => resolve(code ?? 1));
      child.on('error', (error) => {
        console.error(`${command} could not be started: ${error.message}`);
        resolve(127);
      });
    });
  } finally {
    server?.stop();
  }
}

/** @returns {Promise<{ url: string, stop(): void } | undefined>} */
async function start() {
  const programs = findPrograms() ?? install();
  if (!programs) return without('it could not be installed');

  const folder = mkdtempSync(join(tmpdir(), 'postgres-'));
  const data = join(folder, 'data');
  const owner = isRoot ? serverUser() : undefined;
  if (isRoot && !owner) return without('it refuses to run as root, and there is no other user');
  if (owner) chownSync(folder, owner.uid, owner.gid);

  /** @param {string} name @param {string[]} programArgs */
  const call = (name, programArgs) =>
    // The server outlives pg_ctl and would hold a pipe open.
    spawnSync(join(programs, name), programArgs, { cwd: folder, stdio: 'ignore', ...owner });
  const stop = () => {
    call('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']);
    rmSync(folder, { recursive: true, force: true });
  };

  const made = call('initdb', [
    '-D',
    data,
    '-U',
    'tests',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--no-locale',
    '-N',
  ]);
  const port = await freePort();
  // It listens to this machine alone. The tests kill their own processes, not
  // the machine, so nothing need reach the disk.
  const options = `-c listen_addresses=127.0.0.1 -c port=${port} -c unix_socket_directories='' -c fsync=off -c max_connections=100`;
  const log = join(folder, 'log');
  const started =
    made.status === 0
      ? call('pg_ctl', ['-D', data, '-l', log, '-o', options, '-w', '-t', '60', 'start'])
      : made;
  if (started.status !== 0) {
    stop();
    return without('it did not start');
  }
  return { url: `postgres://tests@127.0.0.1:${port}/postgres`, stop };
}

/** @param {string} reason */
function without(reason) {
  console.error(`No Postgres for the tests, ${reason}: those that need one are skipped.`);
  return undefined;
}

/** @returns {string | undefined} the folder with initdb and pg_ctl */
function findPrograms() {
  const versions = existsSync(DEBIAN)
    ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a))
    : [];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [...folders, ...versions.map((version) => join(DEBIAN, version, 'bin'))];
  return candidates.find((folder) =>
    ['initdb', 'pg_ctl'].every((name) => existsSync(join(folder, name))),
  );
}

/** Installs Debian's package where apt runs as root, as for the browser. */
function install() {
  if (!isRoot || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0)
    return undefined;
  console.log('No Postgres found; installing the Debian package postgresql with apt-get …');
  spawnSync('apt-get', ['update'], { stdio: 'inherit' });
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql'], {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return findPrograms();
}

/** @returns {{ uid: number, gid: number } | undefined} who runs the server in root's place */
function serverUser() {
  for (const name of ['postgres', 'nobody']) {
    const ids = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));
    if (ids.some(({ status }) => status !== 0)) continue;
    const [uid, gid] = ids.map(({ stdout }) => Number(stdout));
    if (uid !== undefined && gid !== undefined) return { uid, gid };
  }
  return undefined;
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
