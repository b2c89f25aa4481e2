import { closeSync, openSync, readSync } from 'node:fs';
import { dirname } from 'node:path/posix';
import type { SourceAddress, SourceDocument, SourceNote } from '../source-site';
import type { JekyllConfig } from './config';
import {
  type DocumentContext,
  formatOf,
  type JekyllDocument,
  pageAddress,
  readDocument,
} from './documents';
import { type FeedTemplate, isFeed } from './feeds';
import { hasFrontMatter, splitFile } from './front-matter';
import { decoded, folderOf } from './paths';
import { type Place, placeOf } from './places';
import { insideOf, readSiteText, type SiteFolder } from './site-folder';

/** What the files of a site are. */
export interface SiteFiles {
  documents: JekyllDocument[];
  addresses: SourceAddress[];
  feeds: FeedTemplate[];
  /** Files that are served as they are. */
  staticFiles: string[];
  notes: SourceNote[];
}

/** Text that Jekyll renders with plugins, and this reader can't. */
const OTHER_TEXT = /\.(?:textile|adoc|asciidoc|asc|rst|org|rdoc|mediawiki|haml|slim)$/i;

/**
 * Reads all files of a site. Each that can't be read is noted, and the others go on.
 *
 * @param isPosts whether the folder is one of posts alone.
 */
export function readFiles(
  folder: SiteFolder,
  context: DocumentContext,
  isPosts: boolean,
): SiteFiles {
  const found: SiteFiles = { documents: [], addresses: [], feeds: [], staticFiles: [], notes: [] };
  for (const path of folder.files) {
    const place = placeOf(isPosts ? `_posts/${path}` : path, context.config);
    if (!place) continue;
    try {
      readFile(path, place, folder, context, found);
    } catch (thrown) {
      const message = thrown instanceof Error ? thrown.message : String(thrown);
      found.notes.push({ file: path, line: 1, kind: 'file', message, severity: 'error' });
    }
  }
  return found;
}

function readFile(
  path: string,
  place: Place,
  folder: SiteFolder,
  context: DocumentContext,
  found: SiteFiles,
): void {
  const { config } = context;
  const isPost = place.kind === 'post' || place.kind === 'draft';
  if (OTHER_TEXT.test(path) && (isPost || beginsWithFence(folder, path))) {
    throw new Error('is no markdown or HTML, so it is not read; convert it to markdown');
  }
  const format = formatOf(path, config);
  // Posts need no frontmatter; any other file without it is served as it is.
  if (isPost ? !format : !beginsWithFence(folder, path)) {
    if (place.kind === 'document' && !config.collections.get(place.collection)?.isOutput) return;
    const url = place.kind === 'document' ? path.replace(/^(.*\/)?_/, '') : path;
    found.staticFiles.push(path);
    found.addresses.push({ path: `${config.baseurl}/${url}`, kind: 'asset', file: path });
    return;
  }
  const text = readSiteText(folder, path);
  if (format) {
    const document = readDocument(path, text, place, context);
    if ('source' in document) found.documents.push(document);
    else found.notes.push(document);
    return;
  }
  if (place.kind !== 'file') return;
  const parts = splitFile(text);
  if ('message' in parts) throw new Error(parts.message);
  const url = pageAddress(path, parts.values.permalink, config);
  const isFeedFile = isFeed(parts.body);
  if (isFeedFile) found.feeds.push({ url, file: path, text: parts.body, line: parts.bodyLine });
  const kind = isFeedFile ? 'feed' : 'generated';
  found.addresses.push({ path: `${config.baseurl}${url}`, kind, file: path });
}

/** Whether a file begins with frontmatter, by its first bytes. */
function beginsWithFence({ root }: SiteFolder, path: string): boolean {
  const file = insideOf(root, path);
  if (!file) return false;
  const handle = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(64);
    const count = readSync(handle, bytes, 0, bytes.length, 0);
    return hasFrontMatter(
      bytes
        .subarray(0, count)
        .toString('utf8')
        .replace(/^\uFEFF/, ''),
    );
  } finally {
    closeSync(handle);
  }
}

/**
 * Makes what finds the files that addresses in documents name: from the site's root, or
 * relative to the document's address or its file.
 */
export function fileFinder(
  { root, files }: SiteFolder,
  { baseurl }: JekyllConfig,
): (path: string, from: SourceDocument) => string | undefined {
  const known = new Set(files);
  return (path, from) => {
    const plain = decoded(path.split(/[?#]/, 1)[0] ?? '');
    if (plain === '') return undefined;
    const below = baseurl && plain.startsWith(`${baseurl}/`) ? plain.slice(baseurl.length) : plain;
    const candidates = plain.startsWith('/')
      ? [below, plain]
      : [
          `${folderOf(from.address.slice(baseurl.length))}${plain}`,
          `${dirname(from.file)}/${plain}`,
          `/${plain}`,
        ];
    for (const candidate of candidates) {
      const name = withinRoot(candidate);
      if (name !== undefined && known.has(name)) return insideOf(root, name);
    }
    return undefined;
  };
}

/** A path from the root without dots; undefined if it leads out of it. */
function withinRoot(path: string): string | undefined {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined;
    if (part !== '' && part !== '.' && part !== '..') parts.push(part);
  }
  return parts.join('/');
}
