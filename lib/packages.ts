import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * A file of an installed package, for packages that hold data rather than code.
 *
 * @param path below `node_modules`.
 * @returns where it lies: in the working directory's `node_modules` or in those
 * of the nearest folder above that has it; undefined if none has.
 */
export function packageFile(path: string): string | undefined {
  let folder = process.cwd();
  while (true) {
    // The path is known only at run time; the bundler needn't look for what it may match.
    const file = join(/* turbopackIgnore: true */ folder, 'node_modules', path);
    if (existsSync(file)) return file;
    const parent = dirname(folder);
    if (parent === folder) return undefined;
    folder = parent;
  }
}
