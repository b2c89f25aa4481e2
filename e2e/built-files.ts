import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where what Next.js prerendered lies in the folder of a build. */
const FOLDER = 'server/app';

/** A prerendered answer. */
export interface BuiltFile {
  /** The file it lies in. */
  file: string;
  /** The path that it is prerendered for, percent-encoded. */
  path: string;
}

/** The prerendered documents of a build, but those that stand for errors. */
export function builtDocuments(buildFolder: string): BuiltFile[] {
  return builtFiles(buildFolder, '.html').filter(({ path }) => !path.startsWith('/_'));
}

/** The answers that routes gave when the site was built: feeds, data, pictures. */
export function builtAnswers(buildFolder: string): BuiltFile[] {
  return builtFiles(buildFolder, '.body');
}

function builtFiles(buildFolder: string, extension: string): BuiltFile[] {
  const folder = join(buildFolder, FOLDER);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(extension))
    .map((name) => {
      const path = `/${name.slice(0, -extension.length)}`;
      return { file: join(folder, name), path: path === '/index' ? '/' : encodeURI(path) };
    });
}
