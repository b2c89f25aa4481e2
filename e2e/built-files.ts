import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where what Next.js prerendered lies in the folder of a build. */
const FOLDER = 'server/app';
/** Where what is served as it is lies beside that folder, and what of it isn't for programs. */
const PUBLIC = '../public';
const FOR_PAGES = /^\/(?:assets|elements|icons|media)\//;

/** What a build made. */
export interface BuiltFile {
  /** The file it lies in. */
  file: string;
  /** The path that it is served at, percent-encoded. */
  path: string;
}

/** The prerendered documents of a build, but those that stand for errors. */
export function builtDocuments(buildFolder: string): BuiltFile[] {
  return builtFiles(buildFolder, '.html').filter(({ path }) => !path.startsWith('/_'));
}

/** What there is for programs: feeds, sitemaps, data, markdown, and what routes answered. */
export function builtForPrograms(buildFolder: string): BuiltFile[] {
  const folder = join(buildFolder, PUBLIC);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, path: encodeURI(file.slice(folder.length)) }));
  return [
    ...files.filter(({ path }) => !FOR_PAGES.test(path)),
    ...builtFiles(buildFolder, '.body'),
  ];
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
