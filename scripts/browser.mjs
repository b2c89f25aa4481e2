import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** Chromium without the windows of a browser: tests take half the processor time in it. */
const SHELL = 'chromium-headless-shell';
const NAMES = [SHELL, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/**
 * Finds a Chromium for the tests, or gets one: the system's, else Playwright's
 * own download, else Debian's package where apt runs as root.
 */
export function ensureBrowser() {
  if (findBrowser()) return;

  console.log('No Chromium found; downloading the one of Playwright …');
  spawnSync('npx', ['--no-install', 'playwright', 'install', 'chromium'], { stdio: 'inherit' });
  if (playwrightBrowser()) return;

  if (process.getuid?.() === 0 && onPath('apt-get')) {
    console.log(`The download failed; installing the Debian package ${SHELL} with apt-get …`);
    spawnSync('apt-get', ['update'], { stdio: 'inherit' });
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', SHELL], {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (systemBrowser()) return;
  }
  console.error(
    'The tests need Chromium or Chrome and none could be installed: install one, or set CHROMIUM_PATH to its executable, and run npm test again.',
  );
  process.exit(1);
}

/**
 * @returns {string | undefined} path of a Chromium that is there and starts
 */
export function findBrowser() {
  return systemBrowser() ?? playwrightBrowser();
}

/**
 * Whether a browser is the shell, whose controls and lines of text have other sizes.
 *
 * @param {string | undefined} path
 */
export function isHeadlessShell(path) {
  return Boolean(path?.endsWith(SHELL));
}

function systemBrowser() {
  const named = process.env.CHROMIUM_PATH;
  const candidates = [named, ...NAMES.map(onPath), MAC];
  return candidates.find((path) => path && starts(path));
}

function playwrightBrowser() {
  const path = chromium.executablePath();
  return path && starts(path) ? path : undefined;
}

/**
 * A downloaded browser may be there and lack the system's libraries, so it is tried.
 *
 * @param {string} path
 */
function starts(path) {
  return existsSync(path) && spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0;
}

/**
 * @param {string} name
 * @returns {string | undefined}
 */
function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}
