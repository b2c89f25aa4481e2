import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const STAMP = resolve(ROOT, 'node_modules/.installed-lock');
const isWindows = process.platform === 'win32';

/** Installs, builds and serves the site. */
export async function start() {
  await install();
  console.log('Building the site …');
  run('npm', ['run', '--silent', 'build']);
  await serve();
}

/**
 * Installs, finds a browser, builds and runs the tests.
 *
 * @param {string[]} args passed on to Playwright Test
 */
export async function test(args) {
  await install();
  const { ensureBrowser } = await import('./browser.mjs');
  ensureBrowser();
  run('npm', ['run', 'lint']);
  run('npm', ['run', 'build']);
  run('npm', ['run', 'typecheck']);
  run('npx', ['--no-install', 'playwright', 'test', ...args]);
}

/** Installs what package-lock.json names, unless just that is installed already. */
async function install() {
  const lock = readFileSync(resolve(ROOT, 'package-lock.json'), 'utf8');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock) return;
  console.log('Installing what package-lock.json names; the first time that takes minutes …');
  await runWatched('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], isWorthReading);
  writeFileSync(STAMP, lock);
}

/**
 * Whether a line that npm prints when it installs is for whoever installs. That packages
 * which others depend on are deprecated is for those others.
 *
 * @param {string} line
 */
export function isWorthReading(line) {
  return line.trim() !== '' && !/^npm warn deprecated /.test(line);
}

/** Serves what is built, and says where once it answers. */
async function serve() {
  const port = process.env.PORT || '3000';
  // Without npx or a shell between, a signal reaches the server itself.
  const next = resolve(ROOT, 'node_modules/next/dist/bin/next');
  const server = spawn(process.execPath, [next, 'start', '--hostname', '127.0.0.1', '-p', port], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.on(signal, () => server.kill(signal));
  }
  let isOver = false;
  server.on('exit', (code) => {
    isOver = true;
    process.exit(code ?? 0);
  });
  while (!isOver && !(await answers(port))) await sleep(200);
  console.log(`\nThe site is at http://localhost:${port} (stop with Ctrl-C)\n`);
}

/** @param {string} port */
function answers(port) {
  return fetch(`http://127.0.0.1:${port}/`, { method: 'HEAD' }).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** After so many milliseconds each, somebody who waits is told that it goes on. */
const PULSE = 15_000;

/**
 * Runs a command of the project to its end, and ends this process if it fails. Of its
 * output only some lines are shown, and all of it if it fails.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {(line: string) => boolean} isShown
 */
export async function runWatched(command, args, isShown) {
  const start = Date.now();
  const seconds = () => Math.round((Date.now() - start) / 1000);
  const child = spawn(command, args, {
    cwd: ROOT,
    stdio: ['inherit', 'pipe', 'pipe'],
    shell: isWindows,
  });
  const pulse = setInterval(() => console.log(`… ${seconds()} s`), PULSE);
  let all = '';
  const read = async (/** @type {NodeJS.ReadableStream} */ stream) => {
    for await (const line of createInterface({ input: stream })) {
      all += `${line}\n`;
      if (isShown(line)) console.log(line);
    }
  };
  const [[code]] = await Promise.all([
    once(child, 'close').catch((error) => {
      console.error(`${command} could not be started: ${error.message}`);
      return [1];
    }),
    read(child.stdout),
    read(child.stderr),
  ]);
  clearInterval(pulse);
  if (code === 0) return;
  console.error(`\nAll that ${command} printed:\n${all}`);
  process.exit(code ?? 1);
}

/**
 * Runs a command of the project to its end, and ends this process if it fails.
 *
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  const { status, error } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: isWindows,
  });
  if (error) console.error(`${command} could not be started: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}
