import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a function of a platform's output is made of. */
export interface FunctionSize {
  /** Paths of its files, as they lie in the function. */
  files: string[];
  /** Bytes of them all, each packed by itself. */
  packed: number;
}

/**
 * The functions of Vercel's output, by their paths; links to others are left out.
 *
 * @param project the folder that was built, which `filePathMap` counts from.
 * @param output its `.vercel/output`.
 */
export function functionSizes(project: string, output: string): Map<string, FunctionSize> {
  const root = join(output, 'functions');
  const known = new Map<string, number>();
  const packedSize = (file: string): number => {
    const size = known.get(file) ?? gzipSync(readFileSync(file)).length;
    known.set(file, size);
    return size;
  };
  const folders = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.func') && !lstatSync(join(root, name)).isSymbolicLink(),
  );
  return new Map(
    folders.map((name) => {
      const files = new Map(filesOf(project, join(root, name)));
      const packed = [...files.values()].reduce((sum, file) => sum + packedSize(file), 0);
      return [
        name.replace(/\\/g, '/').replace(/\.func$/, ''),
        { files: [...files.keys()], packed },
      ];
    }),
  );
}

/** The files of one function: where each lies in it, and where it is taken from. */
function filesOf(project: string, folder: string): [inFunction: string, file: string][] {
  const config = JSON.parse(readFileSync(join(folder, '.vc-config.json'), 'utf8'));
  const mapped: Record<string, string> = config.filePathMap ?? {};
  const own = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
    join(folder, name),
  );
  return [
    ...Object.entries(mapped).map(([name, path]): [string, string] => [name, join(project, path)]),
    ...own.map((path): [string, string] => [relative(folder, path), path]),
  ].filter(([, path]) => existsSync(path) && statSync(path).isFile());
}
