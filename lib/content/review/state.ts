import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isPictureName } from '../../images/files';
import { MEDIA } from '../../images/variants';
import { type AddressFiles, readAddressFiles } from '../check/ledger';
import { readSources, type Source } from '../check/source';

/** The content at one time, as a review compares two of them. */
export interface ContentState {
  sources: readonly Source[];
  /** What is said of addresses beside the documents. */
  files: AddressFiles;
  /** Pictures by path from the project's folder: `public/assets/x.png`. */
  pictures: ReadonlyMap<string, Picture>;
}

export interface Picture {
  bytes: number;
  /** SHA-256 of the bytes. */
  hash: string;
}

/**
 * Reads the content of a project's folder: `content` and the pictures in it and
 * in `public`. A folder that is missing holds nothing.
 */
export async function readState(project: string): Promise<ContentState> {
  const content = join(project, 'content');
  const pictures = new Map<string, Picture>();
  for (const folder of ['content', 'public']) {
    for (const name of await picturesIn(join(project, folder))) {
      const bytes = await readFile(join(project, folder, name));
      const hash = createHash('sha256').update(bytes).digest('hex');
      pictures.set(`${folder}/${name}`, { bytes: bytes.length, hash });
    }
  }
  if (!existsSync(content)) return { sources: [], files: {}, pictures };
  // What is wrong with the files is the check's to say.
  const { sources } = await readSources(content);
  return { sources, files: await readAddressFiles(content), pictures };
}

/** The pictures that editors put into a folder; the smaller copies are a build's. */
async function picturesIn(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const names = await readdir(folder, { recursive: true });
  return names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => isPictureName(name) && !name.startsWith(`${MEDIA}/`))
    .sort();
}
