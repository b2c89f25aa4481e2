import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { runScript } from './command';
import { judged, type LicensedPackage, productionPackages } from './licences/packages';
import { NOTICES_FILE, notices } from './licences/served';

/**
 * Says under which licences the packages are that the site is built of or runs
 * with, and writes the notices that those ask for whose files visitors get.
 *
 * @throws if a licence isn't one that the project takes.
 */
export function licences(): void {
  const packages = productionPackages(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  const refused = judged(packages);
  for (const [licence, names] of byLicence(packages)) {
    const few = names.length > 4 ? '' : ` (${names.join(', ')})`;
    console.log(`${String(names.length).padStart(4)} ${licence}${few}`);
  }
  writeFileSync(NOTICES_FILE, notices(packages));
  console.log(`${packages.length} packages; wrote ${NOTICES_FILE}.`);
  if (refused.length > 0) throw new Error(refused.join('\n'));
}

/** Names of packages by licence, the most frequent licence first. */
function byLicence(packages: readonly LicensedPackage[]): [string, string[]][] {
  const groups = new Map<string, LicensedPackage[]>();
  for (const each of packages) {
    const licence = each.licence ?? 'none';
    groups.set(licence, [...(groups.get(licence) ?? []), each]);
  }
  return [...groups]
    .map(([licence, group]): [string, string[]] => [licence, group.map(({ name }) => name)])
    .sort(([, a], [, b]) => b.length - a.length);
}

if (basename(process.argv[1] ?? '') === 'licences.ts') {
  runScript(async () => licences());
}
