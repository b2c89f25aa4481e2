import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { imageSize } from 'image-size';
import type { ImageFile, ResolveImage } from '../markdown/images';
import { copyAddress, variantsOf } from './variants';

/** A picture on the disk. */
export interface Picture {
  /** Path from the project's folder. */
  path: string;
  /** The begin of the SHA-256 of its bytes: names all that is made of it. */
  hash: string;
  /** Extension in lower case, without dot. */
  format: string;
  /** Pixels, as a reader sees it: turned by its EXIF orientation. */
  width: number;
  height: number;
}

/** What the names of pictures end in, in any case. */
const FORMATS = ['avif', 'gif', 'jpeg', 'jpg', 'png', 'svg', 'webp'];
const HASH_LENGTH = 16;

const known = new Map<string, { stamp: string; picture: Picture }>();

/** Whether a file is a picture by its name. */
export function isPictureName(path: string): boolean {
  return FORMATS.includes(formatOf(path));
}

/**
 * Reads what a picture is. What was read once is kept for as long as the file
 * stays as it is.
 *
 * @param path from the project's folder.
 * @throws if there is no such file or it is no picture.
 */
export function readPicture(path: string): Picture {
  const { size, mtimeMs } = statSync(path);
  const stamp = `${size} ${mtimeMs}`;
  const before = known.get(path);
  if (before?.stamp === stamp) return before.picture;
  const bytes = readFileSync(path);
  const { width, height, orientation = 1 } = imageSize(bytes);
  const isTurned = orientation >= 5;
  const picture = {
    path,
    hash: createHash('sha256').update(bytes).digest('hex').slice(0, HASH_LENGTH),
    format: formatOf(path),
    width: isTurned ? height : width,
    height: isTurned ? width : height,
  };
  known.set(path, { stamp, picture });
  return picture;
}

/**
 * Makes the function that finds the images of a document: `/assets/x.png` and
 * `assets/x.png` below the public folder, `./x.png` and `x.png` beside the
 * document.
 *
 * @param publicDir the public folder; it lies in the project's folder, from which messages name files.
 * @param documentDir the document's folder.
 */
export function imageResolver(publicDir: string, documentDir: string): ResolveImage {
  const project = dirname(publicDir);
  const nameOf = (path: string) => relative(project, path);
  // In the working folder paths stay relative: they are stored with documents.
  const placeIn = (folder: string, address: string) => {
    const path = pathBelow(folder, address);
    return path && join(project, nameOf(path));
  };
  return (source) => {
    const address = decodeAddress(source);
    if (address === undefined)
      return { complaint: `image ${source} has a % that encodes nothing; write %25 for it` };
    const inPublic = placeIn(publicDir, address);
    const beside = address.startsWith('/') ? undefined : placeIn(documentDir, address);
    if (!inPublic && !beside) {
      return {
        complaint: `image ${source} lies outside of ${nameOf(publicDir)}; save it under ${nameOf(publicDir)}/assets`,
      };
    }
    if (!isPictureName(address)) {
      return { complaint: `image ${source || '""'} is no picture; use ${FORMATS.join(', ')}` };
    }
    for (const path of [beside, inPublic]) {
      if (!path || !isFile(path)) continue;
      const found = served(path, path === inPublic ? publicDir : undefined);
      return (
        found ?? {
          complaint: `image ${nameOf(path)} can't be read; is it whole, and what its extension says?`,
        }
      );
    }
    // A name without a folder is most likely meant for where editors keep images.
    const inAssets = address.includes('/') ? undefined : placeIn(publicDir, `assets/${address}`);
    if (inAssets) {
      const place = nameOf(inAssets);
      const way = isFile(inAssets) ? `, but ${place} does;` : `; save it as ${place}, and`;
      return { complaint: `image ${source} doesn't exist${way} write /assets/${address}` };
    }
    const place = address.startsWith('.') ? beside : inPublic;
    return { complaint: missing(source, place ?? inPublic ?? source, nameOf) };
  };
}

/** Undefined if the file can't be read as a picture. */
function served(path: string, publicDir: string | undefined): ImageFile | undefined {
  let picture: Picture;
  try {
    picture = readPicture(path);
  } catch {
    // The check says so, with the ways in which a file can be broken.
    return undefined;
  }
  const src = publicDir ? publicAddress(path, publicDir) : copyAddress(picture);
  const { width, height } = picture;
  return { file: path, src, width, height, sources: variantsOf(picture) };
}

/** The address of a picture of the public folder; both paths are from the project's folder. */
export function publicAddress(path: string, publicDir: string): string {
  return `/${relative(publicDir, path).split(sep).map(encodeURIComponent).join('/')}`;
}

/** A name's extension in lower case, without dot. */
function formatOf(path: string): string {
  return extname(path).slice(1).toLowerCase();
}

/** The path without query and fragment, decoded; undefined if it can't be. */
function decodeAddress(source: string): string | undefined {
  try {
    return decodeURIComponent(source.trim().replace(/[?#][\s\S]*/, '')).normalize('NFC');
  } catch {
    // A % that encodes nothing.
    return undefined;
  }
}

/** Where an address leads below a folder; undefined if it leads out of it. */
function pathBelow(folder: string, address: string): string | undefined {
  if (address.includes('\0')) return undefined;
  const path = resolve(folder, address.replace(/^\/+/, ''));
  return path.startsWith(resolve(folder) + sep) ? path : undefined;
}

function isFile(path: string): boolean {
  const name = basename(path);
  // Some disks find a file by a name in another case; where the site is served they may not.
  // A listed name is composed; a disk may hold it decomposed, and then not find it.
  const isListed = listFolder(dirname(path)).includes(name);
  return isListed && Boolean(statSync(path, { throwIfNoEntry: false })?.isFile());
}

function missing(source: string, path: string, nameOf: (path: string) => string): string {
  const name = basename(path).toLowerCase();
  const twin = listFolder(dirname(path)).find((each) => each.toLowerCase() === name);
  if (twin)
    return `image ${source} doesn't exist, but ${nameOf(join(dirname(path), twin))} does; write the name as it is`;
  return `image ${source} doesn't exist; save it as ${nameOf(path)}`;
}

const folders = new Map<string, { mtime: number; names: string[] }>();

function listFolder(folder: string): string[] {
  const mtime = statSync(folder, { throwIfNoEntry: false })?.mtimeMs;
  if (mtime === undefined) return [];
  const before = folders.get(folder);
  if (before?.mtime === mtime) return before.names;
  const names = readdirSync(folder).map((name) => name.normalize('NFC'));
  folders.set(folder, { mtime, names });
  return names;
}
