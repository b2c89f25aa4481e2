import { readFileSync, writeFileSync } from 'node:fs';

// npm leaves packages for other platforms out of package-lock.json where the
// registry in use doesn't have them, and then refuses to install from that lock,
// on any platform. `npm run lockfile` puts them in: such a package's version
// stands in the one that names it, its platform in its own name.

const FILE = 'package-lock.json';
const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'win32'];

/**
 * @typedef {object} LockedPackage
 * @property {boolean} [dev]
 * @property {Record<string, string>} [optionalDependencies]
 *
 * @typedef {{ packages: Record<string, LockedPackage> }} Lock
 */

/**
 * The optional dependencies that a lock names and doesn't hold.
 *
 * @param {Lock} lock
 * @returns {{ name: string, version: string, dev: boolean }[]}
 */
export function missingFromLock({ packages }) {
  return Object.entries(packages).flatMap(([parent, { dev = false, optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isHeldFor(parent, name, packages))
      .map(([name, version]) => ({ name, version, dev })),
  );
}

/**
 * Whether a package is where Node would look for it, from the place of another.
 *
 * @param {string} place
 * @param {string} name
 * @param {Record<string, unknown>} packages
 * @returns {boolean}
 */
function isHeldFor(place, name, packages) {
  if (`${place}${place && '/'}node_modules/${name}` in packages) return true;
  if (!place) return false;
  return isHeldFor(
    place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/'))),
    name,
    packages,
  );
}

/** @param {{ name: string, version: string, dev: boolean }} missing */
function lockEntry({ name, version, dev }) {
  const words = name.replace(/^@[^/]+\//, '').split('-');
  const system = words.find((word) => SYSTEMS.includes(word));
  const processor = system ? words[words.indexOf(system) + 1] : 'wasm32';
  return {
    version,
    cpu: [processor],
    ...(dev && { dev }),
    ...(words.includes('musl') && { libc: ['musl'] }),
    optional: true,
    ...(system && { os: [system] }),
  };
}

if (process.argv[1]?.endsWith('lockfile.mjs')) {
  const lock = JSON.parse(readFileSync(FILE, 'utf8'));
  const missing = missingFromLock(lock);
  for (const each of missing) lock.packages[`node_modules/${each.name}`] = lockEntry(each);
  lock.packages = Object.fromEntries(
    Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`Put ${missing.length} packages for other platforms into ${FILE}.`);
}
