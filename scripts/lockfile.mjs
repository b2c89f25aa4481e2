import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

// npm leaves packages for other platforms out of package-lock.json where the
// registry in use didn't have them when the lock was made, and then refuses to
// install from that lock, on any platform. `npm run lockfile` puts them in, as the
// registry describes them now, and refuses what has no checksum there.

const FILE = 'package-lock.json';
/** What of a package's description npm writes into a lock. */
const FIELDS = ['version', 'dist.integrity', 'cpu', 'libc', 'license', 'os', 'engines'];

/**
 * @typedef {object} LockedPackage
 * @property {boolean} [dev]
 * @property {string} [integrity]
 * @property {Record<string, string>} [optionalDependencies]
 *
 * @typedef {{ packages: Record<string, LockedPackage> }} Lock
 * @typedef {{ name: string, version: string, dev: boolean }} Missing
 */

/**
 * Returns the optional dependencies that a lock names and doesn't hold with a checksum.
 *
 * @param {Lock} lock
 * @returns {Missing[]}
 */
export function missingFromLock({ packages }) {
  return Object.entries(packages).flatMap(([parent, { dev = false, optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !heldFor(parent, name, packages)?.integrity)
      .map(([name, version]) => ({ name, version, dev })),
  );
}

/**
 * Returns a package that lies where Node would look for it, from the place of another.
 *
 * @param {string} place
 * @param {string} name
 * @param {Lock['packages']} packages
 * @returns {LockedPackage | undefined}
 */
function heldFor(place, name, packages) {
  const held = packages[`${place}${place && '/'}node_modules/${name}`];
  if (held || !place) return held;
  const parent = place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/')));
  return heldFor(parent, name, packages);
}

/**
 * Returns what a lock says of an optional package.
 *
 * @param {Missing} missing
 * @param {Record<string, unknown>} described what the registry says of it, as `npm view` prints it.
 */
export function lockEntry({ name, version, dev }, described) {
  const integrity = described['dist.integrity'];
  if (described.version !== version || typeof integrity !== 'string') {
    throw new Error(`The registry has no checksum of ${name} ${version}; try it again later.`);
  }
  const { cpu, libc, license, os, engines } = described;
  // What is undefined isn't written.
  return {
    version,
    integrity,
    cpu,
    dev: dev || undefined,
    libc,
    license,
    optional: true,
    os,
    engines,
  };
}

/**
 * Asks the registry, by npm, what it says of a package.
 *
 * @param {Missing} missing
 * @returns {Record<string, unknown>}
 */
function described({ name, version }) {
  return JSON.parse(
    execFileSync('npm', ['view', `${name}@${version}`, ...FIELDS, '--json'], { encoding: 'utf8' }),
  );
}

if (process.argv[1]?.endsWith('lockfile.mjs')) {
  const lock = JSON.parse(readFileSync(FILE, 'utf8'));
  const missing = missingFromLock(lock);
  for (const each of missing) {
    lock.packages[`node_modules/${each.name}`] = lockEntry(each, described(each));
  }
  lock.packages = Object.fromEntries(
    Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`Put ${missing.length} packages for other platforms into ${FILE}.`);
}
