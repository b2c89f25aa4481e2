import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brand } from '../../lib/brand';
import type { LicensedPackage } from './packages';

/** Where visitors find what the works of others ask to be said of them. */
export const NOTICES_FILE = 'public/third-party.txt';

/** The packages whose files, or pictures made of them, visitors get, and which those are. */
const SERVED: readonly [name: string, use: string][] = [
  [`@fontsource-variable/${brand.fonts.text}`, 'the typeface of the pages'],
  [`@fontsource-variable/${brand.fonts.code}`, 'the typeface of code'],
  ['@iconify-json/twemoji', 'emoji in the pictures that links are shown with'],
  ['simple-icons', 'marks of organisations'],
  ['next', 'scripts of the search page'],
  ['react', 'scripts of the search page'],
  ['react-dom', 'scripts of the search page'],
  ['tailwindcss', 'the rules that the stylesheet begins with'],
];

/** Of a package that holds no text of its licence: what it asks to be said. */
const SAID: Readonly<Record<string, string>> = {
  '@iconify-json/twemoji': `Twemoji, copyright Twitter, Inc and other contributors, and jdecked:
https://github.com/jdecked/twemoji
Licensed under CC BY 4.0: https://creativecommons.org/licenses/by/4.0/
The drawings are unchanged; they are scaled and placed in pictures.`,
};

const LICENCE_FILES = ['LICENSE', 'LICENSE.md', 'license.md', 'LICENSE.txt'];

/**
 * The notices of the works that visitors get.
 *
 * @throws if one of them isn't installed, or says nothing of its licence.
 */
export function notices(packages: readonly LicensedPackage[]): string {
  const parts = SERVED.map(([name, use]) => {
    const found = packages.find((each) => each.name === name);
    if (!found) throw new Error(`${name} is served, and is no package of production`);
    return `${name} (${found.licence}): ${use}\n\n${textOf(found)}`;
  });
  const head = 'Works of others that this site serves, and what their licences say of them.';
  return `${[head, ...parts].join(`\n\n${'='.repeat(72)}\n\n`)}\n`;
}

function textOf({ name, folder }: LicensedPackage): string {
  const said = SAID[name];
  if (said) return said;
  const file = LICENCE_FILES.map((each) => join(folder, each)).find((path) => existsSync(path));
  if (!file) throw new Error(`${name} holds no text of its licence`);
  return readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim();
}
