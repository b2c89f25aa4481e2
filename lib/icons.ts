import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const FOLDER = 'node_modules/simple-icons/icons';

/**
 * The path of a mark in simple-icons, drawn in a box of 24 by 24.
 *
 * @param slug the mark's name there.
 * @throws if simple-icons has no mark of that name.
 */
export function iconPath(slug: string): string {
  const file = iconFile(slug);
  const path = file && / d="([^"]+)"/.exec(readFileSync(file, 'utf8'))?.[1];
  if (!path) throw new Error(`simple-icons has no mark "${slug}"`);
  return path;
}

/** Whether simple-icons has a mark of this name. */
export function hasIcon(slug: string): boolean {
  return iconFile(slug) !== undefined;
}

function iconFile(slug: string): string | undefined {
  return /^[a-z0-9]+$/.test(slug) ? find(`${FOLDER}/${slug}.svg`) : undefined;
}

/** The file at a path in the working directory or in the nearest folder above that has it. */
function find(path: string): string | undefined {
  let folder = process.cwd();
  while (true) {
    // The path is known only at run time; the bundler needn't look for what it may match.
    const file = join(/* turbopackIgnore: true */ folder, path);
    if (existsSync(file)) return file;
    const parent = dirname(folder);
    if (parent === folder) return undefined;
    folder = parent;
  }
}
