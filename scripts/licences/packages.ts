import { existsSync, readFileSync } from 'node:fs';

/** What of package-lock.json is read. */
export interface Lock {
  packages: Record<string, LockedPackage>;
}

interface LockedPackage {
  version?: string;
  license?: string;
  dev?: boolean;
  optionalDependencies?: Record<string, string>;
}

/** A package that the site is built of or runs with. */
export interface LicensedPackage {
  name: string;
  version: string;
  /** An expression of SPDX; undefined if the package names no licence. */
  licence: string | undefined;
  /** Where it is installed: a path that may not exist on this platform. */
  folder: string;
}

/** Licences that ask of a site no more than what its notices hold. */
const TAKEN = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  // Files under it stay under it; they are used as they come.
  'MPL-2.0',
];

/** Licences that are taken of these packages alone, each for a reason. */
const TAKEN_OF: readonly [licence: string, packages: RegExp][] = [
  // Fonts: served and drawn with, named in the notices.
  ['OFL-1.1', /^@fontsource(?:-variable)?\//],
  // Emoji in social pictures, named in the notices; a table of browsers that builds read.
  ['CC-BY-4.0', /^(?:@iconify-json\/twemoji|caniuse-lite)$/],
  // libvips: a library of its own that sharp loads, neither changed nor given to visitors.
  ['LGPL-3.0-or-later', /^@img\/sharp-/],
];

/** Packages that name no licence themselves, and the one they are under. */
const KNOWN: Readonly<Record<string, string>> = {
  // A part of contentlayer2, whose repository and other parts are under MIT.
  '@contentlayer2/source-remote-files': 'MIT',
};

/** The packages of a lock but those that only developers need, each once, by name. */
export function productionPackages({ packages }: Lock): LicensedPackage[] {
  const found = new Map<string, LicensedPackage>();
  for (const [folder, locked] of Object.entries(packages)) {
    if (!folder || locked.dev) continue;
    const name = nameOf(folder);
    const version = locked.version ?? '';
    const licence = locked.license ?? ownLicence(folder) ?? KNOWN[name] ?? parentsLicence(name);
    found.set(`${name}@${version}`, { name, version, licence, folder });
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));

  /** A package for one platform is under the licence of the one that it is a part of. */
  function parentsLicence(name: string): string | undefined {
    return Object.values(packages).find(({ optionalDependencies = {} }) =>
      Object.hasOwn(optionalDependencies, name),
    )?.license;
  }
}

/** What is wrong with the licences of packages, a line each. */
export function judged(packages: readonly LicensedPackage[]): string[] {
  return packages.flatMap(({ name, version, licence }) => {
    if (!licence) return [`${name} ${version} names no licence`];
    return isTaken(name, licence) ? [] : [`${name} ${version} is under ${licence}`];
  });
}

/** Whether an expression of SPDX, of one level as packages write them, allows what the site does. */
function isTaken(name: string, expression: string): boolean {
  const bare = expression.replace(/^\(|\)$/g, '');
  return bare
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((each) => isTakenAlone(name, each.trim())));
}

function isTakenAlone(name: string, licence: string): boolean {
  if (TAKEN.includes(licence)) return true;
  return TAKEN_OF.some(([each, packages]) => each === licence && packages.test(name));
}

/** The licence by a package's own file, where a lock has none: those of old are lists of objects. */
function ownLicence(folder: string): string | undefined {
  const file = `${folder}/package.json`;
  if (!existsSync(file)) return undefined;
  const { license, licenses } = JSON.parse(readFileSync(file, 'utf8'));
  const named: unknown = license ?? licenses?.[0]?.type;
  return typeof named === 'string' ? named : undefined;
}

function nameOf(folder: string): string {
  return folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
}
