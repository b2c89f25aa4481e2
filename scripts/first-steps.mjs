import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const STAMP = resolve(ROOT, 'node_modules/.installed-lock');
const isWindows = process.platform === 'win32';

/** Installs, builds and serves the site. */
export function start() {
  install();
  run('npm', ['run', 'build']);
  serve();
}

/**
 * Installs, finds a browser, builds and runs the tests.
 *
 * @param {string[]} args passed on to Playwright Test
 */
export async function test(args) {
  install();
  const { ensureBrowser } = await import('./browser.mjs');
  ensureBrowser();
  run('npm', ['run', 'lint']);
  run('npm', ['run', 'build']);
  run('npm', ['run', 'typecheck']);
  run('npx', ['--no-install', 'playwright', 'test', ...args]);
}

/** Installs what package-lock.json names, unless just that is installed already. */
function install() {
  const lock = readFileSync(resolve(ROOT, 'package-lock.json'), 'utf8');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock) return;
  console.log('Installing dependencies …');
  run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund']);
  writeFileSync(STAMP, lock);
}

function serve() {
  const port = process.env.PORT || '3000';
  console.log(`\nServing at http://localhost:${port} (stop with Ctrl-C)\n`);
  // Without npx or a shell between, a signal reaches the server itself.
  const next = resolve(ROOT, 'node_modules/next/dist/bin/next');
  const server = spawn(process.execPath, [next, 'start', '--hostname', '127.0.0.1', '-p', port], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.on(signal, () => server.kill(signal));
  }
  server.on('exit', (code) => process.exit(code ?? 0));
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
