import { parse } from 'csv-parse/sync';
import type { SourceNote } from '../source-site';
import { splitExtension } from './paths';
import { readSiteText, type SiteFolder } from './site-folder';
import { isRecord, readYaml } from './yaml';

/** Reads the data files of a site: each becomes a value by its path in `_data`. */
export function readData(
  folder: SiteFolder,
  dataDir: string,
): [Record<string, unknown>, SourceNote[]] {
  const data: Record<string, unknown> = {};
  const notes: SourceNote[] = [];
  for (const file of folder.files) {
    if (!file.startsWith(`${dataDir}/`)) continue;
    const [stem, extension] = splitExtension(file.slice(dataDir.length + 1));
    const names = stem.split('/').map(keyOf);
    if (!READ.includes(extension) || names.includes('__proto__')) continue;
    try {
      put(data, names, readValue(readSiteText(folder, file), extension));
    } catch (thrown) {
      const message = thrown instanceof Error ? thrown.message : String(thrown);
      notes.push({ file, line: 1, kind: 'data', message, severity: 'error' });
    }
  }
  return [data, notes];
}

const READ = ['.yml', '.yaml', '.json', '.csv', '.tsv'];

function keyOf(name: string): string {
  return name
    .replace(/[^\w\s-]+/g, '')
    .trim()
    .replace(/\s+/g, '_');
}

function readValue(text: string, extension: string): unknown {
  if (extension === '.json') return JSON.parse(text);
  if (extension === '.csv' || extension === '.tsv') {
    const delimiter = extension === '.csv' ? ',' : '\t';
    return parse(text, { columns: true, delimiter, relax_column_count: true });
  }
  const read = readYaml(text);
  if ('message' in read) throw new Error(`${read.message} (line ${read.line})`);
  return read.value;
}

function put(
  data: Record<string, unknown>,
  [name = '', ...rest]: readonly string[],
  value: unknown,
) {
  if (rest.length === 0) {
    data[name] = value;
    return;
  }
  const below = data[name];
  const folder = isRecord(below) ? below : {};
  data[name] = folder;
  put(folder, rest, value);
}

/** Fields by which lists of people say a key. */
const KEYS = ['short_name', 'username', 'id', 'slug', 'handle', 'nickname', 'key'];
/** Fields by which they say a name. */
const NAMES = ['name', 'display_name', 'full_name', 'title'];

/**
 * The names of people by the keys that posts name them by.
 *
 * @param sources mappings or lists, such as `site.authors` and `_data/authors.yml`.
 */
export function namesByKey(sources: readonly unknown[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const source of sources) {
    const entries: [string, unknown][] = Array.isArray(source)
      ? source.flatMap((each) => keyedBy(each))
      : isRecord(source)
        ? Object.entries(source)
        : [];
    for (const [key, value] of entries) {
      const name = nameOf(value);
      if (name && !names.has(key)) names.set(key, name);
    }
  }
  return names;
}

function keyedBy(value: unknown): [string, unknown][] {
  if (!isRecord(value)) return [];
  const key = KEYS.map((each) => value[each]).find((each) => typeof each === 'string');
  return typeof key === 'string' ? [[key, value]] : [];
}

function nameOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return typeof value[0] === 'string' ? value[0] : undefined;
  if (!isRecord(value)) return undefined;
  const name = NAMES.map((each) => value[each]).find((each) => typeof each === 'string' && each);
  return typeof name === 'string' ? name : undefined;
}
