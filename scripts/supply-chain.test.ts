import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
}

interface Locked {
  version: string;
  resolved?: string;
  integrity?: string;
  hasInstallScript?: boolean;
}

const read = (path: string) => readFileSync(path, 'utf8');
const manifest: Manifest = JSON.parse(read('package.json'));
const locked: [string, Locked][] = Object.entries(JSON.parse(read('package-lock.json')).packages);
const direct = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });

test('every dependency is named by its exact version, and locked at it', () => {
  const versions = new Map(locked.map(([folder, { version }]) => [folder, version]));
  for (const [name, version] of direct) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
    expect(versions.get(`node_modules/${name}`), name).toBe(version);
  }
});

test('what is installed comes from the registry, with its checksum', () => {
  const elsewhere = locked.filter(
    ([, { resolved = 'https://registry.npmjs.org/' }]) =>
      !resolved.startsWith('https://registry.npmjs.org/'),
  );
  expect(elsewhere).toEqual([]);
  expect(locked.filter(([folder, { integrity }]) => folder && !integrity)).toEqual([]);
});

test('no package runs a script when it is installed, and CONTRIBUTING.md says why none need to', () => {
  const withScripts = locked
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([folder]) => folder.slice(folder.lastIndexOf('node_modules/') + 13));
  expect(manifest.allowScripts).toEqual(
    Object.fromEntries([...new Set(withScripts)].map((name) => [name, false])),
  );
  // Older versions of npm don't know `allowScripts`.
  expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
  const guide = read('CONTRIBUTING.md');
  for (const name of withScripts) expect(guide).toContain(`\`${name}\``);
});
