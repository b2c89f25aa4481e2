import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { REDIRECTS } from '../redirect-list';
import { formerPath } from '../redirects';

/** The file in the content folder that holds every address ever published. CI alone writes it. */
export const LEDGER = 'urls.txt';

/** The file in which editors name the addresses that they gave up. */
export const GONE = 'gone.txt';

/** A file of addresses, read. */
export interface AddressList {
  /** The lines of comment at the top. */
  comment: string[];
  entries: { line: number; path: string }[];
  /** What is wrong with the lines that are neither. */
  faults: { line: number; message: string }[];
}

const COMMENT = [
  '# Every address that this site has published, one a line, sorted. CI writes this',
  '# file by "npm run urls"; editors leave it alone. None is taken out: readers, search',
  '# engines and other sites keep their links. "npm run check" stops where one is lost.',
  '# Addresses that were given up are named in gone.txt.',
];

/** The texts of the files of addresses in a content folder, as far as it has them. */
export interface AddressFiles {
  ledger?: string | undefined;
  gone?: string | undefined;
  redirects?: string | undefined;
}

/** Reads the files of addresses in a content folder. */
export async function readAddressFiles(contentDir: string): Promise<AddressFiles> {
  const read = async (name: string) => {
    const path = join(contentDir, name);
    return existsSync(path) ? readFile(path, 'utf8') : undefined;
  };
  return {
    ledger: await read(LEDGER),
    gone: await read(GONE),
    redirects: await read(REDIRECTS),
  };
}

/** Takes a ledger's text apart. Each address is there once, and comments stand at the top. */
export function parseLedger(text: string): AddressList {
  const lineOf = new Map<string, number>();
  return parse(text, (written, line, list) => {
    if (written.startsWith('#')) return 'comments stand at the top; what follows is sorted';
    const gone = /^gone\s+(\/.*)$/.exec(written)?.[1];
    if (gone) return `what was given up is named in ${GONE}; write ${gone} there, without "gone"`;
    const before = lineOf.get(written);
    if (before) return `${written} stands in line ${before} already; take one of the two out`;
    lineOf.set(written, line);
    return add(list, written, line);
  });
}

/** Takes the file of given-up addresses apart: in any order, with comments anywhere. */
export function parseGone(text: string): AddressList {
  return parse(text, (written, line, list) =>
    written.startsWith('#') ? undefined : add(list, written, line),
  );
}

/**
 * Adds addresses to a ledger; what is in it stays.
 *
 * @returns its text, sorted, and the addresses that it hadn't.
 */
export function extendLedger(
  { comment, entries }: AddressList,
  paths: Iterable<string>,
): { text: string; added: string[] } {
  const known = new Set(entries.map(({ path }) => path));
  const added = [...new Set(paths)].filter((path) => !known.has(path)).sort();
  const lines = [...known, ...added].sort();
  return { text: [...(comment.length > 0 ? comment : COMMENT), ...lines, ''].join('\n'), added };
}

/** Reads a file line by line. What `take` returns of a line is what is wrong with it. */
function parse(
  text: string,
  take: (written: string, line: number, list: AddressList) => string | undefined,
): AddressList {
  const list: AddressList = { comment: [], entries: [], faults: [] };
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = index + 1;
    const written = raw.trim();
    if (written === '') continue;
    if (written.startsWith('#') && list.entries.length === 0) {
      list.comment.push(written);
      continue;
    }
    const message = take(written, line, list);
    if (message) list.faults.push({ line, message });
  }
  return list;
}

function add(list: AddressList, written: string, line: number): string | undefined {
  const { path, complaint } = formerPath(written);
  if (complaint || !written.startsWith('/')) return `"${written}" is no path; write one as /blog/x`;
  if (path !== written) return `${written} must be written as ${path}`;
  list.entries.push({ line, path });
  return undefined;
}
